"""A plan laid out in tables: by area, year and line; by area; by year. Unknown is NaN, never 0."""

import numpy as np
import pandas as pd

from cohorts.summary import ENDS, intervals
from funding.pence import to_gbp
from funding.plan import Plan
from funding.reach import RISKS
from funding.scenario import TopSlices
from geo.areas import area_table


def area_year_line_table(plan: Plan) -> pd.DataFrame:
    """List every area, year and line.

    Returns
    -------
    pandas.DataFrame
        ``area_code year line`` then ``gbp places posts`` (NaN: caseload not given), ``cohort`` and ``reached`` (people a year,
        central values), ``places_there`` (NaN: not known), ``unmet_need`` and ``coverage`` after the plan (NaN where places there
        are not known), ``unmet_need_at_most`` (places not known counted as none), ``status_before status_after``.
    """
    asked, shape = plan.problem, plan.allocation.gbp.shape

    def spread(by_area_and_line: np.ndarray) -> np.ndarray:
        return np.broadcast_to(by_area_and_line[:, None, :], shape).ravel()

    room = spread(asked.room)
    cohort, there, places = spread(asked.cohort), spread(asked.there), plan.allocation.places.ravel()
    unmet = np.maximum(cohort - there - places, 0)
    index = pd.MultiIndex.from_product(
        [asked.areas, asked.years, [line.key for line in asked.lines]], names=["area_code", "year", "line"]
    )
    return pd.DataFrame(
        {
            "gbp": plan.allocation.gbp.ravel(),
            "places": places,
            "posts": plan.posts.ravel(),
            "cohort": cohort,
            "reached": np.minimum(places, room),
            "places_there": there,
            "unmet_need": unmet,
            "coverage": 1 - unmet / np.where(cohort > 0, cohort, np.nan),
            "unmet_need_at_most": np.maximum(room - places, 0),
            "status_before": spread(plan.status_before),
            "status_after": spread(plan.status_after),
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
    """Compare each area's money and places, over all years, with a share by cohort and with what is there.

    Returns
    -------
    pandas.DataFrame
        Indexed by area code: ``area_name``, ``gbp``, ``by_cohort_gbp`` (what a share of the same spending by cohort, line by
        line, would give), ``gain_gbp`` (the one less the other; they sum to nought), ``share_of_money``, ``share_of_cohort``,
        ``parity`` (the one over the other: 1 is its share by cohort; NaN without money or cohort), ``places_last_year``,
        ``places_there`` (over all lines; NaN where not known), ``gain_places`` (the one less the other).
    """
    asked = plan.problem
    spent = plan.allocation.gbp.sum(axis=(0, 1))
    cohort_share = asked.cohort / np.where(asked.cohort.sum(axis=0) > 0, asked.cohort.sum(axis=0), np.nan)
    gbp, by_cohort = plan.allocation.gbp.sum(axis=(1, 2)), cohort_share @ spent
    money = gbp / gbp.sum() if gbp.sum() > 0 else np.full(len(gbp), np.nan)
    people = plan.cohort / plan.cohort.sum() if plan.cohort.sum() > 0 else np.full(len(gbp), np.nan)
    last, there = plan.allocation.places[:, -1].sum(axis=1), asked.there.sum(axis=1)
    return pd.DataFrame(
        {
            "area_name": area_table(plan.scenario.level)["area_name"].reindex(list(asked.areas)),
            "gbp": gbp,
            "by_cohort_gbp": by_cohort,
            "gain_gbp": gbp - by_cohort,
            "share_of_money": money,
            "share_of_cohort": people,
            "parity": money / np.where(people > 0, people, np.nan),
            "places_last_year": last,
            "places_there": there,
            "gain_places": last - there,
        },
        index=pd.Index(asked.areas, name="area_code"),
    )


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
