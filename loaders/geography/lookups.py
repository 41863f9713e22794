"""Read a lookup of which district lies in which wider area: each district once, however many rows it has.

Official lookups have a row for each community safety partnership, so a district with two of them stands in two rows. Counted by
row, it would count twice.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from geo.areas import area_name, lad_table, parent
from geo.levels import LEVELS, LEVELS_ON_RECORD
from geo.mistakes import Mistake, in_one_sentence
from geo.names import find_area
from loaders.files.file_kind import read_bytes
from loaders.files.report import Finding, LoadReport
from loaders.geography.area_columns import edition_of, official_columns
from loaders.series.sheets import Lines, ways_to_read

MOST_NAMED = 6
MOST_TITLE_LINES = 20
_FEWEST_LEVELS = 2


@dataclass(frozen=True)
class AreaLookup:
    """Which wider areas each district lies in, as a file says.

    ``edition`` is the year that its columns name ("" where none does). ``table`` is indexed by ``lad_code`` (current, sorted,
    each once) with ``<level>_code`` for each wider level that the file has; "" where it gives none.
    """

    edition: str
    table: pd.DataFrame


def load_area_lookup(source: Path | bytes, name: str) -> tuple[AreaLookup, LoadReport]:
    """Read a lookup and hold it against ours.

    Parameters
    ----------
    source
        A CSV file or a workbook, or its content.
    name
        What to call it in messages.

    Returns
    -------
    AreaLookup, LoadReport
        Each district once, and what there is to say: rows that repeat one, districts missing or placed otherwise than here.

    Raises
    ------
    Mistake
        If it has no columns of districts and of wider areas, or puts a district into two areas of one level.
    """
    header, lines = _table(read_bytes(source, name), name)
    places = official_columns(header)
    problems: list[Finding] = []
    rows = {(number, lad): line for number, line in lines if (lad := _district(line, places["lad"], number, problems))}
    wider = [level for level in LEVELS_ON_RECORD if level != "lad" and level in places]
    found: dict[str, dict[str, str]] = {}
    for (number, lad), line in rows.items():
        for level in wider:
            code = _code(line, places[level], level, number, problems)
            known = found.setdefault(lad, {}).setdefault(level, code)
            if code and known and code != known:
                raise Mistake(_in_two(name, number, lad, (known, code)))
    if not found:
        raise Mistake(f"{name}: no row names a district that we know.")
    table = pd.DataFrame.from_dict(found, orient="index").rename(columns="{}_code".format).sort_index()
    problems += [Finding("", 0, "", said, False) for said in _said(len(rows), table, wider)]
    aside = len({problem.row for problem in problems if problem.set_aside})
    report = LoadReport(name, len(lines), len(lines) - aside, aside, sorted(problems, key=lambda one: one.row))
    edition = next(filter(None, (edition_of(header[place]) for place in places["lad"].values())), "")
    return AreaLookup(edition, table.rename_axis("lad_code")), report


def is_area_lookup(header: Sequence[str]) -> bool:
    """Whether headings are those of a lookup: official columns of districts and of wider areas, and hardly any other."""
    places = official_columns(header)
    ours = {place for of_level in places.values() for place in of_level.values()}
    others = [heading for place, heading in enumerate(header) if heading and place not in ours]
    return "lad" in places and len(places) >= _FEWEST_LEVELS and len(others) <= len(ours)


def _table(content: bytes, name: str) -> tuple[list[str], Lines]:
    for read in ways_to_read(content, name):
        for sheet in read.sheets:
            for at, (_, header) in enumerate(sheet.lines[:MOST_TITLE_LINES]):
                if is_area_lookup(header):
                    return header, sheet.lines[at + 1 :]
    raise Mistake(
        f"{name}: the table lacks a column of districts, such as LAD24CD, or one of wider areas, such as PFA24CD."
    )


def _district(line: list[str], places: dict[str, int], number: int, problems: list[Finding]) -> str:
    return _code(line, places, "lad", number, problems)


def _code(line: list[str], places: dict[str, int], level: str, number: int, problems: list[Finding]) -> str:
    """Give the current code of the area of a level that a row names, by its code or its name; "" where it names none."""
    cells = [line[places[part]] for part in ("cd", "nm") if part in places and places[part] < len(line)]
    text = next(filter(None, cells), "")
    if not text:
        return ""
    try:
        return find_area(text, level).code
    except Mistake as mistake:
        problems.append(Finding("", number, "", in_one_sentence(str(mistake), "It was left out."), level == "lad"))
        return ""


def _in_two(name: str, number: int, lad: str, codes: tuple[str, str]) -> str:
    one, other = map(area_name, codes)
    return f"{name}, row {number}: {area_name(lad)} is put into {other}, and before into {one}; correct one of them."


def _said(rows: int, table: pd.DataFrame, wider: Sequence[str]) -> list[str]:
    said = []
    if rows > len(table):
        said.append(f"{rows} rows are of {len(table)} districts, because some have several; each district counts once.")
    if missing := sorted(map(area_name, lad_table().index.difference(table.index))):
        listed = ", ".join(missing[:MOST_NAMED]) + (" …" if len(missing) > MOST_NAMED else "")
        verb = "district has" if len(missing) == 1 else "districts have"
        said.append(f"{len(missing)} {verb} no row: {listed}.")
    for level in wider:
        given = table[f"{level}_code"]
        other = [str(lad) for lad, code in given.items() if code and code != parent(str(lad), level)]
        if other:
            listed = ", ".join(map(area_name, other[:MOST_NAMED])) + (" …" if len(other) > MOST_NAMED else "")
            verb = "district lies" if len(other) == 1 else "districts lie"
            said.append(f"{len(other)} {verb} in another {LEVELS[level].one} than here: {listed}.")
        else:
            said.append(f"Every district lies in the same {LEVELS[level].one} as here.")
    return said
