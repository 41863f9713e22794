"""The sheet *Money*: from each year's budget to the pot of every line and the price of a place, in whole pence.

The steps are those of ``funding.money.pots``, ``funding.money.prices`` and ``funding.money.pence``.
"""

from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from cohorts.tolerances import OF_A_ROUNDED_PENNY, PENCE_OF_EQUAL_POTS
from coverage.ask import ANY
from funding.result.plan import Plan
from funding.result.reach import RISKS
from funding.scenario.lines import Line, ring_fence_split, split_of
from funding.workbook.input_page import SLICES, name_of, price_changes
from funding.workbook.page import WHOLE, Page, hair

FIRST_YEAR = 3
ROUNDED = f"+0.5+{hair(OF_A_ROUNDED_PENNY)}"
HEADINGS, BUDGET, FIRST_SLICE = 4, 5, 6
LEFT = FIRST_SLICE + len(SLICES)
MATCH, FOR_PLACES, LARGEST, FLOOR_LINE, FIRST_LINE = LEFT + 1, LEFT + 2, LEFT + 3, LEFT + 4, LEFT + 6
ROWS_OF_A_LINE = 4
SHARE, POT, INDEX, PRICE = range(ROWS_OF_A_LINE)


def money_cell(row: int, year: int) -> str:
    """Give a cell of the sheet for a year, by its position."""
    return f"Money!${get_column_letter(FIRST_YEAR + year)}${row}"


def line_cell(line: int, what: int, year: int) -> str:
    """Give a line's ``POT`` or ``PRICE`` in a year, in pence."""
    return money_cell(FIRST_LINE + line * ROWS_OF_A_LINE + what, year)


def money_page(book: Workbook, plan: Plan) -> None:
    """Write the sheet *Money*."""
    page = Page(book, "Money", "Money: from the budget to the pot of each line, in pence", plan.invented)
    page.text(2, 1, "Every sum is in whole pence. Running totals are rounded, so that the parts sum to the whole.")
    page.widths(70, 10, *[18] * len(plan.problem.years))
    page.heading(HEADINGS, 1, "What")
    page.heading(HEADINGS, 2, "Unit")
    for year, label in enumerate(plan.problem.years):
        page.heading(HEADINGS, FIRST_YEAR + year, label)
    for year, label in enumerate(plan.problem.years):
        _pots(page, plan, year, label)
        for number, line in enumerate(plan.problem.lines):
            _line(page, plan, year, number, line)
    _labels(page, plan)
    page.sheet.freeze_panes = "C5"


def _labels(page: Page, plan: Plan) -> None:
    said = {BUDGET: "Budget", LEFT: "Left after what is kept back", MATCH: "Added by areas"}
    said |= {FIRST_SLICE + number: words for number, words in enumerate(SLICES.values())}
    said |= {
        FOR_PLACES: "For places: the pots of all lines",
        LARGEST: "Largest pot of a line",
        FLOOR_LINE: f"Line that tops areas up to the floor: the first with the largest pot, to {PENCE_OF_EQUAL_POTS} pence",
    }
    for number, line in enumerate(plan.problem.lines):
        row = FIRST_LINE + number * ROWS_OF_A_LINE
        name = f"Line {number + 1}, {line.label}"
        said |= {row + SHARE: f"{name}: running share", row + POT: f"{name}: pot"}
        said |= {row + INDEX: f"{name}: price index", row + PRICE: f"{name}: price of a place"}
    for row, words in said.items():
        page.text(row, 1, words)
        unit = (row - FIRST_LINE) % ROWS_OF_A_LINE if row >= FIRST_LINE else POT
        page.text(row, 2, "pence" if unit in (POT, PRICE) and row != FLOOR_LINE else "")


def _pots(page: Page, plan: Plan, year: int, label: str) -> None:
    """Write budget, top slices, match and the sum for places of a year."""
    column = FIRST_YEAR + year

    def here(row: int) -> str:
        return money_cell(row, year)

    typed, rise = f"INT({name_of('budget', label)}*100{ROUNDED})", _rise(plan, year)
    indexed = f"IF(budget_indexed=1,INT({typed}/100*({rise})*100{ROUNDED}),{typed})"
    page.formula(BUDGET, column, indexed, WHOLE)
    kept = [name_of("top_slice", key) for key in SLICES]
    whole = f"({'+'.join(kept)}+MAX(1-({'+'.join(kept)}),0))"
    for number in range(len(kept)):
        running = f"INT({here(BUDGET)}*(({'+'.join(kept[: number + 1])})/{whole}){ROUNDED})"
        before = "".join(f"-{here(FIRST_SLICE + one)}" for one in range(number))
        page.formula(FIRST_SLICE + number, column, f"{running}{before}", WHOLE)
    slices = f"SUM({here(FIRST_SLICE)}:{here(LEFT - 1).removeprefix('Money!')})"
    page.formula(LEFT, column, f"{here(BUDGET)}-{slices}", WHOLE)
    page.formula(MATCH, column, f"INT({here(LEFT)}/100*local_match*100{ROUNDED})", WHOLE)
    page.formula(FOR_PLACES, column, f"{here(LEFT)}+{here(MATCH)}", WHOLE)
    lines = range(len(plan.problem.lines))
    pots = [line_cell(number, POT, year) for number in lines]
    page.formula(LARGEST, column, f"MAX({','.join(pots)})", WHOLE)
    choice = "".join(f"IF({pots[number]}>={here(LARGEST)}-{PENCE_OF_EQUAL_POTS},{number + 1}," for number in lines)
    page.formula(FLOOR_LINE, column, f"{choice}0{')' * len(lines)}")


def _line(page: Page, plan: Plan, year: int, number: int, line: Line) -> None:
    """Write the running share, the pot, the index and the price of a line in a year."""
    column, row, last = FIRST_YEAR + year, FIRST_LINE + number * ROWS_OF_A_LINE, len(plan.problem.lines) - 1
    before = f"{line_cell(number - 1, SHARE, year)}+" if number else ""
    page.formula(row + SHARE, column, f"{before}{_share(plan, line)}")
    running = f"{line_cell(number, SHARE, year)}/{line_cell(last, SHARE, year)}"
    taken = "".join(f"-{line_cell(one, POT, year)}" for one in range(number))
    page.formula(row + POT, column, f"INT({money_cell(FOR_PLACES, year)}*({running}){ROUNDED}){taken}", WHOLE)
    page.formula(row + INDEX, column, index_formula(plan, year))
    one = line.intervention
    support = f"+{_support(plan, line)}" if plan.problem.support_added[number] else ""
    base = f"({name_of('unit_cost', one.key)}{support})"
    page.formula(row + PRICE, column, f"INT({line_cell(number, INDEX, year)}*{base}*100{ROUNDED})", WHOLE)


def _support(plan: Plan, line: Line) -> str:
    """Write what support for the victims of one place costs: its risk levels as their people stand to each other."""
    people = {risk: name_of("people", risk) for risk in line.risk_levels}
    costs = {risk: name_of("victim_cost", risk) for risk in line.risk_levels}
    if not sum(float(plan.central.national[0, RISKS.index(risk)]) for risk in people) > 0:
        return f"victims_per_case*({'+'.join(costs.values())})/{len(costs)}"
    spread = "+".join(f"{costs[risk]}*{people[risk]}" for risk in people)
    return f"victims_per_case*({spread})/({'+'.join(people.values())})"


def _share(plan: Plan, line: Line) -> str:
    ringed = plan.scenario.by_and_for.share > 0
    if line.community != ANY:
        own = f"ring_fence*{name_of('ring_fence_for', line.intervention.key)}"
        return f"{own}*{name_of('ring_fence', line.community)}{_among_its_communities(plan, line)}"
    return f"{name_of('share', line.intervention.key)}{'*(1-ring_fence)' * ringed}"


def _among_its_communities(plan: Plan, line: Line) -> str:
    """Write the division by the shares of the communities that an intervention may be for, where these are not all."""
    split = ring_fence_split(plan.scenario, plan.central)
    theirs = split_of(line.intervention, split)
    if len(theirs) == len(split):
        return ""
    return f"/({'+'.join(name_of('ring_fence', community) for community in theirs)})"


def _rise(plan: Plan, year: int) -> str:
    """Write how far prices of a year stand above those of the plan's first year."""
    return f"({index_formula(plan, year)})/({index_formula(plan, 0)})"


def index_formula(plan: Plan, year: int) -> str:
    """Write the price index of a year, by its position: the changes between it and the price year, multiplied."""
    product = "*".join(f"(1+{name})^{power}" for name, power in price_changes(plan, year).items()) or "1"
    after = int(plan.problem.years[year][:4]) >= int(plan.scenario.prices.price_year[:4])
    return product if after else f"1/({product})"
