"""Answers of plans, made as the command line makes them."""

from cohorts.model.inputs import CohortInputs
from coverage.export import Provenance
from funding.result.plan import Plan
from funding.result.plan_answer import PlanAnswer
from say.funding.answer_of_plan import answer_of_plan


def answered(plan: Plan, need: CohortInputs, title: str = "A plan") -> PlanAnswer:
    """The answer of a plan that rests on no directory of a name."""
    about = Provenance(title, "A directory", "an edition", "a plan", "sources", plan.invented)
    return answer_of_plan(plan, need, None, about)


def sentences_of(plan: Plan, need: CohortInputs) -> list[str]:
    """All that is said of a plan."""
    answer = answered(plan, need)
    return [*answer.said, *answer.warnings.values()]
