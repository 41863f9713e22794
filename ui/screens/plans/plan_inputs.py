"""The eight inputs of a plan, with what they start from; each change is checked, and travels in the address."""

from contextlib import suppress
from functools import partial

import streamlit as st

from coverage.interventions import INTERVENTIONS
from coverage.vocabulary import RISK_LEVELS, labels
from funding.money.support import COST_AT_RISK, cost_of_case, support_is_added
from funding.scenario.scenario import MOST_YEARS, PROFILES, Budget, Scenario
from funding.scenario.sharing_rules import RULES
from geo.mistakes import Mistake
from loaders.plans.scenarios import PRESETS, preset
from say.cohorts.counted_words import price_in_words
from say.numbers import per_cent, pounds_as_given
from say.text import plain_line
from store.plans import plans
from ui.cache.plans import need_of
from ui.cache.saved_work import saved_work
from ui.parts.plain_text import say_quietly
from ui.screens.plans.mix_table import cost_of_place
from ui.screens.plans.plan_changes import (
    largest_share,
    with_main_intervention,
    with_profile,
    with_ring_fence,
    with_rule,
    with_total,
    with_victim_cost,
    with_years,
)
from ui.screens.plans.plan_controls import choice, number
from ui.state.plan_in_use import plan_start, saved_plan, start_from
from ui.state.plan_reference import reference

MONEY_STEP = 1_000_000
PER_CENT = 100


def show_inputs(scenario: Scenario, locked: bool) -> None:
    """Draw the eight inputs; ``locked`` shows them as they stand."""
    _choose_start()
    total = total_of(scenario.budget)
    kind = int if total == int(total) else float
    number(
        "Budget in all, in pounds",
        "budget",
        kind(total),
        with_total,
        locked,
        kind(MONEY_STEP),
        lowest=kind(0),
    )
    say_quietly(pounds_as_given(total))
    number("Years", "years", scenario.budget.years, with_years, locked, 1, lowest=1, highest=MOST_YEARS)
    choice("Spread over the years", "profile", PROFILES, scenario.budget.profile, with_profile, locked)
    _choose_main(scenario, locked)
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
    _choose_victim_costs(scenario, locked)
    choice("Shared between areas", "rule", labels(RULES), scenario.sharing.rule, with_rule, locked)
    with st.popover("Where these numbers come from", width="stretch", wrap=True):
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


def _choose_main(scenario: Scenario, locked: bool) -> None:
    main = largest_share(scenario)
    choice(
        "Largest share of the money",
        "main",
        labels(INTERVENTIONS),
        main.key,
        _with_main_that_has_a_price,
        locked,
        help="What you choose changes places with what has the largest share now, or takes its place where it has no share yet. "
        "Every share can be set under Advanced, Mix.",
    )
    others = len(scenario.interventions) - 1
    say_quietly(
        f"It has {per_cent(main.share)} of the mix{'; the rest is under Advanced, Mix' * (others > 0)}."
    )


def _with_main_that_has_a_price(was: Scenario, key: str) -> Scenario:
    """Do as ``with_main_intervention``. Raises Mistake where it is not known what a place costs: nothing could be bought."""
    mixed = with_main_intervention(was, key)
    chosen = next(one for one in mixed.interventions if one.key == key)
    if cost_of_place(chosen, need_of(was).assumptions) is None:
        raise Mistake(
            f"What a place costs is not known for {chosen.label.lower()}: give it a cost, with its share, under Advanced, Mix."
        )
    return mixed


def _choose_victim_costs(scenario: Scenario, locked: bool) -> None:
    """Ask what a victim's case costs at each risk level at which support is added; say so where it is added nowhere."""
    assumptions = need_of(scenario).assumptions
    added = [one for one in scenario.interventions if support_is_added(one, assumptions)]
    for risk in (risk for risk in RISK_LEVELS if any(risk in one.risk_levels for one in added)):
        number(
            f"Support for each victim at {risk} risk, in pounds",
            f"victim_cost_{risk}",
            round(cost_of_case(scenario, risk, assumptions).value),
            partial(with_victim_cost, risk),
            locked,
            100,
            help=f"In parallel, for each case. Unless you change it: {price_in_words(assumptions[COST_AT_RISK[risk]])}.",
        )
    if not added:
        say_quietly("No support for victims is added: every price includes it, or is of support itself.")
