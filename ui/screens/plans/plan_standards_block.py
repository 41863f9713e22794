"""The standards that a plan would help to meet, area by area."""

import pandas as pd

from funding.result.plan_answer import PlanAnswer
from say.funding.plan_standards import HELPS, standards_with_plan
from ui.cache.standards import scorecards_of
from ui.frame.screen import Screen
from ui.screens.plans.plan_files import show_files
from ui.state.home_in_use import terms_of_everything


def show_plan_standards(s: Screen, answer: PlanAnswer) -> None:
    """Draw a row for each area that gets places; the files have the same."""
    table = standards_with_plan(answer, scorecards_of(s.directory, terms_of_everything(s.choices)))
    s.say_quietly(HELPS)
    shown = pd.DataFrame(
        {"Area": table["area_name"], "Would be met": table["met"], "Would be met in part": table["partly"]}
    )
    s.table(shown, "The standards that the plan would help to meet, by area", key="plan-standards")
    show_files(s, table, "standards with the plan", answer, "standards")
