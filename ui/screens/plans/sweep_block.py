"""How many people every budget would reach, as a curve and a table."""

from functools import partial

import altair as alt
import pandas as pd
import streamlit as st

from cohorts.model.inputs import CohortInputs
from coverage.evaluation import Evaluation
from funding.result.plan_answer import PlanAnswer
from funding.reverse.sweep import STEPS, Sweep, budget_sweep
from funding.scenario.scenario import Scenario
from geo.postcode_index import Progress
from say.charts.framed import CHOSEN, OTHER, QUIET
from say.estimate import PEOPLE, Estimate
from say.numbers import NOT_KNOWN, pounds
from say.provenance import PLAN
from ui.cache.coverage import evaluation_of
from ui.cache.plans import key_of, need_of
from ui.frame.screen import Screen
from ui.parts.long_work import begin, outcome
from ui.screens.plans.plan_files import whole_of
from ui.screens.plans.plan_shown import MOST_SECONDS_IN_ALL, hurried_over

TIMES_ITS_BUDGET = 3
SWEEP = "plan_sweep"
IN_WORDS = {
    "budget_gbp": "Budget over all years, pounds",
    "reached_central": "People reached, at central values",
    "reached_low": "People reached, low end",
    "reached_median": "People reached, median",
    "reached_high": "People reached, high end",
    "refused": "Why it cannot be shared",
}


def show_sweep(s: Screen, scenario: Scenario, answer: PlanAnswer) -> None:
    """Run the plan with every budget and draw whom each would reach."""
    directory, terms = s.directory, s.choices.ask.terms
    key = key_of(scenario, directory, terms)
    up_to = TIMES_ITS_BUDGET * scenario.budget.all_years_gbp
    s.plain.say_quietly(f"The plan with {STEPS} budgets, from nothing to {pounds(up_to)}, all else as asked.")
    if st.button("Work it out", key="begin_sweep"):
        need, evaluation = need_of(scenario), evaluation_of(directory, terms)
        begin(SWEEP, key, partial(_sweep, hurried_over(STEPS, scenario), need, evaluation, up_to), MOST_SECONDS_IN_ALL)
    sweep: Sweep | None = outcome(SWEEP, key, "Running the plan with every budget")
    if sweep is None:
        return
    bend = bend_in_words(sweep)
    for sentence in filter(None, (bend, refused_in_words(sweep))):
        s.say_quietly(sentence)
    table = sweep.points.rename(columns=IN_WORDS).assign(area_code=whole_of(answer)).set_index("area_code")
    title = "people who cause harm reached by every budget"
    s.chart(partial(_curve, sweep), table, title, PLAN, "plan_sweep", bend)


def bend_in_words(sweep: Sweep) -> str:
    """Say where one more pound begins to reach fewer, and how many people that budget would reach."""
    if sweep.points["reached_central"].isna().all():
        return f"How many people any of these budgets would reach is {NOT_KNOWN}."
    if sweep.bend_gbp is None:
        return "It bends nowhere: each further pound would reach about as many as the last."
    at = sweep.points.set_index("budget_gbp").loc[sweep.bend_gbp]
    reached = Estimate.in_row(at, "reached", PEOPLE).about
    return (
        f"It bends at about {pounds(sweep.bend_gbp)}, which would reach {reached} over all years. There the curve lies furthest "
        "above a straight line from end to end: from there on a further pound would reach fewer."
    )


def refused_in_words(sweep: Sweep) -> str:
    """Say how many budgets cannot be shared, and why the largest of them cannot; "" where all can."""
    refused = sweep.points[sweep.points["refused"] != ""]
    if refused.empty:
        return ""
    last = refused.iloc[-1]
    return (
        f"{len(refused)} of the {len(sweep.points)} budgets cannot be shared, the largest of them {pounds(last['budget_gbp'])}: "
        f"{last['refused']}"
    )


def _sweep(
    scenario: Scenario, need: CohortInputs, evaluation: Evaluation, up_to: float, on_progress: Progress
) -> Sweep:
    return budget_sweep(scenario, need, evaluation, up_to, on_progress=on_progress)


def _curve(sweep: Sweep) -> alt.LayerChart:
    x = alt.X("budget_gbp:Q", title="Budget over all years, pounds", axis=alt.Axis(format=",.0f", tickCount=5))
    y = alt.Y("reached_low:Q", title="People who cause harm reached, all years")
    base = alt.Chart(sweep.points)
    band = base.mark_area(color=OTHER, opacity=0.5).encode(x=x, y=y, y2="reached_high:Q")
    line = base.mark_line(color=CHOSEN).encode(x=x, y="reached_median:Q")
    layers = [band, line]
    if sweep.bend_gbp is not None:
        at = pd.DataFrame({"budget_gbp": [sweep.bend_gbp]})
        layers.append(alt.Chart(at).mark_rule(color=QUIET, strokeDash=[4, 4]).encode(x=x))
    return alt.LayerChart(layer=layers)
