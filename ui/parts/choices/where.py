"""The box *where*: an area by its name in words, or a postcode or town as people type it; the level follows."""

from collections.abc import Callable
from functools import cache

import streamlit as st

from geo.mistakes import Mistake
from say.areas_to_choose import area_to_choose, areas_of_map, areas_to_choose, towns_to_choose
from ui.parts.plain_text import say_mistake, say_quietly
from ui.state.address import choices_as_written
from ui.state.area_at_level import Shown, at_level_or_own
from ui.state.choice_readers import WHOLE_COUNTRY
from ui.state.choices import Choices
from ui.state.language import said
from ui.state.place_meant import place_in, place_meant
from ui.state.visit import OnEveryScreen


def choose_where() -> None:
    """Draw the box, and what there is to say of the last thing typed or of the level last chosen."""
    draw_where(said("Where"), Choices.area_or_all.key, 0, _take_picked)
    if mistake := OnEveryScreen.place_mistake.take():
        say_mistake(mistake)
    if notice := OnEveryScreen.place_notice.take():
        say_quietly(notice)


def draw_where(label: str, key: str, at_first: int | None, on_change: Callable[[], None]) -> None:
    """Draw a box of every area and of larger places, which takes a typed place too.

    ``at_first`` is the place of its first choice, None for empty.
    """
    in_words = _in_words(Choices.lang.now(), Choices.level.now())
    st.selectbox(
        label,
        [*in_words, *_towns(Choices.lang.now())],
        index=at_first,
        format_func=lambda code: in_words.get(code, code),
        key=key,
        accept_new_options=True,
        filter_mode="contains",
        placeholder=said("postcode, town, council or force"),
        on_change=on_change,
    )


def has_more_to_say() -> bool:
    """Whether there is something to say below the box that was not yet said."""
    return bool(OnEveryScreen.place_mistake.now() or OnEveryScreen.place_notice.now())


def say_beside_the_place(notice: str) -> None:
    """Have a sentence shown once below the box, when the choices are next drawn."""
    OnEveryScreen.place_notice.put(notice)


@cache
def _in_words(language: str, level: str) -> dict[str, str]:
    """Name every area that can be chosen, by its code: the whole country, areas that are on the level's map alone, the others."""
    whole = {WHOLE_COUNTRY: area_to_choose(None, language)}
    return whole | areas_of_map(level, language) | areas_to_choose(language)


@cache
def _towns(language: str) -> dict[str, str]:
    """Name the places to choose beside the areas, each with its district: what is picked is the name."""
    return towns_to_choose(language)


def _take_picked() -> None:
    take_where(Choices.area_or_all.now() or WHOLE_COUNTRY)


def take_where(given: str) -> bool:
    """Show the area picked or typed; where nothing is found, say so, keep the area that was shown, and return False."""
    shown, before = None, choices_as_written()
    try:
        shown = _meant(given.strip(), Choices.level.now())
        say_beside_the_place(shown.notice)
    except Mistake as mistake:
        OnEveryScreen.place_mistake.put(str(mistake))
    Choices.area_or_all.put(shown.area if shown else before.area_or_all)
    Choices.level.put(shown.level if shown else before.level)
    return shown is not None


def _meant(given: str, level: str) -> Shown:
    if given in _in_words(Choices.lang.now(), level):
        return at_level_or_own(given, level)
    if district := _towns(Choices.lang.now()).get(given):
        return place_in(given, district, level)
    return place_meant(given, level)
