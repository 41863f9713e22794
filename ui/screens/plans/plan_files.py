"""What every file and picture of a plan says of itself: the plan, its edition, the date and the assumptions behind it."""

from datetime import date

import pandas as pd

from coverage.export import Provenance
from geo.areas import ENGLAND_AND_WALES
from say.funding.plan_results import PlanResults
from say.numbers import day
from say.provenance import PLAN, Basis
from ui.parts.tables.downloads import show_downloads


def basis_of_plan(results: PlanResults) -> Basis:
    """Return what a plan rests on: the directory, date and assumptions that it was worked out with."""
    edition = results.edition
    asked = f"plan “{results.name}”: {results.asked}; on {day(date.fromisoformat(edition['on']))}"
    return Basis(edition["directory"], edition["edition"], results.invented, asked, edition["assumptions"])


def provenance_of_plan(title: str, results: PlanResults) -> Provenance:
    """Return what a saved table or picture of a plan says of itself."""
    return basis_of_plan(results).provenance(title, PLAN)


def show_files(table: pd.DataFrame, title: str, results: PlanResults, name: str) -> None:
    """Draw the downloads of a table of a plan; one that is not by area is of the plan's areas together."""
    rows = table if "area_code" in table else table.assign(area_code=whole_of(results))
    show_downloads(rows.set_index("area_code"), provenance_of_plan(title, results), f"plan_{name}")


def whole_of(results: PlanResults) -> str:
    """Return the GSS code of what a plan is for as a whole: its only area, else England and Wales."""
    codes = results.tables["areas"]["area_code"]
    return str(codes.iloc[0]) if len(codes) == 1 else ENGLAND_AND_WALES
