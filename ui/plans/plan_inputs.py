"""The eight inputs of a plan, with what they start from; each change is checked, and travels in the address."""

from contextlib import suppress

import streamlit as st

from cohorts.words import pounds
from coverage.vocabulary import INTERVENTIONS
from funding.prices import VICTIM_COST
from funding.scenario import MOST_YEARS, PROFILES, RULES, Budget, Scenario
from geo.mistakes import Mistake
from loaders.scenarios import PRESETS, preset
from store.plans import plans
from ui.choices.need_in_use import need_in_use
from ui.choices.plan_reference import reference
from ui.kept.saved_work import saved_work
from ui.plans.plan_changes import (
    with_main_intervention,
    with_profile,
    with_ring_fence,
    with_rule,
    with_total,
    with_victim_cost,
    with_years,
)
from ui.plans.plan_controls import choice, number
from ui.plans.plan_in_use import plan_start, saved_plan, start_from
from ui.words.format import plain_line
from ui.words.say import say_quietly

MONEY_STEP = 1_000_000
PER_CENT = 100


def show_inputs(scenario: Scenario, locked: bool) -> None:
    """Draw the eight inputs; ``locked`` shows them as they stand."""
    _choose_start()
    number(
        "Budget in all, in pounds", "budget", int(total_of(scenario.budget)), with_total, locked, MONEY_STEP
    )
    number("Years", "years", scenario.budget.years, with_years, locked, 1, lowest=1, highest=MOST_YEARS)
    choice("Spread over the years", "profile", PROFILES, scenario.budget.profile, with_profile, locked)
    main = max(scenario.interventions, key=lambda one: one.share)
    choice("Most of the money goes to", "main", INTERVENTIONS, main.key, with_main_intervention, locked)
    number(
        "Ring-fenced for by-and-for provision, per cent",
        "ring_fence",
        round(scenario.by_and_for.share * PER_CENT),
        lambda was, share: with_ring_fence(was, share / PER_CENT),
        locked,
        5,
        highest=PER_CENT,
        help="Kept for work led by and for communities, before the rest is shared.",
    )
    _choose_victim_cost(scenario, locked)
    choice("Shared between areas", "rule", RULES, scenario.sharing.rule, with_rule, locked)
    with st.expander("Where these numbers come from"):
        say_quietly(scenario.note or "The plan does not say where its numbers come from.")


def total_of(budget: Budget) -> float:
    """Return the budget of all years together."""
    return float(sum(budget.by_year_gbp)) if budget.by_year_gbp is not None else float(budget.total_gbp or 0)


def starts() -> dict[str, str]:
    """Name what a plan can start from, by reference: the presets, then the plans that are saved, the last first."""
    found = {key: preset(key).name for key in PRESETS}
    with suppress(Mistake):  # the block for saving says why, once
        found |= {
            reference(one.id, one.version): f"Saved: {plain_line(one.name)}" for one in plans(saved_work())
        }
    return found


def _choose_start() -> None:
    names = starts()
    if (now := plan_start()) not in names and (saved := saved_plan(now)):
        names[now] = f"Saved: {plain_line(saved.name)}, version {saved.version}"
    st.session_state["plan_start"] = now
    st.selectbox(
        "Plan to start from",
        list(names),
        format_func=names.__getitem__,
        key="plan_start",
        on_change=lambda: start_from(st.session_state["plan_start"]),
        help="Choosing another puts it in place of what is on the screen.",
    )


def _choose_victim_cost(scenario: Scenario, locked: bool) -> None:
    shipped = need_in_use().assumptions[VICTIM_COST]
    own = scenario.victim_support.cost_per_case_gbp
    number(
        "Support for each victim, in pounds",
        "victim_cost",
        round(shipped.value if own is None else own.value),
        with_victim_cost,
        locked,
        100,
        help=f"In parallel, for each case. Unless you change it: {pounds(shipped.value)} ({shipped.source}).",
    )
    if all(one.includes_victim_support for one in scenario.interventions):
        say_quietly(
            "The price of every place here already includes support for victims, so this changes nothing."
        )
