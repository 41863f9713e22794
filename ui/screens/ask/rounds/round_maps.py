"""The maps of a round: how much was unknown before and is now, and what one returned workbook changed."""

from collections.abc import Mapping
from functools import partial

import pandas as pd
import streamlit as st

from coverage.ask import Terms
from coverage.rounds.answers import Return
from coverage.rounds.map_changed import map_changed
from coverage.rounds.standing import Standing
from coverage.rounds.what_is_known import known_of
from geo.areas import area_table, common_level
from say.maps.classes_of_map import classes_of_values
from say.maps.map_class import MapClass
from say.provenance import RECORD
from say.rounds.round_map_words import (
    BEFORE,
    CELLS_UNKNOWN,
    CHANGES,
    NOT_ASKED,
    NOT_ASKED_CLASS,
    NOW,
    ONE_WORKBOOK,
    Row,
    change_of,
    changed_in_words,
    unknown_of,
)
from say.rounds.round_words import return_in_words
from ui.frame.screen import Screen
from ui.parts.choices.sidebar import choose_area
from ui.parts.maps.map_pictures import MapPicture
from ui.state.choices import SHAPES
from ui.state.visit import OnRounds

SHAPE = next(iter(SHAPES))
_COLUMN = {BEFORE: "unknown_before", NOW: "unknown_after"}


def show_round_maps(s: Screen, now: Standing) -> None:
    """Draw the national picture before and now, and below it one returned workbook."""
    level = common_level(now.of.areas)
    if level is None:
        return
    table = map_changed(now.before, now.after)
    s.say(changed_in_words(table))
    for place, when in zip(st.columns(2), (BEFORE, NOW), strict=True):
        with place:
            s.bold(f"{CELLS_UNKNOWN}, {when}")
            _draw(
                s, level, _unknown_picture(table, when, level), f"round-map-{when}", f"{CELLS_UNKNOWN}, {when}", table
            )
    if now.merged.counted:
        s.folded(ONE_WORKBOOK, "open_round_return", partial(_show_return, s, now, level))


def _show_return(s: Screen, now: Standing, level: str) -> None:
    listed = {one.checksum: one for one in now.merged.counted}
    st.selectbox(
        "Workbook",
        list(listed),
        format_func=lambda key: return_in_words(now, listed[key]),
        key=OnRounds.round_return.key,
    )
    chosen = OnRounds.round_return.now()
    one = listed[chosen] if chosen in listed else now.merged.counted[0]
    table = _changed_by(now, one)
    left, right = st.columns(2, gap="medium")
    with left:
        _draw(s, level, _change_picture(table, level, one.area), "round-map-return", ONE_WORKBOOK, table)
    with right:
        s.say(return_in_words(now, one))
        s.say_quietly(f"{change_of(one.area, _rows(table)[one.area])}.")
        _show_what_was_not_understood(s, one)


def _show_what_was_not_understood(s: Screen, one: Return) -> None:
    if one.kept:
        texts = pd.DataFrame([vars(text) for text in one.kept])
        s.bold("Written, and not understood")
        s.side_by_side(texts.rename(columns=str.capitalize), "Written, and not understood")
    if one.mistakes:
        s.bullets(one.mistakes)


def _changed_by(now: Standing, one: Return) -> pd.DataFrame:
    """What one return changed, all others left out."""
    day = max(one.filled_on, now.of.opened_on)
    before, after = (
        known_of(directory, now.of.areas, now.of.questions, Terms(day))
        for directory in (now.base, now.with_this_alone(one))
    )
    return map_changed(before, after)


def _draw(s: Screen, level: str, picture: MapPicture, key: str, title: str, table: pd.DataFrame) -> None:
    s.map(level, picture, choose_area, SHAPE, key, title, RECORD, lambda: table)


def _unknown_picture(table: pd.DataFrame, when: str, level: str) -> MapPicture:
    """One of two pictures that share their classes, so that one colour is one number on both."""
    counts = {f"{each} {code}": float(row[of]) for each, of in _COLUMN.items() for code, row in _rows(table).items()}
    classed = classes_of_values(pd.DataFrame(dict.fromkeys(("low", "median", "high"), pd.Series(counts))), "cells")
    areas = {
        code: (classed.of_area[f"{when} {code}"], unknown_of(code, row, when)) for code, row in _rows(table).items()
    }
    return _picture(CELLS_UNKNOWN.lower(), classed.classes, areas, level, None)


def _change_picture(table: pd.DataFrame, level: str, chosen: str) -> MapPicture:
    areas = {code: (row["change"], change_of(code, row)) for code, row in _rows(table).items()}
    return _picture("what a workbook changed", CHANGES, areas, level, chosen)


def _rows(table: pd.DataFrame) -> dict[str, Row]:
    """The rows by the code of their area."""
    return {str(code): dict(row) for code, row in table.iterrows()}


def _picture(
    shows: str, classes: Mapping[str, MapClass], areas: dict[str, tuple[str, str]], level: str, chosen: str | None
) -> MapPicture:
    """A picture with every area of its level: those that the round does not ask are in a class of their own."""
    names = area_table(level)["area_name"]
    others = {
        str(code): (NOT_ASKED_CLASS, f"{name}: {NOT_ASKED.words}") for code, name in names.items() if code not in areas
    }
    not_asked = {NOT_ASKED_CLASS: NOT_ASKED} if others else {}
    return MapPicture(shows, {**classes, **not_asked}, {**areas, **others}, chosen)
