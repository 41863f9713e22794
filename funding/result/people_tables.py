"""Whom a plan reaches and whom it leaves, with ranges: by risk level, and by line and so by community."""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from cohorts.model.draws import Rows
from cohorts.model.summary import intervals
from coverage.ask import ANY
from funding.result.plan import Plan
from funding.result.reach import RISKS
from funding.scenario.lines import Line, area_people, line_cohort, national_people


def risk_year_table(plan: Plan) -> pd.DataFrame:
    """List every risk level that lines for people who cause harm serve, year by year, all those lines together.

    Returns
    -------
    pandas.DataFrame
        ``risk year``, then ``_low _median _high`` of ``cohort``, ``reached`` (people a year), ``share_reached`` (0 to 1) and
        ``without_place_at_most``: people with neither a place there already nor one in the plan, as many as the line leaves that
        leaves the fewest, because the others may reach the same people. Places there that are not known count as none.
    """
    tables = []
    for risk in plan.risk_levels:
        measures = {
            "cohort": area_people(plan.drawn, (risk,), ANY, plan.scenario).sum(axis=1)[:, None],
            "reached": plan.reach.by_risk[:, :, RISKS.index(risk)],
            "without_place_at_most": _left_at(plan, risk),
        }
        tables.append(_by_year(plan, measures).assign(risk=risk))
    return pd.concat(tables).reset_index() if tables else pd.DataFrame(columns=["risk", "year"])


def line_year_table(plan: Plan) -> pd.DataFrame:
    """List every line, year by year.

    Returns
    -------
    pandas.DataFrame
        ``line community year``, then ``_low _median _high`` of ``cohort``, ``reached`` (people a year), ``share_reached`` (0 to
        1) and ``unmet_need_at_most``: people without a place there already or in the plan, area by area, where places there
        that are not known count as none. NaN for a line that is not for people who cause harm. Lines for the same people
        overlap: do not add them up.
    """
    tables = []
    for number, line in enumerate(plan.problem.lines):
        measures = {
            "cohort": _people(plan, line).sum(axis=1)[:, None],
            "reached": plan.reach.by_line[:, :, number],
            "unmet_need_at_most": _left(plan, number),
        }
        tables.append(_by_year(plan, measures).assign(line=line.key, community=line.community))
    return pd.concat(tables).reset_index()


def _people(plan: Plan, line: Line) -> Rows:
    """Give the people of a line, ``row × area``; NaN where they are not people who cause harm, whom alone a cohort counts."""
    people = line_cohort(line, plan.drawn, plan.scenario)
    return people if line.is_for_people_who_cause_harm else np.full(people.shape, np.nan)


def _left(plan: Plan, number: int) -> Rows:
    """Give the people of a line without a place there already or in the plan, ``row × year``."""
    there = plan.problem.there_counted[:, number]
    room = np.maximum(_people(plan, plan.problem.lines[number]) - there, 0).sum(axis=1)[:, None]
    left: Rows = np.maximum(room - plan.reach.by_line[:, :, number], 0)
    return left


def _left_at(plan: Plan, risk: str) -> Rows:
    """Give the fewest people of a risk level whom any of its lines leaves, ``row × year``: places are spread as people are."""
    here = national_people(plan.drawn, (risk,))
    left = []
    for number, line in enumerate(plan.problem.lines):
        if line.is_for_people_who_cause_harm and risk in line.risk_levels:
            everybody = national_people(plan.drawn, line.risk_levels)
            part = np.divide(here, everybody, out=np.zeros(len(here)), where=everybody > 0)
            left.append(_left(plan, number) * part[:, None])
    fewest: Rows = np.min(left, axis=0)
    return fewest


def _by_year(plan: Plan, measures: Mapping[str, Rows]) -> pd.DataFrame:
    """Summarise measures (``row × year``, or a column where all years are alike), and the share reached with them."""
    years = pd.Index(plan.problem.years, name="year")
    cohort = np.where(measures["cohort"] > 0, measures["cohort"], np.nan)
    with_share = {**measures, "share_reached": measures["reached"] / cohort}
    shape = measures["reached"].shape
    summed = [
        intervals(np.broadcast_to(draws, shape), years).add_prefix(f"{name}_") for name, draws in with_share.items()
    ]
    return pd.concat(summed, axis=1)
