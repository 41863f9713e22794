"""Numbers and dates in words: unknown is never nought, rounding never turns some into none or all, parts add up to the whole."""

import math
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some

from say.numbers import about, count, day, exact, in_areas, people, per_cent, per_cents, pounds, rounded


@pytest.mark.parametrize("say", [count, people, per_cent, pounds, rounded, exact])
@pytest.mark.parametrize("unknown", [math.nan, None])
def test_a_missing_number_is_not_known(say, unknown) -> None:  # type: ignore[no-untyped-def]
    assert say(unknown) == "not known"


@pytest.mark.parametrize(
    ("share", "said"),
    [(0.0, "0%"), (0.005, "under 1%"), (0.0051, "1%"), (0.9949, "99%"), (0.995, "over 99%"), (1.0, "100%")],
)
def test_a_share_is_nought_or_all_only_when_it_is(share: float, said: str) -> None:
    assert per_cent(share) == said


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (6_624.7, "6,600"),
        (53_012, "53,000"),
        (1_957_234, "1.96 million"),
        (99.6, "100"),
        (12.3, "12"),
        (0.0473, "0.047"),
        (0, "0"),
    ],
)
def test_an_estimate_is_rounded_to_what_it_deserves(value: float, said: str) -> None:
    assert rounded(value) == said


def test_counts_people_sums_and_days_are_said_as_people_say_them() -> None:
    assert (count(1, "service"), count(1200, "service")) == ("1 service", "1,200 services")
    assert (people(3_249_000), people(41_234), people(812)) == (
        "3.2 million people",
        "about 41,000 people",
        "812 people",
    )
    assert (about(1_234, "person"), about(99, "record")) == ("1,200 persons", "99 records")
    assert (pounds(7_080_000.0), pounds(1_249.0)) == ("£7.1 million", "£1,200")
    assert (exact(53_000.0), exact(0.0445)) == ("53,000", "0.0445")
    assert (in_areas(3, 43), in_areas(1, 1)) == ("In 3 of 43 areas", "In the area")
    assert day(date(2026, 11, 2)) == "2 November 2026"


def test_shares_that_would_round_to_101_per_cent_add_up_to_100() -> None:
    assert per_cents([0.566, 0.246, 0.188]) == ["57%", "24%", "19%"]
    assert per_cents([1 / 3, 1 / 3, 1 / 3]) == ["34%", "33%", "33%"]
    assert per_cents([0.165, 0.415, 0.42]) == ["17%", "41%", "42%"]


def test_what_is_not_quite_nothing_or_everything_is_not_said_to_be() -> None:
    assert per_cents([0.999, 0.001]) == ["over 99%", "under 1%"]
    assert per_cents([1.0, 0.0]) == ["100%", "0%"]


def test_one_share_that_is_not_known_leaves_the_others_as_they_are() -> None:
    assert per_cents([0.5, math.nan]) == ["50%", "not known"]


@pytest.mark.parametrize(
    ("shares", "said"),
    [
        ([0.0043, 0.3319, 0.3319, 0.3319], ["under 1%", "34%", "33%", "33%"]),
        ([0.2513, 0.7444, 0.0043], ["25%", "75%", "under 1%"]),
        ([0.9914, 0.0043, 0.0043], ["over 99%", "under 1%", "under 1%"]),
        ([0.0045, 0.0055, 0.99], ["under 1%", "1%", "99%"]),
        ([0.004, 0.003, 0.003, 0.99], ["1%", "under 1%", "under 1%", "99%"]),
    ],
)
def test_a_part_under_half_a_per_cent_is_not_said_to_be_1_while_another_can_be_rounded_up(
    shares: list[float], said: list[str]
) -> None:
    assert per_cents(shares) == said


@given(some.lists(some.integers(0, 10_000), min_size=1, max_size=6).filter(any))
def test_shares_of_a_whole_add_up_to_100_and_each_is_within_one_of_its_own(people: list[int]) -> None:
    shares = [one / sum(people) for one in people]
    figures = {"under 1%": 0, "over 99%": 100}
    whole = [figures.get(said) if said in figures else int(said[:-1]) for said in per_cents(shares)]
    assert sum(filter(None, whole)) == 100
    assert all(abs(one - share * 100) < 1 for one, share in zip(whole, shares, strict=True))


@pytest.mark.parametrize("shares", [[], [0.0, 0.0]])
def test_nothing_to_share_is_nothing_to_say(shares: list[float]) -> None:
    assert per_cents(shares) == ["0%"] * len(shares)
