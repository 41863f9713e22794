"""Tables that stand beside each other in a sheet under the same headings, each to be read by itself."""

from loaders.intake.sheets.beside import column_groups
from loaders.intake.sheets.header import Header
from loaders.intake.sheets.sheet_lines import SheetLine, SheetLines

_LEAST_COLUMNS = 2


def side_by_side(header: Header, sheet: SheetLines) -> tuple[SheetLines, ...]:
    """The sheet once for each of the tables, with nothing in it but that table's columns; the sheet alone where it holds one.

    Tables stand side by side where a blank column parts them and all have the same headings in the same order.
    """
    groups = [sorted(group & header.headings.keys()) for group in column_groups(header, sheet.from_(header.last + 1))]
    first, *others = groups or [[]]
    alike = len(first) >= _LEAST_COLUMNS and others and all(_are_alike(header, first, other) for other in others)
    return tuple(_only(sheet, frozenset(group)) for group in groups) if alike else (sheet,)


def _are_alike(header: Header, one: list[int], other: list[int]) -> bool:
    return len(one) == len(other) and all(
        header.spellings[a] & header.spellings[b] for a, b in zip(one, other, strict=True)
    )


def _only(sheet: SheetLines, columns: frozenset[int]) -> SheetLines:
    lines = (line for line in (_part(line, columns) for line in sheet.lines) if line.filled())
    merged = tuple(block for block in sheet.merged if block[1] in columns)
    return SheetLines(tuple(lines), sheet.width, merged)


def _part(line: SheetLine, columns: frozenset[int]) -> SheetLine:
    cells = tuple(text if at in columns else "" for at, text in enumerate(line.cells))
    uncomputed, down = (tuple(at for at in listed if at in columns) for listed in (line.uncomputed, line.filled_down))
    return SheetLine(line.number, cells, uncomputed, down)
