"""Hostile texts in links and in text boxes: each is read as text, or refused in a sentence, and shown escaped."""

import html
import re
from functools import cache

import pytest
from streamlit.testing.v1 import AppTest

from geo.mistakes import Mistake
from loaders.plans.scenario_differences import with_differences
from loaders.plans.scenarios import PRESETS, preset
from tests.hostile.watched_files import touched_files
from tests.hostile_strings import HALVES, HOSTILE_STRINGS, MADE, SAMPLE
from tests.pages.screens import bodies, opened
from tests.samples import rest_to_soak
from ui.frame.navigation import SCREENS
from ui.state.choice import ReadAs
from ui.state.choices import CHOICES

PAGES = list(SCREENS)
IN_BOXES = {name: text[:80] for name, text in SAMPLE.items()}
_TAGS = re.compile(
    r"<(script|iframe|object|embed|base|form|plaintext|meta|link|template|marquee|math|video)\b", re.IGNORECASE
)
_OURS = re.compile(r"<script>/\* The? .*?</script>", re.DOTALL)
"""The one script of a screen, which `links.js` holds."""
_HANDLERS = re.compile(r"<[^>]*\son(?:error|load|click|focus|mouseover|toggle|start)\s*=", re.IGNORECASE)


@pytest.mark.parametrize("name", CHOICES)
def test_a_hostile_text_in_a_link_is_read_as_a_choice_or_refused(name: str) -> None:
    choice = CHOICES[name]
    for text in (*HOSTILE_STRINGS.values(), *HALVES.values()):
        try:
            value = choice.read(text)
        except ValueError as error:
            assert len(str(error)) < 15_000
            continue
        choice.as_text(value.value if isinstance(value, ReadAs) else value)


def test_a_hostile_text_as_the_changes_of_a_plan_is_refused_in_a_sentence() -> None:
    for text in HOSTILE_STRINGS.values():
        for changes in (text, f'{{"name": {text!r}}}', f'{{"sharing": {{"rule": "{text[:40]}"}}}}'):
            try:
                with_differences(preset(PRESETS[0]), changes, "The link")
            except Mistake as mistake:
                assert str(mistake).startswith("The link")


def assert_nothing_runs(screen: AppTest) -> None:
    """No element of a screen holds a tag or a handler that ours never have."""
    assert not screen.exception, screen.exception
    texts = [
        *(_OURS.sub("", body) for body in bodies(screen)),
        *(one.value for one in screen.markdown if one.allow_html),
    ]
    assert not [text[:300] for text in texts if _TAGS.search(text) or _HANDLERS.search(text)]


@cache
def in_every_choice(text: str) -> dict[str, str]:
    return {name: text for name in CHOICES if name != "on"}


@pytest.mark.parametrize("page", rest_to_soak(PAGES, PAGES[:1]))
def test_a_screen_with_a_hostile_link_says_what_it_did_not_read_and_runs_nothing(page: str) -> None:
    for text in list(SAMPLE.values())[::5]:
        with touched_files() as touched:
            assert_nothing_runs(opened(page, **in_every_choice(text.replace("\x00", ""))))
        assert not [path for path in touched if MADE in path]


@pytest.mark.parametrize("page", rest_to_soak(PAGES, ("pages/ask.py", "pages/plans.py")))
def test_a_hostile_text_in_every_box_of_a_screen_runs_nothing(page: str) -> None:
    screen = opened(page, area="E23000032")
    for text in list(IN_BOXES.values())[::6]:
        with touched_files() as touched:
            for box in (*screen.text_input, *screen.text_area):
                box.set_value(text)
            assert_nothing_runs(screen.run())
        assert not [path for path in touched if MADE in path]


def test_what_is_looked_for_would_be_found() -> None:
    raw = f"<p>{HOSTILE_STRINGS['script 1']}</p>"
    assert _TAGS.search(raw) and not _TAGS.search(html.escape(raw))
    assert _HANDLERS.search(HOSTILE_STRINGS["script 9"]) and not _HANDLERS.search(
        html.escape(HOSTILE_STRINGS["script 9"])
    )
