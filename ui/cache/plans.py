"""The answers of plans, worked out once: of the plan on the screen, of presets, and of saved plans."""

from hashlib import sha256

from cohorts.assumptions.assumption_set import AS_SHIPPED, in_words
from cohorts.model.inputs import CohortInputs, need_with
from coverage.ask import Terms
from coverage.directory import Directory
from funding.result.plan import Plan, run_plan
from funding.result.plan_answer import PlanAnswer
from funding.scenario.scenario import Scenario
from loaders.assumptions.register import shipped_assumptions, shipped_community_shares
from loaders.plans.scenarios import write_scenario
from say.funding.answer_of_plan import answer_of_plan
from say.funding.plan_provenance import provenance_of_plan
from say.funding.saved_answers import saved_answer
from store.plans import SavedPlan
from ui.cache.cached import cached
from ui.cache.coverage import evaluation_of
from ui.state.need_in_use import assumptions_in_words, latest_series, need_in_use, set_in_use
from ui.state.world import World, key_of_world


def need_of(scenario: Scenario) -> CohortInputs:
    """Return the need that a scenario is run with: its own assumptions, else those in use on every screen."""
    own = scenario.assumptions
    if own is None or own == set_in_use():
        return need_in_use()
    return need_with(shipped_assumptions(), shipped_community_shares(), own, latest_series())


def assumptions_of(scenario: Scenario) -> str:
    """Say whether the assumptions that a scenario is run with stand as shipped, or which are changed."""
    own = scenario.assumptions
    if own is None or own == set_in_use():
        return assumptions_in_words()
    return in_words(own or AS_SHIPPED, shipped_assumptions())


def world_of(scenario: Scenario, directory: Directory) -> World:
    """Return the world that a scenario is run in: a directory, with the need of the scenario."""
    return World(directory, need_of(scenario))


def key_of(scenario: Scenario, directory: Directory, terms: Terms) -> str:
    """Return what tells the answer to one scenario from another: the scenario, its world and the terms."""
    key = sha256(write_scenario(scenario))
    key.update(repr((key_of_world(world_of(scenario, directory)), terms)).encode())
    return key.hexdigest()


@cached(most=12)
def _plan(scenario: Scenario, world: World, terms: Terms, _found: Plan | None) -> Plan:
    return _found or run_plan(scenario, world.need, evaluation_of(world.directory, terms))


def plan_in(scenario: Scenario, world: World, terms: Terms) -> Plan:
    """Return the plan of a scenario in a world. Raises Mistake as ``run_plan``."""
    return _plan(scenario, world, terms, None)


@cached(most=12)
def answer_in(scenario: Scenario, world: World, terms: Terms, assumptions: str) -> PlanAnswer:
    """Return the answer of a scenario in a world, with its assumptions in words. Raises Mistake as ``run_plan``."""
    plan, evaluation = plan_in(scenario, world, terms), evaluation_of(world.directory, terms)
    return answer_of_plan(plan, world.need, evaluation, provenance_of_plan(plan, evaluation, assumptions))


def keep_plan(scenario: Scenario, directory: Directory, terms: Terms, found: Plan) -> None:
    """Keep a plan that was found beside the screen, so that ``plan_of`` need not run it."""
    _plan(scenario, world_of(scenario, directory), terms, found)


def plan_of(scenario: Scenario, directory: Directory, terms: Terms) -> Plan:
    """Return ``run_plan`` of a scenario on a directory. Raises Mistake as it does."""
    return plan_in(scenario, world_of(scenario, directory), terms)


def answer_of(scenario: Scenario, directory: Directory, terms: Terms) -> PlanAnswer:
    """Return the answer of a scenario. Raises Mistake as ``run_plan``."""
    return answer_in(scenario, world_of(scenario, directory), terms, assumptions_of(scenario))


@cached(most=32)
def _stored(checksum: str, _answer: str, _scenario: str) -> PlanAnswer:
    return saved_answer(_answer, _scenario)


def stored_answer(saved: SavedPlan) -> PlanAnswer:
    """Return the answer that was saved with a version of a plan; nothing is worked out again."""
    return _stored(saved.checksum, saved.results_json, saved.scenario_json)
