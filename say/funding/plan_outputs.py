"""A plan in the files that it can be saved as, by the ending of the file's name."""

from funding.result.plan import Plan
from loaders.plans.plan_inputs import PlanInputs
from loaders.plans.scenarios import scenario_defaults, write_scenario
from say.funding.plan_files import plan_csv, plan_json, plan_workbook_with_words


def plan_file(plan: Plan, inputs: PlanInputs, ending: str) -> bytes:
    """Write a plan as ``.json`` (every number), ``.xlsx`` (the workbook with live formulas) or ``.csv`` (one table)."""
    if ending == ".json":
        scenario = write_scenario(inputs.scenario)
        return plan_json(plan, inputs.people.need, scenario_defaults(), scenario, inputs.provenance)
    if ending == ".xlsx":
        return plan_workbook_with_words(
            plan, inputs.people.need.assumptions, scenario_defaults(), inputs.provenance
        )
    return plan_csv(plan, inputs.provenance)
