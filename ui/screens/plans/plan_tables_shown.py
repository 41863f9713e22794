"""A plan as tables: by area, by year, by line; each with its files."""

from functools import partial
from typing import Any

import pandas as pd
from pandas.io.formats.style import Styler

from coverage.vocabulary import RISK_LEVELS
from funding.result.plan_answer import PlanAnswer
from geo.levels import LEVELS
from say.estimate import NUMBER, PER_CENT, column
from say.numbers import NOT_KNOWN, count, is_known
from ui.frame.screen import Screen
from ui.parts.choices.sidebar import choose_area
from ui.parts.when_open import show_tabs
from ui.screens.plans.plan_files import show_files

PARITY = "Its money ÷ a share by cohort"


def show_plan_tables(s: Screen, answer: PlanAnswer) -> None:
    """Draw the tables of a plan, a tab each."""
    tabs = {"By area": _show_by_area, "By year": _show_by_year, "By line and risk level": _show_by_line}
    show_tabs({title: partial(show, s, answer) for title, show in tabs.items()}, "tab_plan_tables")


def _show_by_area(s: Screen, answer: PlanAnswer) -> None:
    """Draw what each area gets and whom that reaches; picking a row chooses the area."""
    s.plain.say_quietly(
        "A share by cohort gives each area, line by line, the part of the money that it has of that line's people: 1 is exactly "
        "its share. Places are added to those that are there already.",
    )
    areas = answer.tables["areas"]
    shown = pd.DataFrame(
        {
            "Area": areas["area_name"],
            "GSS code": areas["area_code"],
            "Pounds, all years": areas["gbp"],
            "Against a share by cohort": areas["gain_gbp"],
            PARITY: areas["parity"],
            "Places, last year": areas["places_last_year"],
            "Reached, last year": column(areas, "reached", NUMBER),
            "Of its cohort": column(areas, "share_reached", PER_CENT),
        }
    )
    if areas["shares_team_with"].any():
        shown["Shares a team with"] = areas["shares_team_with"]
    alt = f"{LEVELS[answer.level].label} with their money, places and people reached"
    s.areas(partial(_sums_in_words, shown), areas["area_code"].tolist(), "plan-areas", choose_area, alt)
    show_files(s, areas, "the plan by area", answer, "by_area")


def _sums_in_words(shown: pd.DataFrame) -> Styler:
    return shown.style.format(
        {
            "Pounds, all years": whole_pounds,
            "Against a share by cohort": lambda value: f"{value:+,.0f}" if is_known(value) else NOT_KNOWN,
            PARITY: lambda value: f"{value:.2f}" if is_known(value) else NOT_KNOWN,
            "Places, last year": count,
        }
    )


def _show_by_year(s: Screen, answer: PlanAnswer) -> None:
    """Account for each year's money, and say whom it reaches."""
    years = answer.tables["years"]
    shown = pd.DataFrame(
        {
            "Year": years["year"],
            "Budget": years["budget_gbp"].map(pence),
            "Evaluation and infrastructure": years["evaluation_and_infrastructure_gbp"].map(pence),
            "Workforce": years["workforce_gbp"].map(pence),
            "Transition": years["transition_gbp"].map(pence),
            "Added by areas": years["local_match_gbp"].map(pence),
            "Spent on places": years["spent_gbp"].map(pence),
            "Left over": years["leftover_gbp"].map(pence),
            "Places": years["places"].map(count),
            "Areas with places": years["areas_with_places"].map(count),
            "Reached": column(years, "reached", NUMBER),
        }
    )
    s.table(shown, "Each year's money and whom it reaches", key="plan-years")
    show_files(s, years, "the plan by year", answer, "by_year")


def _show_by_line(s: Screen, answer: PlanAnswer) -> None:
    """Draw every line of the plan year by year, then every risk level; lines overlap and are not added up."""
    lines, risks = answer.tables["line_years"], answer.tables["risks"]
    shown = pd.DataFrame(
        {
            "Line": lines["line"].map(answer.line_labels),
            "Year": lines["year"],
            "Cohort": column(lines, "cohort", NUMBER),
            "Reached": column(lines, "reached", NUMBER),
            "Of the cohort": column(lines, "share_reached", PER_CENT),
            "Still without, at most": column(lines, "unmet_need_at_most", NUMBER),
        }
    )
    s.table(shown, "Each line of the plan, year by year", key="plan-lines")
    show_files(s, lines, "the plan by line", answer, "by_line")
    if risks.empty:
        return
    shown = pd.DataFrame(
        {
            "Risk level": risks["risk"].map(RISK_LEVELS),
            "Year": risks["year"],
            "Cohort": column(risks, "cohort", NUMBER),
            "Reached": column(risks, "reached", NUMBER),
            "Of the cohort": column(risks, "share_reached", PER_CENT),
            "Without a place, at most": column(risks, "without_place_at_most", NUMBER),
        }
    )
    s.say_quietly(
        "Without a place, at most: people with neither a place there already nor one in the plan. It counts the line that leaves "
        "the fewest, because the others may reach the same people; places there that are not known count as none.",
    )
    s.table(shown, "Each risk level, year by year", key="plan-risks")
    show_files(s, risks, "the plan by risk level", answer, "by_risk")


def pence(value: float) -> str:
    """Say a sum to the penny."""
    return f"£{value:,.2f}" if is_known(value) else NOT_KNOWN


def whole_pounds(value: Any) -> str:
    """Say a sum to the pound."""
    return f"£{value:,.0f}" if is_known(value) else NOT_KNOWN
