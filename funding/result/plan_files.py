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
from coverage.evaluation import Evaluation
from coverage.export import Provenance, to_csv
from coverage.vocabulary import LEVELS
from funding.optimise.proof import ProvedAllocation
from funding.people_words import people_reached
from funding.plan_words import plan_cards, pounds_per_person
from funding.result.outcomes import outcomes
from funding.result.people_tables import line_year_table, risk_year_table
from funding.result.plan import Plan
from funding.result.plan_lottery import LIVES_WHERE, plan_lottery
from funding.result.plan_tables import area_year_line_table, area_year_table, gainers_and_losers, year_table
from funding.result.sensitivity import sensitivity
from funding.scenario.scenario import Scenario, rule_in_words
from funding.warnings import plan_warnings
from geo.areas import area_name

VERSION = 1


def scenario_provenance(
    scenario: Scenario, evaluation: Evaluation, sources: str, assumptions: str
) -> Provenance:
    """Say what a file made from a scenario rests on.

    Parameters
    ----------
    scenario, evaluation
        What was asked, and the directory on a date.
    sources
        Where people and areas come from.
    assumptions
        Whether they stand as shipped, or which are changed, in words.
    """
    directory, terms = evaluation.directory, evaluation.terms
    only = ", by-and-for only" * terms.by_and_for_only + ", quality-assured only" * terms.quality_assured_only
    old = f"records old after {terms.staleness_months} months{only}"
    asked = (
        f"plan “{scenario.name}”, shared {rule_in_words(scenario.sharing)}, "
        f"{LEVELS[scenario.level].lower()}: {len(scenario.codes)}, on {terms.on}, {old}"
    )
    return Provenance(
        "A plan",
        directory.title,
        directory.edition,
        asked,
        sources,
        directory.invented,
        assumptions,
        modelled=True,
    )


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
    proved = [plan.allocation.proof.words] if isinstance(plan.allocation, ProvedAllocation) else []
    warnings = plan_warnings(plan, assumptions, standards).values()
    return [said for said in (*plan_cards(plan).values(), *proved, *warnings) if said]


def as_json(answer: Mapping[str, Any]) -> bytes:
    """Write an answer as JSON; a number that is not known is null."""
    return (json.dumps(_plain(answer), ensure_ascii=False, indent=1, allow_nan=False) + "\n").encode()


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
            "lottery": asdict(plan_lottery(plan, number, small)),
            "outcome": asdict(expected[number]),
        }
        for number, line in enumerate(plan.problem.lines)
    ]


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
