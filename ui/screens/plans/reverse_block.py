"""The reverse questions: the least money for a standard, every budget, what a limit costs, what a little more would buy."""

from functools import partial

from funding.result.plan_answer import PlanAnswer
from funding.scenario.scenario import Scenario
from ui.cache.plans import plan_of
from ui.frame.screen import Screen
from ui.parts.when_open import show_tabs
from ui.screens.plans.least_money_block import show_least_money
from ui.screens.plans.limits_block import show_limits
from ui.screens.plans.little_more_block import TITLE, show_little_more
from ui.screens.plans.sweep_block import show_sweep


def show_reverse(s: Screen, scenario: Scenario, answer: PlanAnswer) -> None:
    """Draw the four questions; what a question refuses is said in a sentence, and the others stand."""
    plan = plan_of(scenario, s.directory, s.choices.ask.terms)
    tabs = {
        "The least money": partial(show_least_money, s, plan),
        "Every budget": partial(show_sweep, s, scenario, answer),
        "What a limit costs": partial(show_limits, s, scenario, plan),
        TITLE: partial(show_little_more, s, plan, answer),
    }
    show_tabs(tabs, "tab_plan_reverse")
