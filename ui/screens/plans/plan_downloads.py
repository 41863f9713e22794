"""A plan as files: the workbook with live formulas, every number as JSON, and one table of every area, year and line."""

from collections.abc import Callable, Mapping

import pandas as pd
import streamlit as st

from coverage.ask import Terms
from coverage.directory import Directory
from coverage.export import tables_to_xlsx
from funding.scenario.scenario import Scenario
from loaders.plans.scenarios import scenario_defaults, write_scenario
from say.funding.plan_files import plan_csv, plan_json, plan_workbook_with_words
from say.funding.plan_results import PlanResults, results_as_json
from ui.cache.plans import need_of, plan_of
from ui.parts.plain_text import say_quietly
from ui.parts.tables.downloads import file_stem
from ui.screens.plans.plan_files import provenance_of_plan

File = tuple[str, str, Callable[[], bytes]]
"""Its ending, its kind as browsers name it, and how it is made when it is asked for."""
WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def show_plan_files(
    results: PlanResults, scenario: Scenario, directory: Directory, terms: Terms, stored: bool
) -> None:
    """Draw the files of a plan; one that is shown as it was saved has values alone, since nothing is worked out again."""
    if stored:
        say_quietly(
            "Shown as it was saved, so its files hold the values of that day. For a workbook with live formulas copy the plan."
        )
        _draw(_files_as_saved(results), results)
    else:
        _draw(_files_of_today(results, scenario, directory, terms), results)


def _draw(files: Mapping[str, File], results: PlanResults) -> None:
    stem = file_stem("plan", results.invented)
    with st.container(horizontal=True):
        for label, (ending, kind, make) in files.items():
            name = f"{stem}.{ending}"
            st.download_button(label, make, name, kind, key=f"plan_{ending}", on_click="ignore")


def _files_as_saved(results: PlanResults) -> dict[str, File]:
    return {
        "All tables as they were saved (XLSX)": ("xlsx", WORKBOOK, lambda: saved_workbook(results)),
        "Every number as it was saved (JSON)": (
            "json",
            "application/json",
            lambda: results_as_json(results).encode(),
        ),
    }


def saved_workbook(results: PlanResults) -> bytes:
    """Write the sentences and every table of results as values, a sheet each."""
    said = {**results.cards, "proof": results.proof, **results.warnings}
    sentences = pd.Series(
        {name: words for name, words in said.items() if words}, name="sentence"
    ).rename_axis("name")
    tables = {"sentences": sentences.to_frame()}
    for name, table in results.tables.items():
        tables[name] = table.set_index(table.columns[0])
    return tables_to_xlsx(tables, provenance_of_plan("a plan as it was saved", results))


def _files_of_today(
    results: PlanResults, scenario: Scenario, directory: Directory, terms: Terms
) -> dict[str, File]:
    plan, need, provenance = (
        plan_of(scenario, directory, terms),
        need_of(scenario),
        provenance_of_plan("a plan", results),
    )
    standards = scenario_defaults()
    return {
        "Workbook with live formulas (XLSX)": (
            "xlsx",
            WORKBOOK,
            lambda: plan_workbook_with_words(plan, need.assumptions, standards, provenance),
        ),
        "Every number (JSON)": (
            "json",
            "application/json",
            lambda: plan_json(plan, need, standards, write_scenario(scenario), provenance),
        ),
        "Every area, year and line (CSV)": ("csv", "text/csv", lambda: plan_csv(plan, provenance)),
    }
