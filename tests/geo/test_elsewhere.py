"""Codes and names of areas that are none of ours are known for what they are."""

import pytest

from geo.areas import area_table
from geo.elsewhere import what_a_code_is, what_words_say
from geo.levels import LEVELS_ON_RECORD
from geo.mistakes import Mistake
from geo.names import NotShown, find_area


@pytest.mark.parametrize(
    ("code", "what"),
    [
        ("E01000001", "LSOA"),
        ("W05000001", "ward"),
        ("E54000010", "integrated care board"),
        ("N09000003", "Northern Ireland"),
    ],
)
def test_a_code_of_another_kind_says_of_which(code: str, what: str) -> None:
    assert what in str(what_a_code_is(code))
    with pytest.raises(NotShown, match=what):
        find_area(code)


def test_no_area_of_ours_has_a_code_of_another_kind() -> None:
    assert not [code for level in LEVELS_ON_RECORD for code in area_table(level).index if what_a_code_is(str(code))]


def test_words_count_only_whole() -> None:
    assert what_words_say("Kent and Medway ICB") and what_words_say("A ward in Leeds")
    assert what_words_say("Warwickshire") is None


def test_a_code_of_no_kind_is_no_area() -> None:
    with pytest.raises(Mistake, match="current or retired"):
        find_area("E99999999")
