"""Read offices from a CSV or a workbook: its headings are guessed, and every row is kept whole or set aside with its reason."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from coverage.asking.offices import Office, offices_together
from coverage.asking.parties import PARTIES
from geo.mistakes import Mistake
from geo.names import find_areas
from geo.writable import one_line
from loaders.files.cells import clean_text, matching_key
from loaders.files.grid import Grid
from loaders.files.read_file import read_file
from loaders.offices.office_checks import require_office
from loaders.offices.office_words import keys_of

MOST_LINES_ABOVE = 20
NEEDED = ("name", "areas")
FIELDS = ("party", "name", "role", "address", "areas")


@dataclass(frozen=True)
class OfficesRead:
    """What was read of a file: the offices, and in sentences the rows that were set aside and the columns that were not read."""

    offices: tuple[Office, ...]
    said: tuple[str, ...]


def read_offices(source: Path | bytes, name: str) -> OfficesRead:
    """Read the offices of a file.

    Parameters
    ----------
    source
        The file, or its bytes (an upload). Nothing in it is trusted.
    name
        What to call it in messages.

    Raises
    ------
    Mistake
        If the file cannot be read, or no sheet has a column of offices and one of areas.
    """
    kept: list[Office] = []
    file = read_file(source, name)
    said = [f"{name}: {note}" for note in file.notes]
    found = [(grid, at) for grid in file.grids if (at := _headings(grid)) is not None]
    if not found:
        raise Mistake(
            f"{name}: no sheet has a column of offices and one of areas: head them “Office” and “Areas”, and load it again."
        )
    for grid, at in found:
        columns = _columns(grid.lines[at][1])
        said += [
            f"{name}: the column “{head}” was left out: the register keeps no person."
            for head in _left_out(grid.lines[at][1])
        ]
        for number, cells in grid.lines[at + 1 :]:
            row = {field: clean_text(cells[place]) for field, place in columns.items() if place < len(cells)}
            try:
                kept += [_office(row)] if any(row.values()) else []
            except Mistake as mistake:
                where = f", sheet “{grid.sheet}”" if grid.sheet else ""
                said.append(f"{name}{where}, row {number}: {mistake}")
    return OfficesRead(offices_together((), kept), tuple(said))


def _headings(grid: Grid) -> int | None:
    """Find the line of headings: the first that names an office and an area."""
    for at, (_, cells) in enumerate(grid.lines[:MOST_LINES_ABOVE]):
        if set(NEEDED) <= set(_columns(cells)):
            return at
    return None


def _columns(cells: Sequence[object]) -> dict[str, int]:
    keys = [matching_key(clean_text(cell)) for cell in cells]
    found: dict[str, int] = {}
    for field, words in keys_of("headings").items():
        places = [keys.index(word) for word in words if word in keys]
        free = [place for place in places if place not in found.values()]
        if free:
            found[field] = free[0]
    return found


def _left_out(cells: Sequence[object]) -> Iterator[str]:
    for cell in cells:
        if matching_key(clean_text(cell)) in keys_of("never")["person"]:
            yield clean_text(cell)


def _office(row: Mapping[str, str]) -> Office:
    """Make an office of a row; blank is not known. Raises Mistake as ``require_office``, or for a kind or an area not known."""
    said = dict.fromkeys(FIELDS, "") | dict(row)
    party = party_of(said["party"]) or party_of(said["name"])
    if not party:
        raise Mistake(f"it says no kind of office: write one of {', '.join(one.label for one in PARTIES.values())}.")
    written = [text.strip() for text in said["areas"].split(";") if text.strip()]
    found = [area.code for text in written for area in find_areas(text, None, PARTIES[party].level)]
    name, role, to = (one_line(said[field]) for field in ("name", "role", "address"))
    return require_office(Office(party, name, role, to, tuple(dict.fromkeys(found))))


def party_of(text: str) -> str:
    """Say what kind of office a text names: the longest word of a kind that it holds; "" where it names none."""
    key = matching_key(text)
    found = [(len(word), party) for party, words in keys_of("party").items() for word in words if word and word in key]
    return max(found)[1] if found else ""
