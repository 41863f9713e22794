"""The least money that would bring coverage up to a standard, with its range."""

import streamlit as st

from coverage.communities import COMMUNITIES
from funding.result.plan import Plan
from funding.reverse.least_money import least_money
from funding.reverse.starts_money import money_for_starts
from funding.reverse.whom import EVERY_AREA, WORST_TENTH
from geo.mistakes import Mistake
from loaders.assumptions.starts import shipped_starts
from say.funding.least_money_words import least_money_words
from ui.frame.screen import Screen
from ui.state.visit import OnPlans

PER_CENT = 100


def show_least_money(s: Screen, plan: Plan) -> None:
    """Ask for a standard and for whom, and say what it would take; what is refused is said in a sentence."""
    whose = {
        line.community: COMMUNITIES[line.community].label
        for line in plan.problem.lines
        if line.community in COMMUNITIES
    }
    whom = {EVERY_AREA: "Every area", WORST_TENTH: "The worst-served tenth"} | whose
    left, right = st.columns(2)
    standard = left.slider(
        "Share of everybody at the risk level with a place, per cent",
        1,
        PER_CENT,
        10,
        key=OnPlans.plan_standard.key,
    )
    asked = right.selectbox("For whom", list(whom), format_func=whom.__getitem__, key=OnPlans.plan_standard_whom.key)
    share, question = standard / PER_CENT, (plan.scenario, plan.problem, plan.drawn)
    try:
        found = least_money(*question, share, asked)
        starts = money_for_starts(*question, share, shipped_starts(), asked)
    except Mistake as mistake:
        s.mistake(str(mistake))
        return
    answer, *more = least_money_words(found, plan.problem, share, asked, starts)
    s.say(answer)
    for sentence in more:
        s.say_quietly(sentence)
