"""The figures, lines and tables of a plan, as its answer holds them."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

import numpy as np
import pandas as pd

from cohorts.model.inputs import CohortInputs
from cohorts.model.summary import ENDS
from funding.money.pence import to_gbp
from funding.result.headline_figures import places_bought
from funding.result.lazily import Lazily
from funding.result.people_tables import line_year_table, risk_year_table
from funding.result.plan import Plan
from funding.result.plan_tables import area_year_line_table, area_year_table, gainers_and_losers, year_table
from funding.result.sensitivity import sensitivity


def figures_of(plan: Plan) -> dict[str, float]:
    """Count years and areas, sum up the money of a plan, and the places of all years and lines with their range."""
    places = places_bought(plan, range(len(plan.problem.lines)))
    return {
        "years": len(plan.problem.years),
        "areas": len(plan.problem.areas),
        "areas_without": int(plan.areas_without.sum()),
        "budget_gbp": float(to_gbp(plan.pots.budget.sum())),
        "cohort": float(plan.cohort.sum()),
        "leftover_gbp": float(plan.allocation.leftover_gbp.sum()),
        **{f"places_{end}": value for end, value in asdict(places).items()},
    }


def line_entries(plan: Plan) -> tuple[dict[str, Any], ...]:
    """List what each line is, and its money."""
    return tuple(
        {
            "key": line.key,
            "label": line.label,
            "intervention": line.intervention.key,
            "community": line.community,
            "risk_levels": list(line.risk_levels),
            "gbp": float(plan.allocation.gbp[:, :, number].sum().round(2)),
            "leftover_gbp": plan.allocation.leftover_gbp[:, number].tolist(),
            "areas_there_not_known": int(plan.areas_there_not_known[number]),
        }
        for number, line in enumerate(plan.problem.lines)
    )


def tables_of(plan: Plan, need: CohortInputs) -> Mapping[str, pd.DataFrame]:
    """Give the tables of ``plan_answer.TABLES``, each made when it is read."""
    return Lazily(
        {
            "years": lambda: year_table(plan).reset_index(),
            "areas": lambda: area_table_of(plan),
            "area_years": lambda: area_year_table(plan),
            "area_year_lines": lambda: area_year_line_table(plan),
            "risks": lambda: risk_year_table(plan),
            "line_years": lambda: line_year_table(plan),
            "sensitivity": lambda: sensitivity(plan, need).reset_index(),
        }
    )


def area_table_of(plan: Plan) -> pd.DataFrame:
    """List every area: money over all years against a share by cohort, and whom the plan reaches in its last year.

    Returns
    -------
    pandas.DataFrame
        As ``gainers_and_losers``, with ``area_code`` and ``cohort``, then ``reached_low _median _high`` (people in the last
        year) and ``share_reached_low …`` (of the cohort, 0 to 1; NaN without).
    """
    table = gainers_and_losers(plan)
    table["cohort"] = plan.cohort
    people = np.where(plan.cohort > 0, plan.cohort, np.nan)
    for number, end in enumerate(ENDS):
        reached = plan.reach.by_area[number, :, -1]
        table[f"reached_{end}"] = reached
        table[f"share_reached_{end}"] = np.minimum(reached / people, 1)
    return table.reset_index()
