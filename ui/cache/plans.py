"""The results of plans, kept between the runs of one visit: of the plan on the screen, of presets, and of saved plans."""

from hashlib import sha256

import streamlit as st

from cohorts.assumptions.assumption_set import AS_SHIPPED, in_words
from cohorts.model.inputs import CohortInputs, need_with
from coverage.ask import Terms
from coverage.directory import Directory
from funding.result.plan import Plan, run_plan
from funding.scenario.scenario import Scenario
from loaders.assumptions.register import shipped_assumptions, shipped_community_shares
from loaders.plans.scenarios import write_scenario
from say.funding.plan_results import PlanResults, results_from_json
from say.funding.results_of_plan import results_of_plan
from store.plans import SavedPlan
from ui.cache.coverage import evaluation_of
from ui.state.need_in_use import assumptions_in_words, loaded_series, need_in_use, need_key, set_in_use


def need_of(scenario: Scenario) -> CohortInputs:
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


def key_of(scenario: Scenario, directory: Directory, terms: Terms) -> str:
    """Return what tells the answer to one scenario from another: the scenario, the need, the directory and the date."""
    key = sha256(write_scenario(scenario))
    key.update(repr((need_key(), directory.checksum, terms)).encode())
    return key.hexdigest()


@st.cache_resource(max_entries=8, show_spinner=False, scope="session")
def _plan(key: str, _scenario: Scenario, _of: Directory, _terms: Terms, _found: Plan | None = None) -> Plan:
    return _found or run_plan(_scenario, need_of(_scenario), evaluation_of(_of, _terms))


@st.cache_resource(max_entries=8, show_spinner=False, scope="session")
def _results(key: str, _scenario: Scenario, _of: Directory, _terms: Terms) -> PlanResults:
    plan = plan_of(_scenario, _of, _terms)
    return results_of_plan(plan, need_of(_scenario), evaluation_of(_of, _terms), assumptions_of(_scenario))


def keep_plan(scenario: Scenario, directory: Directory, terms: Terms, found: Plan) -> None:
    """Keep a plan that was found beside the screen, so that ``plan_of`` need not run it."""
    _plan(key_of(scenario, directory, terms), scenario, directory, terms, found)


def plan_of(scenario: Scenario, directory: Directory, terms: Terms) -> Plan:
    """Return ``run_plan`` of a scenario on the directory in use; never to be mutated. Raises Mistake as it does."""
    plan: Plan = _plan(key_of(scenario, directory, terms), scenario, directory, terms)
    return plan


def results_of(scenario: Scenario, directory: Directory, terms: Terms) -> PlanResults:
    """Return all that the screen shows of a scenario; never to be mutated. Raises Mistake as ``run_plan``."""
    results: PlanResults = _results(key_of(scenario, directory, terms), scenario, directory, terms)
    return results


@st.cache_resource(max_entries=8, show_spinner=False, scope="session")
def _stored(checksum: str, _json: str) -> PlanResults:
    return results_from_json(_json)


def stored_results(saved: SavedPlan) -> PlanResults:
    """Return the results that were saved with a version of a plan; nothing is worked out again."""
    results: PlanResults = _stored(saved.checksum, saved.results_json)
    return results
