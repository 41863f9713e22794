"""Whatever furniture a table is hidden in, the same rows are found; whatever a grid holds, no line of it is lost."""

from dataclasses import dataclass, field
from datetime import date
from random import Random

from hypothesis import given
from hypothesis import strategies as some

from loaders.files.cells import clean_text
from loaders.files.grid import Cell, Grid
from loaders.intake.sheets.tables import tables_in
from tests.loaders.intake.messy import LEGEND, as_read
from tests.loaders.intake.sheets.any_grids import any_grids

_HEADINGS = (
    "Provider",
    "Wubble",
    "Area served",
    "Flarn grade",
    "Start date",
    "Value (£)",
    "Comments",
    "Reference",
    "Zed",
    "Quux",
)
_BLOCKS = ("West Yorkshire", "Kent", "Wubbleshire North", "Lot 3", "Team B")
_WORDS = ("Marigold", "larkspur", "bramble", "fox", "teasel and yarrow", "campion", "(speedwell)", "sorrel: tansy")


@dataclass
class Sheet:
    """A sheet being written, and what a reader must find in it: by line, the cells and the title over them."""

    left: int
    at: int = 1
    lines: dict[int, list[Cell]] = field(default_factory=dict)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    expected: dict[int, tuple[list[str], str]] = field(default_factory=dict)

    def write(self, *cells: Cell) -> int:
        self.lines[self.at] = [*[None] * self.left, *cells]
        self.at += 1
        return self.at - 1


def _value(random: Random, kind: str, number: int) -> Cell:
    if kind == "label":
        return f"{random.choice(_WORDS)} {number}"
    if kind == "choice":
        return random.choice(("high", "medium", "standard"))
    if kind == "date":
        return date(2025, random.randint(1, 12), random.randint(1, 28))
    if kind == "sum":
        return round(random.uniform(-100, 9000), 2)
    return f"{random.choice(_WORDS)}, and {random.choice(_WORDS)} as well in {number} words or more" * random.randint(
        1, 2
    )


def _rows(random: Random, kinds: list[str], count: int) -> list[list[Cell]]:
    rows: list[list[Cell]] = []
    for number in range(count):
        row = [_value(random, kind, number) for kind in kinds]
        for at in random.sample(range(1, len(kinds)), random.randint(0, (len(kinds) - 1) // 3)):
            row[at] = None
        rows.append(row)
    return rows


def _block(sheet: Sheet, random: Random, rows: list[list[Cell]], section: str) -> None:
    at = 0
    while at < len(rows):
        together = 2 if at + 1 < len(rows) and random.random() < 0.2 else 1
        first = sheet.at
        for n, row in enumerate(rows[at : at + together]):
            cells = [rows[at][0], *row[1:]]
            line = sheet.write(*([None, *row[1:]] if n else cells))
            sheet.expected[line] = ([clean_text(cell) for cell in cells], section)
        if together > 1:
            sheet.merged.append((first, sheet.left, first + 1, sheet.left))
        at += together


def hidden(random: Random) -> tuple[Sheet, tuple[str, ...]]:
    """A table under titles, in blocks or in one, with totals, notes and a legend, or without."""
    columns = random.randint(4, 8)
    headings = ("Provider", *random.sample(_HEADINGS[1:], columns - 1))
    kinds = ["label", *random.choices(("choice", "date", "sum", "long", "label"), k=columns - 1)]
    sheet = Sheet(left=random.choice((0, 0, 1, 2)))
    for _ in range(random.randint(0, 3)):
        sheet.write(f"{random.choice(_WORDS)} register of {random.choice(_WORDS)} (INVENTED)")
        sheet.at += random.randint(0, 2)
    in_blocks, totals = random.random() < 0.5, random.random() < 0.5
    sections = random.sample(_BLOCKS, random.randint(2, 4)) if in_blocks else [""]
    first_block = sheet.at
    for section in sections:
        if section:
            sheet.at += 1
            sheet.write(section)
        sheet.write(*headings)
        _block(sheet, random, _rows(random, kinds, random.randint(3, 9)), section)
        if totals:
            sheet.write(random.choice(("Total", "Sub-total", "Cyfanswm")), *[None] * (columns - 2), 12345)
    if random.random() < 0.5:
        sheet.at += 1
        sheet.write("Note: figures are invented.")
        sheet.write("Source: nobody.")
    if random.random() < 0.4:
        for line, pair in zip(range(first_block + 1, first_block + 5), LEGEND, strict=True):
            cells = sheet.lines.setdefault(line, [])
            cells += [*[None] * (sheet.left + columns + 1 - len(cells)), *pair]
    return sheet, headings


@given(some.integers(0, 2**32))
def test_the_same_rows_are_found_in_any_furniture(seed: int) -> None:
    sheet, headings = hidden(Random(seed))
    lines = tuple((number, tuple(cells)) for number, cells in sorted(sheet.lines.items()))
    (table,) = tables_in(as_read(Grid("", lines, tuple(sheet.merged))))
    assert table.headings[sheet.left :] == headings
    found = {row.number: (list(row.cells[sheet.left :]), row.section) for row in table.rows}
    assert found == sheet.expected
    assert not any(row.spilled for row in table.rows)
    below = [number for number, _ in lines if number > table.header_row]
    assert sorted([*found, *(line.number for line in table.aside)]) == below


@given(any_grids())
def test_no_line_of_any_grid_is_lost_or_told_twice(grid: Grid) -> None:
    tables = tables_in(as_read(grid))
    told = [
        number for table in tables for number in [*(r.number for r in table.rows), *(a.number for a in table.aside)]
    ]
    first = min((table.header_row for table in tables if table.headings), default=0)
    filled = {number for number, line in grid.lines if any(map(clean_text, line))}
    side_by_side = len({table.header_row for table in tables}) < len(tables)
    assert set(told) <= filled and (side_by_side or len(told) == len(set(told)))
    headings = {line for table in tables for line in (table.header_row, table.header_row + 1)}
    if any(table.headings for table in tables):
        assert {number for number in filled if number > first} <= set(told) | headings
    assert all(len(row.cells) == len(table.headings) for table in tables for row in table.rows)
