"""Where everything stands in the workbook, so that every sheet can refer to every other."""

from dataclasses import dataclass

from openpyxl.utils import get_column_letter

from funding.result.plan import Plan
from funding.scenario.sharing_rules import RULES
from funding.workbook.page import address

FIRST_AREA = 13
"""The row of the first area on the sheet of a line, and on every sheet that lists areas."""

ABOUT_AREAS = ("area_code", "area_name", "cohort", "there", "room", "weight", "held_back", "claim", "order")
OF_SHARING = (
    "least",
    "most",
    "most_pence",
    "claim",
    "money_if_last",
    "takes_part",
    "first_money",
    "stays",
    "money",
    "whole",
    "rest",
)
OF_RESULT = ("places", "gbp", "reached", "unmet_need", "unmet_need_at_most")
OF_YEAR = {"pot": 4, "price": 5, "team": 6, "cap": 7, "left": 8, "more": 9}
"""The row of each number that a year of a line has; it stands in the first column of the year."""

TOTAL_ROW = FIRST_AREA - 1


@dataclass(frozen=True)
class Layout:
    """The plan's sizes, and the addresses of cells.

    Attributes
    ----------
    areas, years, lines
        How many there are.
    live
        Whether places follow from formulas; under the rule *optimised* they are values.
    levelling
        Whether places already there count against an area's share.
    """

    areas: int
    years: int
    lines: int
    live: bool
    levelling: bool

    @property
    def last_area(self) -> int:
        """The row of the last area."""
        return FIRST_AREA + self.areas - 1

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns of one year of a line."""
        return (*OF_SHARING, *OF_RESULT) if self.live else OF_RESULT

    def column(self, year: int, name: str) -> int:
        """Give the column of one measure of a year on the sheet of a line."""
        return len(ABOUT_AREAS) + 2 + year * (len(self.columns) + 1) + self.columns.index(name)  # a blank before each

    def area_column(self, line: int, name: str) -> str:
        """Give the range of what a line's sheet says of areas, all years alike."""
        return self._range(line, ABOUT_AREAS.index(name) + 1)

    def by_area(self, line: int, year: int, name: str) -> str:
        """Give the range of one measure of a year, all areas."""
        return self._range(line, self.column(year, name))

    def one_area(self, line: int, year: int, name: str, row: int) -> str:
        """Give the cell of one measure of a year in an area's row, which is the same on every sheet."""
        return f"{self.sheet(line)}!{get_column_letter(self.column(year, name))}{row}"

    def of_year(self, line: int, year: int, name: str) -> str:
        """Give the cell of a number that a year of a line has, such as its pot."""
        return f"{self.sheet(line)}!{address(OF_YEAR[name], self.column(year, self.columns[0]))}"

    def sheet(self, line: int) -> str:
        """Name the sheet of a line, as formulas do."""
        return f"'Line {line + 1}'"

    def _range(self, line: int, column: int) -> str:
        return f"{self.sheet(line)}!{address(FIRST_AREA, column)}:{address(self.last_area, column)}"


def layout_of(plan: Plan) -> Layout:
    """Lay out the workbook of a plan."""
    areas, years, lines = plan.allocation.places.shape
    rule = RULES[plan.problem.rule]
    return Layout(areas, years, lines, not rule.by_programme, rule.held_back)
