"""The sector's standards for a plan in a few words each, and which of them it meets: a list before the sentences."""

from dataclasses import dataclass

from funding.result.plan_answer import PlanAnswer
from loaders.plans.scenarios import scenario_defaults
from say.numbers import count

STANDARDS = {
    "small_ring_fence": ("by-and-for", "money ring-fenced for by-and-for work"),
    "no_evaluation": ("evaluation", "money kept for evaluation"),
    "no_victim_support": ("victim support", "support for victims beside the work"),
    "no_floor": ("floor", "a least sum for every area"),
    "flat_cash": ("rises with prices", "a budget that rises with prices"),
    "cliff_edge": ("tapered end", "an end that tapers"),
}
"""What it is called and what is asked for, by the warning of a plan that falls short of it."""


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
    standards = {"few_years": (years, f"{years} or more"), **STANDARDS}
    asked = [key for key in standards if key != "no_floor" or answer.figures["areas"] > 1]
    return [_mark(*standards[key], answer.warnings.get(key, "")) for key in asked]


def _mark(name: str, asks: str, sentence: str) -> StandardMark:
    said = sentence or "This plan has it."
    return StandardMark(name, not sentence, f"The sector asks for {asks}. {said}", sentence)
