"""Whom a plan reaches and whom it leaves, with ranges: by risk level, and by line and so by community."""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from cohorts.draws import Rows
from cohorts.summary import intervals
from coverage.ask import ANY
from funding.lines import area_people
from funding.plan import Plan
from funding.reach import RISKS


def risk_year_table(plan: Plan) -> pd.DataFrame:
    """List every risk level that the plan serves, year by year, all lines together.

    Returns
    -------
    pandas.DataFrame
        ``risk year``, then ``_low _median _high`` of ``cohort`` and ``reached`` (people a year), ``share_reached`` (0 to 1) and
        ``not_reached``: those whom the plan leaves, some of whom may have a place that is there already.
    """
    tables = []
    for risk in plan.risk_levels:
        cohort = area_people(plan.drawn, (risk,), ANY, plan.scenario).sum(axis=1)[:, None]
        reached = plan.reach.by_risk[:, :, RISKS.index(risk)]
        measures = {"cohort": cohort, "reached": reached, "not_reached": np.maximum(cohort - reached, 0)}
        tables.append(_by_year(plan, measures).assign(risk=risk))
    return pd.concat(tables).reset_index()


def line_year_table(plan: Plan) -> pd.DataFrame:
    """List every line, year by year.

    Returns
    -------
    pandas.DataFrame
        ``line community year``, then ``_low _median _high`` of ``cohort``, ``reached`` (people a year), ``share_reached`` (0 to
        1) and ``unmet_need_at_most``: people without a place there already or in the plan, area by area, where places there
        that are not known count as none. Lines for the same people overlap: do not add them up.
    """
    tables = []
    for number, line in enumerate(plan.problem.lines):
        people = area_people(plan.drawn, line.risk_levels, line.community, plan.scenario)
        room = np.maximum(people - plan.problem.there_counted[:, number], 0).sum(axis=1)[:, None]
        reached = plan.reach.by_line[:, :, number]
        measures = {
            "cohort": people.sum(axis=1)[:, None],
            "reached": reached,
            "unmet_need_at_most": np.maximum(room - reached, 0),
        }
        tables.append(_by_year(plan, measures).assign(line=line.key, community=line.community))
    return pd.concat(tables).reset_index()


def _by_year(plan: Plan, measures: Mapping[str, Rows]) -> pd.DataFrame:
    """Summarise measures (``row × year``, or a column where all years are alike), and the share reached with them."""
    years = pd.Index(plan.problem.years, name="year")
    cohort = np.where(measures["cohort"] > 0, measures["cohort"], np.nan)
    with_share = {**measures, "share_reached": measures["reached"] / cohort}
    shape = measures["reached"].shape
    summed = [
        intervals(np.broadcast_to(draws, shape), years).add_prefix(f"{name}_")
        for name, draws in with_share.items()
    ]
    return pd.concat(summed, axis=1)
