"""The map at once: an address answers what the screen says and draws of the same choices, and nothing of anybody's own."""

import json
import re
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from geo.mistakes import Mistake
from loaders.directory.shipped import demonstration_directory
from server.reading import Asked
from tests.pages.screens import opened
from ui.parts.maps.at_once import answer_at_once, at_once
from ui.state.choices import CHOICES, Choices

KENT = "E10000016"
HERE = {"level": "pfa", "on": "2026-11-22", "risk": "high", "intervention": "any", "community": "any"}


def answered(**asked: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(answer_at_once(Asked({}, {**HERE, **asked})).body)
    return found


def told_by_the_screen(screen: AppTest) -> tuple[str, dict[str, Any]]:
    """Return the first sentence on a screen as HTML, and what the browser is told of its map."""
    [drawn] = [one for one in screen.get("bidi_component") if one.proto.component_name == "area_map"]
    first = next(one.value for one in screen.get("html") if "atlas-say" in one.value)
    return first, json.loads(drawn.proto.json)


@pytest.mark.parametrize(
    "asked",
    [
        {},
        {"risk": "medium", "lang": "cy", "shape": "hexagons"},
        {"community": "deaf_and_disabled", "level": "region", "only": "no-record-whole"},
        {"area": KENT, "level": "utla", "by_and_for_only": "true"},
        {"intervention": "by_and_for_support"},
    ],
    ids=lambda asked: ",".join(asked) or "as it opens",
)
def test_the_browser_is_told_the_same_at_once_and_by_the_screen(asked: dict[str, str]) -> None:
    said, told = told_by_the_screen(opened("pages/coverage_map.py", **{**HERE, **asked}))
    at_once_told = answered(**asked)
    assert at_once_told == told
    assert at_once_told["at_once"]["said"] == said


def test_another_word_asks_for_another_picture() -> None:
    assert answered(risk="medium", intervention="helpline")["areas"] != answered()["areas"]


def test_what_rests_on_more_than_the_published_record_is_never_answered_at_once() -> None:
    choices = Choices({name: choice.at_first() for name, choice in CHOICES.items()})
    assert at_once(demonstration_directory(), choices, "1 of 43.") is None


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ({"directory": "own"}, "has a choice on which the map at once does not rest"),
        ({"risk": "<b>"}, "The choice risk cannot be read."),
        ({"area": KENT, "level": "pfa"}, "The area is none of the police force areas."),
    ],
)
def test_an_address_that_asks_for_something_else_is_refused_in_one_sentence(asked: dict[str, str], says: str) -> None:
    with pytest.raises(Mistake, match=re.escape(says)):
        answered(**asked)
