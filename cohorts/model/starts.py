"""From the cohort to starts: the steps between everybody at a risk level and a place, which shares are known, and where seen.

*Eligible, referred, accepted, started, completed*: each is a share of the step before it. Where nobody has published one it is
not known, and never taken to be all or none.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from cohorts.model.cohort import Cohort
from cohorts.model.draws import Rows
from cohorts.model.summary import Interval, interval
from geo.areas import areas_within, lad_table

STEPS = {
    "eligible": "eligible_of_cohort",
    "referred": "referred_of_eligible",
    "accepted": "accepted_of_referred",
    "started": "started_of_accepted",
    "completed": "completed_of_started",
}
"""The steps in order, each with the assumption that is its share of the step before."""
COUNTS = "unmet need and coverage count everybody at the risk level, whether or not they would be referred or start"
"""Which step the model's numbers count; every file that estimates people says so."""
TO_A_START = ("eligible", "referred", "accepted", "started")
TAKEN_ON = ("accepted", "started")
MORE, FEWER = "more than", "almost"
"""How a source may state a count: one that is more is no upper end, and one that is not quite reached no lower one."""


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
        A key of ``STEPS``, people over the whole period, and ``MORE`` or ``FEWER`` where the source says so.
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
    """Between which shares (0 to 1) of everybody at a line's risk levels start in a year, in every draw.

    Attributes
    ----------
    fewest, most
        By row: where the fewest and where the most start. People and estimate stay together in each draw, so that the uncertainty
        of the cohort counts once in what is made of them.
    risk_levels
        Of whom these are shares.
    seen
        The counts behind it; none where the shares of all steps are given.
    """

    fewest: Rows
    most: Rows
    risk_levels: tuple[str, ...]
    seen: tuple[SeenStep, ...] = ()

    @property
    def low(self) -> Interval:
        """The median and the middle 80 % of the draws, where the fewest start."""
        return interval(self.fewest)

    @property
    def high(self) -> Interval:
        """The same, where the most start."""
        return interval(self.most)


def share_seen(seen: SeenStep, cohort: Cohort, risk_levels: Sequence[str]) -> Rows:
    """Give the people of a step in a year as a share of our estimate of everybody at those risk levels there, by row, 0 to 1."""
    here = lad_table().index.isin(areas_within(seen.area_code, "lad"))
    people: Rows = sum(
        (cohort.people(risk)[:, here].sum(axis=1) for risk in risk_levels),
        start=np.zeros(len(cohort.national)),
    )
    return np.minimum(seen.people / seen.years / people, 1.0)


def taken_on(intervention: str, risk_levels: Sequence[str], seen: Sequence[SeenStep], cohort: Cohort) -> TakenOn | None:
    """Say between which shares of everybody at some risk levels start an intervention in a year; None where nothing says so.

    Where the cohort's assumptions give the shares of all steps to a start, their product. Else, from the counts of that
    intervention: those accepted or started; where none is published, at least as many as completed and at most as many as were
    referred, in areas that publish both. A count stated for other risk levels says nothing of these. One that states none is set
    against everybody at these: the share is put to use with them alone, and so means the same people twice.
    """
    given = [cohort.values[STEPS[step]] for step in TO_A_START]
    if not any(np.isnan(one).any() for one in given):
        product: Rows = np.prod(given, axis=0)
        return TakenOn(product, product, tuple(risk_levels))
    counts = [
        one
        for one in seen
        if one.intervention == intervention and set(one.risk_levels or risk_levels) == set(risk_levels)
    ]
    if taken := [one for one in counts if one.step in TAKEN_ON]:
        return _between(taken, taken, risk_levels, cohort)
    completed, referred = ([one for one in counts if one.step == step] for step in ("completed", "referred"))
    return _between(_where(completed, referred), _where(referred, completed), risk_levels, cohort)


def _where(counts: Sequence[SeenStep], others: Iterable[SeenStep]) -> list[SeenStep]:
    """Keep the counts of the areas and periods that publish the others too."""
    both = {(one.area_code, one.period) for one in others}
    return [one for one in counts if (one.area_code, one.period) in both]


def _between(
    fewest: Sequence[SeenStep], most: Sequence[SeenStep], risk_levels: Sequence[str], cohort: Cohort
) -> TakenOn | None:
    """Find the ends: the counts of the smallest and of the largest share by median; None where either has none to be one."""
    low = [(share_seen(one, cohort, risk_levels), one) for one in fewest if one.precision != FEWER]
    high = [(share_seen(one, cohort, risk_levels), one) for one in most if one.precision != MORE]
    if not low or not high:
        return None
    first = min(low, key=lambda pair: float(np.median(pair[0])))
    last = max(high, key=lambda pair: float(np.median(pair[0])))
    behind = dict.fromkeys(one for _, one in (*low, *high))
    return TakenOn(first[0], last[0], tuple(risk_levels), tuple(behind))


def most_taken_on(seen: Sequence[SeenStep], cohort: Cohort) -> Interval | None:
    """Give the largest share of everybody at its own risk levels that was taken on, as counts say; None where none does."""
    shares = [
        share_seen(one, cohort, one.risk_levels)
        for one in seen
        if one.step in TAKEN_ON and one.risk_levels and one.precision != MORE
    ]
    return interval(max(shares, key=lambda share: float(np.median(share)))) if shares else None
