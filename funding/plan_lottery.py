"""The postcode lottery before and after a plan, for one line at the level of the plan's areas.

Before and after are over the areas whose places already there are known: like is compared with like. The plan's own places are
known everywhere, so how evenly *they* fall is over all areas.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cohorts.draws import Rows
from cohorts.lottery import PER, lottery_gini, tenths
from cohorts.summary import Interval, interval
from coverage.vocabulary import Status
from funding.lines import line_cohort
from funding.plan import Plan


@dataclass(frozen=True)
class Evenness:
    """How evenly places fall: Gini (0 all alike, towards 1 all in one place), and places per 100 of the best and worst tenth."""

    gini: Interval
    best_tenth: Interval
    worst_tenth: Interval


@dataclass(frozen=True)
class PlanLottery:
    """The lottery numbers of one line; an interval of NaN is not known.

    Attributes
    ----------
    areas_known, share_known
        In how many areas the places already there are known, and the share of the cohort living in them.
    before, after
        Over those areas: places already there, and those with the places of the plan's last year.
    new_places
        Over all areas: the places of the plan's last year alone.
    share_by_status_before, share_by_status_after
        Share of the cohort living in areas of each status (each area by its main one); empty where no directory was used.
    """

    areas_known: int
    share_known: Interval
    before: Evenness
    after: Evenness
    new_places: Evenness
    share_by_status_before: Mapping[str, Interval]
    share_by_status_after: Mapping[str, Interval]


def plan_lottery(plan: Plan, line: int) -> PlanLottery:
    """Work out the lottery numbers of a line, by its position."""
    cohort = line_cohort(plan.problem.lines[line], plan.drawn, plan.scenario)
    there, new = plan.problem.there[:, line], plan.allocation.places[:, -1, line].astype(float)
    known = ~np.isnan(there)
    total = cohort.sum(axis=1)
    share = np.divide(cohort[:, known].sum(axis=1), total, out=np.full(len(total), np.nan), where=total > 0)
    return PlanLottery(
        areas_known=int(known.sum()),
        share_known=interval(share),
        before=evenness(cohort[:, known], there[known]),
        after=evenness(cohort[:, known], (there + new)[known]),
        new_places=evenness(cohort, new),
        share_by_status_before=_status_shares(cohort, plan.status_before[:, line]),
        share_by_status_after=_status_shares(cohort, plan.status_after[:, line]),
    )


def evenness(cohort: Rows, places: NDArray[np.float64]) -> Evenness:
    """Measure how evenly places (``area``, none unknown) fall to a cohort (``row × area``); not known without an area."""
    unknown = np.full(len(cohort), np.nan)
    gini, worst, best = unknown, unknown, unknown
    if len(places):
        gini = lottery_gini(cohort, places)
        worst, best = tenths(cohort, places)
    return Evenness(interval(gini), interval(best * PER), interval(worst * PER))


def _status_shares(cohort: Rows, status: NDArray[np.str_]) -> dict[str, Interval]:
    if (status == "").all():
        return {}
    total = cohort.sum(axis=1)
    total = np.where(total > 0, total, np.nan)
    return {one.key: interval(cohort[:, status == one.key].sum(axis=1) / total) for one in Status}
