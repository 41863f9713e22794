"""The sheet *Halvings*: the level at which areas share a pot, found as ``funding.sharing.level`` finds it, step by step.

For every line and year the level is found twice: for the areas that take part, and again for those who then have a smallest team.
"""

from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from funding.result.plan import Plan
from funding.sharing.level import HALVINGS
from funding.workbook.layout import Layout
from funding.workbook.page import Page, address

ROUNDS = {"takes_part": "first sharing", "stays": "second sharing"}
"""The column that says who shares, and the name of the sharing."""

START = 5
AFTER = START + HALVINGS + 1
LEVEL, FREE_WEIGHT, AT_LIMITS, FREE_HELD, REFINED = range(AFTER + 1, AFTER + 6)
LOW, HIGH, MIDDLE, MONEY = range(4)


def level_cell(layout: Layout, line: int, year: int, who: str, row: int) -> str:
    """Give ``LEVEL`` or ``REFINED`` of a line and year, among those whom the column ``who`` marks."""
    return f"Halvings!{address(row, _column(layout, line, year, who))}"


def halvings_page(book: Workbook, plan: Plan, layout: Layout) -> None:
    """Write the sheet *Halvings*."""
    page = Page(book, "Halvings", "Halvings: the level at which areas share each pot", plan.invented)
    page.text(
        2,
        1,
        f"Money of an area = level × weight − what is held back, within its limits. The level is halved in on {HALVINGS} times, "
        "until the money meets the pot; the areas within their limits then share what is left exactly. In pence.",
    )
    _labels(page)
    for line in range(layout.lines):
        for year in range(layout.years):
            for who, words in ROUNDS.items():
                _headings(page, layout, line, year, who, f"Line {line + 1}, {plan.problem.years[year]}, {words}")
                _sharing(page, layout, line, year, who)
    page.widths(44)
    page.sheet.freeze_panes = f"B{START}"


def _column(layout: Layout, line: int, year: int, who: str) -> int:
    return 2 + 5 * ((line * layout.years + year) * len(ROUNDS) + list(ROUNDS).index(who))


def _labels(page: Page) -> None:
    page.text(START, 1, "Start: nought and the level at which all have their most")
    for step in range(1, HALVINGS + 1):
        page.text(START + step, 1, f"Halving {step}")
    said = {
        AFTER: "After the last halving",
        LEVEL: "Level",
        FREE_WEIGHT: "Weight of the areas within their limits",
    }
    said |= {
        AT_LIMITS: "Money of the areas at a limit",
        FREE_HELD: "Held back of the areas within their limits",
    }
    said |= {REFINED: "Level of the areas within their limits"}
    for row, words in said.items():
        page.text(row, 1, words)


def _headings(page: Page, layout: Layout, line: int, year: int, who: str, words: str) -> None:
    column = _column(layout, line, year, who)
    page.heading(3, column, words)
    for offset, measure in enumerate(("Low", "High", "Middle", "Money at the middle")):
        page.heading(4, column + offset, measure)


def _sharing(page: Page, layout: Layout, line: int, year: int, who: str) -> None:
    """Write the halvings of one pot among one set of areas."""
    first = _column(layout, line, year, who)
    pot = layout.of_year(line, year, "pot")
    shared = _Shared(layout, line, year, who)

    def cell(row: int, measure: int) -> str:
        return f"{get_column_letter(first + measure)}{row}"

    page.formula(START, first + LOW, "0")
    page.formula(START, first + HIGH, shared.bound)
    page.formula(START, first + MONEY, shared.money(cell(START, HIGH)))
    for row in range(START + 1, AFTER + 1):
        if row == START + 1:
            low, high = cell(START, LOW), cell(START, HIGH)
        else:
            fits = f"{cell(row - 1, MONEY)}<={pot}"
            low = f"IF({fits},{cell(row - 1, MIDDLE)},{cell(row - 1, LOW)})"
            high = f"IF({fits},{cell(row - 1, HIGH)},{cell(row - 1, MIDDLE)})"
        page.formula(row, first + LOW, low)
        page.formula(row, first + HIGH, high)
        if row < AFTER:
            page.formula(row, first + MIDDLE, f"({cell(row, LOW)}+{cell(row, HIGH)})/2")
            page.formula(row, first + MONEY, shared.money(cell(row, MIDDLE)))
    level = f"IF({cell(START, MONEY)}<={pot},{cell(START, HIGH)},{cell(AFTER, LOW)})"
    page.formula(LEVEL, first, level)
    page.formula(FREE_WEIGHT, first, shared.free_weight(cell(LEVEL, 0)))
    page.formula(AT_LIMITS, first, shared.at_limits(cell(LEVEL, 0)))
    page.formula(FREE_HELD, first, shared.free_held(cell(LEVEL, 0)))
    left = f"({pot}-{cell(AT_LIMITS, 0)}+{cell(FREE_HELD, 0)})/{cell(FREE_WEIGHT, 0)}"
    page.formula(REFINED, first, f"IF({cell(FREE_WEIGHT, 0)}>0,{left},{cell(LEVEL, 0)})")


class _Shared:
    """The sums over areas that the halvings rest on, for one line, year and set of areas."""

    def __init__(self, layout: Layout, line: int, year: int, who: str) -> None:
        price = layout.of_year(line, year, "price")
        self.who = layout.by_area(line, year, who)
        self.weight = layout.area_column(line, "weight")
        self.held = f"{layout.area_column(line, 'held_back')}*{price}" if layout.levelling else "0"
        self.least = f"{layout.by_area(line, year, 'least')}*{price}"
        self.most = layout.by_area(line, year, "most_pence")

    @property
    def bound(self) -> str:
        """The level at which every area has its most."""
        weighed = f"({self.weight}>0)"
        return f"SUMPRODUCT(MAX({self.who}*{weighed}*({self.most}+{self.held})/({self.weight}+({self.weight}=0))))"

    def money(self, level: str) -> str:
        """The money of all areas at a level."""
        own = self._own(level)
        within = f"({own}>{self.least})*({own}<{self.most})*({own}-{self.least})"
        over = f"({own}>={self.most})*({self.most}-{self.least})"
        return f"SUMPRODUCT({self.who}*({within}+{over}+{self.least}))"

    def free_weight(self, level: str) -> str:
        """The weight of the areas that stand at no limit."""
        return f"SUMPRODUCT({self.who}*{self._free(level)}*{self.weight})"

    def free_held(self, level: str) -> str:
        """What is held back of the areas that stand at no limit."""
        return f"SUMPRODUCT({self.who}*{self._free(level)}*{self.held})"

    def at_limits(self, level: str) -> str:
        """The money of the areas that stand at a limit."""
        own = self._own(level)
        over, under = (
            f"({own}>={self.most})*{self.most}",
            f"({own}<{self.most})*({own}<={self.least})*{self.least}",
        )
        return f"SUMPRODUCT({self.who}*({over}+{under}))"

    def _own(self, level: str) -> str:
        return f"({level}*{self.weight}-{self.held})"

    def _free(self, level: str) -> str:
        own = self._own(level)
        return f"({own}>{self.least})*({own}<{self.most})"
