"""The quick look lets every text through that says refuge: what it holds back says none."""

import re
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loaders.directory import refuges
from loaders.directory.accommodation_words import accommodation_words
from loaders.directory.refuge_sieve import may_say_refuge, may_say_somewhere_to_stay
from tests.loaders.refuge_wordings import WORDINGS

_WORDS = accommodation_words()
LISTED = [
    *_WORDS["refuge"]["words"], *_WORDS["refuge"]["anywhere"], *_WORDS["somewhere_to_stay"]["words"],
    *_WORDS["misspelt"]["words"],
    *(f"{kind} {place}" for kind in _WORDS["accommodation_for"]["kinds"] for place in _WORDS["accommodation_for"]["places"]),
]  # fmt: skip
SIGNS = [
    *"aAeEiIoOsStTlLgG",
    *"".join(_WORDS["look_alikes"].values()),
    *" .-_'’\u200b\u00ad\u0301",
    *"0123456789@$|",
    *"ŋßæþĳ",
]
FILLING = ["for", "of the", "and", "Leeds", "Community unit", "safely", "Homes", "WOMEN", "ref", "uge", "", "bed", "12"]


def really_says(text: str) -> tuple[bool, bool]:
    """What the full reading says, without the quick look."""
    return refuges._says_refuge(text), any(refuges._stay().search(f" {words} ") for words, _ in refuges._readings(text))


def assert_lets_through(text: str) -> None:
    refuge, stay = really_says(text)
    assert may_say_refuge(text) or not refuge, ascii(text)
    assert may_say_somewhere_to_stay(text) or not stay, ascii(text)


def mutated(text: str, chance: Random) -> str:
    """A text with letters changed, doubled, left out, swapped, capitalised, spaced, or put between other words."""
    letters = list(text)
    for _ in range(chance.randrange(4)):
        at = chance.randrange(len(letters) + 1)
        letters[at : at + chance.randrange(3)] = chance.choice(
            [
                [],
                [" "],
                [chance.choice(SIGNS)],
                letters[at : at + 2][::-1],
                [c.upper() for c in letters[at : at + 2] if len(c.upper()) == 1],
            ]
        )
    words = re.split(r"(\s)", "".join(letters))
    words.insert(chance.randrange(len(words) + 1), f" {chance.choice(FILLING)} ")
    return chance.choice(["", chance.choice(FILLING)]) + "".join(words)


@pytest.mark.parametrize("texts", [WORDINGS, LISTED], ids=["wordings", "listed"])
def test_every_wording_passes(texts: list[str]) -> None:
    for text in texts:
        assert may_say_somewhere_to_stay(text)
        assert_lets_through(text)


@pytest.mark.parametrize("seed", range(8))
def test_whatever_is_done_to_a_wording_what_says_refuge_passes(seed: int) -> None:
    chance = Random(seed)
    for text in (*WORDINGS, *chance.sample(LISTED, 150)):
        assert_lets_through(mutated(text, chance))


@settings(suppress_health_check=list(HealthCheck))
@given(st.text() | st.text(st.sampled_from(SIGNS)) | st.lists(st.sampled_from([*LISTED, *FILLING])).map("".join))
def test_of_any_text_what_says_refuge_passes(text: str) -> None:
    assert_lets_through(text)


def test_both_ends_of_a_long_text_are_looked_at() -> None:
    for text in (
        "refuge" + "x " * 3_000,
        "x " * 3_000 + "refuge",
        "x" * 1_997 + "ref" + " y" * 3_000 + "uge" + "z" * 1_997,
    ):
        assert_lets_through(text)
    assert may_say_refuge("refuge" + "x " * 3_000) and may_say_refuge("x " * 3_000 + "refuge")


@pytest.mark.parametrize(
    "text", ["Behaviour change groups of Leeds", "SVC-000123", "2026-03-31", "Weekly in term time.", "E08000035"]
)
def test_ordinary_texts_are_held_back(text: str) -> None:
    assert not may_say_somewhere_to_stay(text)
