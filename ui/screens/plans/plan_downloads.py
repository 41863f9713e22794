"""A plan as files: the workbook with live formulas, every number as JSON, and one table of every area, year and line."""

from collections.abc import Callable
from functools import partial

from funding.result.answer_files import answer_csv, answer_json
from funding.result.plan_answer import PlanAnswer
from funding.scenario.scenario import Scenario
from funding.workbook.build import plan_workbook
from say.funding.saved_workbook import saved_workbook
from ui.cache.plans import need_of, plan_of
from ui.frame.screen import Screen
from ui.parts.file_to_save import WORKBOOK, FileToSave


def show_plan_files(s: Screen, answer: PlanAnswer, scenario: Scenario, stored: bool) -> None:
    """Draw the files of a plan; one that is shown as it was saved has values alone, since nothing is worked out again."""

    def live_workbook() -> bytes:
        plan = plan_of(scenario, s.directory, s.choices.ask.terms)
        return plan_workbook(plan, need_of(scenario).assumptions, answer)

    as_saved, workbook = " as it was saved" * stored, "Workbook with live formulas (XLSX)"
    make_workbook: Callable[[], bytes] = live_workbook
    if stored:
        workbook, make_workbook = "All tables as they were saved (XLSX)", partial(saved_workbook, answer)
        s.plain.say_quietly(
            "Shown as it was saved, so its files hold the values of that day. For a workbook with live formulas copy the plan."
        )
    files = (
        FileToSave(workbook, "plan.xlsx", WORKBOOK, make_workbook),
        FileToSave(f"Every number{as_saved} (JSON)", "plan.json", "application/json", partial(answer_json, answer)),
        FileToSave(f"Every area, year and line{as_saved} (CSV)", "plan.csv", "text/csv", partial(answer_csv, answer)),
    )
    s.save("Save files", "plan", lambda: files)
