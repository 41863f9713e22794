"""The sector's standards for a plan in a few words each, and which of them it meets: a list before the sentences."""

from dataclasses import dataclass

from coverage.standards.of_a_plan import PLAN_TERMS
from funding.result.plan_answer import PlanAnswer
from loaders.plans.scenarios import scenario_defaults
from say.numbers import count


@dataclass(frozen=True)
class StandardMark:
    """One standard, whether the plan meets it, what it asks, and the sentence of one that falls short ("" else)."""

    name: str
    met: bool
    asks: str
    sentence: str


def standard_marks(answer: PlanAnswer) -> list[StandardMark]:
    """List the standards that a plan is held to; a floor is nothing to ask of a plan for one area."""
    years = count(scenario_defaults()["fewest_years"].value, "year")
    asked = [term for term in PLAN_TERMS if term.warning != "no_floor" or answer.figures["areas"] > 1]
    return [
        _mark(term.name.format(years=years), term.asks.format(years=years), answer.warnings.get(term.warning, ""))
        for term in asked
    ]


def _mark(name: str, asks: str, sentence: str) -> StandardMark:
    said = sentence or "This plan has it."
    return StandardMark(name, not sentence, f"The sector asks for {asks}. {said}", sentence)
