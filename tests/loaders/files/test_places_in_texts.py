"""What is taken for a place in a text: the quick look that passes texts over never passes over one that holds a place."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from loaders.files.secrets import POSTCODE_PATTERN, WITHHELD, Secrets, holds_place, postcodes_in, without_contacts

_PIECES = (
    *(
        "LS1 3AD",
        "ls13ad",
        "M2",
        "5DB",
        "LS",
        "1",
        "3AD",
        "12",
        "14a",
        "14-16",
        "2-",
        "–",
        "53.7997",
        "-1.5492",
        "SE 300 340",
    ),
    *(" Oak", " Road", " heol", " Fawr", " STRYD ", "Close", "INVENTED", "x", "St", "ſt", "é"),
    *("https://maps.x", "///a.b.c", "//", " ", "  ", ".", ",", "%20", "+", "_", "\n", "(", "9", "\u200b"),
)
_texts = some.lists(some.sampled_from(_PIECES), max_size=8).map("".join)


@given(_texts)
def test_no_text_that_holds_a_place_is_passed_over(text: str) -> None:
    if holds_place(text) or POSTCODE_PATTERN.search(text):
        assert WITHHELD in Secrets().redact(text)


@given(_texts)
def test_every_postcode_that_the_pattern_finds_is_told(text: str) -> None:
    assert len(postcodes_in(text)) >= bool(POSTCODE_PATTERN.search(text))


@pytest.mark.parametrize(
    "text", ["SVC-000123", "Trust 0042 (INVENTED)", "2026-03-31", "1,200 a year", "3 to 5", "2025/26"]
)
def test_numbers_that_are_no_place_stay(text: str) -> None:
    assert Secrets().redact(text) == text


def test_a_telephone_number_without_a_nought_is_withheld() -> None:
    assert without_contacts("Ring +44 7911 123456.") == f"Ring {WITHHELD}."
