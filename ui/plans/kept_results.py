"""The results of plans, kept between the runs of one visit: of the plan on the screen, of presets, and of saved plans."""

import streamlit as st

from cohorts.assumption_set import AS_SHIPPED, in_words
from cohorts.need import Need, need_with
from coverage.ask import Terms
from coverage.directory import Directory
from funding.plan import Plan, run_plan
from funding.scenario import Scenario
from loaders.assumptions import shipped_assumptions, shipped_community_shares
from loaders.scenarios import write_scenario
from store.plans import SavedPlan
from ui.choices.need_in_use import assumptions_in_words, loaded_series, need_in_use, need_key, set_in_use
from ui.kept.cached import evaluation_of
from ui.plans.plan_results import PlanResults, results_from_json
from ui.plans.results_of_plan import results_of_plan


def need_of(scenario: Scenario) -> Need:
    """Return the need that a scenario is run with: its own assumptions, else those in use on every screen."""
    own = scenario.assumptions
    if own is None or own == set_in_use():
        return need_in_use()
    latest = {name: periods[-1] for name, periods in loaded_series().items()}
    return need_with(shipped_assumptions(), shipped_community_shares(), own, latest)


def assumptions_of(scenario: Scenario) -> str:
    """Say whether the assumptions that a scenario is run with stand as shipped, or which are changed."""
    own = scenario.assumptions
    if own is None or own == set_in_use():
        return assumptions_in_words()
    return in_words(own or AS_SHIPPED, shipped_assumptions())


@st.cache_resource(max_entries=8, show_spinner=False, scope="session")
def _plan(
    written: bytes, need: str, checksum: str, terms: Terms, _scenario: Scenario, _of: Directory
) -> Plan:
    return run_plan(_scenario, need_of(_scenario), evaluation_of(_of, terms))


@st.cache_resource(max_entries=8, show_spinner=False, scope="session")
def _results(
    written: bytes, need: str, checksum: str, terms: Terms, _scenario: Scenario, _of: Directory
) -> PlanResults:
    plan = plan_of(_scenario, _of, terms)
    return results_of_plan(plan, need_of(_scenario), evaluation_of(_of, terms), assumptions_of(_scenario))


def plan_of(scenario: Scenario, directory: Directory, terms: Terms) -> Plan:
    """Return ``run_plan`` of a scenario on the directory in use; never to be mutated. Raises Mistake as it does."""
    plan: Plan = _plan(write_scenario(scenario), need_key(), directory.checksum, terms, scenario, directory)
    return plan


def results_of(scenario: Scenario, directory: Directory, terms: Terms) -> PlanResults:
    """Return all that the screen shows of a scenario; never to be mutated. Raises Mistake as ``run_plan``."""
    results: PlanResults = _results(
        write_scenario(scenario), need_key(), directory.checksum, terms, scenario, directory
    )
    return results


@st.cache_resource(max_entries=8, show_spinner=False, scope="session")
def _stored(checksum: str, _json: str) -> PlanResults:
    return results_from_json(_json)


def stored_results(saved: SavedPlan) -> PlanResults:
    """Return the results that were saved with a version of a plan; nothing is worked out again."""
    results: PlanResults = _stored(saved.checksum, saved.results_json)
    return results
