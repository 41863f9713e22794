"""What a plan's line holds that nobody has asked for: it came with the example that the plan was begun from."""

from funding.scenario.scenario import Scenario
from loaders.plans.plan_kinds import kinds_of
from loaders.plans.plan_names import kinds_in_words, same_plan
from say.numbers import count
from say.text import listing

AN_EXAMPLE = "All of this line is assumed: change it."


def assumed_in_words(scenario: Scenario, example: Scenario) -> str:
    """Say which years and kinds of work of a plan are still those of its example; "" where it has its own.

    Examples
    --------
    "Assumed: 4 years and intensive work. Change them."
    """
    if same_plan(scenario, example):
        return AN_EXAMPLE
    years = count(scenario.budget.years, "year") if scenario.budget.years == example.budget.years else ""
    kinds = kinds_in_words(kinds_of(scenario))[0] if kinds_of(scenario) == kinds_of(example) else ""
    them = "them" if years else "it"
    assumed = listing(filter(None, (years, kinds)))
    return f"Assumed: {assumed}. Change {them}." if assumed else ""
