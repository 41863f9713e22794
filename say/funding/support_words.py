"""Warnings on support for victims: where none is paid for, where it may be paid for twice, and where it is for too few."""

from collections.abc import Mapping

import numpy as np

from cohorts.assumptions.assumption import Assumption
from coverage.interventions import INTERVENTIONS
from funding.money.support import support_gbp, support_is_added
from funding.result.plan import Plan
from funding.scenario.interventions import Intervention
from say.numbers import exact
from say.text import first_of

MOST_LINES = 3
"""How many are named in a sentence."""


def no_support_in_words(plan: Plan, assumptions: Mapping[str, Assumption]) -> str:
    """Name the lines whose price has room for support for victims, and has none; "" where there is no such line."""
    without = [
        one.label.lower()
        for one in plan.scenario.interventions
        if support_is_added(one, assumptions) and not support_gbp(plan.scenario, one, assumptions) > 0
    ]
    if not without:
        return ""
    return (
        f"No support for victims is paid for beside {first_of(without, MOST_LINES)}. Work with perpetrators goes with it: it is "
        "not either/or."
    )


def support_twice_in_words(plan: Plan) -> str:
    """Say on which lines the same victims may be paid for twice: support is added to several that serve one risk level."""
    lines = zip(plan.problem.lines, plan.problem.support_added.tolist(), strict=True)
    added = list(dict.fromkeys(line.intervention for line, has in lines if has))
    overlap = [
        one.label.lower() for one in added if any(_meet(one, other) for other in added if other is not one)
    ]
    if not overlap:
        return ""
    return (
        f"Support for victims is added to each of {first_of(overlap, MOST_LINES)}. Where the same people take up two of them, "
        "say so under Advanced, or their victims are paid for twice."
    )


def support_for_too_few_in_words(plan: Plan) -> str:
    """Say where a line has more places than the line that is said to have the same people and to support their victims."""
    for one in plan.scenario.interventions:
        if one.same_people_as is None:
            continue
        more = int(np.maximum(_places(plan, one.key) - _places(plan, one.same_people_as), 0).sum())
        if more:
            places = "place" if more == 1 else "places"
            return (
                f"For {one.label.lower()} there are {exact(more)} more {places} than for "
                f"{INTERVENTIONS[one.same_people_as].label.lower()}, though their people are said to be the same. "
                "Nobody supports the victims of those."
            )
    return ""


def _meet(one: Intervention, other: Intervention) -> bool:
    return bool(set(one.risk_levels) & set(other.risk_levels))


def _places(plan: Plan, key: str) -> np.ndarray:
    """Give the places of all lines of an intervention, by area and year."""
    ours = [number for number, line in enumerate(plan.problem.lines) if line.intervention.key == key]
    return np.asarray(plan.allocation.places[:, :, ours].sum(axis=2))
