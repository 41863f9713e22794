"""The rest of a scenario, folded under *more*: money over time, what is kept, the mix, limits, areas, and the file."""

import streamlit as st

from funding.scenario.scenario import Scenario
from funding.scenario.sharing_rules import RULES
from loaders.apart.door import read_apart
from loaders.plans.scenarios import load_scenario, write_scenario
from ui.parts.marked import Marked
from ui.parts.plain_text import say_quietly
from ui.screens.plans.mix_table import costs_not_known, mix_as_shown, with_mix_table
from ui.screens.plans.plan_controls import key_of
from ui.screens.plans.plan_fields import draw_group
from ui.screens.plans.plan_in_use import change_plan, use_scenario_of_file
from ui.state.visit import OnPlans


def show_more(s: Marked, scenario: Scenario, locked: bool) -> None:
    """Draw everything of a scenario that its line does not say, in tabs."""
    note, money, mix, limits, file = st.tabs(
        ["Where the numbers come from", "Money and prices", "Mix", "Sharing, limits, areas", "File"]
    )
    with note:
        say_quietly(scenario.note or "The plan does not say where its numbers come from.")
    with money:
        _money(scenario, locked)
    with mix:
        _mix(scenario, locked)
    with limits:
        _limits(scenario, locked)
    with file:
        _file(s, scenario)


def _money(scenario: Scenario, locked: bool) -> None:
    left, right = st.columns(2)
    with left:
        draw_group("over the years", scenario, locked)
        draw_group("prices and time", scenario, locked)
    with right:
        draw_group("ring-fence", scenario, locked)
        draw_group("kept back", scenario, locked)
        draw_group("victims", scenario, locked)
        draw_group("same people", scenario, locked)


def _mix(scenario: Scenario, locked: bool) -> None:
    say_quietly(
        "Shares of what is left after the ring-fence and what is kept back; they add up to 100. Without a cost of its own a "
        "place costs what the Assumptions screen says."
    )
    with st.form("mix_form", border=False):
        table = st.data_editor(
            mix_as_shown(scenario),
            key=f"{key_of('mix')}_{hash(scenario.interventions)}",  # another mix forgets what was typed over this one
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
        draw_group("work", scenario, locked)
        draw_group("split", scenario, locked)


def _limits(scenario: Scenario, locked: bool) -> None:
    draw_group("rule", scenario, locked)
    rule = RULES[scenario.sharing.rule]
    if rule.by_own_weights:
        draw_group("formula", scenario, locked)
    if rule.by_programme:
        draw_group("optimiser", scenario, locked)
    left, right = st.columns(2)
    with left:
        draw_group("limits", scenario, locked)
    with right:
        draw_group("there", scenario, locked)
    draw_group("areas", scenario, locked)


def _file(s: Marked, scenario: Scenario) -> None:
    s.plain.file(
        "Download the scenario (JSON)",
        lambda: write_scenario(scenario),
        "scenario.json",
        "application/json",
        key="scenario_json",
    )
    st.file_uploader(
        "Open a scenario (JSON)",
        type=["json"],
        key=OnPlans.plan_file.key,
        on_change=_open_file,
        max_upload_size=1,
    )


def _open_file() -> None:
    dropped = OnPlans.plan_file.now()
    if dropped is not None:
        use_scenario_of_file(lambda: read_apart(dropped.name, load_scenario, dropped.getvalue(), dropped.name))
