"""Which results are on the screen: worked out with today's data, or, for a plan that is frozen, as they were saved."""

from dataclasses import dataclass

import streamlit as st

from coverage.directory import Directory
from geo.mistakes import Mistake
from store.plans import SavedPlan
from ui.choices.sidebar import Choices
from ui.plans.kept_results import results_of, stored_results
from ui.plans.plan_in_use import is_changed, plan_start, saved_plan, scenario_to_run
from ui.plans.plan_results import PlanResults
from ui.words.say import say_mistake

AS_SAVED = "plan_as_saved"


@dataclass(frozen=True)
class PlanShown:
    """What the screen shows: the results, and the saved plan that they start from, None where it is a preset.

    ``stored`` says whether the results are those that were saved, and not worked out anew.
    """

    results: PlanResults
    saved: SavedPlan | None
    stored: bool


def is_locked() -> bool:
    """Whether the plan on the screen is frozen and stands as it was saved."""
    saved = saved_plan(plan_start())
    return saved is not None and saved.frozen and not is_changed()


def plan_shown(choices: Choices, directory: Directory) -> PlanShown | None:
    """Return what the screen shows; None where the plan cannot be run: why not is then said in words."""
    saved = saved_plan(plan_start())
    try:
        if saved is not None and not is_changed() and (saved.frozen or st.session_state.get(AS_SAVED)):
            return PlanShown(stored_results(saved), saved, stored=True)
        return PlanShown(results_of(scenario_to_run(), directory, choices.ask.terms), saved, stored=False)
    except Mistake as mistake:
        say_mistake(f"This plan cannot be carried out: {mistake}")
        return None
