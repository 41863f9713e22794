"""Our tables on the maps that come with the product, worked out once for each directory, need and day."""

from coverage.ask import Ask
from geo.recut.area_map import AreaMap
from geo.recut.maps import map_named
from loaders.assumptions.need_files import NeedFromFiles
from say.answers import Answer
from say.recut.onto import Asked
from say.recut.tables import TABLES
from ui.cache.cached import cached
from ui.state.world import World, is_for_everybody


def asked_of_world(world: World, assumptions: str, ask: Ask, target: AreaMap) -> Asked:
    """Put together what a table is read from; ``assumptions`` says in words whether any is changed."""
    people = NeedFromFiles(world.need, assumptions, not is_for_everybody(world.need), ())
    return Asked(target, world.directory, ask, people)


def map_onto(onto: str, level: str) -> AreaMap:
    """Return the map that a word means, as ``map_named``: 10 ms, so none is kept."""
    return map_named(onto, level)


def ask_that_counts(table: str, ask: Ask) -> Ask:
    """Return the part of an ask that a table rests on: of most of them its terms alone."""
    return ask if TABLES[table].of_ask else Ask(terms=ask.terms)


@cached(most=16)  # 170 KB at most, in the cohort of 348 districts
def recut_onto(world: World, assumptions: str, ask: Ask, onto: str, level: str, table: str) -> Answer:
    """Return a table of ``TABLES`` on the map that a word means."""
    return TABLES[table].answer(asked_of_world(world, assumptions, ask, map_named(onto, level)))
