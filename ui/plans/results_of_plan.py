"""From a plan to all that the screen shows of it."""

from collections.abc import Mapping
from dataclasses import asdict

import numpy as np
import pandas as pd

from cohorts.need import Need
from cohorts.summary import ENDS, Interval
from cohorts.words import pounds
from coverage.evaluation import Evaluation
from funding.optimised.proof import ProvedAllocation
from funding.outcomes import Outcome, outcomes
from funding.people_tables import line_year_table, risk_year_table
from funding.plan import Plan
from funding.plan_lottery import PlanLottery, plan_lottery
from funding.plan_tables import area_year_line_table, area_year_table, gainers_and_losers, year_table
from funding.plan_words import people_reached, plan_cards, pounds_per_person
from funding.scenario import RULES
from funding.sensitivity import sensitivity
from funding.warnings import plan_warnings
from loaders.scenarios import scenario_defaults
from ui.plans.plan_results import PlanResults


def results_of_plan(plan: Plan, need: Need, evaluation: Evaluation, assumptions: str) -> PlanResults:
    """Lay out a plan.

    Parameters
    ----------
    plan
        As ``run_plan`` gives it.
    need, evaluation
        What it was run with.
    assumptions
        Whether they stand as shipped, or which are changed, in words.
    """
    scenario, directory = plan.scenario, evaluation.directory
    allocation = plan.allocation
    return PlanResults(
        name=scenario.name,
        asked=asked_in_words(plan),
        level=scenario.level,
        line_labels={line.key: line.label for line in plan.problem.lines},
        edition={
            "directory": directory.title,
            "edition": directory.edition,
            "checksum": directory.checksum,
            "on": evaluation.terms.on.isoformat(),
            "assumptions": assumptions,
        },
        invented=plan.invented,
        changed=scenario.assumptions is not None,
        cards=plan_cards(plan),
        warnings=plan_warnings(plan, need.assumptions, scenario_defaults()),
        proof=allocation.proof.words if isinstance(allocation, ProvedAllocation) else "",
        numbers=_numbers(plan),
        tables={
            "years": year_table(plan).reset_index(),
            "areas": area_table_of(plan),
            "area_years": area_year_table(plan),
            "area_year_lines": area_year_line_table(plan),
            "risks": risk_year_table(plan),
            "lines": line_year_table(plan),
            "lottery": lottery_table(plan),
            "outcomes": outcome_table(plan),
            "sensitivity": sensitivity(plan, need).reset_index(),
        },
    )


def asked_in_words(plan: Plan) -> str:
    """Say the budget, the years and the rule: "£53 million over 4 years from 2025-26, shared by unmet need"."""
    years = plan.problem.years
    over = "1 year" if len(years) == 1 else f"{len(years)} years"
    money = pounds(float(plan.pots.budget.sum()) / 100)
    return f"{money} over {over} from {years[0]}, shared {RULES[plan.scenario.sharing.rule]}"


def area_table_of(plan: Plan) -> pd.DataFrame:
    """List every area: money over all years against a share by cohort, and whom the plan reaches in its last year.

    Returns
    -------
    pandas.DataFrame
        ``area_code area_name gbp by_cohort_gbp gain_gbp share_of_money share_of_cohort parity places_last_year cohort``, then
        ``reached_low _median _high`` (people in the last year) and ``share_reached_low …`` (of the cohort, 0 to 1; NaN without).
    """
    table = gainers_and_losers(plan).drop(columns=["places_there", "gain_places"])
    table["cohort"] = plan.cohort
    people = np.where(plan.cohort > 0, plan.cohort, np.nan)
    for number, end in enumerate(ENDS):
        reached = plan.reach.by_area[number, :, -1]
        table[f"reached_{end}"] = reached
        table[f"share_reached_{end}"] = np.minimum(reached / people, 1)
    return table.reset_index()


def lottery_table(plan: Plan) -> pd.DataFrame:
    """List the lottery numbers of every line: ``line measure``, then before, after and new places, each with its ends."""
    rows: list[dict[str, object]] = []
    for number, line in enumerate(plan.problem.lines):
        lottery = plan_lottery(plan, number)
        for measure in ("gini", "best_tenth", "worst_tenth"):
            parts = {
                when: getattr(getattr(lottery, when), measure) for when in ("before", "after", "new_places")
            }
            rows.append(
                {"line": line.key, "measure": measure, "areas_known": lottery.areas_known, **_ends(parts)}
            )
        rows += [{"line": line.key, **row} for row in _status_rows(lottery)]
    return pd.DataFrame(rows)


def _status_rows(lottery: PlanLottery) -> list[dict[str, object]]:
    before, after = lottery.share_by_status_before, lottery.share_by_status_after
    unknown = {f"new_places_{end}": np.nan for end in ENDS}
    return [
        {
            "measure": f"share_{status}",
            "areas_known": lottery.areas_known,
            **_ends({"before": before[status], "after": after[status]}),
            **unknown,
        }
        for status in before
    ]


def outcome_table(plan: Plan) -> pd.DataFrame:
    """List the expected outcome of every line, each by itself: they overlap and are never added up."""
    return pd.DataFrame([_outcome_row(one) for one in outcomes(plan)])


def _outcome_row(one: Outcome) -> dict[str, object]:
    size = one.size
    effect = {
        f"effect_{end}": np.nan if size is None else value
        for end, value in zip(ENDS, (size.low, size.value, size.high) if size else ENDS, strict=True)
    }
    parts = {
        "completers": one.completers,
        "peoples_worth": one.peoples_worth,
        "standing_last_year": one.standing[-1],
        "avoided_cost_gbp": one.avoided_cost_gbp,
    }
    words = {"line": one.key, "outcome": one.outcome, "grade": one.grade, "source": one.source}
    return {**words, **effect, **_ends(parts)}


def _ends(parts: Mapping[str, Interval]) -> dict[str, float]:
    return {f"{name}_{end}": asdict(part)[end] for name, part in parts.items() for end in ENDS}


def _numbers(plan: Plan) -> dict[str, float]:
    parts = {"reached": people_reached(plan), "per_person": pounds_per_person(plan)}
    areas = {"areas": len(plan.problem.areas), "areas_without": int(plan.areas_without.sum())}
    money = {"budget_gbp": float(plan.pots.budget.sum()) / 100, "cohort": float(plan.cohort.sum())}
    left = {"leftover_gbp": float(plan.allocation.leftover_gbp.sum()), "years": len(plan.problem.years)}
    return {**_ends(parts), **areas, **money, **left}
