"""A map of one's own: the group of the visit, or boundaries that are dropped in. It and its tables stay with the visit."""

from dataclasses import replace

import streamlit as st

from geo.mistakes import Mistake
from geo.recut.area_map import AreaMap
from geo.recut.maps import map_of_groups
from loaders.geography.own_map import load_own_map
from say.recut.outlines_of import outlines_of, outlines_of_own
from ui.frame.screen import Screen
from ui.screens.other_boundaries.map_shown import MapShown
from ui.state.choices import Choices
from ui.state.group_name import name_of_group
from ui.state.own_group import own_codes
from ui.state.visit import CarriedFile, OnOtherBoundaries

MY_GROUP = "My own group"
NO_GROUP = "You have no group of your own yet: choose its areas under “A group of my own”."


def own_map(s: Screen) -> MapShown | None:
    """Give the map of one's own that is chosen; None, with the way to one, where there is none."""
    if Choices.onto.now() == "dropped":
        return _dropped(s)
    if codes := own_codes(Choices.own_group.now()):
        target = _called(map_of_groups({MY_GROUP: codes}), name_of_group(Choices.own_group.now()))
        return MapShown(target, outlines_of(target))
    s.plain.first(NO_GROUP)
    return None


def _called(target: AreaMap, name: str) -> AreaMap:
    """Give the map of a group by the name that it was saved under; its code stays, so that a link outlives a new name."""
    return replace(target, names={**target.names, MY_GROUP: name or MY_GROUP})


def _dropped(s: Screen) -> MapShown | None:
    """Draw the place to drop a map, and give the one dropped last. A fault is said in its sentence."""
    kept = OnOtherBoundaries.own_map.now()
    if refused := OnOtherBoundaries.own_map_refused.now():
        s.mistake(refused)
    elif kept is None:
        s.plain.first("Drop in a map, and see who lives in each of its areas.")
    with s.plain.expander("Boundaries of your own", expanded=kept is None):
        st.file_uploader(
            "A map of areas (GeoJSON, GeoPackage or KML)", key=OnOtherBoundaries.boundaries_file.key, on_change=_read
        )
        s.plain.bullets(kept.notes if kept else ())
    return MapShown(kept.target, outlines_of_own(kept)) if kept else None


def _read() -> None:
    """Read what was dropped in, in a process apart; nothing of the map before is left."""
    for held in (OnOtherBoundaries.own_map, OnOtherBoundaries.own_map_refused, OnOtherBoundaries.own_recut):
        held.forget()
    dropped = OnOtherBoundaries.boundaries_file.now()
    if dropped is None:
        return
    file = CarriedFile(dropped.name, dropped.getvalue())
    try:
        OnOtherBoundaries.own_map.put(load_own_map(file.content, file.name))
    except Mistake as mistake:
        OnOtherBoundaries.own_map_refused.put(str(mistake))
