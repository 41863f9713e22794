"""Shares of a whole are said so that they add up to it."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as some

from cohorts.words import per_cents


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
