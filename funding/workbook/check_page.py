"""The sheet *Checks*: what must hold, each a formula that gives TRUE or FALSE."""

from collections.abc import Iterator

from openpyxl import Workbook

from coverage.ask import ANY
from funding.problem.limits import floor_line
from funding.result.plan import Plan
from funding.scenario.sharing_rules import RULES
from funding.workbook import by_area_page as by_area
from funding.workbook.input_page import SLICES, name_of
from funding.workbook.layout import Layout
from funding.workbook.money_page import FLOOR_LINE, FOR_PLACES, money_cell
from funding.workbook.national_page import live_cell
from funding.workbook.page import Page, address

FIRST = 5
ALL_HOLD = "Checks!$B$3"
Check = tuple[str, str]
"""What must hold, and the formula that says whether it does."""


def check_page(book: Workbook, plan: Plan, layout: Layout) -> None:
    """Write the sheet *Checks*."""
    page = Page(book, "Checks", "Checks: each must be TRUE", plan.invented)
    page.text(
        2,
        1,
        "Where one is FALSE the inputs cannot hold together as they stand, and the results are not to be used.",
    )
    page.widths(110, 12)
    checks = [*_inputs(plan), *_money(plan, layout), *_lines(plan, layout)]
    for number, (words, said) in enumerate(checks):
        page.text(FIRST + number, 1, words)
        page.formula(FIRST + number, 2, said)
    page.heading(3, 1, "All of them")
    page.formula(3, 2, f"AND({address(FIRST, 2)}:{address(FIRST + len(checks) - 1, 2)})")


def _inputs(plan: Plan) -> Iterator[Check]:
    lines = plan.problem.lines
    general = [name_of("share", line.intervention.key) for line in lines if line.community == ANY]
    ringed = list(dict.fromkeys(name_of("ring_fence", line.community) for line in lines if line.community != ANY))
    paid_for = [name_of("ring_fence_for", key) for key in plan.scenario.by_and_for.pays_for]
    kept = [name_of("top_slice", key) for key in SLICES]
    if general:
        yield "The shares of the mix sum to 1", _sums_to_one(general)
    if ringed:
        yield "The shares of the ring-fence by community sum to 1", _sums_to_one(ringed)
        yield "The shares of the ring-fence by intervention sum to 1", _sums_to_one(paid_for)
    yield "What is kept back is at most the whole budget", f"{'+'.join(kept)}<=1"
    if RULES[plan.problem.rule].by_own_weights:
        weights = [name_of("formula", driver) for driver in plan.scenario.sharing.formula]
        yield "The weights of the formula sum to 1", _sums_to_one(weights)


def _sums_to_one(names: list[str]) -> str:
    return f"ABS({'+'.join(names)}-1)<0.000001"


def _money(plan: Plan, layout: Layout) -> Iterator[Check]:
    for year, label in enumerate(plan.problem.years):
        cells = {one: live_cell(f"{one}_gbp", year) for one in ("budget", "local_match", "spent", "leftover", *SLICES)}
        gone = "+".join(cells[one] for one in ("spent", "leftover", *SLICES))
        account = f"ROUND({cells['budget']}+{cells['local_match']}-({gone}),2)=0"
        yield (
            f"{label}: budget and what areas add are what is kept back, spent and left over, to the penny",
            account,
        )
        pots = "+".join(layout.of_year(line, year, "pot") for line in range(layout.lines))
        yield (
            f"{label}: the pots of all lines are the money for places, to the penny",
            f"{pots}={money_cell(FOR_PLACES, year)}",
        )
        spent = by_area.year_range(layout, year, by_area.GBP_COLUMN)
        yield f"{label}: every area has at least the floor", f"MIN({spent})>=floor_gbp-0.005"
        if layout.live and layout.lines > 1:
            tops_up = f"{money_cell(FLOOR_LINE, year)}={floor_line(plan.problem, year) + 1}"
            yield (
                f"{label}: the line that tops areas up to the floor still has the largest pot (else make the plan again)",
                f"OR(floor_gbp=0,{tops_up})",
            )
        cap = f"IF(ISNUMBER(cap_share),cap_share,1)*{money_cell(FOR_PLACES, year)}/100"
        yield f"{label}: no area has more than the cap", f"MAX({spent})<={cap}+0.005"


def _lines(plan: Plan, layout: Layout) -> Iterator[Check]:
    for line, one in enumerate(plan.problem.lines):
        yield from _one_line(plan, layout, line, f"Line {line + 1}, {one.label}")


def _one_line(plan: Plan, layout: Layout, line: int, words: str) -> Iterator[Check]:
    for year, label in enumerate(plan.problem.years):
        said, places = f"{words}, {label}", layout.by_area(line, year, "places")
        team = layout.of_year(line, year, "team")
        yield f"{said}: no more is spent than the pot", f"{layout.of_year(line, year, 'left')}>=0"
        if not plan.problem.more_places_than_cohort:
            room = layout.area_column(line, "room")
            yield (
                f"{said}: no more places than people without one",
                f"SUMPRODUCT(--({places}>{room}+0.000001))=0",
            )
        if not layout.live:
            continue
        yield (
            f"{said}: no area has less than a smallest team",
            f"SUMPRODUCT(({places}>0)*({places}<{team}))=0",
        )
        least, most = layout.by_area(line, year, "least"), layout.by_area(line, year, "most")
        yield (
            f"{said}: every floor has people and money for it",
            (
                f"AND(SUMPRODUCT(--({least}>{most}))=0,"
                f"SUM({least})*{layout.of_year(line, year, 'price')}<={layout.of_year(line, year, 'pot')})"
            ),
        )
