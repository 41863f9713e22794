"""The postcode lottery before and after a plan, for one line at the level of the plan's areas.

Before and after are over the areas whose places already there are known: like is compared with like. The plan's own places are
known everywhere, so they are over all areas. A place counts where somebody of its area can fill it. How evenly places fall is
asked as ``cohorts.answers.lottery`` asks it: areas too small are left out, and with too few areas or people left it is not known.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from cohorts.answers.lottery import PER, enough_to_compare, lottery_gini, status_shares, tenths
from cohorts.model.draws import Rows
from cohorts.model.summary import Interval, interval
from coverage.vocabulary import Status
from funding.result.plan import Plan
from funding.scenario.areas import area_of_each_lad
from funding.scenario.lines import line_cohort, line_cohort_by_lad


@dataclass(frozen=True)
class Evenness:
    """How evenly places fall: Gini (0 all alike, towards 1 all in one place), and places per 100 of the best and worst tenth."""

    gini: Interval
    best_tenth: Interval
    worst_tenth: Interval


@dataclass(frozen=True)
class Compared:
    """Over which of the areas evenness is asked: how many, home to what share of the cohort, and whether they are enough."""

    areas: int
    share: Interval
    enough: bool


@dataclass(frozen=True)
class PlanLottery:
    """The lottery numbers of one line; an interval of NaN is not known.

    Attributes
    ----------
    areas_known, share_known
        In how many areas the places already there are known, and the share of the cohort living in them.
    placed_before, placed_after, placed_change
        Share of the cohort of those areas that has a place, by places already there, and with the plan's of its last year; the
        one less the other.
    placed_by_plan
        Share of the cohort of all areas that the places of the plan's last year alone have room for.
    compared, new_compared
        The areas as known, without those that are too small; and all areas that are not too small.
    before, after, change
        Over the areas compared: places already there, those with the plan's, and the one less the other, draw by draw.
    new_places
        Over all areas that are not too small: the places of the plan's last year alone.
    share_by_status_before, share_by_status_after
        Share of the cohort living in districts of each status; before, the shares that
        ``cohorts.answers.lottery.status_shares`` gives the same ask. After, all districts of an area with places from
        the plan in its last year, however few, are ``served``. Empty where no directory was used.
    """

    areas_known: int
    share_known: Interval
    placed_before: Interval
    placed_after: Interval
    placed_change: Interval
    placed_by_plan: Interval
    compared: Compared
    new_compared: Compared
    before: Evenness
    after: Evenness
    change: Evenness
    new_places: Evenness
    share_by_status_before: Mapping[str, Interval]
    share_by_status_after: Mapping[str, Interval]


def plan_lottery(plan: Plan, line: int, small: pd.Series) -> PlanLottery:
    """Work out the lottery numbers of a line, by its position; not known where it is not for people who cause harm.

    Parameters
    ----------
    plan, line
        The plan, and the position of the line in it.
    small
        ``cohorts.answers.ranks.too_small`` of the plan's level: those areas are left out of how evenly places fall.
    """
    cohort = line_cohort(plan.problem.lines[line], plan.drawn, plan.scenario)
    if not plan.problem.lines[line].is_for_people_who_cause_harm:
        cohort = np.full(cohort.shape, np.nan)
    status_before, status_after = _share_by_status(plan, line)
    there, new = plan.problem.there[:, line], plan.places_taken[:, -1, line]
    known, large = ~np.isnan(there), ~small.reindex(list(plan.problem.areas)).to_numpy(dtype=bool)
    placed = [placed_share(cohort[:, known], places[known]) for places in (there, there + new)]
    both = known & large
    before, after, alone = (
        _evenness_by_row(plan, cohort, places, of) for places, of in ((there, both), (there + new, both), (new, large))
    )
    return PlanLottery(
        areas_known=int(known.sum()),
        share_known=interval(_part(cohort, known)),
        placed_before=interval(placed[0]),
        placed_after=interval(placed[1]),
        placed_change=interval(placed[1] - placed[0]),
        placed_by_plan=interval(placed_share(cohort, new)),
        compared=_compared(plan, cohort, both),
        new_compared=_compared(plan, cohort, large),
        before=_evenness(before),
        after=_evenness(after),
        change=_evenness(after - before),
        new_places=_evenness(alone),
        share_by_status_before=status_before,
        share_by_status_after=status_after,
    )


def placed_share(cohort: Rows, places: NDArray[np.float64]) -> Rows:
    """Give the share of a cohort (``row × area``) that has a place (``area``), by row; NaN where there is no cohort.

    Examples
    --------
    >>> placed_share(np.array([[10.0, 30.0]]), np.array([20.0, 6.0])).tolist()
    [0.4]
    """
    total = cohort.sum(axis=1)
    placed = np.minimum(cohort, places).sum(axis=1)
    share: Rows = np.divide(placed, total, out=np.full(len(total), np.nan), where=total > 0)
    return share


def evenness_by_row(cohort: Rows, places: NDArray[np.float64]) -> Rows:
    """Measure how evenly places (``area``, none unknown) fall to a cohort (``row × area``).

    Returns
    -------
    numpy.ndarray
        ``3 × row``: Gini, places per 100 of the best-served tenth, and of the worst-served.
    """
    filled = np.minimum(cohort, places)
    worst, best = tenths(cohort, filled)
    return np.stack([lottery_gini(cohort, filled), best * PER, worst * PER])


def _compared(plan: Plan, cohort: Rows, of: NDArray[np.bool_]) -> Compared:
    areas, share = int(of.sum()), _part(cohort, of)
    return Compared(areas, interval(share), enough_to_compare(areas, share, plan.drawn))


def _evenness_by_row(plan: Plan, cohort: Rows, places: NDArray[np.float64], of: NDArray[np.bool_]) -> Rows:
    if not enough_to_compare(int(of.sum()), _part(cohort, of), plan.drawn):
        return np.full((3, len(cohort)), np.nan)
    return evenness_by_row(cohort[:, of], places[of])


def _evenness(by_row: Rows) -> Evenness:
    return Evenness(*(interval(measure) for measure in by_row))


def _part(cohort: Rows, of: NDArray[np.bool_]) -> Rows:
    """Give the share of the cohort living in some areas, by row."""
    total = cohort.sum(axis=1)
    share: Rows = np.divide(cohort[:, of].sum(axis=1), total, out=np.full(len(total), np.nan), where=total > 0)
    return share


def _share_by_status(plan: Plan, line: int) -> tuple[dict[str, Interval], dict[str, Interval]]:
    """Split the cohort of a line by the status of its districts, before the plan and after."""
    if plan.problem.status is None:
        return {}, {}
    area = area_of_each_lad(plan.scenario)
    inside, before = area >= 0, plan.problem.status[:, line]
    bought = plan.allocation.places[area, -1, line] > 0
    ours = plan.problem.lines[line]
    cohort = line_cohort_by_lad(ours, plan.drawn)[:, inside]
    if not ours.is_for_people_who_cause_harm:
        cohort = cohort * np.nan
    shares = [
        {key: interval(share) for key, share in status_shares(cohort, status[inside]).items()}
        for status in (before, np.where(bought, np.uint8(Status.SERVED), before))
    ]
    return shares[0], shares[1]
