"""Rows that a table of numbers makes and that are no service: they count none, or people, or nobody has said what they count."""

from collections.abc import Mapping, Sequence

from loaders.files.amounts import amount_of
from loaders.intake.decisions import NOTE, SET_ASIDE, Place
from loaders.intake.found_table import FoundRow, FoundTable
from loaders.intake.sheets.counted import (
    BEDS,
    BESIDE_SERVICES,
    GIVEN,
    HEADINGS,
    NOT_SAID,
    PAID,
    PEOPLE,
    PLACES,
    RATES,
    SERVICES,
)
from loaders.intake.understanding.columns import ColumnFound, Understanding

NOT_SAID_YET = "Nothing says what this number counts: say it on the Directory screen."
NONE_COUNTED = (
    "It counts no service here; to record that there is none, name who confirmed it, and when, in a row of its own."
)
_OF_MONEY = "It is a sum of money, and no service: load such a sheet by itself to count it as money."
_NO_SERVICE: Mapping[str, str] = {
    HEADINGS[PEOPLE]: "It counts people or cases, and is no service.",
    HEADINGS[RATES]: "It is a rate, and no service.",
    BESIDE_SERVICES: _OF_MONEY,
    HEADINGS[PAID]: _OF_MONEY,
    HEADINGS[GIVEN]: _OF_MONEY,
}
_SET_ASIDE = "You set its number aside, so it is no service."
_MAKES_ONE = frozenset(HEADINGS[key] for key in (PLACES, BEDS, SERVICES))
_COUNTED = frozenset([*_NO_SERVICE, HEADINGS[SERVICES], HEADINGS[NOT_SAID]])


def rows_no_service(tables: Sequence[FoundTable], understanding: Understanding) -> dict[Place, str]:
    """By sheet and row: why a row of numbers is no service, as far as is decided; other rows are not here."""
    columns = iter(understanding.columns)
    found: dict[Place, str] = {}
    for table in tables:
        own = [next(columns) for _ in table.headings]
        counted = [column for column in own if column.heading in _COUNTED | _MAKES_ONE]
        if _COUNTED.isdisjoint(table.headings):
            continue
        found |= {(table.sheet, row.number): why for row in table.rows if (why := _why_none(row, counted))}
    return found


def _why_none(row: FoundRow, counted: Sequence[ColumnFound]) -> str:
    filled = [column for column in counted if row.cells[column.position] or column.position in row.uncomputed]
    why = [_why(column, row.cells[column.position]) for column in filled]
    makes_one = any(column.heading in _MAKES_ONE for column in filled)
    return next((one for one in why if one and (one == NONE_COUNTED or not makes_one)), "")


def _why(column: ColumnFound, written: str) -> str:
    if column.target == SET_ASIDE and column.heading not in _MAKES_ONE:
        return _SET_ASIDE
    if column.heading == HEADINGS[NOT_SAID] and not column.target:
        return NOT_SAID_YET
    if column.heading in _NO_SERVICE and column.why not in ("you", "remembered"):
        return _NO_SERVICE[column.heading]
    counts_services = column.heading in (HEADINGS[SERVICES], HEADINGS[NOT_SAID]) and column.target == NOTE
    return NONE_COUNTED if counts_services and amount_of(written) == 0 else ""
