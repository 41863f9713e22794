"""An answer of a plan made by hand, so that what the Plans screen shows of one is tried without running a model."""

from dataclasses import replace
from typing import Any

import pandas as pd

from cohorts.model.summary import Interval
from coverage.export import Provenance
from funding.result.plan_answer import PlanAnswer

KENT, CITY, NORFOLK = "E23000032", "E23000034", "E23000024"
LINE = "high_risk_case_management"
YEARS = ("2025-26", "2026-27")

AREAS = pd.DataFrame(
    {
        "area_code": [KENT, CITY, NORFOLK],
        "area_name": ["Kent", "City of London", "Norfolk"],
        "gbp": [1_900_000.0, 8_000.0, 0.0],
        "gain_gbp": [600_000.0, 50_000.0, -650_000.0],
        "places_last_year": [55, 1, 0],
        "reached_low": [50.0, 1.0, 0.0],
        "reached_median": [57.0, 1.0, 0.0],
        "reached_high": [64.0, 1.0, 0.0],
        "share_reached_low": [0.031, 0.3, 0.0],
        "share_reached_median": [0.035, 0.3, 0.0],
        "share_reached_high": [0.039, 0.3, 0.0],
    }
)
PLACES = pd.DataFrame(
    {
        "area_code": [KENT, KENT, KENT, CITY, CITY],
        "year": [YEARS[0], YEARS[0], YEARS[1], *YEARS],
        "line": LINE,
        "places": [50, 9, 55, 1, 1],
        "reached": [50.0, float("nan"), 55.0, 1.0, 1.0],
        "status_before": "no_record",
        "status_after": "served",
        "extent_before": "whole",
        "extent_after": "whole",
    }
)
OF_YEARS = pd.DataFrame(
    {
        "year": YEARS,
        "evaluation_and_infrastructure_gbp": [40_000.0, 40_000.0],
        "workforce_gbp": [0.0, 0.0],
        "transition_gbp": [0.0, 0.0],
        "local_match_gbp": [0.0, 0.0],
        "spent_gbp": [954_000.0, 954_000.0],
        "leftover_gbp": [6_000.0, 6_000.0],
    }
)
UNKNOWN = Interval(float("nan"), float("nan"), float("nan"))

ANSWER = PlanAnswer(
    name="A plan",
    asked="£2 million over 2 years from 2025-26, shared by cohort",
    level="pfa",
    risk_levels=("high",),
    provenance=Provenance("A plan", "A directory", "November 2026", "a plan", "sources", invented=False),
    on="2026-11-22",
    checksum="0" * 64,
    scenario={"name": "A plan", "note": ""},
    cards={"reached": "£2 million over 2 years would reach about 110 people."},
    warnings={},
    proof=None,
    people_reached=Interval(100.0, 110.0, 130.0),
    gbp_per_person=Interval(15_000.0, 17_000.0, 19_000.0),
    figures={
        "years": 2,
        "areas": 3,
        "areas_without": 1,
        "budget_gbp": 2e6,
        "cohort": 4_000.0,
        "leftover_gbp": 0.0,
    },
    statuses={"no_record": "live where nothing is listed", "served": "live where some service reaches"},
    lines=({"key": LINE, "label": "Intensive work with high-risk perpetrators", "intervention": LINE},),
    lotteries={},
    outcomes={},
    tables={"areas": AREAS, "area_year_lines": PLACES, "years": OF_YEARS},
)


def hand_made(tables: dict[str, pd.DataFrame] | None = None, **said: Any) -> PlanAnswer:
    """The answer with other tables in place of its own, and other parts."""
    return replace(ANSWER, tables={**ANSWER.tables, **(tables or {})}, **said)


def invented() -> PlanAnswer:
    """The answer as if it rested on invented data."""
    return replace(ANSWER, provenance=replace(ANSWER.provenance, invented=True))
