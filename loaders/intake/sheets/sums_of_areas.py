"""Lines of areas that add up others: a county below its districts, a region below its forces."""

from collections.abc import Sequence

from geo.areas import lads_of
from geo.mistakes import Mistake
from loaders.directory.area_cells import areas_of_cell
from loaders.files.amounts import amount_of
from loaders.intake.found_table import FoundRow

_LEAST, _MOST = 2, 2_000
_NEAR = 0.01


def rows_that_add_up(rows: Sequence[FoundRow], labels: int, columns: Sequence[int]) -> list[FoundRow]:
    """The rows whose area holds those of two others or more, and of which every number is the sum of theirs.

    What is blank adds nothing, but a column counts only where it holds two numbers to add; some column must.
    """
    if len(rows) > _MOST:
        return []
    held = [(row, districts) for row in rows if (districts := _districts(row.cells[labels]))]
    return [row for row, districts in held if _adds_up(row, _inside(districts, held), columns)]


def _districts(text: str) -> frozenset[str]:
    """The districts of the one area that a text names; none where it names none, or several."""
    try:
        found = areas_of_cell(text, None, {}, ask=False)
    except Mistake:  # a postcode, where no postcode can be looked up
        return frozenset()
    return frozenset(lads_of(found.areas[0].code)) if len(found.areas) == 1 and not found.unread else frozenset()


def _inside(districts: frozenset[str], held: Sequence[tuple[FoundRow, frozenset[str]]]) -> list[FoundRow]:
    """The largest of the areas that lie in another and are not the same."""
    inside = [(row, theirs) for row, theirs in held if theirs < districts]
    return [row for row, theirs in inside if not any(theirs < others for _, others in inside)]


def _adds_up(row: FoundRow, parts: Sequence[FoundRow], columns: Sequence[int]) -> bool:
    if len(parts) < _LEAST:
        return False
    sums = []
    for at in columns:
        said, numbers = amount_of(row.cells[at]), [amount_of(part.cells[at]) for part in parts]
        known = [number for number in numbers if number is not None]
        if said is not None and len(known) >= _LEAST:
            sums.append((said, sum(known)))
    return any(total for _, total in sums) and all(abs(said - total) < _NEAR for said, total in sums)
