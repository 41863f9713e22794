"""What is asked of a scenario without a screen: its answer, the least money for a standard, and what every budget buys."""

from dataclasses import asdict, replace
from typing import Any

from cohorts.model.cohort import central_cohort, drawn_cohort
from coverage.export import Provenance
from funding.problem.problem import problem
from funding.result.plan import Plan, run_plan
from funding.result.plan_answer import PlanAnswer
from funding.reverse.answer_files import least_money_answer, least_money_table, sweep_table
from funding.reverse.least_money import least_money
from funding.reverse.starts_money import money_for_starts
from funding.reverse.sweep import budget_sweep
from geo.postcode_index import Progress, silent
from loaders.assumptions.starts import shipped_starts
from loaders.plans.plan_inputs import PlanInputs
from say.answers import Answer
from say.funding.answer_of_plan import answer_of_plan
from say.funding.least_money_words import least_money_words
from say.funding.plan_provenance import provenance_of_plan, provenance_of_scenario


def plan_answered(inputs: PlanInputs) -> tuple[Plan, PlanAnswer]:
    """Run a scenario; give the plan, and what it came to."""
    need = inputs.people.need
    plan = run_plan(inputs.scenario, need, inputs.evaluation)
    about = provenance_of_plan(plan, inputs.evaluation, inputs.people.assumptions)
    return plan, answer_of_plan(plan, need, inputs.evaluation, about)


def least_money_answered(inputs: PlanInputs, standard: float, whom: str) -> tuple[dict[str, Any], Answer]:
    """Find the least money for a standard (places ÷ cohort): numbers with a sentence for JSON, and what every area would add."""
    need = inputs.people.need
    asked = problem(inputs.scenario, central_cohort(need), inputs.evaluation, need.assumptions)
    found = least_money(inputs.scenario, asked, drawn_cohort(need), standard, whom)
    about = about_scenario(inputs, f"the least money: coverage {standard:g}, {whom}")
    starts = money_for_starts(inputs.scenario, asked, drawn_cohort(need), standard, shipped_starts(), whom)
    said = " ".join(least_money_words(found, asked, standard, whom, starts))
    answer = least_money_answer(found, asked, standard, whom, starts, f"{'INVENTED: ' * about.invented}{said}")
    by_area = replace(about, asked=f"{about.asked}. {answer['sentence']}")
    return {**answer, "provenance": asdict(about)}, (least_money_table(found, asked), by_area)


def sweep_answered(inputs: PlanInputs, up_to_gbp: float, steps: int, on_progress: Progress = silent) -> Answer:
    """Answer how many people every budget would reach, from nothing to the largest."""
    swept = budget_sweep(inputs.scenario, inputs.people.need, inputs.evaluation, up_to_gbp, steps, on_progress)
    title = "people reached by each budget; the bend is where more money begins to buy less"
    return sweep_table(swept), about_scenario(inputs, title)


def about_scenario(inputs: PlanInputs, title: str) -> Provenance:
    """Return what a file made from a scenario says of itself."""
    return provenance_of_scenario(inputs.scenario, inputs.evaluation, inputs.people.assumptions, title)
