"""The reverse questions: the least money for a standard, every budget, what a limit costs, what a little more would buy."""

import streamlit as st

from coverage.directory import Directory
from funding.scenario.scenario import Scenario
from say.funding.plan_results import PlanResults
from ui.cache.plans import plan_of
from ui.parts.choices.sidebar import Choices
from ui.screens.plans.least_money_block import show_least_money
from ui.screens.plans.limits_block import show_limits
from ui.screens.plans.little_more_block import TITLE, show_little_more
from ui.screens.plans.sweep_block import show_sweep


def show_reverse(scenario: Scenario, results: PlanResults, choices: Choices, directory: Directory) -> None:
    """Draw the four questions; what a question refuses is said in a sentence, and the others stand."""
    plan = plan_of(scenario, directory, choices.ask.terms)
    least, sweep, limits, more = st.tabs(["The least money", "Every budget", "What a limit costs", TITLE])
    with least:
        show_least_money(plan)
    with sweep:
        show_sweep(scenario, results, choices, directory)
    with limits:
        show_limits(scenario, plan, choices, directory)
    with more:
        show_little_more(plan, results, choices.area)
