"""The headline numbers of twelve asks are those that were last written down: no change moves one unseen."""

from tests.golden.asks import PLAN, STOPS
from tests.golden.tour import moved, tour, written

MEANT = "If that is meant, write them anew (python -m tests.golden) and say why in the commit"


def test_no_headline_number_moves_unseen() -> None:
    changes = moved(written(), tour())
    assert not changes, "\n".join([f"{len(changes)} moved. {MEANT}:", *changes])


def test_the_tour_is_twelve_asks_of_both_sides_two_dates_two_directories_and_every_risk() -> None:
    asks = [stop.ask for stop in STOPS.values()]
    assert len({*STOPS, PLAN}) == 12
    assert len({ask.side for ask in asks}) == len({ask.terms.on for ask in asks}) == 2
    assert len({stop.directory for stop in STOPS.values()}) == 2
    assert {ask.risk for ask in asks} == {"any", "standard", "medium", "high"}
    assert {stop.level for stop in STOPS.values()} == {"lad", "utla", "pfa", "region"}


def test_a_number_that_moves_in_its_last_digit_is_named() -> None:
    was, now = {"a": {"b": 0.123456789012, "c": None}}, {"a": {"b": 0.123456789013, "c": 1}}
    assert moved(was, now) == ["a / b: 0.123456789012 → 0.123456789013", "a / c: None → 1"]
    assert moved(was, was) == []
