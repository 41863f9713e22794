"""The map at once: where a word of the ask is changed, the browser asks for its picture itself, and the screen follows.

A run of the screen takes the browser longer to draw than the server to answer. Only what rests on the published record and the
address alone is answered so; both ways take sentence and picture from ``statuses_seen``.
"""

import json
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Any

from coverage.directory import Directory
from geo.areas import levels_of
from geo.levels import LEVELS
from geo.mistakes import Mistake
from loaders.directory.shipped import published_directory
from say.terms import terms
from server.reading import Asked
from server.ready import Content, Ready, ready
from ui.parts.choices.line import words_in_boxes
from ui.parts.maps.area_map import told_to_the_browser
from ui.parts.maps.map_pictures import AtOnce
from ui.parts.maps.statuses_seen import statuses_seen
from ui.parts.plain_text import said_first
from ui.state.choice import Choice, ReadAs
from ui.state.choices import CHOICES, Choices

ADDRESS = "/at_once/coverage_map"
MOST_KEPT = 400
"""Answers of some 10 to 50 kB each, for everybody."""
_IN_BOXES = (Choices.intervention, Choices.risk, Choices.community)
_ASKED: dict[str, Choice[Any]] = {
    choice.key: choice
    for choice in (
        *_IN_BOXES,
        Choices.level,
        Choices.area_or_all,
        Choices.on,
        Choices.staleness_months,
        Choices.for_whom,
        Choices.by_and_for_only,
        Choices.quality_assured_only,
        Choices.lang,
        Choices.shape,
        Choices.only,
    )
}
"""All that the sentence and the picture rest on."""


def at_once(directory: Directory, choices: Choices, headline: str) -> AtOnce | None:
    """Return how the browser asks for the picture of another choice; None where it rests on more than the published record."""
    if directory is not published_directory():
        return None
    said = {key: choice.as_text(choices.values[key]) for key, choice in _ASKED.items()}
    asked = {key: text for key, text in said.items() if text}
    return AtOnce(
        ADDRESS,
        asked,
        words_in_boxes((choice.key for choice in _IN_BOXES), terms(choices.lang).said),
        said_first(headline),
    )


def answer_at_once(asked: Asked) -> Ready:
    """Answer with what the browser is told of the map that an address asks for. Raises Mistake where it cannot be read."""
    return _answer(tuple(_choices(asked.choices).values.items()))


@lru_cache(MOST_KEPT)
def _answer(values: tuple[tuple[str, Any], ...]) -> Ready:
    choices = Choices(dict(values))
    directory, ask, level = published_directory(), choices.ask, choices.level
    seen = statuses_seen(directory, ask, level, choices.area, terms(choices.lang))
    picture = replace(
        seen.picture,
        only=seen.picture.classes_left(choices.only),
        at_once=at_once(directory, choices, seen.headline),
    )
    told = json.dumps(told_to_the_browser(level, picture, choices.shape))
    return ready(Content(told.encode(), "application/json"), is_for_all=True)


def _choices(given: Mapping[str, str]) -> Choices:
    """Return the choices that an address says; those that it leaves out are as at first."""
    if set(given) - set(_ASKED):
        raise Mistake("The address has a choice on which the map at once does not rest.")
    said = {name: _one(name, text) for name, text in given.items()}
    choices = Choices({**{name: choice.at_first() for name, choice in CHOICES.items()}, **said})
    if choices.area and choices.level not in levels_of(choices.area):
        raise Mistake(f"The area is none of the {LEVELS[choices.level].many}.")
    return choices


def _one(name: str, text: str) -> Any:
    try:
        value = _ASKED[name].read(text)
    except ValueError as error:
        raise Mistake(f"The choice {name} cannot be read.") from error
    return value.value if isinstance(value, ReadAs) else value
