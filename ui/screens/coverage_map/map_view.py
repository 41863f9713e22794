"""One view of the map: what it says first, its picture, the same as a table, and its long form to quote."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

import pandas as pd
import streamlit as st

from say.provenance import Rests
from ui.parts.choices.sidebar import choose_area
from ui.parts.maps.legend_on_map import SHOW_ALL
from ui.parts.maps.map_pictures import MapPicture
from ui.parts.marked import Marked
from ui.screens.coverage_map.areas_left import AreasLeft, areas_left, leave_all, leave_only
from ui.screens.coverage_map.areas_named import show_areas_named
from ui.state.choices import STATUS, TIMELINE, Choices


def _nothing() -> None:
    """Draw nothing."""


@dataclass(frozen=True)
class MapView:
    """What a map shows and says.

    Attributes
    ----------
    s
        Where it is drawn, for what its data rest on.
    title, rests
        What the map is called where it is saved, and the sources it comes from.
    headline
        The one short sentence, and whether it is of data, so that it carries the mark of invented data.
    sentences
        Its long form, made when asked for.
    picture
        What the map shows.
    columns
        Makes what a layer for map programs tells of each area.
    draw_table, show_colours
        Draw the same as a table, with its files, of the areas left; what the colours mean, at length.
    topics
        Parts of the method that explain its numbers.
    show_mark
        Draw a mark of its own above all it says.
    show_beside
        Draw what stands at the map's right before the area.
    draw_controls, show_below
        Draw controls that this view alone has, and what it alone has below the map.
    """

    s: Marked
    title: str
    rests: Rests
    headline: tuple[str, bool]
    sentences: Callable[[], Iterator[str]]
    picture: MapPicture
    columns: Callable[[], pd.DataFrame]
    draw_table: Callable[[AreasLeft], None]
    show_colours: Callable[[], None]
    topics: tuple[str, ...]
    show_mark: Callable[[], None] = field(default=_nothing)
    show_beside: Callable[[], None] = field(default=_nothing)
    draw_controls: Callable[[], None] = field(default=_nothing)
    show_below: Callable[[], None] = field(default=_nothing)

    def show_map(self, level: str, key: str) -> None:
        """Draw the picture in the shape that is chosen; a pick chooses the area, its legend which areas are left.

        ``key`` tells the map from others.
        """
        picture = replace(self.picture, only=areas_left(self.picture).classes)
        self.s.map(
            level,
            picture,
            choose_area,
            Choices.shape.now(),
            key,
            self.title,
            self.rests,
            self.columns,
            leave_only,
            Choices.months_on.put,
        )

    def show_table(self) -> None:
        """Draw the same as a table: of the areas that the legend leaves, which is said, with the way back to all."""
        left = areas_left(self.picture)
        if left.words:
            with st.container(horizontal=True, vertical_alignment="center"):
                self.s.plain.say_quietly(left.sentence)
                st.button(SHOW_ALL, key="show_all_areas", on_click=leave_all)
        self.draw_table(left)

    def show_areas_named(self) -> None:
        """Draw the areas by name where the classes are few and told apart by words; of values, those that the legend leaves."""
        left = areas_left(self.picture)
        if left.words or Choices.measure.now() in (STATUS, TIMELINE):
            show_areas_named(self.s, self.picture, left)

    def say_first(self) -> None:
        """Say the headline."""
        words, of_data = self.headline
        (self.s if of_data else self.s.plain).first(words)
