"""What the Compare screen says first: the area among its peers or the spread of the group, and what its best peer would mean."""

from collections.abc import Iterator

import streamlit as st

from cohorts.answers.distance_measures import DISTANCE, DISTANCES
from cohorts.answers.measures import MEASURES
from cohorts.answers.observed_measures import MONEY, OBSERVED
from cohorts.model.for_whom import counts_who_would_need
from coverage.ask import ANY
from geo.areas import area_name
from say.cohorts.compare_first_words import first_words, tells_nothing
from say.cohorts.compare_sentences import (
    area_among_peers,
    group_in_words,
    matching_the_best_peer,
    spread_of_group,
)
from say.cohorts.counted_words import why_not_counted
from say.coverage.award_words import awards_left_out
from say.distance.distance_words import MINUTES_ARE
from say.distance.map_words import least_in_words
from say.numbers import count
from say.text import lower
from ui.cache.comparison import (
    Compared,
    best_peer_of,
    compared_by,
    count_is,
    districts_unknown,
    measure_named,
)
from ui.cache.distance import within_of
from ui.cache.money import ledger_at
from ui.frame.screen import Screen
from ui.state.choices import Choices
from ui.state.world import World


def among(compared: Compared) -> str:
    """Say what the group is that is compared."""
    return group_in_words(compared.group, compared.codes, compared.area, compared.level)


def show_first(s: Screen, compared: Compared) -> None:
    """Say the one sentence; where nothing can be told apart, offer a measure where something can."""
    s.first(first_words(compared.table, compared.area, compared.of))
    if compared.measure == MONEY:
        s.say_quietly(_left_out_of_money(s, compared))
    if compared.measure == DISTANCE and (may_be_more := _may_be_more(s, compared)):
        s.say_quietly(may_be_more)
    if tells_nothing(compared.table) and (other := _that_tells(s, compared)):
        label = f"See {lower(measure_named(other).label)}"
        st.button(label, key="measure_that_tells", on_click=lambda: Choices.compare.put(other))


def _left_out_of_money(s: Screen, compared: Compared) -> str:
    services = s.directory.services
    of_services = int(services.loc[services["mine"], "funding_gbp"].notna().sum())
    loaded = of_services + sum(one.has_sum for one in s.directory.money)
    return awards_left_out(ledger_at(s.directory, compared.level), loaded)


def _may_be_more(s: Screen, compared: Compared) -> str:
    values = within_of(s.directory, compared.ask, compared.level, DISTANCES[DISTANCE].minutes)
    return least_in_words(values[values.index.isin(compared.codes)])


def _that_tells(s: Screen, compared: Compared) -> str | None:
    """Give the first measure that is counted by which some area can be told apart; None where there is none."""
    others = (key for key in OBSERVED if key != compared.measure)
    return next((key for key in others if not tells_nothing(compared_by(key, s.choices, s.world).table)), None)


def long_form(s: Screen, compared: Compared) -> Iterator[str]:
    """Say the chosen area's value, rank and verdicts, and what its best peer would mean; without one, how the group spreads."""
    if compared.area is None:
        yield spread_of_group(compared.table, compared.of, among(compared))
    else:
        why_not = why_not_known(compared, compared.area, s.world)
        yield area_among_peers(compared.table, compared.area, compared.of, among(compared), why_not)
    yield f"{compared.of.label}: {compared.of.formula}."
    if compared.measure == MONEY:
        yield _left_out_of_money(s, compared)
    if compared.measure in DISTANCES:
        yield MINUTES_ARE
    elif not compared.of.is_exact:
        yield "Ranges hold the central 80% of the draws."
    if compared.area is not None:
        yield _best_peer(s, compared, compared.area)


def why_not_known(compared: Compared, area: str, world: World) -> str:
    """Say why a measure of an area is not known, where it is not."""
    ask = compared.ask
    if compared.measure in OBSERVED:
        return OBSERVED[compared.measure].unknown
    if compared.measure in DISTANCES:
        return DISTANCES[compared.measure].unknown
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


def _best_peer(s: Screen, compared: Compared, area: str) -> str:
    """Say what it would mean for the chosen area to match the best of its peers."""
    if compared.table.at[area, "too_small"]:
        return f"{area_name(area)} has too few people to be held against its peers."
    peer = best_peer_of(s.world, compared.ask, compared.level, area, compared.codes)
    return matching_the_best_peer(peer, area, compared.ask.intervention != ANY)
