"""The sector's standards for a plan in a few words each, and which of them it meets: a list before the sentences."""

from dataclasses import dataclass

from funding.result.plan_answer import PlanAnswer
from loaders.plans.scenarios import scenario_defaults
from say.numbers import count

NAMES = {
    "small_ring_fence": "by-and-for",
    "no_evaluation": "evaluation",
    "no_victim_support": "victim support",
    "no_floor": "floor",
    "flat_cash": "rises with prices",
    "cliff_edge": "tapered end",
}
"""By the warning of a plan that falls short of it."""


@dataclass(frozen=True)
class StandardMark:
    """One standard, whether the plan meets it, and the sentence of one that does not; "" of one that does."""

    name: str
    met: bool
    sentence: str


def standard_marks(answer: PlanAnswer) -> list[StandardMark]:
    """List the standards that a plan is held to; a floor is nothing to ask of a plan for one area."""
    years = count(scenario_defaults()["fewest_years"].value, "year")
    names = {"few_years": years, **NAMES}
    asked = [key for key in names if key != "no_floor" or answer.figures["areas"] > 1]
    return [StandardMark(names[key], key not in answer.warnings, answer.warnings.get(key, "")) for key in asked]
