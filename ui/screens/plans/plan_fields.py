"""The fields of a scenario, group by group, as the form asks for them; some ask for more than their type says."""

from collections.abc import Callable

import streamlit as st

from coverage.interventions import INTERVENTIONS
from coverage.vocabulary import RISK_LEVELS
from funding.money.support import COST_AT_RISK, VICTIMS, cost_of_case, support_is_added
from funding.optimise.solve import TIME_LIMIT_SECONDS
from funding.scenario.described import Described, asked_for
from funding.scenario.scenario import Scenario
from geo.areas import area_name, area_table
from loaders.plans.scenario_changes import with_
from loaders.plans.scenarios import scenario_defaults
from say.cohorts.counted_words import price_in_words
from say.numbers import exact
from ui.cache.plans import need_of
from ui.parts.plain_text import say_quietly
from ui.screens.plans.plan_controls import choice, draw, key_of, number, share_table, switch
from ui.screens.plans.plan_in_use import change_plan
from ui.state.held import now_in_widget, put_in_widget


def draw_group(asked: str, scenario: Scenario, locked: bool) -> None:
    """Draw every field that a group asks for, in the order of the description."""
    for field in asked_for(Scenario, asked):
        if field.path in DRAWN:
            DRAWN[field.path](field, scenario, locked)
        else:
            draw(field, scenario, locked)


def _sum_of_each_year(field: Described, scenario: Scenario, locked: bool) -> None:
    for year, label in enumerate(scenario.budget.labels if scenario.budget.by_year_gbp else ()):
        said = f"{field.told.label} in {label}"
        number(field, scenario, locked, path=f"{field.path}.{year}", label=said)


def _uptake(field: Described, scenario: Scenario, locked: bool) -> None:
    """Say of how far places are taken what nobody published."""
    basis = scenario_defaults()[field.path.split(".")[1]].range_basis
    number(field, scenario, locked, help=f"Every place is paid for in full. {basis}.")


def _victims(field: Described, scenario: Scenario, locked: bool) -> None:
    shipped = need_of(scenario).assumptions[VICTIMS]
    said = f"Unless you change it: {exact(shipped.value)} ({shipped.source})."
    number(field, scenario, locked, help=said, unset=shipped.value)


def _victim_costs(field: Described, scenario: Scenario, locked: bool) -> None:
    """Ask what a victim's case costs at each risk level at which support is added; say so where it is added nowhere."""
    assumptions = need_of(scenario).assumptions
    added = [one for one in scenario.interventions if support_is_added(one, assumptions)]
    for risk in (risk for risk in RISK_LEVELS if any(risk in one.risk_levels for one in added)):
        number(
            field,
            scenario,
            locked,
            path=f"{field.path}.{risk}",
            label=f"Support for each victim at {risk} risk, in pounds",
            help=f"In parallel, for each case. Unless you change it: {price_in_words(assumptions[COST_AT_RISK[risk]])}.",
            unset=round(cost_of_case(scenario, risk, assumptions).value),
        )
    if not added:
        say_quietly("No support for victims is added: every price includes it, or is of support itself.")


def _same_people(field: Described, scenario: Scenario, locked: bool) -> None:
    """Ask, of each line whose risk levels another serves too, whether it has the same people: their victims count once then."""
    ours = [one for one in scenario.interventions if INTERVENTIONS[one.key].for_people_who_cause_harm and one.share > 0]
    for one in ours:
        others = {
            other.key: f"those of {other.label.lower()}"
            for other in ours
            if other is not one and other.same_people_as is None and set(one.risk_levels) <= set(other.risk_levels)
        }
        if others:
            label, words = f"{field.told.label}: {one.label.lower()}", {"": field.told.none, **others}
            choice(field, scenario, locked, field.path.replace("*", one.key), label, words)


def _areas(field: Described, scenario: Scenario, locked: bool) -> None:
    key = key_of(field.path)
    put_in_widget(key, list(scenario.areas or ()))
    st.multiselect(
        f"{field.told.label} (none chosen: {field.told.none})",
        list(area_table(scenario.level)["area_name"].sort_values().index),
        format_func=area_name,
        key=key,
        disabled=locked,
        on_change=lambda: change_plan(lambda was: with_(was, field.path, tuple(sorted(now_in_widget(key))) or None)),
        placeholder="Add an area by its name",
    )


DRAWN: dict[str, Callable[[Described, Scenario, bool], None]] = {
    "budget.by_year_gbp": _sum_of_each_year,
    "uptake.fill_rate": _uptake,
    "uptake.first_year_open": _uptake,
    "victim_support.victims_per_case": _victims,
    "victim_support.cost_by_risk_gbp": _victim_costs,
    "interventions.*.same_people_as": _same_people,
    "by_and_for.by_intervention": lambda field, scenario, locked: share_table(
        field, scenario, locked, scenario.by_and_for.pays_for
    ),
    "already_there": lambda field, scenario, locked: switch(
        field, locked, scenario.already_there == "counted", lambda on: "counted" if on else "not_counted"
    ),
    "sharing.time_limit_seconds": lambda field, scenario, locked: number(
        field, scenario, locked, unset=TIME_LIMIT_SECONDS
    ),
    "areas": _areas,
}
"""The fields that ask for more than their type says: of each year, of each risk level, with what holds where left out."""
