"""A plan as files: the workbook with live formulas, every number as JSON, and one table of every area, year and line."""

import streamlit as st

from coverage.ask import Terms
from coverage.directory import Directory
from funding.plan_files import plan_csv, plan_json
from funding.scenario import Scenario
from funding.workbook.build import plan_workbook
from loaders.scenarios import scenario_defaults, write_scenario
from ui.plans.kept_results import need_of, plan_of
from ui.plans.plan_files import provenance_of_plan, show_files
from ui.plans.plan_results import PlanResults
from ui.tables.downloads import file_stem
from ui.words.say import say_quietly

WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def show_plan_files(
    results: PlanResults, scenario: Scenario, directory: Directory, terms: Terms, stored: bool
) -> None:
    """Draw the files of a plan; one that is shown as it was saved has its tables alone, since nothing is worked out again."""
    if stored:
        say_quietly(
            "Shown as it was saved: its tables can be downloaded. A workbook is made of a plan that is worked out now."
        )
        show_files(results.tables["area_year_lines"], "every area, year and line of the plan", results, "all")
        return
    plan, need, provenance = (
        plan_of(scenario, directory, terms),
        need_of(scenario),
        provenance_of_plan("a plan", results),
    )
    standards = scenario_defaults()
    files = {
        "Workbook with live formulas (XLSX)": (
            "xlsx",
            WORKBOOK,
            lambda: plan_workbook(plan, need.assumptions, standards, provenance),
        ),
        "Every number (JSON)": (
            "json",
            "application/json",
            lambda: plan_json(plan, need, standards, write_scenario(scenario), provenance),
        ),
        "Every area, year and line (CSV)": ("csv", "text/csv", lambda: plan_csv(plan, provenance)),
    }
    with st.container(horizontal=True):
        for label, (ending, kind, make) in files.items():
            name = f"{file_stem('plan', provenance)}.{ending}"
            st.download_button(label, make, name, kind, key=f"plan_{ending}", on_click="ignore")
