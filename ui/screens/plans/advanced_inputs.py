"""The rest of a scenario, behind *advanced*: money over time, what is kept back, the mix, limits, areas, and the file."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

import pandas as pd
import streamlit as st

from coverage.communities import COMMUNITIES
from coverage.interventions import INTERVENTIONS
from coverage.vocabulary import labels
from funding.money.support import VICTIMS
from funding.optimise.solve import TIME_LIMIT_SECONDS
from funding.scenario.scenario import LOWEST_FILL_RATE, OBJECTIVES, Scenario
from funding.scenario.sharing_rules import DRIVERS, RULES
from geo.areas import area_name, area_table
from geo.levels import COMPARED_LEVELS
from loaders.plans.scenarios import load_scenario, scenario_defaults, write_scenario
from say.numbers import exact
from ui.parts.plain_text import say_quietly
from ui.screens.plans import plan_changes as changes
from ui.screens.plans.mix_table import costs_not_known, mix_as_shown, with_mix_table
from ui.screens.plans.plan_controls import choice, number, switch
from ui.state.need_in_use import need_in_use
from ui.state.plan_in_use import change_plan, use_scenario_of_file

PER_CENT = 100
SLICES = {
    "evaluation_and_infrastructure": "Evaluation and infrastructure",
    "workforce": "Workforce",
    "transition": "Transition",
}
_AREAS, _FILE, _MIX, _SPLIT = "plan_areas", "plan_file", "plan_mix", "plan_split"
_RING_FENCE_WORK = "plan_ring_fence_work"


def show_advanced(scenario: Scenario, locked: bool) -> None:
    """Draw, folded away, everything else that a scenario says."""
    with st.expander("Advanced"):
        money, mix, limits, file = st.tabs(["Money and prices", "Mix", "Sharing, limits, areas", "File"])
        with money:
            _money(scenario, locked)
        with mix:
            _mix(scenario, locked)
        with limits:
            _sharing(scenario, locked)
            _limits(scenario, locked)
            _areas(scenario, locked)
        with file:
            _file(scenario)


def _money(scenario: Scenario, locked: bool) -> None:
    budget, prices = scenario.budget, scenario.prices
    left, right = st.columns(2)
    with left:
        number(
            "First year, by when it begins",
            "first",
            int(budget.first_year[:4]),
            changes.with_first_year,
            locked,
            1,
            2000,
            2090,
        )
        for year, sum_gbp in enumerate(budget.by_year_gbp or ()):
            number(
                f"Pounds in {budget.labels[year]}",
                f"sum_{year}",
                float(sum_gbp),
                partial(changes.with_year_sum, year),
                locked,
                100_000.0,
                lowest=0.0,
            )
        number(
            f"Rise of prices a year, per cent (unit costs are of {prices.price_year})",
            "prices",
            prices.annual_change[0] * PER_CENT,
            lambda was, rise: replace(was, prices=replace(was.prices, annual_change=(rise / PER_CENT,))),
            locked,
            0.1,
            lowest=-50.0,
            highest=50.0,
        )
        switch(
            "Budget rises with prices",
            "indexed",
            budget.indexed,
            changes.with_indexed_budget,
            locked,
        )
        _uptake(scenario, locked)
    with right:
        for part, share in scenario.top_slices.shares.items():
            number(
                f"{SLICES[part]}, per cent of each year",
                f"slice_{part}",
                share * PER_CENT,
                partial(changes.with_top_slice, part),
                locked,
                1.0,
                lowest=0.0,
                highest=float(PER_CENT),
            )
        _victims(scenario, locked)
        _same_people(scenario, locked)
        number(
            "Pounds that areas add for each pound",
            "match",
            float(scenario.local_match),
            lambda was, match: replace(was, local_match=match),
            locked,
            0.1,
            lowest=0.0,
            highest=10.0,
        )


def _uptake(scenario: Scenario, locked: bool) -> None:
    """Draw how far places are taken; what nobody published says so."""
    shipped, uptake = scenario_defaults(), scenario.uptake
    for label, name, share, change, lowest in (
        (
            "Places that people take, per cent",
            "fill_rate",
            uptake.fill_rate,
            changes.with_fill_rate,
            LOWEST_FILL_RATE,
        ),
        (
            "First year in which places are open, per cent",
            "first_year_open",
            uptake.first_year_open,
            changes.with_first_year_open,
            0.0,
        ),
    ):
        number(
            label,
            name,
            share * PER_CENT,
            change,
            locked,
            5.0,
            lowest=lowest * PER_CENT,
            highest=float(PER_CENT),
            help=f"Every place is paid for in full. {shipped[name].range_basis}.",
        )


def _victims(scenario: Scenario, locked: bool) -> None:
    shipped, own = need_in_use().assumptions[VICTIMS], scenario.victim_support.victims_per_case
    number(
        "Victims supported for each place, where its price does not include them",
        "victims",
        float(shipped.value if own is None else own.value),
        changes.with_victims,
        locked,
        0.1,
        0.0,
        10.0,
        help=f"Unless you change it: {exact(shipped.value)} ({shipped.source}).",
    )


def _same_people(scenario: Scenario, locked: bool) -> None:
    """Ask, of each line whose risk levels another serves too, whether it has the same people: their victims count once then."""
    ours = [
        one
        for one in scenario.interventions
        if INTERVENTIONS[one.key].for_people_who_cause_harm and one.share > 0
    ]
    for one in ours:
        others = {
            other.key: f"those of {other.label.lower()}"
            for other in ours
            if other is not one
            and other.same_people_as is None
            and set(one.risk_levels) <= set(other.risk_levels)
        }
        if others:
            choice(
                f"Whom it is for: {one.label.lower()}",
                f"same_people_{one.key}",
                {"": "people of its own", **others},
                one.same_people_as or "",
                partial(changes.with_same_people, one.key),
                locked,
                help="People who have a place on two lines count once, and so do their victims.",
            )


def _mix(scenario: Scenario, locked: bool) -> None:
    say_quietly(
        "Shares of what is left after the ring-fence and what is kept back; they add up to 100. Without a cost of its own a "
        "place costs what the Assumptions screen says."
    )
    with st.form("mix_form", border=False):
        table = st.data_editor(
            mix_as_shown(scenario),
            key=f"{_MIX}_{hash(scenario.interventions)}",  # another mix forgets what was typed over this one
            hide_index=True,
            disabled=True if locked else ["Intervention"],
            placeholder="",
        )
        if unknown := costs_not_known(scenario):
            say_quietly(unknown)
        if st.form_submit_button("Use this mix", disabled=locked):
            change_plan(lambda was: with_mix_table(was, table))
            st.rerun()
    if scenario.by_and_for.share > 0:
        _split(scenario, locked)


def _split(scenario: Scenario, locked: bool) -> None:
    own: Mapping[str, float] = scenario.by_and_for.by_community or {}
    shares = pd.DataFrame(
        {
            "Community": list(labels(COMMUNITIES).values()),
            "Share of the ring-fence, per cent": [own.get(key, 0.0) * PER_CENT for key in COMMUNITIES],
        }
    )
    _ring_fence_work(scenario, locked)
    say_quietly("The ring-fence by community. All at 0: shared by how many people each community has.")
    with st.form("split_form", border=False):
        table = st.data_editor(
            shares, key=_SPLIT, hide_index=True, disabled=True if locked else ["Community"]
        )
        if st.form_submit_button("Use this split", disabled=locked):
            given = dict(zip(COMMUNITIES, table.iloc[:, 1] / PER_CENT, strict=True))
            change_plan(lambda was: changes.with_split(was, given))
            st.rerun()


def _ring_fence_work(scenario: Scenario, locked: bool) -> None:
    """Draw which kinds of work the ring-fence pays for: with people who cause harm, or for people who are harmed."""
    paid = scenario.by_and_for.pays_for
    shares = pd.DataFrame(
        {
            "Kind of work": list(labels(INTERVENTIONS).values()),
            "Share of the ring-fence, per cent": [paid.get(key, 0.0) * PER_CENT for key in INTERVENTIONS],
        }
    )
    say_quietly(
        "The ring-fence by kind of work, with people who cause harm too. A place costs what it costs in the mix."
    )
    with st.form("ring_fence_work_form", border=False):
        key = f"{_RING_FENCE_WORK}_{hash(tuple(paid.items()))}"
        table = st.data_editor(
            shares, key=key, hide_index=True, disabled=True if locked else ["Kind of work"]
        )
        if st.form_submit_button("Use this work", disabled=locked):
            given = dict(zip(INTERVENTIONS, table.iloc[:, 1] / PER_CENT, strict=True))
            change_plan(lambda was: changes.with_ring_fence_work(was, given))
            st.rerun()


def _sharing(scenario: Scenario, locked: bool) -> None:
    sharing = scenario.sharing
    if RULES[sharing.rule].by_own_weights:
        with st.form("formula_form", border=False):
            say_quietly("How much each counts in the formula, in per cent.")
            columns = st.columns(len(DRIVERS))
            weights = {
                driver: column.number_input(
                    words, 0, PER_CENT, round(sharing.formula.get(driver, 0) * PER_CENT)
                )
                for column, (driver, words) in zip(columns, labels(DRIVERS).items(), strict=True)
            }
            if st.form_submit_button("Use this formula", disabled=locked):
                change_plan(lambda was: changes.with_formula(was, weights))
                st.rerun()
    if RULES[sharing.rule].by_programme:
        choice(
            "What is made the most of",
            "objective",
            OBJECTIVES,
            sharing.objective,
            changes.with_objective,
            locked,
        )
        number(
            "Seconds to search at most",
            "limit",
            sharing.time_limit_seconds or TIME_LIMIT_SECONDS,
            changes.with_time_limit,
            locked,
            5.0,
            1.0,
            600.0,
        )
        number(
            "Largest cut of an area's money from one year to the next, per cent (100: no limit)",
            "largest_cut",
            (1.0 if sharing.largest_cut is None else sharing.largest_cut) * PER_CENT,
            changes.with_largest_cut,
            locked,
            5.0,
            0.0,
            float(PER_CENT),
        )
        switch(
            "Neighbours may share a team",
            "joint",
            sharing.joint_services,
            changes.with_joint_services,
            locked,
        )


def _limits(scenario: Scenario, locked: bool) -> None:
    left, right = st.columns(2)
    with left:
        number(
            "Floor: pounds for each area each year",
            "floor",
            float(scenario.floor_gbp_per_area),
            lambda was, floor: replace(was, floor_gbp_per_area=floor),
            locked,
            5_000.0,
            0.0,
        )
        number(
            "Cap: at most this per cent of a year's money for one area",
            "cap",
            (1.0 if scenario.cap_share_per_area is None else scenario.cap_share_per_area) * PER_CENT,
            changes.with_cap,
            locked,
            1.0,
            0.0,
            float(PER_CENT),
        )
    with right:
        switch(
            "Places already there count",
            "there",
            scenario.already_there == "counted",
            changes.with_already_there,
            locked,
        )
        switch(
            "More places than people may be bought",
            "more",
            scenario.more_places_than_cohort,
            lambda was, more: replace(was, more_places_than_cohort=more),
            locked,
        )


def _areas(scenario: Scenario, locked: bool) -> None:
    choice(
        "Level of the plan's areas",
        "level",
        labels(COMPARED_LEVELS),
        scenario.level,
        changes.with_level,
        locked,
    )
    st.session_state[_AREAS] = list(scenario.areas or ())
    st.multiselect(
        "Areas that take part (none chosen: all of them)",
        list(area_table(scenario.level)["area_name"].sort_values().index),
        format_func=area_name,
        key=_AREAS,
        disabled=locked,
        on_change=lambda: change_plan(lambda was: changes.with_areas(was, st.session_state[_AREAS])),
        placeholder="Add an area by its name",
    )


def _file(scenario: Scenario) -> None:
    st.download_button(
        "Download the scenario (JSON)",
        lambda: write_scenario(scenario),
        "scenario.json",
        "application/json",
        key="scenario_json",
        on_click="ignore",
    )
    st.file_uploader(
        "Open a scenario (JSON)", type=["json"], key=_FILE, on_change=_open_file, max_upload_size=1
    )


def _open_file() -> None:
    dropped = st.session_state[_FILE]
    if dropped is not None:
        use_scenario_of_file(lambda: load_scenario(dropped.getvalue(), dropped.name))
