"""A plan as files: JSON with every number to its last digit, and one table of every area, year and line.

What is not known is ``null`` in JSON and ``not known`` in a table, never 0.
"""

import json
import math
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

import numpy as np
import pandas as pd

from cohorts.answers.ranks import too_small
from cohorts.assumptions.assumption import Assumption
from cohorts.model.inputs import CohortInputs
from coverage.export import Provenance, to_csv
from funding.optimise.proof import ProvedAllocation
from funding.result.headline_figures import people_reached, pounds_per_person
from funding.result.outcomes import outcomes
from funding.result.people_tables import line_year_table, risk_year_table
from funding.result.plan import Plan
from funding.result.plan_lottery import PlanLottery, plan_lottery
from funding.result.plan_tables import area_year_line_table, area_year_table, gainers_and_losers, year_table
from funding.result.sensitivity import sensitivity
from funding.workbook.build import plan_workbook
from geo.areas import area_name
from say.funding.plan_lottery_words import LARGE, LARGE_AND_KNOWN, LIVES_WHERE, why_not_compared
from say.funding.plan_words import plan_cards, plan_said
from say.funding.warnings import plan_warnings

VERSION = 1


def plan_json(
    plan: Plan,
    need: CohortInputs,
    standards: Mapping[str, Assumption],
    scenario: bytes,
    provenance: Provenance,
) -> bytes:
    """Write a plan as JSON (UTF-8).

    Parameters
    ----------
    plan, need
        The plan, and what people were estimated from.
    standards
        What warnings hold plans to (``plan_warnings``).
    scenario
        The scenario as its own JSON document, which runs again to the same numbers.
    provenance
        What the file says of itself.

    Returns
    -------
    bytes
        ``version name data_status provenance scenario cards warnings proof``, then ``people_reached`` and ``gbp_per_person``
        (intervals: low, median, high), the tables ``years areas area_years area_year_lines risks line_years lines sensitivity``,
        and ``statuses``: what each key of a status says of the people who live there.
    """
    proved = plan.allocation if isinstance(plan.allocation, ProvedAllocation) else None
    answer = {
        "version": VERSION,
        "name": plan.scenario.name,
        "data_status": provenance.data_status,
        "provenance": asdict(provenance),
        "about": provenance.lines(),
        "scenario": json.loads(scenario),
        "cards": plan_cards(plan),
        "warnings": plan_warnings(plan, need.assumptions, standards),
        "proof": None if proved is None else {**asdict(proved.proof), "words": proved.proof.words},
        "people_reached": asdict(people_reached(plan)),
        "gbp_per_person": asdict(pounds_per_person(plan)),
        "years": _rows(year_table(plan).reset_index()),
        "areas": _rows(gainers_and_losers(plan).reset_index()),
        "area_years": _rows(area_year_table(plan)),
        "area_year_lines": _rows(area_year_line_table(plan)),
        "statuses": LIVES_WHERE,
        "risks": _rows(risk_year_table(plan)),
        "line_years": _rows(line_year_table(plan)),
        "lines": _lines(plan, need),
        "sensitivity": _rows(sensitivity(plan, need).reset_index()),
    }
    return as_json(answer)


def plan_sentences(
    plan: Plan, assumptions: Mapping[str, Assumption], standards: Mapping[str, Assumption]
) -> list[str]:
    """List all that is said of a plan: its cards, how good an optimised answer is, and where it falls short."""
    return [*plan_said(plan), *plan_warnings(plan, assumptions, standards).values()]


def as_json(answer: Mapping[str, Any]) -> bytes:
    """Write an answer as JSON; a number that is not known is null."""
    return (json.dumps(_plain(answer), ensure_ascii=False, indent=1, allow_nan=False) + "\n").encode()


def plan_workbook_with_words(
    plan: Plan,
    assumptions: Mapping[str, Assumption],
    standards: Mapping[str, Assumption],
    provenance: Provenance,
) -> bytes:
    """Write a plan as a workbook with live formulas, all that is said of it on its cover."""
    falls_short = list(plan_warnings(plan, assumptions, standards).values())
    return plan_workbook(plan, assumptions, plan_said(plan), falls_short, provenance)


def plan_csv(plan: Plan, provenance: Provenance) -> bytes:
    """Write every area, year and line of a plan as CSV, with where it comes from in every row; statuses in words."""
    table = area_year_line_table(plan)
    statuses = ["status_before", "status_after"]
    table[statuses] = table[statuses].replace(dict(LIVES_WHERE))
    labels = {line.key: line.label for line in plan.problem.lines}
    table.insert(1, "area_name", table["area_code"].map(area_name))
    table.insert(4, "line_label", table["line"].map(labels))
    central = {name: f"{name}_central" for name in ("cohort", "reached", "unmet_need", "unmet_need_at_most")}
    return to_csv(table.rename(columns=central).set_index("area_code"), provenance)


def _lines(plan: Plan, need: CohortInputs) -> list[dict[str, Any]]:
    """List what each line is, how evenly its places fall, and what may be expected of it."""
    expected, small = outcomes(plan), too_small(need.assumptions, plan.scenario.level)
    return [
        {
            "key": line.key,
            "label": line.label,
            "intervention": line.intervention.key,
            "community": line.community,
            "risk_levels": line.risk_levels,
            "gbp": float(plan.allocation.gbp[:, :, number].sum().round(2)),
            "leftover_gbp": plan.allocation.leftover_gbp[:, number].tolist(),
            "areas_there_not_known": int(plan.areas_there_not_known[number]),
            "lottery": _lottery(plan, plan_lottery(plan, number, small)),
            "outcome": asdict(expected[number]),
        }
        for number, line in enumerate(plan.problem.lines)
    ]


def _lottery(plan: Plan, found: PlanLottery) -> dict[str, Any]:
    """Lay the lottery numbers of a line out, with the sentences that say why something is not compared."""
    numbers = asdict(found)
    compared = numbers.pop("compared")
    numbers.pop("new_compared")
    return {
        **numbers,
        "areas_compared": compared["areas"],
        "share_compared": compared["share"],
        "why_not_compared": why_not_compared(plan, found.compared, LARGE_AND_KNOWN),
        "why_new_not_compared": why_not_compared(plan, found.new_compared, LARGE),
    }


def _rows(table: pd.DataFrame) -> list[dict[str, Any]]:
    return [
        dict(zip(map(str, table.columns), row, strict=True))
        for row in table.itertuples(index=False, name=None)
    ]


def _plain(value: Any) -> Any:
    """Give a value as JSON holds it."""
    if isinstance(value, Mapping):
        return {str(key): _plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    if isinstance(value, np.generic):
        value = value.item()
    return None if isinstance(value, float) and not math.isfinite(value) else value
