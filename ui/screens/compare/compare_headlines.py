"""What the Compare screen says first: the area among its peers or the spread of the group, and what its best peer would mean."""

from cohorts.answers.measures import MEASURES
from cohorts.model.for_whom import counts_who_would_need
from coverage.ask import ANY
from geo.areas import area_name
from say.cohorts.compare_sentences import (
    area_among_peers,
    group_in_words,
    matching_the_best_peer,
    spread_of_group,
)
from say.cohorts.counted_words import why_not_counted
from say.numbers import count
from ui.cache.comparison import Compared, best_peer_of, count_is, districts_unknown
from ui.frame.screen import Screen
from ui.state.world import World


def among(compared: Compared) -> str:
    """Say what the group is that is compared."""
    return group_in_words(compared.group, compared.codes, compared.area, compared.level)


def show_headline(s: Screen, compared: Compared) -> None:
    """Say the chosen area's value, rank and verdicts; without one, how the group spreads."""
    if compared.area is None:
        sentence = spread_of_group(compared.table, compared.of, among(compared))
    else:
        why_not = why_not_known(compared, compared.area, s.world)
        sentence = area_among_peers(compared.table, compared.area, compared.of, among(compared), why_not)
    s.say(sentence)
    s.say_quietly(
        f"{compared.of.label}: {compared.of.formula}. Ranges hold the central 80% of the draws.",
    )


def why_not_known(compared: Compared, area: str, world: World) -> str:
    """Say why a measure of an area is not known, where it is not."""
    ask = compared.ask
    if compared.measure not in MEASURES:
        are = count_is(compared)
        return "no count is given for it" if are is None else f"its count is {are[area]}"
    nowhere = compared.table["median"].isna().all() and not compared.of.of_places
    if not counts_who_would_need(ask) or (nowhere and ask.community != ANY):
        return why_not_counted(ask)
    unknown, districts = districts_unknown(area, world, ask)
    if not unknown:
        return "how many people would need it is not known"
    if districts == 1:
        return "its places are not known"
    return f"the places of {count(unknown)} of its {districts} districts are not known"


def show_best_peer(s: Screen, compared: Compared, area: str) -> None:
    """Say what it would mean for the chosen area to match the best of its peers."""
    if compared.table.at[area, "too_small"]:
        s.say_quietly(f"{area_name(area)} has too few people to be held against its peers.")
        return
    peer = best_peer_of(s.world, compared.ask, compared.level, area, compared.codes)
    priced = compared.ask.intervention != ANY
    s.say_quietly(matching_the_best_peer(peer, area, priced))
