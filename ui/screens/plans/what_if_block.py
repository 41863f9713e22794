"""What if: the plan with less money and with more, side by side, worked out once the block is open; one click takes one."""

import streamlit as st

from funding.result.plan_answer import PlanAnswer
from funding.scenario.scenario import Scenario
from geo.mistakes import Mistake
from loaders.plans.scenario_changes import with_
from say.funding.plan_numbers import plan_numbers
from say.funding.standard_marks import standard_marks
from say.funding.what_if_words import sums_around
from say.numbers import count, pounds_as_given
from say.text import as_text
from ui.cache.plans import answer_of
from ui.frame.screen import Screen
from ui.parts.range_bar import range_bar
from ui.screens.plans.plan_in_use import change_plan

MONEY = "budget.total_gbp"


def show_what_if(s: Screen, scenario: Scenario) -> None:
    """Draw a column for each sum, all on one scale, so that twice as many is twice as long."""
    own = scenario.budget.all_years_gbp
    found = {gbp: _answer(s, scenario, gbp) for gbp in sums_around(own)}
    if not found:
        s.plain.say_quietly("There is too little money for a comparison.")
        return
    answers = [one for one in found.values() if isinstance(one, PlanAnswer)]
    end = max((plan_numbers(one)[0].end for one in answers), default=0.0)
    for column, (gbp, one) in zip(st.columns(len(found)), found.items(), strict=True):
        with column:
            _draw(s, gbp, one, end)
            if gbp == own:
                s.plain.say_quietly("The plan above.")
            elif isinstance(one, PlanAnswer):
                st.button(f"Take {pounds_as_given(gbp)}", key=f"take_{gbp:.0f}", on_click=_take, args=(gbp,))


def _answer(s: Screen, scenario: Scenario, gbp: float) -> PlanAnswer | Mistake:
    try:
        return answer_of(with_(scenario, MONEY, gbp), s.directory, s.choices.ask.terms)
    except Mistake as mistake:
        return mistake


def _draw(s: Screen, gbp: float, one: PlanAnswer | Mistake, end: float) -> None:
    s.subheader(pounds_as_given(gbp))
    if isinstance(one, Mistake):
        s.mistake(str(one))
        return
    first, each, areas = plan_numbers(one)
    marks = standard_marks(one)
    bar = f"<li>{range_bar(first.range.low, first.range.median, first.range.high, end)}</li>" if end > 0 else ""
    lines = "".join(
        f"<li>{bold}{as_text(words)}</li>"
        for bold, words in (
            (f"<b>{as_text(first.figure)}</b>", f"{first.words} {first.ends and f'({first.ends})'}"),
            (f"<b>{as_text(each.figure)}</b>", each.words),
            (f"<b>{as_text(areas.figure)}</b>", areas.words),
            (f"<b>{count(sum(mark.met for mark in marks))} of {count(len(marks))}</b>", "standards met"),
        )
    )
    s.html(f'<ul class="atlas-numbers atlas-what-if">{bar}{lines}</ul>')


def _take(gbp: float) -> None:
    change_plan(lambda was: with_(was, MONEY, gbp))
