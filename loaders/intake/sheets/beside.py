"""Which columns are the table's, and which hold a legend or notes that stand beside it."""

from loaders.intake.sheets.header import Header
from loaders.intake.sheets.line_words import is_note
from loaders.intake.sheets.sheet_lines import SheetLine, SheetLines, column_letter

_LONGEST_LEGEND = 40
_MOSTLY = 0.5


def columns_beside(header: Header, below: SheetLines) -> frozenset[int]:
    """The columns of a legend: apart from the table by a blank column, and filled in a few lines together or alone in some.

    ``below`` holds the lines below the headings. A column apart that is filled here and there, or all the way down, is the
    table's.
    """
    groups = column_groups(header, below)
    if len(groups) < 2:
        return frozenset()
    main = max(
        groups,
        key=lambda group: sum(below.columns_filled.get(at, 0) for at in group) + len(group & header.headings.keys()),
    )
    return frozenset(at for group in groups if group is not main and _is_legend(group, header, below) for at in group)


def column_groups(header: Header, below: SheetLines) -> list[frozenset[int]]:
    """Columns that stand side by side without a blank column between them."""
    used = sorted(
        header.headings.keys()
        | {at for line in below.lines[: _LONGEST_LEGEND * 2] for at in line.filled()}
        | below.columns_filled.keys()
    )
    groups: list[list[int]] = []
    for at in used:
        if groups and groups[-1][-1] == at - 1:
            groups[-1].append(at)
        else:
            groups.append([at])
    return [frozenset(group) for group in groups]


def _is_legend(group: frozenset[int], header: Header, below: SheetLines) -> bool:
    lines = [line for line in below.lines if any(line.cells[at] for at in group)]
    if not lines:
        return not group & header.headings.keys() or any(
            is_note(header.headings[at]) for at in group & header.headings.keys()
        )
    if len(lines) > _LONGEST_LEGEND:
        return False
    headed = group & header.headings.keys()
    alone = any(group.issuperset(line.filled()) for line in lines)
    together = lines[-1].number - lines[0].number < len(lines) * 2
    few = len(lines) < _MOSTLY * len(below) or not headed
    return alone or (together and few) or any(is_note(header.headings[at]) for at in headed)


def legend_note(columns: frozenset[int], lines: tuple[SheetLine, ...]) -> str:
    """Say that a legend was not read, and where it stands; "" where there is none."""
    if not columns:
        return ""
    count = sum(any(line.cells[at] for at in columns) for line in lines)
    where = " to ".join(dict.fromkeys(column_letter(at) for at in (min(columns), max(columns))))
    column = "column" if len(columns) == 1 else "columns"
    stand = "stands 1 line" if count == 1 else f"stand {count} lines"
    return f"Beside the table, in {column} {where}, {stand} of a legend or notes, which no row was made of."
