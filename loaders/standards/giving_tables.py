"""Tables in the 360Giving standard (CSV, XLSX): their headings name the same parts of a grant as its JSON does."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from loaders.files.grid import Cell, Grid, Line
from loaders.standards.field_paths import read_paths, row_of, standard

KEY = "360giving"
_LOOKED_AT = 10
_MUST_SAY = ("fundingOrganization", "recipientOrganization", "amountAwarded")
Path = tuple[str | int, ...]
_POSITION = re.compile(r"[0-9]{1,4}")


def giving_tables(grids: Sequence[Grid]) -> tuple[Grid, ...] | None:
    """The grids with each table of grants under our headings, rows numbered as before; None where none is in the standard.

    A column that the standard does not have, or that is not read, stays under its own heading.
    """
    headers = [_header(grid) for grid in grids]
    if not any(headers):
        return None
    return tuple(_as_rows(grid, header) if header else grid for grid, header in zip(grids, headers, strict=True))


def _header(grid: Grid) -> tuple[int, dict[int, Path]] | None:
    """Which of the lines holds the headings, and the part of a grant that each of its columns is."""
    for at, (_, cells) in enumerate(grid.lines[:_LOOKED_AT]):
        paths = {column: _path(cell) for column, cell in enumerate(cells) if isinstance(cell, str)}
        said = {path[0] for path in paths.values() if path}
        if said.issuperset(_MUST_SAY):
            return at, paths
    return None


def _path(heading: str) -> Path:
    """``Recipient Org:0:Name`` and ``recipientOrganization/0/name`` as the parts that they name."""
    parts = [part.strip() for part in heading.replace("/", ":").split(":")]
    return tuple(int(part) if _POSITION.fullmatch(part) else _name(part) for part in parts if part)


def _name(part: str) -> str:
    names: Mapping[str, str] = standard(KEY)["headings"]
    plain = " ".join(part.rstrip("?").split())
    if known := names.get(plain.casefold()):
        return known
    first, *rest = plain.split(" ")
    return first[:1].lower() + first[1:] + "".join(word[:1].upper() + word[1:] for word in rest)


def _as_rows(grid: Grid, header: tuple[int, dict[int, Path]]) -> Grid:
    at, paths = header
    number, headings = grid.lines[at]
    read = read_paths(KEY)
    own = [column for column, path in paths.items() if ".".join(p for p in path if isinstance(p, str)) not in read]
    rows = [(line, row_of(_grant(cells, paths), KEY), cells) for line, cells in grid.lines[at + 1 :]]
    columns = tuple(standard(KEY)["columns"])
    filled = [column for column in range(len(columns)) if any(row[column] is not None for _, row, _ in rows)]
    first: Line = (number, (*(columns[column] for column in filled), *(headings[column] for column in own)))
    rest = [(line, (*(row[c] for c in filled), *(_at(cells, c) for c in own))) for line, row, cells in rows]
    return Grid(grid.sheet, (*grid.lines[:at], first, *rest), notes=grid.notes)


def _at(cells: Sequence[Cell], column: int) -> Cell:
    return cells[column] if column < len(cells) else None


def _grant(cells: Sequence[Cell], paths: Mapping[int, Path]) -> dict[str, Any]:
    """The row as the standard's JSON has it."""
    grant: dict[str, Any] = {}
    for column, path in paths.items():
        value = _at(cells, column)
        names = [part for part in path if isinstance(part, str)]
        if value is None or not names:
            continue
        entry = grant
        for at, part in enumerate(path):
            if isinstance(part, int) or part == names[-1]:
                continue
            which = path[at + 1] if at + 1 < len(path) and isinstance(path[at + 1], int) else 0
            entry = entry.setdefault(part, {}).setdefault(which, {})
        entry[names[-1]] = value
    return {name: _listed(part) for name, part in grant.items()}


def _listed(part: Any) -> Any:
    """Numbered entries as a list in their order."""
    if not isinstance(part, dict):
        return part
    inner = {name: _listed(one) for name, one in part.items()}
    return [inner[n] for n in sorted(inner)] if inner and all(isinstance(n, int) for n in inner) else inner
