"""Where a ring-fence for by-and-for work falls short of a community's share of the people: like compared with like."""

import numpy as np

from coverage.ask import ANY
from coverage.communities import COMMUNITIES
from funding.result.plan import Plan
from funding.scenario.lines import area_people
from say.funding.check import Case
from say.numbers import NOT_KNOWN, per_cent
from say.text import first_of

MOST_COMMUNITIES = 3
"""How many are named in a sentence."""
ALL_OF_IT = 1.0
WHO_CAUSE_HARM = [key for key, community in COMMUNITIES.items() if community.may_cause_harm]


def furthest_below(case: Case) -> float:
    """Give by how much the money of the community furthest below its share of the people falls short of it.

    Both are shares of everybody who causes harm, and of the money for them: the cohort counts nobody else. NaN where there is no
    such money or nobody; ``ALL_OF_IT`` where nothing at all is ring-fenced.
    """
    lines = case.plan.problem.lines
    if all(line.community == ANY for line in lines):
        return ALL_OF_IT
    ours = [line.is_for_people_who_cause_harm for line in lines]
    if not (case.plan.problem.pot_gbp[:, ours].sum() > 0 and case.plan.cohort.sum() > 0):
        return np.nan
    return max(_missing(case.plan).values(), default=np.nan)


def _missing(plan: Plan) -> dict[str, float]:
    """Give how far each community falls short, the furthest first; one whose people are not known is left out."""
    money, people = money_by_community(plan), people_by_community(plan)
    short = {one: people[one] - money[one] for one in people if not np.isnan(people[one])}
    return dict(sorted(short.items(), key=lambda item: -item[1]))


def money_by_community(plan: Plan) -> dict[str, float]:
    """Give each community's share of the money for people who cause harm."""
    money = dict.fromkeys(WHO_CAUSE_HARM, 0.0)
    lines = zip(plan.problem.lines, plan.problem.pot_gbp.sum(axis=0).tolist(), strict=True)
    ours = [(line.community, gbp) for line, gbp in lines if line.is_for_people_who_cause_harm]
    total = sum(gbp for _, gbp in ours)
    for community, gbp in ours:
        if community in money:
            money[community] += gbp / total
    return money


def people_by_community(plan: Plan) -> dict[str, float]:
    """Give each community's share of the people who cause harm; NaN where it is not known."""
    everybody = plan.cohort.sum()
    return {
        one: float(area_people(plan.central, plan.risk_levels, one, plan.scenario).sum() / everybody)
        for one in WHO_CAUSE_HARM
    }


def small_ring_fence(case: Case, short: float) -> str:
    """Say that nothing is ring-fenced, or which communities have a smaller part of the money than of the people."""
    plan = case.plan
    lines = [line for line in plan.problem.lines if line.community != ANY]
    if not lines:
        return "Nothing is ring-fenced for by-and-for work."
    if not any(line.is_for_people_who_cause_harm for line in lines):
        return "Nothing is ring-fenced for by-and-for work with people who cause harm: all of it is for people who are harmed."
    money, people = money_by_community(plan), people_by_community(plan)
    named = [
        f"{COMMUNITIES[one].label} ({per_cent(money[one])}, against {per_cent(people[one])})"
        for one, short in _missing(plan).items()
        if short > 0
    ]
    unknown = ", ".join(COMMUNITIES[one].label for one, share in people.items() if np.isnan(share))
    said = [
        "By-and-for lines get less of the money for people who cause harm than their communities' share of those people.",
        f"Furthest below: {first_of(named, MOST_COMMUNITIES)}.",
        "Communities overlap, so these shares may add up to more than everybody.",
        f"The share is {NOT_KNOWN} for {unknown}." if unknown else "",
    ]
    return " ".join(filter(None, said))
