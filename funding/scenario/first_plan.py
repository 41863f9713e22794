"""What a start would take: the smallest team of a kind of work, and what it would cost in a year."""

from collections.abc import Mapping
from dataclasses import dataclass

from cohorts.assumptions.assumption import Assumption
from coverage.interventions import INTERVENTIONS
from funding.scenario.interventions import InterventionInMix

PEOPLE_WITHOUT_A_TEAM = 100
"""What is reckoned with where no smallest team is stated: the cost grows with the people."""


@dataclass(frozen=True)
class Start:
    """A first year of one kind of work.

    Attributes
    ----------
    kind
        A key of ``INTERVENTIONS``.
    people
        How many people a year.
    posts
        Of the smallest team; 0 where none is stated.
    low_gbp, central_gbp, high_gbp
        Pounds a year, at the prices of the unit costs.
    price
        The unit cost that it rests on.
    """

    kind: str
    people: float
    posts: float
    low_gbp: float
    central_gbp: float
    high_gbp: float
    price: Assumption


def first_year(of: InterventionInMix, assumptions: Mapping[str, Assumption]) -> Start | None:
    """Say what a first year of a kind of work would cost; None where nobody has published or judged what a place costs."""
    price = assumptions.get(INTERVENTIONS[of.key].unit_cost)
    if price is None or not price.known:
        return None
    people = of.team.posts * of.team.caseload if of.team else PEOPLE_WITHOUT_A_TEAM
    posts = of.team.posts if of.team else 0
    return Start(of.key, people, posts, people * price.low, people * price.value, people * price.high, price)
