"""One view of the map: what it says first, its picture, the same as a table, and its long form to quote."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from say.provenance import Rests
from ui.parts.choices.sidebar import choose_area
from ui.parts.maps.map_pictures import MapPicture
from ui.parts.marked import Marked
from ui.state.choices import Choices


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
    show_table, show_colours
        Draw the same as a table, with its files; what the colours mean, at length.
    topics
        Parts of the method that explain its numbers.
    show_mark
        Draw a mark of its own above all it says.
    """

    s: Marked
    title: str
    rests: Rests
    headline: tuple[str, bool]
    sentences: Callable[[], Iterator[str]]
    picture: MapPicture
    show_table: Callable[[], None]
    show_colours: Callable[[], None]
    topics: tuple[str, ...]
    show_mark: Callable[[], None] = field(default=_nothing)

    def show_map(self, level: str, key: str) -> None:
        """Draw the picture in the shape that is chosen; a pick chooses the area. ``key`` tells the map from others."""
        shape = Choices.shape.now()
        self.s.map(level, self.picture, on_pick=choose_area, shape=shape, key=key, title=self.title, rests=self.rests)

    def say_first(self) -> None:
        """Say the headline."""
        words, of_data = self.headline
        (self.s if of_data else self.s.plain).first(words)
