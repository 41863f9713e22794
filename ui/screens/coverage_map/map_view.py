"""One view of the map: what it says first, its picture, its legend, and the same as a table."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import streamlit as st

from ui.parts.maps.map_pictures import MapPicture
from ui.parts.marked import Marked


@dataclass(frozen=True)
class Said:
    """A sentence, said aloud or quietly; one of no data carries no INVENTED mark."""

    words: str
    aloud: bool = False
    of_data: bool = True


def _nothing() -> None:
    """Draw nothing."""


@dataclass(frozen=True)
class MapView:
    """What a map shows and says.

    Attributes
    ----------
    s
        Where it is drawn, for what its data rest on.
    sentences
        Said before the map, in order; made when asked for.
    picture
        Makes the picture, once the filters are drawn.
    show_legend, show_table
        Draw the legend; draw the same as a table, with its files.
    topics
        Parts of the method that explain its numbers.
    show_mark, show_filters
        Draw a mark of its own above all it says; draw what only this view can be filtered by.
    """

    s: Marked
    sentences: Callable[[], Iterator[Said]]
    picture: Callable[[], MapPicture]
    show_legend: Callable[[], None]
    show_table: Callable[[], None]
    topics: tuple[str, ...]
    show_mark: Callable[[], None] = field(default=_nothing)
    show_filters: Callable[[], None] = field(default=_nothing)

    def say_first(self) -> None:
        """Say its sentences: one place however many there are, so that the map below is not drawn anew."""
        with st.container():
            self.show_mark()
            for sentence in self.sentences():
                s = self.s if sentence.of_data else self.s.plain
                draw = s.say if sentence.aloud else s.say_quietly
                draw(sentence.words)
