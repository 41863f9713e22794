"""A plan laid out in tables: by area, year and line; by area; by year. Unknown is NaN, never 0."""

from collections.abc import Iterable

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from cohorts.model.summary import ENDS, intervals
from funding.money.pence import to_gbp
from funding.optimise.proof import ProvedAllocation
from funding.result.plan import Plan
from funding.result.reach import RISKS
from funding.scenario.budget import TopSlices
from geo.areas import area_name, area_table


def area_year_line_table(plan: Plan) -> pd.DataFrame:
    """List every area, year and line.

    Returns
    -------
    pandas.DataFrame
        ``area_code year line`` then ``gbp places places_taken posts`` (NaN: caseload not given), ``cohort`` and ``reached``
        (people a year, central values),
        ``places_there`` (NaN: not known), ``unmet_need`` and ``coverage`` after the plan (NaN where places there
        are not known), ``unmet_need_at_most`` (places not known counted as none), all of people NaN for a line that is not for
        people who cause harm; ``status_before status_after`` and ``extent_before extent_after`` (keys: where some service
        reaches, however few its places), ``shares_team_with`` (names of the neighbours it shares a team with; "" none).
    """
    asked, shape = plan.problem, plan.allocation.gbp.shape

    def spread(by_area_and_line: np.ndarray) -> np.ndarray:
        return np.broadcast_to(by_area_and_line[:, None, :], shape).ravel()

    ours = np.array([line.is_for_people_who_cause_harm for line in asked.lines])
    room, cohort = (spread(np.where(ours, people, np.nan)) for people in (asked.room, asked.cohort))
    there, places, taken = spread(asked.there), plan.allocation.places.ravel(), plan.places_taken.ravel()
    unmet = np.maximum(cohort - there - taken, 0)
    index = pd.MultiIndex.from_product(
        [asked.areas, asked.years, [line.key for line in asked.lines]], names=["area_code", "year", "line"]
    )
    return pd.DataFrame(
        {
            "gbp": plan.allocation.gbp.ravel(),
            "places": places,
            "places_taken": taken,
            "posts": plan.posts.ravel(),
            "cohort": cohort,
            "reached": np.minimum(taken, room),
            "places_there": there,
            "unmet_need": unmet,
            "coverage": 1 - unmet / np.where(cohort > 0, cohort, np.nan),
            "unmet_need_at_most": np.maximum(room - taken, 0),
            "status_before": spread(plan.status_before),
            "status_after": spread(plan.status_after),
            "extent_before": spread(plan.extent_before),
            "extent_after": spread(plan.extent_after),
            "shares_team_with": _named(_sharers(plan).ravel()),
        },
        index=index,
    ).reset_index()


def area_year_table(plan: Plan) -> pd.DataFrame:
    """List every area and year, all lines together: ``area_code year gbp cohort reached_low _median _high`` (people a year)."""
    asked = plan.problem
    index = pd.MultiIndex.from_product([asked.areas, asked.years], names=["area_code", "year"])
    reached = {f"reached_{end}": plan.reach.by_area[position].ravel() for position, end in enumerate(ENDS)}
    table = {"gbp": plan.money_gbp.ravel(), "cohort": np.repeat(plan.cohort, len(asked.years)), **reached}
    return pd.DataFrame(table, index=index).reset_index()


def gainers_and_losers(plan: Plan) -> pd.DataFrame:
    """Compare each area's money, over all years, with a share by cohort.

    Returns
    -------
    pandas.DataFrame
        Indexed by area code: ``area_name``, ``gbp``, ``by_cohort_gbp`` (what a share of the same spending by cohort, line by
        line, would give), ``gain_gbp`` (the one less the other; they sum to nought), ``share_of_money``, ``share_of_cohort``
        (of each line's own cohort, lines weighted by their money: for one line the plain share of its cohort), ``parity`` (the
        one over the other: 1 is exactly its share by cohort; NaN without money or cohort), ``places_last_year`` (over all lines,
        added to those there), ``shares_team_with`` (names of the neighbours it shares a team with in some year; "" none).
    """
    asked = plan.problem
    spent = plan.allocation.gbp.sum(axis=(0, 1))
    cohort_share = asked.cohort / np.where(asked.cohort.sum(axis=0) > 0, asked.cohort.sum(axis=0), np.nan)
    gbp, by_cohort = plan.allocation.gbp.sum(axis=(1, 2)), cohort_share @ spent
    return pd.DataFrame(
        {
            "area_name": area_table(plan.scenario.level)["area_name"].reindex(list(asked.areas)),
            "gbp": gbp,
            "by_cohort_gbp": by_cohort,
            "gain_gbp": gbp - by_cohort,
            "share_of_money": gbp / (gbp.sum() or np.nan),
            "share_of_cohort": by_cohort / (by_cohort.sum() or np.nan),
            "parity": gbp / np.where(by_cohort > 0, by_cohort, np.nan),
            "places_last_year": plan.allocation.places[:, -1].sum(axis=1),
            "shares_team_with": _named([set().union(*of) for of in _sharers(plan).reshape(len(gbp), -1)]),
        },
        index=pd.Index(asked.areas, name="area_code"),
    )


def _sharers(plan: Plan) -> NDArray[np.object_]:
    """Give the codes of the areas with which each area shares a team: sets, ``a × y × i``."""
    shared = np.frompyfunc(lambda _: set(), 1, 1)(plan.allocation.places)
    joint = plan.allocation.joint if isinstance(plan.allocation, ProvedAllocation) else ()
    position = {code: number for number, code in enumerate(plan.problem.areas)}
    for team in joint:
        for one, other in ((team.first, team.second), (team.second, team.first)):
            shared[position[one], team.year, team.line].add(other)
    return np.asarray(shared)


def _named(areas: Iterable[set[str]]) -> list[str]:
    return [", ".join(sorted(map(area_name, codes))) for codes in areas]


def year_table(plan: Plan) -> pd.DataFrame:
    """Account for each year's money, and say whom it reaches.

    Returns
    -------
    pandas.DataFrame
        Indexed by year: ``budget_gbp``, each top slice, ``local_match_gbp``, ``spent_gbp``, ``leftover_gbp`` (budget + match =
        top slices + spent + leftover, to the penny), ``places``, ``areas_with_places``, ``reached_low _median _high`` (people)
        and ``reached_<level>_risk`` (central values).
    """
    places = plan.allocation.places
    slices = {f"{name}_gbp": to_gbp(plan.pots.top_slices[:, n]) for n, name in enumerate(TopSlices().shares)}
    years = pd.Index(plan.problem.years, name="year")
    risks = {f"reached_{risk}_risk": plan.central_reach.by_risk[0, :, n] for n, risk in enumerate(RISKS)}
    table = pd.DataFrame(
        {
            "budget_gbp": to_gbp(plan.pots.budget),
            **slices,
            "local_match_gbp": to_gbp(plan.pots.match),
            "spent_gbp": plan.allocation.gbp.sum(axis=(0, 2)).round(2),
            "leftover_gbp": plan.allocation.leftover_gbp.sum(axis=1).round(2),
            "places": places.sum(axis=(0, 2)),
            "areas_with_places": (places.sum(axis=2) > 0).sum(axis=0),
            **risks,
        },
        index=years,
    )
    return table.join(intervals(plan.reach.by_year, years).add_prefix("reached_"))
