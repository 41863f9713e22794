"""From a plan to its answer: the figures of ``funding.result``, with all that is said of them."""

from dataclasses import asdict
from functools import partial
from typing import Any

import pandas as pd

from cohorts.answers.ranks import too_small
from cohorts.model.inputs import CohortInputs
from coverage.evaluation import Evaluation
from coverage.export import Provenance
from funding.optimise.proof import ProvedAllocation
from funding.result.answer_tables import figures_of, line_entries, tables_of
from funding.result.headline_figures import people_reached, pounds_per_person
from funding.result.lazily import Lazily
from funding.result.outcomes import Outcome, expected_outcome
from funding.result.plan import Plan
from funding.result.plan_answer import PlanAnswer
from funding.result.plan_lottery import plan_lottery
from loaders.plans.scenarios import document, scenario_defaults
from say.funding.money_words import asked_in_words
from say.funding.plan_lottery_words import LARGE, LARGE_AND_KNOWN, LIVES_WHERE, why_not_compared
from say.funding.plan_words import plan_cards
from say.funding.warnings import plan_warnings
from say.numbers import pounds


def answer_of_plan(plan: Plan, need: CohortInputs, evaluation: Evaluation | None, provenance: Provenance) -> PlanAnswer:
    """Lay out a plan.

    Parameters
    ----------
    plan
        As ``run_plan`` gives it.
    need, evaluation
        What it was run with.
    provenance
        What a file of the whole answer says of itself.
    """
    scenario, lines = plan.scenario, {line.key: n for n, line in enumerate(plan.problem.lines)}
    small = too_small(need.assumptions, scenario.level)
    return PlanAnswer(
        name=scenario.name,
        asked=asked_in_words(plan),
        level=scenario.level,
        risk_levels=plan.risk_levels,
        provenance=provenance,
        on=plan.on.isoformat() if plan.on else "",
        checksum=evaluation.directory.checksum if evaluation else "",
        scenario=document(scenario),
        cards=plan_cards(plan),
        warnings=plan_warnings(plan, need.assumptions, scenario_defaults()),
        proof=_proof(plan),
        people_reached=people_reached(plan),
        gbp_per_person=pounds_per_person(plan),
        figures=figures_of(plan),
        statuses=LIVES_WHERE,
        lines=line_entries(plan),
        lotteries=Lazily({key: partial(_lottery, plan, n, small) for key, n in lines.items()}),
        outcomes=Lazily({key: partial(_outcome, plan, n) for key, n in lines.items()}),
        tables=tables_of(plan, need),
    )


def _proof(plan: Plan) -> dict[str, Any] | None:
    if not isinstance(plan.allocation, ProvedAllocation):
        return None
    proof = plan.allocation.proof
    return {**asdict(proof), "words": proof.words}


def _lottery(plan: Plan, number: int, small: pd.Series) -> dict[str, Any]:
    """Lay the lottery numbers of a line out, with the sentences that say why something is not compared."""
    found = plan_lottery(plan, number, small)
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


def _outcome(plan: Plan, number: int) -> dict[str, Any]:
    one = expected_outcome(plan, number)
    return {**asdict(one), "avoided_cost_basis": _basis(one)}


def _basis(one: Outcome) -> str:
    """Say of what an avoided cost is a share, which part is counted, and who says; "" where no share is shown."""
    if not one.avoided_cost_counts:
        return ""
    return (
        f"Of the {pounds(one.avoided_of_gbp)} that its source counts for one person, at {one.price_year} prices. Counted here: "
        f"{one.avoided_cost_counts}. Source: {one.avoided_cost_source}. Illustrative: these costs may not fall as the outcome "
        "does."
    )
