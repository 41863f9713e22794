"""A list of a standard as one grid: plain headings, a row for each item."""

from collections.abc import Iterable

from geo.mistakes import Mistake
from loaders.files.grid import NUMBERED, Cell, Grid
from loaders.files.workbook_sheets import MOST_LINES
from loaders.standards.contracts import ONLY_LINKS, contract_items, only_links
from loaders.standards.field_paths import Item, read_paths, row_of, standard
from loaders.standards.json_lists import JsonList, items_of
from loaders.standards.own_sheets import own_sheets
from loaders.standards.own_taxonomy import STANDARD

TOGETHER = "The notices of a process are put together: each contract or award is one row, as its newest notice has it."
SUMMARIES = (
    "Its entries are summaries, without a kind of work or an area; "
    "ask whoever runs the list for its full entries, or say both on the Directory screen."
)
_OF_SERVICES, _SAID = ("open_referral_uk_3", "open_referral_uk_1"), frozenset(("type of service", "areas"))
_NAMED_AT_MOST = 12


def standard_grids(content: bytes, place: JsonList, name: str) -> tuple[Grid, ...]:
    """Read the list of a standard; a directory of ours comes as the sheets of the template, any other list as one grid.

    Raises
    ------
    Mistake
        If its list is longer than can be read.
    """
    own = own_sheets(items_of(content, place), name) if place.standard == STANDARD else None
    return own or (standard_grid(content, place, name),)


def standard_grid(content: bytes, place: JsonList, name: str) -> Grid:
    """Read the list of a standard; columns in which no item says anything are left out.

    Raises
    ------
    Mistake
        If its list is longer than can be read, or holds links alone.
    """
    items = items_of(content, place)
    if place.standard == "ocds":
        if all(map(only_links, items_of(content, place))):
            raise Mistake(f"{name}: this is {ONLY_LINKS}")
        return _grid(contract_items(items), place.standard, name, (TOGETHER, NUMBERED))
    unread: dict[str, None] = {}
    read = frozenset(path.split(".")[0] for path in read_paths(place.standard))
    grid = _grid(_noting(items, read, unread), place.standard, name, (NUMBERED,))
    summaries = (SUMMARIES,) if place.standard in _OF_SERVICES and not _SAID.intersection(grid.lines[0][1]) else ()
    return Grid(grid.sheet, grid.lines, notes=(*grid.notes, *summaries, *_what_is_unread(list(unread))))


def _grid(items: Iterable[Item], key: str, name: str, notes: tuple[str, ...]) -> Grid:
    headings = tuple(standard(key)["columns"])
    rows: list[tuple[Cell, ...]] = []
    for item in items:
        if len(rows) == MOST_LINES:
            raise Mistake(f"{name}: there are more than {MOST_LINES:,} entries; split the file and load its parts.")
        rows.append(row_of(item, key))
    filled = [at for at in range(len(headings)) if any(row[at] is not None for row in rows)]
    lines = [tuple(row[at] for at in filled) for row in (headings, *rows)]
    return Grid("", tuple(enumerate(lines, start=1)), notes=notes)


def _noting(items: Iterable[Item], read: frozenset[str], unread: dict[str, None]) -> Iterable[Item]:
    """The items as they come; what else they say is noted by its outermost name."""
    for item in items:
        unread.update(
            dict.fromkeys(k for k, value in item.items() if k not in read and value not in (None, "", [], {}))
        )
        yield item


def _what_is_unread(names: list[str]) -> tuple[str, ...]:
    if not names:
        return ()
    listed = ", ".join(name.replace("_", " ")[:40] for name in names[:_NAMED_AT_MOST])
    more = f" and {len(names) - _NAMED_AT_MOST} more" if len(names) > _NAMED_AT_MOST else ""
    return (f"Parts of the entries that are not read: {listed}{more}.",)
