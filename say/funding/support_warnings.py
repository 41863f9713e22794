"""Warnings on support for victims: where none is paid for, where it may be paid for twice, and where it is for too few."""

import numpy as np

from coverage.interventions import INTERVENTIONS
from funding.money.support import support_gbp, support_is_added
from funding.scenario.interventions import InterventionInMix
from say.funding.check import Case
from say.numbers import exact
from say.text import first_of

MOST_LINES = 3
"""How many are named in a sentence."""


def lines_without(case: Case) -> list[str]:
    """Name the lines whose price has room for support for victims, and has none."""
    scenario, assumptions = case.plan.scenario, case.assumptions
    return [
        one.label.lower()
        for one in scenario.interventions
        if support_is_added(one, assumptions) and not support_gbp(scenario, one, assumptions) > 0
    ]


def no_victim_support(case: Case, without: list[str]) -> str:
    """Say that nothing is paid for beside those lines."""
    return (
        f"No support for victims is paid for beside {first_of(without, MOST_LINES)}. Work with perpetrators goes with it: it is "
        "not either/or."
    )


def lines_that_meet(case: Case) -> list[str]:
    """Name the lines that support is added to and that serve a risk level which another of them serves."""
    lines = zip(case.plan.problem.lines, case.plan.problem.support_added.tolist(), strict=True)
    added = list(dict.fromkeys(line.intervention for line, has in lines if has))
    return [one.label.lower() for one in added if any(_meet(one, other) for other in added if other is not one)]


def _meet(one: InterventionInMix, other: InterventionInMix) -> bool:
    return bool(set(one.risk_levels) & set(other.risk_levels))


def victims_twice(case: Case, meeting: list[str]) -> str:
    """Say that the victims of those lines may be the same people."""
    return (
        f"Support for victims is added to each of {first_of(meeting, MOST_LINES)}. Where the same people take up two of them, "
        "say so under Advanced, or their victims are paid for twice."
    )


def lines_beyond(case: Case) -> list[tuple[InterventionInMix, int]]:
    """List each line with more places than the line said to have the same people and to support their victims: how many more."""
    found = [
        (one, int(np.maximum(_places(case, one.key) - _places(case, one.same_people_as), 0).sum()))
        for one in case.plan.scenario.interventions
        if one.same_people_as is not None
    ]
    return [(one, more) for one, more in found if more]


def _places(case: Case, key: str) -> np.ndarray:
    """Give the places of all lines of an intervention, by area and year."""
    ours = [line.intervention.key == key for line in case.plan.problem.lines]
    return np.asarray(case.plan.allocation.places[:, :, ours].sum(axis=2))


def victims_left_out(case: Case, beyond: list[tuple[InterventionInMix, int]]) -> str:
    """Say so of the first such line."""
    one, more = beyond[0]
    other = INTERVENTIONS[str(one.same_people_as)].label.lower()
    return (
        f"For {one.label.lower()} there are {exact(more)} more {'place' if more == 1 else 'places'} than for {other}, though "
        "their people are said to be the same. Nobody supports the victims of those."
    )
