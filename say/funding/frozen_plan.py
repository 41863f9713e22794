"""The answer of a plan that was frozen, to whoever has its id: as it was saved, worked out by nobody again."""

from funding.result.plan_answer import PlanAnswer
from say.funding.saved_answers import saved_answer
from store.database import Store
from store.kinds import unknown_item
from store.plans import KIND, plan, plan_versions


def frozen_plan(store: Store, plan_id: str) -> PlanAnswer:
    """Return the answer that was saved with a frozen plan.

    Raises
    ------
    NoSuchItem
        In one and the same sentence if there is no such plan, it is not frozen, or whoever acts may not open it.
    Mistake
        If it is no longer what was saved, or saved work cannot be read.
    """
    latest = plan_versions(store, plan_id)[0]
    if not latest.frozen:
        raise unknown_item(KIND)
    saved = plan(store, plan_id, latest.version)
    return saved_answer(saved.results_json, saved.scenario_json)
