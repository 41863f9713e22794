"""Plans beside each other: the one on the screen and up to three others, in one table and one picture, against doing nothing."""

import json
from dataclasses import asdict
from functools import partial
from textwrap import wrap

import altair as alt
import pandas as pd
import streamlit as st

from funding.result.plan_answer import PlanAnswer
from geo.areas import ENGLAND_AND_WALES, area_name
from geo.mistakes import Mistake
from say.charts.framed import CHOSEN, OTHER
from say.funding.line_tables import ends_of
from say.maps.columns_of_views import columns_of_two_plans
from say.maps.map_class import MapClass
from say.numbers import rounded
from say.provenance import PLAN
from say.text import plain_line
from ui.cache.plans import answer_of, stored_answer
from ui.frame.screen import Screen
from ui.parts.choices.sidebar import choose_area
from ui.parts.maps.map_pictures import MapPicture
from ui.parts.marked import Marked
from ui.screens.plans.beside_table import beside_as_shown, unlike_in_words
from ui.screens.plans.plan_in_use import plan_start, saved_plan, scenario_of
from ui.screens.plans.plan_starts import starts
from ui.state.choices import Choices
from ui.state.plan_reference import MOST_BESIDE
from ui.state.visit import OnPlans

HERE = "On the screen"
DIFFERENCES = {
    "more": MapClass("more people reached than by the other", "#0b3c7d", "solid", "+", "#ffffff"),
    "less": MapClass("fewer people reached than by the other", "#e5a93b", "slant", "−"),
    "same": MapClass("as many by both", "#f6f4f8", "solid", "="),
}
ROW_PX, AXIS_PX = 64, 60
LETTERS_IN_A_LINE, LETTERS_PX, MOST_LINES = 18, 150, 4


def show_plans_beside(s: Screen, answer: PlanAnswer) -> None:
    """Draw the choice of plans, their table, their picture, and the map of what differs from one of them."""
    names = {of: name for of, name in starts().items() if of != plan_start()}
    OnPlans.plans_beside.put([of for of in Choices.beside.now().split() if of in names])
    st.multiselect(
        "Compare with",
        list(names),
        format_func=names.__getitem__,
        key=OnPlans.plans_beside.key,
        max_selections=MOST_BESIDE,
        on_change=_take_chosen,
        placeholder="Up to three other plans",
    )
    others = {}
    for of in OnPlans.plans_beside.now():
        try:
            others[of] = _answer_of(of, s)
        except Mistake as mistake:
            s.mistake(f"{names[of]}: {mistake}")
    plans = {f"{HERE}: {plain_line(answer.name)}": answer}
    for of, one in others.items():
        plans[_label(plain_line(names[of]), plans)] = one
    if unlike := unlike_in_words(list(plans.values())):
        s.plain.say_quietly(unlike)
    s.side_by_side(beside_as_shown(plans), "Plans beside each other, and things as they are")
    if others:
        _show_picture(s.marked_as(any(one.invented for one in plans.values())), plans)
        _show_difference(s, answer, others[_choose_other({of: names[of] for of in others})])


def difference_picture(one: PlanAnswer, other: PlanAnswer, chosen: str | None) -> MapPicture:
    """Return the picture of people reached in the last year by one plan less another, area by area, by their medians."""
    both = one.tables["areas"].merge(
        other.tables["areas"], on="area_code", how="outer", suffixes=("", "_other"), validate="1:1"
    )
    areas = {}
    for row in both.fillna({"reached_median": 0, "reached_median_other": 0}).to_dict("records"):
        gain = round(row["reached_median"]) - round(row["reached_median_other"])
        change = "more" if gain > 0 else "less" if gain < 0 else "same"
        here, there = rounded(row["reached_median"]), rounded(row["reached_median_other"])
        said = f"{area_name(row['area_code'])}: about {here} here, about {there} by the other"
        areas[str(row["area_code"])] = (change, said)
    return MapPicture("people reached by one plan and by another", DIFFERENCES, areas, chosen)


def _answer_of(of: str, s: Screen) -> PlanAnswer:
    saved = saved_plan(of)
    if saved is not None and saved.frozen:
        return stored_answer(saved)
    return answer_of(scenario_of(of), s.directory, s.choices.ask.terms)


def _take_chosen() -> None:
    Choices.beside.put(" ".join(OnPlans.plans_beside.now()))


def _choose_other(names: dict[str, str]) -> str:
    """Draw the choice of the plan that the map compares with; the first until the user chooses."""
    if OnPlans.plan_on_the_map.now() not in names:
        OnPlans.plan_on_the_map.put(next(iter(names)))
    return str(
        st.selectbox(
            "Compared on the map with",
            list(names),
            format_func=names.__getitem__,
            key=OnPlans.plan_on_the_map.key,
        )
    )


def _label(name: str, taken: dict[str, PlanAnswer]) -> str:
    return name if name not in taken else f"{name} ({len(taken)})"


def _show_picture(s: Marked, plans: dict[str, PlanAnswer]) -> None:
    rows = [{"plan": name, **ends_of({"reached": asdict(one.people_reached)})} for name, one in plans.items()]
    table = pd.DataFrame(rows, index=pd.Index([ENGLAND_AND_WALES] * len(rows), name="area_code"))
    lines = {name: wrap(name, LETTERS_IN_A_LINE, max_lines=MOST_LINES, placeholder=" …") for name in plans}
    says = "; ".join(f"{name}: about {rounded(one.people_reached.median)}" for name, one in plans.items())
    height = ROW_PX * len(rows) + AXIS_PX
    drawn, title = partial(_reached_chart, table, lines), "plans beside each other"
    s.chart(drawn, table, title, PLAN, "plans_beside_chart", says, height)


def _reached_chart(table: pd.DataFrame, lines: dict[str, list[str]]) -> alt.LayerChart:
    """Draw whom each plan reaches, with its range, the first in bold; ``lines`` breaks each name."""
    axis = alt.Axis(labelExpr=f"({json.dumps(lines)})[datum.label]", labelLimit=LETTERS_PX)
    names = alt.Y("plan:N", sort=list(lines), title=None, axis=axis)
    here = alt.condition(alt.datum.plan == next(iter(lines)), alt.value(CHOSEN), alt.value(OTHER))
    drawn = alt.Chart(table).encode(y=names, color=here)
    rules = drawn.mark_rule(strokeWidth=4).encode(
        x=alt.X("reached_low:Q", title="People reached over all years, with the 80% range"),
        x2="reached_high:Q",
    )
    dots = drawn.mark_point(filled=True, size=120, opacity=1).encode(x="reached_median:Q")
    return alt.LayerChart(layer=[rules, dots])


def _show_difference(s: Screen, one: PlanAnswer, other: PlanAnswer) -> None:
    if one.level != other.level:
        s.plain.say_quietly("The two plans are for areas of different levels, so their difference is on no map.")
        return
    both = s.marked_as(one.invented or other.invented)
    both.say_quietly(
        f"People reached in the last year of each: the plan on the screen against “{plain_line(other.name)}”. Neighbouring "
        "numbers can rarely be told apart, as their ranges show.",
    )
    picture = difference_picture(one, other, s.choices.area)
    title = "people reached by one plan against another"
    both.map(
        one.level,
        picture,
        choose_area,
        Choices.shape.now(),
        "plans-difference",
        title,
        PLAN,
        lambda: picture.words_of_areas().join(columns_of_two_plans(one, other)),
    )
