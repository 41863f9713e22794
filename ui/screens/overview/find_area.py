"""The box *find your area*: a name picked or a place typed opens its screen."""

from ui.frame.area_to_open import open_area_next
from ui.parts.choices.where import draw_where, take_where
from ui.state.choice_readers import WHOLE_COUNTRY
from ui.state.choices import Choices
from ui.state.language import said
from ui.state.visit import OnOverview


def show_find_area() -> None:
    """Draw the box."""
    draw_where(said("Find your area"), OnOverview.area_typed.key, None, _find)


def _find() -> None:
    typed = OnOverview.area_typed.take()
    if typed and take_where(typed) and (area := Choices.area_or_all.now()) != WHOLE_COUNTRY:
        open_area_next(area, Choices.level.now())
