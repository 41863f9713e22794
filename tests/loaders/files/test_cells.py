"""Cells: words are recognised as people write them, and what is not recognised is never guessed."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coverage.communities import COMMUNITIES
from coverage.interventions import INTERVENTIONS
from coverage.vocabulary import labels
from loaders.directory.schema import CSV_FORM, Column, columns_of
from loaders.files.cells import CellError, choose_from, clean_text, parse_choice, parse_choices, parse_places


@pytest.mark.parametrize("text", ["behaviour_change_group", "Behaviour change groups", "BEHAVIOUR CHANGE-GROUP"])
def test_a_choice_may_be_written_by_key_or_label(text: str) -> None:
    assert parse_choice(text, labels(INTERVENTIONS)) == "behaviour_change_group"


def test_an_unknown_word_brings_the_nearest_and_the_list() -> None:
    with pytest.raises(CellError) as caught:
        parse_choice("helplin", labels(INTERVENTIONS))
    assert '"helplin" is not among its choices; choose "Helplines" or another.' in str(caught.value)
    assert "helplin" not in caught.value.unquoted.split("Choose")[0]


@pytest.mark.parametrize("column", [column for column in columns_of(CSV_FORM) if column.choices], ids=lambda c: c.name)
def test_every_word_that_a_message_offers_is_read_when_it_is_typed_so(column: Column) -> None:
    offered = re.findall(r'"([^"]+)"', choose_from(column.choices))
    assert not offered or offered == list(column.choices.values())
    for key, label in column.choices.items():
        assert parse_choice(label, column.choices, column.name) == key
        assert parse_choices(label, column.choices, column.name) == (key,)
    every = "; ".join(column.choices.values())
    assert parse_choices(every, column.choices, column.name) == tuple(column.choices)


def test_a_word_that_is_merely_of_the_same_letters_is_not_proposed() -> None:
    with pytest.raises(CellError) as caught:
        parse_choice("by post", {"remote": "remote only", "both": "both"})
    assert "or another" not in str(caught.value)


def test_a_list_keeps_the_vocabulary_order_and_drops_repeats() -> None:
    assert parse_choices("lgbt; Black and minoritised;LGBT+", labels(COMMUNITIES)) == (
        "black_and_minoritised",
        "lgbt",
    )


@pytest.mark.parametrize(
    "text", ["about 40", "40–50", "40+", "up to 40", "c. 40", "twelve", "1.200", "12,00", "-1", "2.5"]
)
def test_places_that_are_no_one_number_are_refused(text: str) -> None:
    with pytest.raises(CellError, match="whole number"):
        parse_places(text)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("0", 0),
        ("40", 40),
        ("1,200", 1200),
        ("1,000,000", 1_000_000),
        ("40.0", 40),
        ("40 places", 40),
        ("40 per year", 40),
        ("40 people a year", 40),
    ],
)
def test_places_are_whole_numbers(text: str, places: int) -> None:
    assert parse_places(text) == places


@pytest.mark.parametrize("text", ["1e3", "9" * 400, "²", "1,000,001", "40 a month", "40 a week"])
def test_other_places_are_refused(text: str) -> None:
    with pytest.raises(CellError, match="whole number"):
        parse_places(text)


@given(st.text())
def test_cleaning_changes_nothing_but_control_characters_and_ends(text: str) -> None:
    cleaned = clean_text(text)
    assert clean_text(cleaned) == cleaned
    assert "\x00" not in cleaned and "\x1b" not in cleaned
