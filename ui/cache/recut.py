"""Our tables on the maps that come with the product, worked out once for each directory, need and day; on one's own, a visit."""

from coverage.ask import Ask, Terms
from geo.areas import ENGLAND_AND_WALES, area_name
from geo.found_area import FoundArea
from geo.recut.area_map import AreaMap
from geo.recut.maps import map_named
from loaders.assumptions.need_files import NeedFromFiles
from say.answers import Answer
from say.coverage.outliving_answer import outliving_of_area
from say.recut.onto import Asked
from say.recut.tables import TABLES
from ui.cache.cached import cached
from ui.state.visit import OnOtherBoundaries
from ui.state.world import World, is_for_everybody, key_of_world


def ask_that_counts(table: str, ask: Ask) -> Ask:
    """Return the part of an ask that a table rests on: of most of them its terms alone."""
    return Ask(**{axis: getattr(ask, axis) for axis in TABLES[table].of_ask}, terms=ask.terms)


MOST_OF_OWN = len(TABLES) + 1
"""Tables on a map of one's own that a visit keeps: those of a sheet of one area."""


@cached(most=2 * len(TABLES))  # 1 MB at most, in the patchwork of 348 districts; most are under 100 KB
def recut_onto(world: World, assumptions: str, ask: Ask, onto: str, level: str, table: str) -> Answer:
    """Return a table of ``TABLES`` on the map that a word means; ``assumptions`` says in words whether any is changed."""
    return TABLES[table].answer(asked_of(world, assumptions, ask, map_named(onto, level)))


@cached(most=8)  # 60 KB at most
def outliving_anywhere(world: World, terms: Terms) -> Answer:
    """Return what outlives a council that is announced to end, of the whole country."""
    everywhere = FoundArea(ENGLAND_AND_WALES, area_name(ENGLAND_AND_WALES), "nation")
    return outliving_of_area(world.directory, terms, everywhere)


def recut_onto_own(world: World, assumptions: str, ask: Ask, target: AreaMap, group: str, table: str) -> Answer:
    """Return a table on a map of one's own, ``group`` being its areas, or "" for what was dropped in; the last are kept."""
    key = (key_of_world(world), assumptions, repr(ask), table, group)
    held = OnOtherBoundaries.own_recut.now()
    if key in held:
        return held[key]
    answer = TABLES[table].answer(asked_of(world, assumptions, ask, target))
    OnOtherBoundaries.own_recut.put(dict([*held.items(), (key, answer)][-MOST_OF_OWN:]))
    return answer


def asked_of(world: World, assumptions: str, ask: Ask, target: AreaMap) -> Asked:
    """Return what tables on a map are read from."""
    people = NeedFromFiles(world.need, assumptions, not is_for_everybody(world.need), ())
    return Asked(target, world.directory, ask, people)
