"""What to ask of an area first: one blank of each record, and the kinds of work that most like it have and it lacks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from coverage.ask import ANY
from coverage.asking.cell import DID_IT_START, DOES_IT_RUN, IS_THERE_ONE, PLACES, RISK, MissingCell
from coverage.kind_rows import KindRow, KindRows

FEWEST_LIKE_IT = 3
"""From so many of the areas beside it on, a kind of work that is nowhere listed here is asked after."""
IN_TURN = (DOES_IT_RUN, DID_IT_START, IS_THERE_ONE, PLACES, RISK)
"""One of each is listed before the second of any."""


@dataclass(frozen=True)
class ToAsk:
    """One missing cell, how many of the areas beside it have the kind of work, and how many there are (0: of a record)."""

    cell: MissingCell
    others: int = 0
    of: int = 0


def asked_first(cells: Sequence[MissingCell], rows: KindRows) -> list[ToAsk]:
    """Choose what to ask first, one of each sort in turn.

    Parameters
    ----------
    cells
        ``missing_cells`` of the area, at the risk level of the rows.
    rows
        Its kinds of work.
    """
    found = [*_first_of_each_record(cells), *_that_others_have(cells, rows)]
    of_each = [[one for one in found if one.cell.what == what] for what in IN_TURN]
    return [one for turn in zip_longest(*of_each) for one in turn if one is not None]


def _first_of_each_record(cells: Sequence[MissingCell]) -> Iterator[ToAsk]:
    seen = set()
    for cell in cells:
        if cell.service_id and cell.service_id not in seen:
            seen.add(cell.service_id)
            yield ToAsk(cell)


def _that_others_have(cells: Sequence[MissingCell], rows: KindRows) -> Iterator[ToAsk]:
    missing = {cell.kind: cell for cell in cells if cell.what == IS_THERE_ONE and cell.community == ANY}
    for row in sorted(rows.all, key=_others, reverse=True):
        if row.kind in missing and not row.is_wider_only and _others(row) >= FEWEST_LIKE_IT:
            yield ToAsk(missing[row.kind], _others(row), (row.near or row.everywhere).of)


def _others(row: KindRow) -> int:
    return (row.near or row.everywhere).either
