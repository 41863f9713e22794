"""A plan in one line: so many million pounds over so many years, for these kinds of work, in this place."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date

import streamlit as st

from coverage.interventions import INTERVENTIONS
from coverage.vocabulary import labels
from funding.scenario.budget import MOST_YEARS
from funding.scenario.described import financial_year
from funding.scenario.scenario import Scenario
from geo.areas import area_name, common_level, own_levels_of
from geo.levels import LEVELS
from geo.mistakes import Mistake
from loaders.plans.plan_kinds import kinds_of, with_kinds
from loaders.plans.plan_places import place_of, places_to_pick, with_areas, with_place
from loaders.plans.scenario_changes import with_
from loaders.plans.scenarios import PRESETS
from say.numbers import count
from say.text import listing, plain_line
from store.groups import group, groups
from ui.cache.cached import cached
from ui.cache.plans import need_of
from ui.parts.marked import Marked
from ui.screens.plans.mix_table import cost_of_place
from ui.screens.plans.plan_controls import key_of
from ui.screens.plans.plan_in_use import change_plan, is_changed, plan_start
from ui.state.choices import Choices, next_financial_year
from ui.state.held import now_in_widget, put_in_widget
from ui.state.own_group import own_codes
from ui.state.saved_work import by_name, saved_work

MILLION = 1_000_000
PENNY = 0.01
MONEY, YEARS, KINDS, PLACE = "budget.total_gbp", "budget.years", "kinds", "place"
AREAS_CHOSEN = "areas chosen"
WIDTHS = {MONEY: 84, YEARS: 64, PLACE: 172}
"""Of the boxes, in pixels; the kinds of work take the rest."""


def _change_plan(make: Callable[[Scenario], Scenario]) -> None:
    """Put in a change of the line; what becomes of an example is a plan for the years to come."""
    example = plan_start() in PRESETS and not is_changed()
    change_plan(lambda was: make(_in_years_to_come(was) if example else was))


def _in_years_to_come(was: Scenario) -> Scenario:
    """Let a plan whose first year has begun start in the next financial year."""
    coming = financial_year(next_financial_year(date.today()).year)
    return with_(was, "budget.first_year", coming) if was.budget.first_year < coming else was


def show_line(s: Marked, scenario: Scenario, locked: bool) -> None:
    """Draw the line; each change of it is put in at once. ``locked`` shows it as it stands."""
    with st.container(horizontal=True, vertical_alignment="center", gap="xsmall", key="plan-line"):
        s.plain.text("£")
        _money(scenario, locked)
        s.plain.text("m over")
        _years(scenario, locked)
        s.plain.text("year for" if scenario.budget.years == 1 else "years for")
        _kinds(scenario, locked)
        s.plain.text("in")
        _place(scenario, locked)


def _money(scenario: Scenario, locked: bool) -> None:
    key = key_of(MONEY)
    put_in_widget(key, scenario.budget.all_years_gbp / MILLION)
    st.number_input(
        "Budget in all, in million pounds",
        min_value=0.0,
        step=1.0,
        format="%.12g",
        key=key,
        label_visibility="collapsed",
        disabled=locked,
        width=WIDTHS[MONEY],
        on_change=lambda: _change_plan(lambda was: with_(was, MONEY, _pounds(now_in_widget(key)))),
    )


def _pounds(millions: float) -> float:
    """Give pounds and whole pennies."""
    return round(millions * MILLION / PENNY) * PENNY


def _years(scenario: Scenario, locked: bool) -> None:
    key = key_of(YEARS)
    put_in_widget(key, scenario.budget.years)
    st.number_input(
        "Years",
        min_value=1,
        max_value=MOST_YEARS,
        step=1,
        key=key,
        label_visibility="collapsed",
        disabled=locked,
        width=WIDTHS[YEARS],
        on_change=lambda: _change_plan(lambda was: with_(was, YEARS, int(now_in_widget(key)))),
    )


def _kinds(scenario: Scenario, locked: bool) -> None:
    key = key_of(KINDS)
    put_in_widget(key, list(kinds_of(scenario)))
    st.multiselect(
        "Kinds of work",
        list(INTERVENTIONS),
        format_func=labels(INTERVENTIONS).__getitem__,
        key=key,
        label_visibility="collapsed",
        disabled=locked,
        on_change=lambda: _change_plan(lambda was: _with_kinds_that_have_a_price(was, now_in_widget(key))),
        placeholder="Kinds of work",
    )


def _with_kinds_that_have_a_price(was: Scenario, kinds: list[str]) -> Scenario:
    """Do as ``with_kinds``. Raises Mistake where it is not known what a place costs: nothing could be bought."""
    made, assumptions = with_kinds(was, kinds), need_of(was).assumptions
    without = [one.label.lower() for one in made.interventions if cost_of_place(one, assumptions) is None]
    if without:
        raise Mistake(f"What a place costs is not known for {listing(without)}: give it a cost under More, Mix.")
    return made


def _place(scenario: Scenario, locked: bool) -> None:
    key, groups_of_own, now = key_of(PLACE), _groups(), place_of(scenario)
    chosen = now or AREAS_CHOSEN
    words = {code: place_to_pick(code) for code in places_to_pick()} | {
        name: f"My group: {name}" for name in groups_of_own
    }
    if now is None:
        areas = count(len(scenario.codes), LEVELS[scenario.level].one, LEVELS[scenario.level].many)
        chosen = next((name for name, codes in groups_of_own.items() if codes == scenario.codes), AREAS_CHOSEN)
        words |= {AREAS_CHOSEN: areas} if chosen == AREAS_CHOSEN else {}
    elif now not in words:
        words[now] = place_to_pick(now)
    put_in_widget(key, chosen)
    st.selectbox(
        "Place",
        list(words),
        format_func=words.__getitem__,
        key=key,
        label_visibility="collapsed",
        disabled=locked,
        width=WIDTHS[PLACE],
        on_change=lambda: _change_plan(lambda was: _with_place(was, now_in_widget(key))),
    )


def place_to_pick(code: str) -> str:
    """Name a place as the list has it: "North East", "Kent, force area"; a force is named so, since regions share names."""
    level = own_levels_of(code)[-1]
    return f"{area_name(code)}, {LEVELS[level].short}" if level in ("lad", "utla", "pfa") else area_name(code)


def _with_place(was: Scenario, chosen: str) -> Scenario:
    own = _groups()
    if chosen in own:
        return with_areas(was, own[chosen])
    return was if chosen == AREAS_CHOSEN else with_place(was, chosen)


def _groups() -> dict[str, tuple[str, ...]]:
    """Give the codes of each group of one's own that is saved, or named by the address, by its name."""
    found: dict[str, tuple[str, ...]] = {}
    with suppress(Mistake):  # the block for saving says why nothing can be opened, once
        for name, heading in by_name(groups(saved_work())).items():
            found[plain_line(name)] = _codes_of(heading.id, heading.version)
    typed = own_codes(Choices.own_group.now())
    if common_level(typed) and typed not in found.values():
        found["areas of Compare"] = tuple(sorted(typed))
    return found


@cached(most=200)
def _codes_of(group_id: str, version: int) -> tuple[str, ...]:
    """Return the areas of a version of a saved group, which never changes."""
    return tuple(sorted(group(saved_work(), group_id, version).codes))
