"""What a plan changes: who gains and loses, the lottery before and after, expected outcomes, and what moves the answer most."""

from collections.abc import Callable

import pandas as pd
import streamlit as st

from cohorts.words import per_cent, pounds
from coverage.vocabulary import Status
from funding.interventions import GRADES
from ui.charts.tornado_chart import show_tornado, tornado_in_words
from ui.maps.status_style import STYLES
from ui.plans.plan_files import provenance_of_plan, show_files, whole_of
from ui.plans.plan_results import PlanResults
from ui.words.format import NOT_KNOWN, estimate, is_known, share_estimate
from ui.words.format import pounds as pounds_estimate
from ui.words.say import say_quietly

MEASURES = {
    "gini": "Unevenness (Gini): 0 all alike, towards 1 all in one place",
    "best_tenth": "Places for each 100 people in the best-served tenth",
    "worst_tenth": "Places for each 100 people in the worst-served tenth",
} | {f"share_{status.key}": f"Share of the cohort: {STYLES[status].words}" for status in reversed(Status)}


def show_lottery(results: PlanResults) -> None:
    """Draw how evenly places fall before and after, line by line, each number with its range."""
    table = results.tables["lottery"]
    say_quietly(
        "Unevenness before and after is over the areas whose places already there are known; that of the new places alone is "
        "over all areas. Shares count each area by its main status.",
    )
    shown = pd.DataFrame(
        {
            "Line": table["line"].map(results.line_labels),
            "Measure": table["measure"].map(MEASURES),
            "Before": _spans(table, "before"),
            "After": _spans(table, "after"),
            "New places alone": _spans(table, "new_places"),
            "Areas known": table["areas_known"],
        }
    )
    st.dataframe(shown, hide_index=True, key="plan-lottery", alt="How evenly places fall, before and after")
    show_files(table, "the lottery before and after the plan", results, "lottery")


def show_outcomes(results: PlanResults) -> None:
    """Draw what may be expected of each line, with the grade of its evidence; nothing is added up over lines."""
    table = results.tables["outcomes"]
    say_quietly(
        "Each line by itself: effects overlap, so they are never added up. “People's worth”: a fall of 30 % for 100 people is as "
        "much as ending it for 30. Avoided cost is illustrative, and is not money that comes back.",
    )
    shown = pd.DataFrame(
        {
            "Line": table["line"].map(results.line_labels),
            "What falls": [outcome or "no effect is claimed" for outcome in table["outcome"]],
            "By": [
                _share(low, middle, high)
                for low, middle, high in zip(
                    table["effect_low"], table["effect_median"], table["effect_high"], strict=True
                )
            ],
            "How well that is known": table["grade"].map(GRADES),
            "Who complete": _said(table, "completers"),
            "People's worth": _said(table, "peoples_worth"),
            "Standing in the last year": _said(table, "standing_last_year"),
            "Avoided cost, illustrative": _said(table, "avoided_cost_gbp", pounds_estimate),
            "Source": table["source"],
        }
    )
    st.dataframe(
        shown,
        hide_index=True,
        key="plan-outcomes",
        alt="Expected outcome of each line, with its evidence",
        placeholder=NOT_KNOWN,
    )
    show_files(table, "expected outcomes of the plan, line by line", results, "outcomes")


def show_sensitivity(results: PlanResults) -> None:
    """Draw which number moves the people reached most, from its low to its high end, alone."""
    table = results.tables["sensitivity"].set_index("assumption")
    unit = "people reached over all years"
    if not table.empty:
        say_quietly(tornado_in_words(table, unit), results.invented)
    provenance = provenance_of_plan("what moves the people reached most", results)
    show_tornado(table, provenance, "plan_tornado", unit, whole_of(results))


def gainers_in_words(results: PlanResults) -> str:
    """Say how many areas get more than a share by cohort, how many less, and who gains and loses most."""
    areas = results.tables["areas"]
    more, less = areas[areas["gain_gbp"].round() > 0], areas[areas["gain_gbp"].round() < 0]
    if len(areas) < 2 or more.empty or less.empty:
        return "Every area gets what a share by cohort would give it."
    in_order = areas.sort_values("gain_gbp")
    first, last = in_order.iloc[-1], in_order.iloc[0]
    return (
        f"Against a share by cohort, {len(more)} areas get more and {len(less)} less: {first['area_name']} gains most "
        f"({pounds(first['gain_gbp'])}) and {last['area_name']} loses most ({pounds(-last['gain_gbp'])})."
    )


def _spans(table: pd.DataFrame, when: str) -> list[str]:
    ends = zip(
        table["measure"], table[f"{when}_low"], table[f"{when}_median"], table[f"{when}_high"], strict=True
    )
    return [_span(measure, low, median, high) for measure, low, median, high in ends]


def _span(measure: str, low: float, median: float, high: float) -> str:
    if not is_known(median):
        return NOT_KNOWN
    if measure.startswith("share_"):
        return share_estimate(median, low, high)
    return f"{median:.2f} ({low:.2f} to {high:.2f})"


def _share(low: float, middle: float, high: float) -> str:
    return f"{per_cent(middle)} ({per_cent(low)} to {per_cent(high)})" if is_known(middle) else NOT_KNOWN


def _said(table: pd.DataFrame, name: str, words: Callable[..., str] = estimate) -> list[str]:
    ends = zip(table[f"{name}_median"], table[f"{name}_low"], table[f"{name}_high"], strict=True)
    return [words(*end) for end in ends]
