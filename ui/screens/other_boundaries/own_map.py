"""A map of one's own: the group of the visit, or boundaries that are dropped in. It and its tables stay with the visit."""

import streamlit as st

from geo.mistakes import Mistake
from geo.recut.area_map import AreaMap
from geo.recut.maps import map_of_groups
from loaders.geography.own_map import load_own_map
from say.answers import Answer
from say.recut.tables import TABLES
from ui.cache.recut import ask_that_counts, asked_of_world
from ui.frame.screen import Screen
from ui.state.choices import Choices
from ui.state.own_group import own_codes
from ui.state.visit import CarriedFile, OnOtherBoundaries
from ui.state.world import key_of_world

MY_GROUP = "My own group"
NO_GROUP = "You have no group of your own yet: choose its areas on the screen Compare, under “a group of my own”."


def own_map(s: Screen) -> AreaMap | None:
    """Give the map of one's own that is chosen; None, with the way to one, where there is none."""
    if Choices.onto.now() == "dropped":
        return _dropped(s)
    if codes := own_codes(Choices.own_group.now()):
        return map_of_groups({MY_GROUP: codes})
    s.plain.first(NO_GROUP)
    return None


def own_recut(s: Screen, target: AreaMap, table: str) -> Answer:
    """Return a table on a map of one's own; the last is kept, for this visit only."""
    group = Choices.own_group.now() if Choices.onto.now() == "group" else ""
    ask = ask_that_counts(table, s.choices.ask)
    key = (key_of_world(s.world), s.basis.assumptions, repr(ask), table, group)
    if kept := OnOtherBoundaries.own_recut.now().get(key):
        return kept
    answer = TABLES[table].answer(asked_of_world(s.world, s.basis.assumptions, ask, target))
    OnOtherBoundaries.own_recut.put({key: answer})
    return answer


def _dropped(s: Screen) -> AreaMap | None:
    """Draw the place to drop a map, and give the one dropped last. A fault is said in its sentence."""
    dropped = st.file_uploader(
        "Boundaries of your own (GeoJSON, GeoPackage or KML)",
        key=OnOtherBoundaries.boundaries_file.key,
        on_change=_forget,
    )
    if dropped is not None and not OnOtherBoundaries.own_map.is_held():
        file = CarriedFile(dropped.name, dropped.getvalue())
        try:
            OnOtherBoundaries.own_map.put(load_own_map(file.content, file.name))
        except Mistake as mistake:
            s.mistake(str(mistake))
            return None
    if (read := OnOtherBoundaries.own_map.now()) is None:
        s.plain.first("Drop in a map, and see who lives in each of its areas.")
        return None
    target, notes = read
    for note in notes:
        s.plain.say_quietly(note)
    return target


def _forget() -> None:
    OnOtherBoundaries.own_map.forget()
    OnOtherBoundaries.own_recut.forget()
