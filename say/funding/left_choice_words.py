"""Whom a plan is for, where that differs from what is chosen at the left: the choice there does not change a plan."""

from coverage.ask import ANY, Ask
from coverage.interventions import INTERVENTIONS
from funding.result.plan_answer import PlanAnswer
from say.text import first_of

MOST_LINES = 2
"""How many lines of a plan are named."""


def left_choice_in_words(answer: PlanAnswer, ask: Ask) -> str:
    """Say what a plan is for where risk, community or intervention at the left differ from it; "" where they do not."""
    lines = list(dict.fromkeys(answer.line_labels.values()))
    same = (
        ask.intervention == ANY or lines == [INTERVENTIONS[ask.intervention].label],
        ask.risk == ANY or answer.risk_levels in ((), (ask.risk,)),
        ask.community == ANY,
    )
    if all(same):
        return ""
    named = [f"{label[0].lower()}{label[1:]}" for label in lines]
    return f"This plan is for {first_of(named, MOST_LINES)}. Risk, community and intervention at the left do not change it."
