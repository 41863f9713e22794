"""Make problems small enough to follow with a pencil, and scenarios that differ from a plain one in what is said."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from coverage.ask import ANY
from funding.problem.problem import Problem
from funding.scenario.budget import Budget, Prices
from funding.scenario.interventions import BY_AND_FOR, InterventionInMix
from funding.scenario.lines import Line
from funding.scenario.ranges import Range
from funding.scenario.scenario import Scenario
from geo.areas import area_table

CASE_WORK = InterventionInMix(
    "high_risk_case_management", 1.0, ("high",), Range(100, 100, 100), includes_victim_support=True
)
SUPPORT = InterventionInMix(BY_AND_FOR, 0.0, ("high",), Range(100, 100, 100), includes_victim_support=True)
YEARS = ("2025-26", "2026-27", "2027-28")
BY_LINE = (
    "price_gbp",
    "base_price_gbp",
    "cohort",
    "there",
    "support_added",
    "minimum_places",
    "growth",
    "weight",
    "held_back",
)
AREAS = (
    "E23000001",
    "E23000002",
    "E23000003",
    "E23000004",
    "E23000005",
    "E23000006",
    "E23000007",
    "E23000008",
)


def scenario_of(**said: Any) -> Scenario:
    """A plain scenario, one intervention at £100 a place for one year, with whatever differs."""
    parts: dict[str, Any] = {
        "name": "A plan",
        "budget": Budget("2025-26", 1, total_gbp=1000.0),
        "prices": Prices("2025-26", (0.0,)),
        "interventions": (CASE_WORK,),
    }
    return Scenario(**{**parts, **said})


def two_lines(asked: Problem, pot: Sequence[float], **said: Any) -> Problem:
    """The same problem with a second line like the first, and a pot for each in every year."""
    pots = np.tile(np.array(pot, dtype=float), (len(asked.years), 1))
    by_line = {key: np.repeat(getattr(asked, key), 2, axis=-1) for key in BY_LINE}
    return replace(
        asked,
        lines=(*asked.lines, Line(SUPPORT, ANY)),
        pot_gbp=pots,
        cap_gbp=np.tile(pots.sum(axis=1), (len(asked.areas), 1)),
        **{**by_line, **said},
    )


def problem_of(
    pot: Sequence[float],
    cohort: Sequence[float],
    weight: Sequence[float] | None = None,
    price: Sequence[float] | float = 100.0,
    **said: Any,
) -> Problem:
    """One line over one or more years: a pot for each year, a cohort and a weight (the cohort) for each area."""
    years, areas = len(pot), len(cohort)
    shape = (areas, 1)
    plain = Problem(
        areas=AREAS[:areas],
        years=YEARS[:years],
        lines=(Line(CASE_WORK, ANY),),
        rule="by_cohort",
        pot_gbp=np.array(pot, dtype=float)[:, None],
        price_gbp=np.broadcast_to(np.asarray(price, dtype=float).reshape(-1, 1), (years, 1)),
        base_price_gbp=np.array([np.ravel(price)[0]], dtype=float),
        cohort=np.array(cohort, dtype=float)[:, None],
        there=np.full(shape, np.nan),
        support_added=np.array([False]),
        minimum_places=np.array([1]),
        growth=np.array([np.inf]),
        floor_gbp=np.zeros(areas),
        cap_gbp=np.tile(np.array(pot, dtype=float), (areas, 1)),
        population_16_plus=area_table("pfa")["population_16_plus"][list(AREAS[:areas])].to_numpy(dtype=float),
        expected_victims=np.array(cohort, dtype=float),
        weight=np.array(cohort if weight is None else weight, dtype=float)[:, None],
        held_back=np.zeros(shape),
        taken=np.ones(years),
    )
    columns = {
        key: np.array(value, dtype=float)[:, None] for key, value in said.items() if key in ("there", "held_back")
    }
    return replace(plain, **{**said, **columns})
