"""The sheet *Assumptions*: every number the model rests on, with its range, source and grade, and those of the scenario."""

from collections.abc import Mapping

from openpyxl import Workbook

from cohorts.assumptions.assumption import GRADES, Assumption
from funding.result.plan import Plan
from funding.scenario.interventions import InterventionInMix
from funding.scenario.ranges import Range
from funding.workbook.page import Page
from geo.as_given import day

HEADINGS = (
    "What",
    "Value",
    "Low",
    "High",
    "Unit",
    "Of",
    "Source",
    "Where the range comes from",
    "How good",
    "Looked at",
    "As shipped?",
)
OWN = "the scenario's own"


def assumption_page(book: Workbook, plan: Plan, assumptions: Mapping[str, Assumption]) -> None:
    """Write the sheet *Assumptions*: the scenario's own numbers first, then the model's."""
    page = Page(book, "Assumptions", "Assumptions: what the plan rests on", plan.invented)
    page.text(
        2,
        1,
        "Values: people are estimated from them by the model. Costs that formulas use stand on the sheet Inputs. "
        "Low and high are the ends of the 80% range: a tenth of draws lie below, a tenth above.",
    )
    page.widths(60, 14, 14, 14, 18, 12, 60, 60, 34, 20, 14)
    for column, heading in enumerate(HEADINGS, start=1):
        page.heading(4, column, heading)
    row = 5
    for one in plan.scenario.interventions:
        for label, number, how_good, source in _of_intervention(one):
            whose = OWN if number.low < number.high else ""
            _row(page, row, label, number, ("", "", source, whose, how_good, "", OWN))
            row += 1
    for known in assumptions.values():
        words = (
            known.unit,
            known.period,
            known.source,
            known.range_basis,
            GRADES[known.grade],
            day(known.reviewed),
            "CHANGED by the user" if known.changed else "as shipped",
        )
        _row(page, row, known.label, Range(known.value, known.low, known.high), words)
        row += 1
    page.sheet.freeze_panes = "B5"


def _row(page: Page, row: int, label: str, number: Range, words: tuple[str, ...]) -> None:
    page.text(row, 1, label)
    for column, value in enumerate((number.value, number.low, number.high), start=2):
        page.number(row, column, value)
    for column, word in enumerate(words, start=5):
        page.text(row, column, word)


def _of_intervention(one: InterventionInMix) -> list[tuple[str, Range, str, str]]:
    """List an intervention's numbers that no formula uses: label, number, how good, source. What is not known says so."""
    unknown = Range(*[float("nan")] * 3)
    effect, avoided = one.effect, one.avoided_cost_gbp
    fade = unknown if one.fade_out is None else Range(*[one.fade_out] * 3)
    base = effect.base_rate if effect else None
    found = "" if effect is None else f" ({effect.outcome})"
    counts = "" if avoided is None else f" ({avoided.counts})"
    return [
        (f"{one.label}: share of people who complete", one.completion or unknown, "", OWN),
        (
            f"{one.label}: effect{found}",
            unknown if effect is None else effect.size,
            one.evidence,
            "" if effect is None else effect.source,
        ),
        (
            f"{one.label}: rate of the outcome without it",
            base.rate if base else unknown,
            "",
            base.source if base else OWN,
        ),
        (f"{one.label}: share of the effect lost in each later year", fade, "", OWN),
        (
            f"{one.label}: part of what abuse costs, pounds a person, illustrative{counts}",
            unknown if avoided is None else avoided.gbp,
            "",
            OWN if avoided is None else avoided.source,
        ),
        (
            f"{one.label}: all that its source counts, pounds a person",
            unknown if avoided is None or avoided.of_gbp is None else Range(*[avoided.of_gbp] * 3),
            "",
            OWN if avoided is None else avoided.source,
        ),
    ]
