"""Support for a community and support led by it are two counts, said in one sentence."""

import pytest

from coverage.kind_tally import KindTally
from say.coverage.led_by_words import led_by_first, made_for_or_led_by, not_led_by

NONE = "No local by-and-for support is on record"


def tally(on_record: int) -> KindTally:
    return KindTally(0, 0, on_record, 0, 43)


@pytest.mark.parametrize(
    ("made", "led", "community", "said"),
    [
        (19, 11, "any", f"{NONE} in 24 of 43 areas; in 32 none is said to be led by its community."),
        (19, 19, "any", f"{NONE} in 24 of 43 areas; elsewhere some is said to be led by its community."),
        (0, 0, "any", f"{NONE} in any of 43 areas."),
        (43, 4, "lgbt", "Local provision for them is on record in each of 43 areas; in 39 none is said to be led by them."),
    ],
)  # fmt: skip
def test_both_counts_are_said_in_one_sentence(made: int, led: int, community: str, said: str) -> None:
    assert made_for_or_led_by(tally(made), tally(led), "areas", community) == said
    assert len(said.split()) <= 30


def test_what_is_led_by_a_community_comes_first_in_at_most_eighteen_words() -> None:
    said = led_by_first(tally(11), "police force areas", "any")
    assert said == "In 32 of 43 police force areas no local by-and-for support on record is led by its community."
    assert len(said.split()) <= 18
    assert (
        led_by_first(tally(0), "areas", "lgbt")
        == "In all 43 areas no local provision for them on record is led by them."
    )
    assert led_by_first(tally(43), "areas", "any").startswith("In each of 43 areas some local")


def test_what_is_not_led_by_a_community_is_said_with_whose_it_is() -> None:
    assert not_led_by(8, "any") == "On record, but not said to be led by its community (8)"
    assert not_led_by(1, "lgbt").endswith("led by them (1)")
