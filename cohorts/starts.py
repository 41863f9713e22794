"""From the cohort to starts: the steps between everybody at a risk level and a place, which shares are known, and where seen.

*Eligible, referred, accepted, started, completed*: each is a share of the step before it. Where nobody has published one it is
not known, and never taken to be all or none.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from cohorts.assumptions import Assumption
from cohorts.cohort import Cohort
from cohorts.draws import Rows
from cohorts.summary import Interval, interval
from coverage.vocabulary import RISK_LEVELS
from geo.areas import areas_within, lad_table

STEPS = {
    "eligible": "eligible_of_cohort",
    "referred": "referred_of_eligible",
    "accepted": "accepted_of_referred",
    "started": "started_of_accepted",
    "completed": "completed_of_started",
}
"""The steps in order, each with the assumption that is its share of the step before."""
TO_A_START = ("eligible", "referred", "accepted", "started")
TAKEN_ON = ("accepted", "started")


@dataclass(frozen=True)
class SeenStep:
    """How many people were at a step in one area, as published.

    Attributes
    ----------
    area_code
        Where.
    intervention, risk_levels
        What they were referred to, and at which levels; () where that is not stated.
    period, years
        When, in the source's words, and how many years that is.
    step, people, precision
        A key of ``STEPS``, people over the whole period, and "more than" or "almost" where the source says so.
    source, url
        Who says so.
    """

    area_code: str
    intervention: str
    risk_levels: tuple[str, ...]
    period: str
    years: float
    step: str
    people: int
    precision: str
    source: str
    url: str


@dataclass(frozen=True)
class TakenOn:
    """Between which shares (0 to 1) of everybody at a risk level start in a year.

    ``seen`` are the counts behind it; none where the shares of all steps are given.
    """

    low: float
    high: float
    seen: tuple[SeenStep, ...] = ()


def share_seen(seen: SeenStep, cohort: Cohort) -> Interval:
    """Give the people of a step in a year as a share of our estimate of everybody at those risk levels there."""
    here = lad_table().index.isin(areas_within(seen.area_code, "lad"))
    people: Rows = sum(
        (cohort.people(risk)[:, here].sum(axis=1) for risk in seen.risk_levels or RISK_LEVELS),
        start=np.zeros(len(cohort.national)),
    )
    return interval(seen.people / seen.years / people)


def taken_on(
    intervention: str, assumptions: Mapping[str, Assumption], seen: Sequence[SeenStep], cohort: Cohort
) -> TakenOn | None:
    """Say between which shares of everybody at its risk level start an intervention in a year; None where nothing says so.

    Where the shares of all steps to a start are given, their product. Else, from the counts of that intervention against our
    estimate: those accepted or started; where none is published, more than completed and fewer than were referred.
    """
    given = [assumptions[STEPS[step]] for step in TO_A_START]
    if all(one.known for one in given):
        return TakenOn(math.prod(one.low for one in given), math.prod(one.high for one in given))
    counts = [one for one in seen if one.intervention == intervention]
    if taken := [one for one in counts if one.step in TAKEN_ON]:
        return _between(taken, taken, cohort)
    fewest, most = ([one for one in counts if one.step == step] for step in ("completed", "referred"))
    return _between(fewest, most, cohort) if fewest and most else None


def _between(fewest: Sequence[SeenStep], most: Sequence[SeenStep], cohort: Cohort) -> TakenOn:
    low = min(share_seen(one, cohort).low for one in fewest)
    high = max(share_seen(one, cohort).high for one in most)
    return TakenOn(low, min(high, 1.0), tuple(dict.fromkeys((*fewest, *most))))
