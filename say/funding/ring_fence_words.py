"""Where a ring-fence for by-and-for work falls short of a community's share of the people: like compared with like."""

from collections.abc import Mapping

import numpy as np

from coverage.ask import ANY
from coverage.communities import COMMUNITIES
from funding.result.plan import Plan
from funding.scenario.lines import area_people
from say.numbers import NOT_KNOWN, per_cent
from say.text import first_of

MOST_COMMUNITIES = 3
"""How many are named in a sentence."""


def ring_fence_in_words(plan: Plan) -> str:
    """Say for which communities by-and-for work with people who cause harm has less than their share; "" where for none.

    The money is that of lines for people who cause harm, and the share that of the cohort, which counts nobody else.
    """
    lines = plan.problem.lines
    if all(line.community == ANY for line in lines):
        return "Nothing is ring-fenced for by-and-for work."
    ours = np.array([line.is_for_people_who_cause_harm for line in lines])
    pot, everybody = np.where(ours, plan.problem.pot_gbp.sum(axis=0), 0), plan.cohort.sum()
    if not (pot.sum() > 0 and everybody > 0):
        return ""
    if all(line.community == ANY for line in lines if line.is_for_people_who_cause_harm):
        return "Nothing is ring-fenced for by-and-for work with people who cause harm: all of it is for people who are harmed."
    people = {
        one: float(area_people(plan.central, plan.risk_levels, one, plan.scenario).sum() / everybody)
        for one in [key for key, community in COMMUNITIES.items() if community.may_cause_harm]
    }
    money = dict.fromkeys(people, 0.0)
    for line, gbp in zip(lines, pot.tolist(), strict=True):
        if line.community in money:
            money[line.community] += gbp / float(pot.sum())
    return _below(money, people)


def _below(money: Mapping[str, float], people: Mapping[str, float]) -> str:
    """Say which communities have a smaller part of the money than of the people, the furthest below first."""
    below = sorted(
        (one for one in people if money[one] < people[one]), key=lambda one: money[one] - people[one]
    )
    if not below:
        return ""
    named = [
        f"{COMMUNITIES[one].label} ({per_cent(money[one])}, against {per_cent(people[one])})" for one in below
    ]
    unknown = ", ".join(COMMUNITIES[one].label for one, share in people.items() if np.isnan(share))
    said = [
        "By-and-for lines get less of the money for people who cause harm than their communities' share of those people.",
        f"Furthest below: {first_of(named, MOST_COMMUNITIES)}.",
        "Communities overlap, so these shares may add up to more than everybody.",
        f"The share is {NOT_KNOWN} for {unknown}." if unknown else "",
    ]
    return " ".join(filter(None, said))
