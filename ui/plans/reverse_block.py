"""The reverse questions: the least money for a standard, every budget, what a limit costs, the best use of a little more."""

from functools import partial

import altair as alt
import pandas as pd
import streamlit as st

from cohorts.need import Need
from cohorts.words import per_cent, pounds, rounded
from coverage.directory import Directory
from coverage.evaluation import Evaluation
from coverage.vocabulary import COMMUNITIES
from funding.plan import Plan
from funding.reverse import EVERY_AREA, WORST_TENTH, least_money
from funding.reverse_best_use import best_use
from funding.reverse_limits import CostOfLimit, cost_of
from funding.reverse_sweep import STEPS, Sweep, budget_sweep
from funding.scenario import Scenario
from geo.areas import ENGLAND_AND_WALES, area_name
from geo.mistakes import Mistake
from geo.postcode_index import Progress
from ui.charts.chart import CHOSEN, OTHER, QUIET, show_chart
from ui.choices.sidebar import Choices
from ui.kept.cached import evaluation_of
from ui.plans.kept_results import key_of, need_of, plan_of
from ui.plans.long_work import begin, outcome
from ui.plans.plan_files import provenance_of_plan
from ui.plans.plan_inputs import total_of
from ui.plans.plan_results import PlanResults
from ui.words.say import say_mistake, say_quietly

PER_CENT = 100
TIMES_ITS_BUDGET = 3
LITTLE_MORE_GBP = 100_000
LIMITS = {
    "floor": "the floor",
    "ring_fence": "the ring-fence",
    "cap": "the cap",
    "largest_cut": "the largest cut",
}
SWEEP, COSTS = "plan_sweep", "plan_costs"


def show_reverse(scenario: Scenario, results: PlanResults, choices: Choices, directory: Directory) -> None:
    """Draw the four questions; what a question refuses is said in a sentence, and the others stand."""
    plan = plan_of(scenario, directory, choices.ask.terms)
    least, sweep, limits, more = st.tabs(
        [
            "The least money",
            "Every budget",
            "What a limit costs",
            f"The best use of {pounds(LITTLE_MORE_GBP)} more",
        ]
    )
    with least:
        _show_least(scenario, plan)
    with sweep:
        _show_sweep(scenario, results, choices, directory)
    with limits:
        _show_limits(scenario, plan, choices, directory)
    with more:
        _show_best_use(plan, choices.area)


def _show_least(scenario: Scenario, plan: Plan) -> None:
    whose = {
        line.community: COMMUNITIES[line.community]
        for line in plan.problem.lines
        if line.community in COMMUNITIES
    }
    whom = {EVERY_AREA: "Every area", WORST_TENTH: "The worst-served tenth"} | whose
    left, right = st.columns(2)
    standard = left.slider("Share of the cohort with a place, per cent", 1, PER_CENT, 10, key="plan_standard")
    asked = right.selectbox("For whom", list(whom), format_func=whom.__getitem__, key="plan_standard_whom")
    try:
        found = least_money(scenario, plan.problem, standard / PER_CENT, asked)
    except Mistake as mistake:
        say_mistake(str(mistake))
        return
    years = len(plan.problem.years)
    over = f" ({pounds(found.total_gbp / years)} a year)" if years > 1 else ""
    say_quietly(
        f"The least budget that gives {per_cent(standard / PER_CENT)} of the cohort of each line a place, for "
        f"{whom[asked][0].lower()}{whom[asked][1:]}: {pounds(found.total_gbp)}{over}, "
        "what is kept back at the top included. At central values.",
        plan.invented,
    )
    if found.there_not_known:
        say_quietly(
            f"In {found.there_not_known} areas places already there are not known and count as none, so less might do.",
            plan.invented,
        )


def _show_sweep(scenario: Scenario, results: PlanResults, choices: Choices, directory: Directory) -> None:
    terms = choices.ask.terms
    key = key_of(scenario, directory, terms)
    up_to = TIMES_ITS_BUDGET * total_of(scenario.budget)
    say_quietly(f"The plan with {STEPS} budgets, from nothing to {pounds(up_to)}, all else as asked.")
    if st.button("Work it out", key="begin_sweep"):
        need, evaluation = need_of(scenario), evaluation_of(directory, terms)
        begin(SWEEP, key, partial(_sweep, scenario, need, evaluation, up_to))
    sweep: Sweep | None = outcome(SWEEP, key, "Running the plan with every budget")
    if sweep is None:
        return
    bend = "It bends nowhere: each further pound reaches about as many as the last."
    if sweep.bend_gbp is not None:
        bend = (
            f"It bends at about {pounds(sweep.bend_gbp)}, where the curve lies furthest above a straight line from end to end: "
            "from there on a further pound reaches fewer."
        )
    say_quietly(bend, results.invented)
    table = sweep.points.assign(area_code=ENGLAND_AND_WALES).set_index("area_code")
    provenance = provenance_of_plan("people reached by every budget", results)
    show_chart(_curve(sweep), table, provenance, "plan_sweep", bend)


def _sweep(
    scenario: Scenario, need: Need, evaluation: Evaluation, up_to: float, on_progress: Progress
) -> Sweep:
    return budget_sweep(scenario, need, evaluation, up_to, on_progress=on_progress)


def _curve(sweep: Sweep) -> alt.LayerChart:
    x = alt.X(
        "budget_gbp:Q", title="Budget over all years, pounds", axis=alt.Axis(format=",.0f", tickCount=5)
    )
    base = alt.Chart(sweep.points)
    band = base.mark_area(color=OTHER, opacity=0.5).encode(
        x=x, y=alt.Y("reached_low:Q", title="People reached over all years"), y2="reached_high:Q"
    )
    line = base.mark_line(color=CHOSEN).encode(x=x, y="reached_median:Q")
    layers = [band, line]
    if sweep.bend_gbp is not None:
        at = pd.DataFrame({"budget_gbp": [sweep.bend_gbp]})
        layers.append(alt.Chart(at).mark_rule(color=QUIET, strokeDash=[4, 4]).encode(x=x))
    return alt.LayerChart(layer=layers)


def _show_limits(scenario: Scenario, plan: Plan, choices: Choices, directory: Directory) -> None:
    set_here = {
        "floor": scenario.floor_gbp_per_area > 0,
        "ring_fence": scenario.by_and_for.share > 0,
        "cap": scenario.cap_share_per_area is not None,
        "largest_cut": scenario.sharing.largest_cut is not None,
    }
    if not any(set_here.values()):
        say_quietly("This plan has no floor, ring-fence, cap or largest cut, so none of them costs anything.")
        return
    say_quietly(
        "People reached over all years without the limit, less those with it; it says nothing of who they are."
    )
    key = key_of(scenario, directory, choices.ask.terms)
    if st.button("Work it out", key="begin_limits"):
        need, evaluation = need_of(scenario), evaluation_of(directory, choices.ask.terms)
        named = tuple(limit for limit, is_set in set_here.items() if is_set)
        begin(COSTS, key, partial(_costs, named, scenario, need, evaluation))
    found: list[CostOfLimit] = outcome(COSTS, key, "Running the plan without each limit") or []
    for one in found:
        fewer = "fewer" if one.people >= 0 else "more"
        say_quietly(
            f"With {LIMITS[one.limit]} about {rounded(abs(one.people))} {fewer} people are reached ({rounded(one.people_with)} "
            f"with it, {rounded(one.people_without)} without it, at central values).",
            plan.invented,
        )


def _costs(
    limits: tuple[str, ...], scenario: Scenario, need: Need, evaluation: Evaluation, on_progress: Progress
) -> list[CostOfLimit]:
    return [cost_of(limit, scenario, need, evaluation, on_progress) for limit in limits]


def _show_best_use(plan: Plan, area: str | None) -> None:
    if area is None or area not in plan.problem.areas:
        say_quietly(
            "Choose an area of the plan at the left, at the plan's level, to see what a little more would do there."
        )
        return
    table = best_use(plan.problem, plan.allocation, area, LITTLE_MORE_GBP)
    year = plan.problem.years[0]
    say_quietly(
        f"{pounds(LITTLE_MORE_GBP)} more in {area_name(area)} in {year}, all of it on one line:",
        plan.invented,
    )
    shown = pd.DataFrame(
        {
            "Line": table["label"],
            "Places": table["places"],
            "People": table["people"],
            "Spent": [f"£{spent:,.2f}" for spent in table["spent_gbp"]],
            "Why nothing": table["why_nothing"],
        }
    )
    st.dataframe(shown, hide_index=True, key="plan-best-use", alt="What a little more would buy on each line")
