"""Support for a community and support led by it are two counts, said in one sentence."""

import pytest

from coverage.kind_tally import KindTally
from say.coverage.led_by_words import led_by_first, made_first, made_for_or_led_by, what_counts

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


def test_whoever_leads_it_is_said_where_that_counts() -> None:
    said = made_first(tally(19), "police force areas", "any")
    assert said == "In 24 of 43 police force areas no local by-and-for support is on record, whoever leads it."
    assert len(said.split()) <= 18
    assert made_first(tally(43), "areas", "lgbt").startswith("Each of 43 areas has some local provision for them")


def test_beside_a_count_stands_what_it_counts_and_the_other_count() -> None:
    said = what_counts(tally(19), tally(11), True, "any")
    assert said == "This counts what is said to be led by its community; whoever leads it, 24 areas have none locally."
    said = what_counts(tally(43), tally(42), False, "lgbt")
    assert said == "This counts it whoever leads it; said to be led by them, 1 area has none locally."
    assert what_counts(tally(43), tally(1), True, "any").endswith("whoever leads it, every area has some locally.")
