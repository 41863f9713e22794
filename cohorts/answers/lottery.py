"""The postcode lottery in numbers: who lives where there is what, and how unevenly places fall to those who need them.

Gini, tenths and what it would take are over areas whose places are known and that are not too small, and each comes with the
share of the cohort living in them; below a smallest share they are not known. A place counts where somebody of its district can
fill it. Everything is worked out in each draw, then summarised.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from cohorts.answers.gap import Gap
from cohorts.model.cohort import Cohort
from cohorts.model.draws import Rows
from cohorts.model.rollup import roll_up
from cohorts.model.summary import Interval, interval
from coverage.ask import ANY
from coverage.interventions import INTERVENTIONS
from coverage.vocabulary import Status

TENTH = 0.1
PER = 100


@dataclass(frozen=True)
class Lottery:
    """The lottery numbers of one ask at one level; an interval of NaN is not known.

    Attributes
    ----------
    cohort
        People a year who would need it, in all areas together.
    share_by_status
        For each status key, the share of the cohort living in districts of that status; they sum to 1 in each draw.
    areas_known, share_known
        In how many areas that are not too small places are known, and the share of the cohort living in them.
    gini
        Gini coefficient of places per 100 cohort over those areas, weighted by cohort: 0 all alike, towards 1 all in one place.
    best_tenth, worst_tenth
        Places per 100 cohort for the best-served and the worst-served tenth of the cohort.
    best_to_worst
        How many times the worst-served tenth's places the best-served tenth has; not known where the worst has none.
    extra_places, cost_gbp
        Places to add for every area to reach its peers' best tenth, and their price; not known without a unit cost.
    """

    cohort: Interval
    share_by_status: Mapping[str, Interval]
    areas_known: int
    share_known: Interval
    gini: Interval
    best_tenth: Interval
    worst_tenth: Interval
    best_to_worst: Interval
    extra_places: Interval
    cost_gbp: Interval


def status_shares(cohort: Rows, status: NDArray[np.uint8]) -> dict[str, Rows]:
    """Split a cohort by the status of the districts it lives in: one rule for needs and for plans.

    Parameters
    ----------
    cohort
        ``row × LAD`` people a year, of any districts.
    status
        ``LAD``, ``Status`` values of the same districts.

    Returns
    -------
    dict
        For each status key the share of the cohort, by row; they sum to 1. NaN where there is no cohort, or it is not known.
    """
    total = cohort.sum(axis=1)
    total = np.where(total > 0, total, np.nan)
    return {one.key: cohort[:, status == one].sum(axis=1) / total for one in Status}


def lorenz_curve(cohort: Rows, places: NDArray[np.float64]) -> tuple[Rows, Rows]:
    """Line areas up from worst to best served and add them up.

    Parameters
    ----------
    cohort
        ``row × area`` people a year.
    places
        ``area`` or ``row × area``, people a year, none unknown.

    Returns
    -------
    tuple
        ``row × (area + 1)`` each, from 0 to 1: the share of the cohort, and the share of the places, up to each area. NaN where
        there is no cohort, or no place at all.
    """
    spread = np.broadcast_to(places, cohort.shape)
    rate = np.divide(spread, cohort, out=np.full(cohort.shape, np.inf), where=cohort > 0)
    order = np.argsort(rate, axis=1, kind="stable")
    steps = [np.take_along_axis(part, order, axis=1) for part in (cohort, spread)]
    curves = []
    for step in steps:
        total = step.sum(axis=1, keepdims=True)
        share = step / np.where(total > 0, total, np.nan)
        curves.append(np.hstack([0 * total, np.cumsum(share, axis=1)]))
    return curves[0], curves[1]


def lottery_gini(cohort: Rows, places: NDArray[np.float64]) -> Rows:
    """Gini coefficient of places per head of cohort, weighted by cohort, by row: 1 less twice the area under the Lorenz curve."""
    people, taken = lorenz_curve(cohort, places)
    gini: Rows = 1 - (np.diff(people, axis=1) * (taken[:, 1:] + taken[:, :-1])).sum(axis=1)
    return gini


def tenths(cohort: Rows, places: NDArray[np.float64]) -> tuple[Rows, Rows]:
    """Places per head for the worst-served and the best-served tenth of the cohort, by row.

    An area that lies across the edge of a tenth counts with the part of its cohort inside it. NaN where there is no cohort.
    """
    people, taken = lorenz_curve(cohort, places)
    total, of_all = cohort.sum(axis=1), np.broadcast_to(places, cohort.shape).sum(axis=1)
    per_head = np.divide(of_all, total, out=np.full(len(total), np.nan), where=total > 0)
    worst = _along(people, taken, TENTH)
    best = 1 - _along(people, taken, 1 - TENTH)
    none = of_all <= 0
    return (
        np.where(none, 0 * per_head, worst / TENTH * per_head),
        np.where(none, 0 * per_head, best / TENTH * per_head),
    )


def _along(people: Rows, taken: Rows, share: float) -> Rows:
    """Read a Lorenz curve off where ``share`` of the cohort is reached: straight lines between areas."""
    before = np.clip((people <= share).sum(axis=1) - 1, 0, people.shape[1] - 2)[:, None]
    left, right = (np.take_along_axis(people, before + step, axis=1)[:, 0] for step in (0, 1))
    low, high = (np.take_along_axis(taken, before + step, axis=1)[:, 0] for step in (0, 1))
    width = np.where(right > left, right - left, 1.0)
    read: Rows = low + (high - low) * (share - left) / width
    return read


def places_to_level_up(cohort: Rows, places: NDArray[np.float64], peers: Sequence[Sequence[int]] | None = None) -> Rows:
    """Count the places each area lacks to have as many per head as the best-served tenth of its peers' cohort.

    Parameters
    ----------
    cohort
        ``row × area`` people a year.
    places
        ``area`` or ``row × area``, people a year, none unknown.
    peers
        For each area the positions of its peers (itself left out or not, as you wish); None for every area.

    Returns
    -------
    numpy.ndarray
        ``row × area`` places a year: 0 where an area is there already; never more than its cohort.
    """
    if peers is None:
        target = tenths(cohort, places)[1][:, None]
    else:
        target = np.column_stack([tenths(cohort[:, list(near)], places[..., list(near)])[1] for near in peers])
    lacking: Rows = np.maximum(np.minimum(target, 1) * cohort - places, 0)
    return lacking


def lottery(
    gap: Gap,
    cohort: Cohort,
    intervention: str,
    level: str,
    small: pd.Series,
    peers: Mapping[str, Sequence[str]] | None = None,
) -> Lottery:
    """Work out the lottery numbers of an ask at a level.

    Parameters
    ----------
    gap, cohort
        The ask, district by district; the cohort it was made from, for the unit cost in each draw.
    intervention
        A key of ``INTERVENTIONS``; with *any* there is no unit cost.
    level
        ``lad utla pfa region``. Places of an area are known only where they are known in every district of it.
    small
        ``cohorts.answers.ranks.too_small`` of the level: those areas are left out of how evenly places fall.
    peers
        For an area code, the codes of its peers; None compares every area with all. Peers without known places are left out,
        and an area left with none is its own.
    """
    codes, people = roll_up(gap.cohort, level)
    filled = roll_up(gap.filled, level)[1]
    known = np.flatnonzero(~np.isnan(filled).any(axis=0) & ~small.reindex(codes).to_numpy(dtype=bool))
    here, total = people[:, known], people.sum(axis=1)
    share_known = here.sum(axis=1) / np.where(total > 0, total, np.nan)
    gini, worst, best, extra = np.full((4, len(people)), np.nan)
    if enough_to_compare(len(known), share_known, cohort):
        there = filled[:, known]
        gini, (worst, best) = lottery_gini(here, there), tenths(here, there)
        extra = places_to_level_up(here, there, _peer_positions(codes[known], peers)).sum(axis=1)
    price = np.nan if intervention == ANY else cohort.values[INTERVENTIONS[intervention].unit_cost]
    return Lottery(
        cohort=interval(total),
        share_by_status={key: interval(of) for key, of in status_shares(gap.cohort, gap.status).items()},
        areas_known=len(known),
        share_known=interval(share_known),
        gini=interval(gini),
        best_tenth=interval(best * PER),
        worst_tenth=interval(worst * PER),
        best_to_worst=interval(np.divide(best, worst, out=np.full(len(worst), np.nan), where=worst > 0)),
        extra_places=interval(extra),
        cost_gbp=interval(extra * price),
    )


def enough_to_compare(areas: int, share_known: Rows, cohort: Cohort) -> bool:
    """Tell whether places are known in enough areas, with enough of the cohort (by row), to say how unevenly they fall."""
    fewest, smallest = (cohort.values[key][0] for key in ("fewest_areas_compared", "smallest_share_compared"))
    return bool(areas >= fewest and np.median(share_known) >= smallest)


def _peer_positions(known: pd.Index, peers: Mapping[str, Sequence[str]] | None) -> list[list[int]] | None:
    if peers is None:
        return None
    position = {str(code): number for number, code in enumerate(known)}
    near = [[position[peer] for peer in peers.get(code, ()) if peer in position] for code in position]
    return [found or [number] for number, found in enumerate(near)]
