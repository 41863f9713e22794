"""The layers of a map that went out of here: those that are sheets of the template, without what was worked out for the map."""

from collections.abc import Iterable

from loaders.directory.schema import BESIDE, REQUIRED_SHEETS, SHEETS
from loaders.files.cells import matching_key
from loaders.files.grid import Grid, Line

_SHEETS, _REQUIRED = (frozenset(map(matching_key, sheets)) for sheets in (SHEETS, REQUIRED_SHEETS))


def without_what_stands_beside(grids: tuple[Grid, ...]) -> tuple[Grid, ...]:
    """The layers with the columns of their sheets; as they are where they are not the sheets of the template."""
    if not {matching_key(grid.sheet) for grid in grids} >= _REQUIRED:
        return grids
    return tuple(_own(grid) if matching_key(grid.sheet) in _SHEETS else grid for grid in grids)


def _own(grid: Grid) -> Grid:
    kept = [at for at, heading in enumerate(grid.lines[0][1]) if heading not in BESIDE] if grid.lines else []
    return Grid(grid.sheet, tuple(_only(kept, grid.lines)), notes=grid.notes)


def _only(kept: list[int], lines: Iterable[Line]) -> Iterable[Line]:
    return ((number, tuple(cells[at] for at in kept)) for number, cells in lines)
