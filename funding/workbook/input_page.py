"""The sheet *Inputs*: every field of the scenario, as its description has it; those that may be changed coloured and named."""

from collections.abc import Callable, Mapping

from openpyxl import Workbook

from cohorts.assumptions.assumption import Assumption
from coverage.ask import ANY
from funding.money.pence import to_gbp
from funding.money.pots import typed_by_year
from funding.money.prices import unit_cost
from funding.money.support import cost_of_case, support_is_added, victims_of_place
from funding.result.plan import Plan
from funding.result.reach import RISKS
from funding.scenario.budget import TopSlices
from funding.scenario.change import value_at
from funding.scenario.described import Described, fields_of, in_words
from funding.scenario.interventions import InterventionInMix
from funding.scenario.lines import ring_fence_split
from funding.scenario.scenario import Scenario
from funding.scenario.sharing_rules import RULES
from funding.workbook.page import GBP, MAY_BE_CHANGED, PEOPLE, Page

NONE = "none"
SLICES = {field.path: field.told.label for field in fields_of(TopSlices)}
SECTIONS = {
    "The plan": ("name", "note", "assumptions", "directory"),
    "Budget, prices and what is kept back": ("budget", "prices", "top_slices", "local_match"),
    "Support for victims in parallel, added to the price of places that do not include it": ("victim_support",),
    "How far places are taken: all of them are paid for": ("uptake",),
    "Ring-fence for by-and-for provision": ("by_and_for",),
}
"""The fields under each heading, by the first part of their paths; each intervention has a heading of its own."""
OTHERS = "Sharing between areas"
"""The heading of all other fields."""
STEER_PLACES = ("posts", "caseload", "growth", "floor_gbp", "cap_share")
"""The cells that steer places alone: of an optimised plan, where places are values, only the checks follow them."""

LIVE = "The formulas are those of this rule: for another, make the plan again."
VALUES = "The places of every area are VALUES, found by an optimiser: they do not follow when inputs change."


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
    """Writes one input of a plan under another: what it is, its value, its unit, what to know of it."""

    def __init__(self, page: Page, plan: Plan, assumptions: Mapping[str, Assumption]) -> None:
        self.page, self.plan, self.assumptions, self.row = page, plan, assumptions, 4

    def section(self, words: str) -> None:
        self.row += 1
        self.page.heading(self.row, 1, words)
        self.row += 1

    def number(self, field: Described, value: float | None, *key: str, label: str = "", note: str = "") -> None:
        """Write a number that may be changed, in a cell of its own for each ``key``; None is written *none*."""
        told = field.told
        if value is None:
            self.page.text(self.row, 2, NONE)
        else:
            self.page.number(self.row, 2, value, GBP if told.unit.startswith("pounds") else "General")
        self.page.sheet.cell(self.row, 2).fill = MAY_BE_CHANGED
        self.page.name(self.row, 2, name_of(told.cell, *key))
        still = self.plan.scenario.sharing.rule == "optimised" and told.cell in STEER_PLACES
        notes = (
            "May be changed.",
            f"The word none: {told.none}." * (bool(told.none) and told.cell in STEER_PLACES),
            "Places are values here: only the checks follow." * still,
            note,
        )
        self._words(label or told.label, told.unit, " ".join(filter(None, notes)))

    def estimated(self, label: str, name: str, people: float) -> None:
        """Write a number of people that the model estimates, which formulas use and which is not to be changed."""
        self.page.number(self.row, 2, people, PEOPLE)
        self.page.name(self.row, 2, name)
        self._words(label, "people a year, England and Wales", "A value: the model estimates it.")

    def fixed(self, field: Described, value: object, note: str = "") -> None:
        """Write what the workbook cannot follow when it is changed."""
        self.page.text(self.row, 2, in_words(field, value))
        self._words(field.told.label, field.told.unit, note or field.told.help)

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
        "Shares are from 0 to 1: 0.05 is 5%. Whether the numbers can hold together is said on the sheet Checks.",
    )
    for column, words in enumerate(("Input", "Value", "Unit", "To know"), start=1):
        page.heading(4, column, words)
    page.widths(58, 22, 34, 90)
    inputs = _Inputs(page, plan, assumptions)
    fields = [field for field in fields_of(Scenario) if "*" not in field.path]
    named = {head for heads in SECTIONS.values() for head in heads}
    others = tuple(dict.fromkeys(head for field in fields if (head := field.path.split(".")[0]) not in named))
    for heading, heads in (SECTIONS | {OTHERS: others}).items():
        inputs.section(heading)
        for field in (one for head in heads for one in fields if one.path.split(".")[0] == head):
            _write(inputs, field, field.path)
    for one in plan.scenario.interventions:
        inputs.section(one.label)
        for field in (one for one in fields_of(Scenario) if "*" in one.path):
            _write(inputs, field, field.path.replace("*", one.key))
    page.sheet.freeze_panes = "B5"


def _write(inputs: _Inputs, field: Described, path: str) -> None:
    """Write a field that stands at a path: in the cells that formulas use, or in words where they use none."""
    value = value_at(inputs.plan.scenario, path)
    if field.path == "sharing.rule":
        inputs.fixed(field, value, VALUES if RULES[value].by_programme else LIVE)
    elif not field.told.cell:
        inputs.fixed(field, value)
    elif "*" in field.path:
        _of_intervention(inputs, field, path.split(".")[1], value)
    elif field.path in CELLS:
        cells = CELLS[field.path](inputs)
        for key, number in cells.items():
            label = f"{field.told.label}: {in_words(field, key)}" if key else field.told.label
            inputs.number(field, number, *filter(None, [key]), label=label)
        if not cells:
            inputs.fixed(field, value)
    else:
        inputs.number(field, value)
    if field.path == "victim_support.cost_by_risk_gbp":
        for risk in _levels_with_support(inputs.plan):
            people = float(inputs.plan.central.national[0, list(RISKS).index(risk)])
            inputs.estimated(f"People who cause harm at {risk} risk", name_of("people", risk), people)


def _of_intervention(inputs: _Inputs, field: Described, key: str, value: float | None) -> None:
    """Write a number of an intervention that formulas use; in words where it has no line that uses it."""
    lines = [line for line in inputs.plan.problem.lines if line.intervention.key == key]
    if not lines or (field.told.cell == "share" and all(line.community != ANY for line in lines)):
        inputs.fixed(field, value)
    elif field.told.cell == "unit_cost":
        one = next(one for one in inputs.plan.scenario.interventions if one.key == key)
        inputs.number(field, unit_cost(one, inputs.assumptions).value, key, note=_of_cost(inputs, one))
    else:
        inputs.number(field, value, key)


def _of_cost(inputs: _Inputs, one: InterventionInMix) -> str:
    """Say of what a place costs its range, who gives it, and whether support for victims is added to it."""
    cost, own = unit_cost(one, inputs.assumptions), one.unit_cost_gbp is not None
    source = "the scenario's own" if own else f"assumption: {inputs.assumptions[f'unit_cost_{one.key}'].source}"
    support = "added" if support_is_added(one, inputs.assumptions) else "not added"
    return f"From {cost.low:,.10g} to {cost.high:,.10g}; {source}; support for victims {support}."


Cells = dict[str, float]
"""The numbers of a field, by what tells its cells apart: a year, a word of the field; "" where it has one cell."""


def _budget(inputs: _Inputs) -> Cells:
    typed = to_gbp(typed_by_year(inputs.plan.scenario)).tolist()
    return dict(zip(inputs.plan.problem.years, typed, strict=True))


def _price_changes(inputs: _Inputs) -> Cells:
    years, changes = inputs.plan.problem.years, inputs.plan.scenario.prices.annual_change
    used = {name for number in range(len(years)) for name in price_changes(inputs.plan, number)}
    each = {year: changes[min(number, len(changes) - 1)] for number, year in enumerate(years)}
    return {year: change for year, change in each.items() if name_of("price_change", year) in used}


def _levels_with_support(plan: Plan) -> list[str]:
    lines = zip(plan.problem.lines, plan.problem.support_added.tolist(), strict=True)
    levels = {risk for line, added in lines if added for risk in line.risk_levels}
    return [risk for risk in RISKS if risk in levels]


def _victims(inputs: _Inputs) -> Cells:
    victims = victims_of_place(inputs.plan.scenario, inputs.assumptions).value
    return {"": victims} if _levels_with_support(inputs.plan) else {}


def _victim_costs(inputs: _Inputs) -> Cells:
    scenario, levels = inputs.plan.scenario, _levels_with_support(inputs.plan)
    return {risk: cost_of_case(scenario, risk, inputs.assumptions).value for risk in levels}


def _ring_fence(inputs: _Inputs) -> Cells:
    share = inputs.plan.scenario.by_and_for.share
    return {"": share} if share > 0 else {}


def _ring_fence_by_community(inputs: _Inputs) -> Cells:
    ringed = inputs.plan.scenario.by_and_for.share > 0
    return ring_fence_split(inputs.plan.scenario, inputs.plan.central) if ringed else {}


def _ring_fence_by_work(inputs: _Inputs) -> Cells:
    ring = inputs.plan.scenario.by_and_for
    return ring.pays_for if ring.share > 0 else {}


def _formula(inputs: _Inputs) -> Cells:
    sharing = inputs.plan.scenario.sharing
    return dict(sharing.formula) if RULES[sharing.rule].by_own_weights else {}


CELLS: dict[str, Callable[[_Inputs], Cells]] = {
    "budget.by_year_gbp": _budget,
    "prices.annual_change": _price_changes,
    "victim_support.victims_per_case": _victims,
    "victim_support.cost_by_risk_gbp": _victim_costs,
    "by_and_for.share": _ring_fence,
    "by_and_for.by_community": _ring_fence_by_community,
    "by_and_for.by_intervention": _ring_fence_by_work,
    "sharing.formula": _formula,
}
"""The fields that stand in several cells, or in cells only where the plan uses them."""
