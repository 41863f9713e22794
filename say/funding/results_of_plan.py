"""From a plan to all that the screen shows of it."""

import numpy as np
import pandas as pd

from cohorts.answers.ranks import too_small
from cohorts.model.inputs import CohortInputs
from cohorts.model.summary import ENDS
from coverage.evaluation import Evaluation
from funding.optimise.proof import ProvedAllocation
from funding.result.headline_figures import people_reached, pounds_per_person
from funding.result.lazily import Lazily
from funding.result.outcomes import Outcome, outcomes
from funding.result.people_tables import line_year_table, risk_year_table
from funding.result.plan import Plan
from funding.result.plan_tables import area_year_line_table, area_year_table, gainers_and_losers, year_table
from funding.result.sensitivity import sensitivity
from funding.scenario.scenario import rule_in_words
from loaders.plans.scenarios import scenario_defaults
from say.funding.lottery_table import lottery_table
from say.funding.money_words import money_in_words
from say.funding.plan_results import PlanResults, ends_of
from say.funding.plan_words import plan_cards
from say.funding.warnings import plan_warnings
from say.numbers import pounds


def results_of_plan(plan: Plan, need: CohortInputs, evaluation: Evaluation, assumptions: str) -> PlanResults:
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
        tables=Lazily(
            {
                "years": lambda: year_table(plan).reset_index(),
                "areas": lambda: area_table_of(plan),
                "area_years": lambda: area_year_table(plan),
                "area_year_lines": lambda: area_year_line_table(plan),
                "risks": lambda: risk_year_table(plan),
                "lines": lambda: line_year_table(plan),
                "lottery": lambda: lottery_table(plan, too_small(need.assumptions, scenario.level)),
                "outcomes": lambda: outcome_table(plan),
                "sensitivity": lambda: sensitivity(plan, need).reset_index(),
            }
        ),
    )


def asked_in_words(plan: Plan) -> str:
    """Say the budget, the years and the rule: "£53 million over 4 years from 2025-26, shared by unmet need"."""
    years = plan.problem.years
    over = "1 year" if len(years) == 1 else f"{len(years)} years"
    return (
        f"{money_in_words(plan)} over {over} from {years[0]}, shared {rule_in_words(plan.scenario.sharing)}"
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
        "fewer": one.fewer,
        "standing_last_year": one.standing[-1],
        "avoided_share": one.avoided_share,
    }
    words = {"line": one.key, "outcome": one.outcome, "grade": one.grade, "source": one.source}
    words |= {"kind": one.kind, "why_no_number": one.why_no_number}
    return {**words, **effect, **ends_of(parts), "avoided_cost_basis": _basis(one)}


def _basis(one: Outcome) -> str:
    """Say of what an avoided cost is a share, which part is counted, and who says; "" where no share is shown."""
    if not one.avoided_cost_counts:
        return ""
    return (
        f"Of the {pounds(one.avoided_of_gbp)} that its source counts for one person, at {one.price_year} prices. Counted here: "
        f"{one.avoided_cost_counts}. Source: {one.avoided_cost_source}. Illustrative: these costs may not fall as the outcome "
        "does."
    )


def _numbers(plan: Plan) -> dict[str, float]:
    parts = {"reached": people_reached(plan), "per_person": pounds_per_person(plan)}
    areas = {"areas": len(plan.problem.areas), "areas_without": int(plan.areas_without.sum())}
    money = {"budget_gbp": float(plan.pots.budget.sum()) / 100, "cohort": float(plan.cohort.sum())}
    left = {"leftover_gbp": float(plan.allocation.leftover_gbp.sum()), "years": len(plan.problem.years)}
    return {**ends_of(parts), **areas, **money, **left}
