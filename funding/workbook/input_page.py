"""The sheet *Inputs*: every number of the scenario, those that may be changed coloured and named."""

from collections.abc import Mapping

from openpyxl import Workbook

from cohorts.assumptions.assumption import Assumption
from coverage.ask import ANY
from coverage.communities import COMMUNITIES
from coverage.interventions import INTERVENTIONS
from funding.money.pots import typed_by_year
from funding.money.prices import unit_cost
from funding.money.support import cost_of_case, support_is_added, victims_of_place
from funding.result.plan import Plan
from funding.result.reach import RISKS
from funding.scenario.interventions import Intervention
from funding.scenario.lines import ring_fence_split
from funding.scenario.sharing_rules import DRIVERS, RULES
from funding.workbook.page import GBP, MAY_BE_CHANGED, PEOPLE, Page

NONE = "none"
SLICES = {
    "evaluation_and_infrastructure": "Kept back for evaluation and infrastructure",
    "workforce": "Kept back for the workforce",
    "transition": "Kept back for transition",
}
OF_BUDGET = "share of each year's budget"


def name_of(*parts: str) -> str:
    """Name a cell: ``budget_2025_26``."""
    return "_".join(parts).replace("-", "_")


def price_changes(plan: Plan, year: int) -> dict[str, int]:
    """Name the changes between the price year and a year of the plan, by its position, and how often each counts."""
    labels = plan.problem.years
    base, first = int(plan.scenario.prices.price_year[:4]), int(labels[0][:4])
    times: dict[str, int] = {}
    for one in range(min(base, first + year) + 1, max(base, first + year) + 1):
        name = name_of("price_change", labels[min(max(one - first, 0), len(labels) - 1)])
        times[name] = times.get(name, 0) + 1
    return times


class _Inputs:
    """Writes one input under another: what it is, its value, its unit, what to know of it."""

    def __init__(self, page: Page) -> None:
        self.page, self.row = page, 4

    def section(self, words: str) -> None:
        self.row += 1
        self.page.heading(self.row, 1, words)
        self.row += 1

    def number(
        self, label: str, name: str, value: float | None, unit: str, note: str = "", shown: str = "General"
    ) -> None:
        """Write a number that may be changed; None is written *none*."""
        if value is None:
            self.page.text(self.row, 2, NONE)
        else:
            self.page.number(self.row, 2, value, shown)
        self.page.sheet.cell(self.row, 2).fill = MAY_BE_CHANGED
        self.page.name(self.row, 2, name)
        self._words(label, unit, f"May be changed. {note}".strip())

    def estimated(self, label: str, name: str, people: float) -> None:
        """Write a number of people that the model estimates, which formulas use and which is not to be changed."""
        self.page.number(self.row, 2, people, PEOPLE)
        self.page.name(self.row, 2, name)
        self._words(label, "people a year, England and Wales", "A value: the model estimates it.")

    def fixed(self, label: str, value: str, note: str = "") -> None:
        """Write what the workbook cannot follow when it is changed."""
        self.page.text(self.row, 2, value)
        self._words(label, "", note)

    def _words(self, label: str, unit: str, note: str) -> None:
        self.page.text(self.row, 1, label)
        self.page.text(self.row, 3, unit)
        self.page.text(self.row, 4, note)
        self.row += 1


def input_page(book: Workbook, plan: Plan, assumptions: Mapping[str, Assumption]) -> None:
    """Write the sheet *Inputs*."""
    page = Page(book, "Inputs", "Inputs: change the coloured cells, and the results follow", plan.invented)
    page.text(
        2,
        1,
        "Shares are from 0 to 1: 0.05 is 5 %. Whether the numbers can hold together is said on the sheet Checks.",
    )
    for column, words in enumerate(("Input", "Value", "Unit", "To know"), start=1):
        page.heading(4, column, words)
    page.widths(58, 22, 34, 90)
    inputs = _Inputs(page)
    _money(inputs, plan)
    _support_for_victims(inputs, plan, assumptions)
    _uptake(inputs, plan)
    _mix(inputs, plan, assumptions)
    _ring_fence(inputs, plan)
    _sharing(inputs, plan)
    page.sheet.freeze_panes = "B5"


def _money(inputs: _Inputs, plan: Plan) -> None:
    scenario, years = plan.scenario, plan.problem.years
    inputs.section("Budget, prices and what is kept back")
    for year, pence in zip(years, typed_by_year(scenario).tolist(), strict=True):
        inputs.number(f"Budget {year}", name_of("budget", year), pence / 100, "pounds", shown=GBP)
    inputs.number(
        "Budgets rise with prices from the first year on",
        "budget_indexed",
        int(scenario.budget.indexed),
        "1: they rise; 0: cash",
    )
    changes = scenario.prices.annual_change
    used = {name for number in range(len(years)) for name in price_changes(plan, number)}
    for number, year in enumerate(years):
        name, change = name_of("price_change", year), changes[min(number, len(changes) - 1)]
        if name in used:
            inputs.number(f"Change of prices into {year}", name, change, "share: 0.03 is 3 % a year")
    inputs.fixed("Unit costs are in prices of", scenario.prices.price_year)
    for key, share in scenario.top_slices.shares.items():
        inputs.number(SLICES[key], name_of("top_slice", key), share, OF_BUDGET)
    inputs.number("Added by areas", "local_match", scenario.local_match, "pounds for each pound they get")


def _support_for_victims(inputs: _Inputs, plan: Plan, assumptions: Mapping[str, Assumption]) -> None:
    lines = zip(plan.problem.lines, plan.problem.support_added.tolist(), strict=True)
    levels = {risk for line, added in lines if added for risk in line.risk_levels}
    if not levels:
        return
    victims = victims_of_place(plan.scenario, assumptions).value
    inputs.section("Support for victims in parallel, added to the price of places that do not include it")
    inputs.number("Victims for each place", "victims_per_case", victims, "cases")
    for number, risk in enumerate(RISKS):
        if risk in levels:
            cost = cost_of_case(plan.scenario, risk, assumptions).value
            what = f"Cost of supporting a victim at {risk} risk"
            inputs.number(what, name_of("victim_cost", risk), cost, "pounds a case", shown=GBP)
            people = float(plan.central.national[0, number])
            inputs.estimated(f"People who cause harm at {risk} risk", name_of("people", risk), people)


def _uptake(inputs: _Inputs, plan: Plan) -> None:
    uptake = plan.scenario.uptake
    inputs.section("How far places are taken: all of them are paid for")
    inputs.number("Share of places that people take", "fill_rate", uptake.fill_rate, "share")
    inputs.number(
        "Part of the first year in which places are open", "first_year_open", uptake.first_year_open, "share"
    )


def _mix(inputs: _Inputs, plan: Plan, assumptions: Mapping[str, Assumption]) -> None:
    used, still = (
        dict.fromkeys(line.intervention.key for line in plan.problem.lines),
        _places_stand_still(plan),
    )
    for one in (one for one in plan.scenario.interventions if one.key in used):
        inputs.section(one.label)
        if any(line.intervention is one and line.community == ANY for line in plan.problem.lines):
            what = "share of what is left after the ring-fence"
            inputs.number("Share of the mix", name_of("share", one.key), one.share, what)
        _cost_of_a_place(inputs, one, assumptions)
        posts = None if one.team is None else one.team.posts
        caseload = None if one.team is None else one.team.caseload
        inputs.number("Posts of the smallest team", name_of("posts", one.key), posts, "posts", still)
        inputs.number(
            "People that a post takes", name_of("caseload", one.key), caseload, "people a year", still
        )
        inputs.number(
            "Growth limit",
            name_of("growth", one.key),
            one.growth_limit,
            "times last year's places",
            f"The word none sets no limit. {still}",
        )


def _cost_of_a_place(inputs: _Inputs, one: Intervention, assumptions: Mapping[str, Assumption]) -> None:
    cost, own = unit_cost(one, assumptions), one.unit_cost_gbp is not None
    source = "the scenario's own" if own else f"assumption: {assumptions[f'unit_cost_{one.key}'].source}"
    support = "added" if support_is_added(one, assumptions) else "not added"
    note = f"From {cost.low:,.10g} to {cost.high:,.10g}; {source}; support for victims {support}."
    inputs.number(
        "Cost of a place",
        name_of("unit_cost", one.key),
        cost.value,
        "pounds in prices of the price year",
        note,
        GBP,
    )


def _ring_fence(inputs: _Inputs, plan: Plan) -> None:
    ring = plan.scenario.by_and_for
    inputs.section("Ring-fence for by-and-for provision")
    if not ring.share > 0:
        inputs.fixed(
            "Share ring-fenced",
            "none",
            "This plan has no lines for it: give it a share and make the plan again.",
        )
        return
    inputs.number(
        "Share ring-fenced", "ring_fence", ring.share, "share of what is left after what is kept back"
    )
    note = "" if ring.by_community else "By the cohorts of the communities."
    for community, share in ring_fence_split(plan.scenario, plan.central).items():
        name = name_of("ring_fence", community)
        inputs.number(COMMUNITIES[community].label, name, share, "share of the ring-fence", note)
    for key, share in ring.pays_for.items():
        name = name_of("ring_fence_for", key)
        inputs.number(f"For {INTERVENTIONS[key].label.lower()}", name, share, "share of the ring-fence")


def _places_stand_still(plan: Plan) -> str:
    """Say of an input that steers places alone what becomes of it where places are values."""
    return "Places are values here: only the checks follow." if RULES[plan.problem.rule].by_programme else ""


def _sharing(inputs: _Inputs, plan: Plan) -> None:
    scenario, sharing = plan.scenario, plan.scenario.sharing
    inputs.section("Sharing between areas")
    live = "The formulas are those of this rule: for another, make the plan again."
    values = (
        "The places of every area are VALUES, found by an optimiser: they do not follow when inputs change."
    )
    rule = RULES[sharing.rule]
    inputs.fixed("Areas get their money", rule.label, values if rule.by_programme else live)
    if rule.by_own_weights:
        for driver, weight in sharing.formula.items():
            inputs.number(
                f"Weight: {DRIVERS[driver].label}",
                name_of("formula", driver),
                weight,
                "share; they sum to 1",
            )
    inputs.number(
        "Floor: the least each area gets",
        "floor_gbp",
        scenario.floor_gbp_per_area,
        "pounds a year",
        _places_stand_still(plan),
        GBP,
    )
    note = f"The word none sets no cap. {_places_stand_still(plan)}"
    inputs.number(
        "Cap: the most one area gets",
        "cap_share",
        scenario.cap_share_per_area,
        "share of a year's money",
        note,
    )
    more = "may exceed" if scenario.more_places_than_cohort else "do not exceed"
    inputs.fixed("Places and people", f"Places {more} the people without one")
