"""Plans on another map: on those that come with the product worked out once; on one's own, or as they were saved, for a visit."""

from coverage.ask import Terms
from coverage.directory import Directory
from funding.result.plan_answer import PlanAnswer
from funding.scenario.scenario import Scenario
from geo.recut.area_map import AreaMap
from geo.recut.maps import map_named
from say.answers import Answer
from say.funding.plan_on_map import plan_onto
from ui.cache.cached import cached
from ui.cache.plans import answer_in, assumptions_of, key_of, plan_in, plan_of, world_of
from ui.state.visit import OnOtherBoundaries
from ui.state.world import World


@cached(most=8)  # 70 KB at most, of 348 districts
def _on_map(scenario: Scenario, world: World, terms: Terms, assumptions: str, onto: str, level: str) -> Answer:
    plan, answer = plan_in(scenario, world, terms), answer_in(scenario, world, terms, assumptions)
    return plan_onto(answer, map_named(onto, level), plan)


def plan_on_map(scenario: Scenario, directory: Directory, terms: Terms, onto: str, level: str) -> Answer:
    """Return a plan on the map that a word means."""
    return _on_map(scenario, world_of(scenario, directory), terms, assumptions_of(scenario), onto, level)


def plan_on_own_map(
    scenario: Scenario, directory: Directory, terms: Terms, answer: PlanAnswer, own: AreaMap, group: str
) -> Answer:
    """Return a plan on a map of one's own, ``group`` being its areas, or "" for what was dropped in; the last is kept."""
    key = ("a plan", key_of(scenario, directory, terms), assumptions_of(scenario), group)
    if kept := OnOtherBoundaries.own_recut.now().get(key):
        return kept
    on_map = plan_onto(answer, own, plan_of(scenario, directory, terms))
    OnOtherBoundaries.own_recut.put({key: on_map})
    return on_map
