"""How often each visitor may ask: so much at once, then evenly, and one does not take what is another's."""

import pytest

from server import rate
from server.rate import Rate, TooOften


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    now = [1000.0]
    monkeypatch.setattr(rate, "monotonic", lambda: now[0])
    return now


def test_who_has_asked_too_often_waits_as_long_as_is_said_and_others_do_not(clock: list[float]) -> None:
    counting = Rate(most_a_minute=4)
    for _ in range(4):
        counting.count("one")
    with pytest.raises(
        TooOften, match="More than 4 new answers a minute were asked for: ask again in 15 seconds"
    ) as told:
        counting.count("one")
    counting.count("another")
    clock[0] += told.value.wait_s
    counting.count("one")
    with pytest.raises(TooOften):
        counting.count("one")
    clock[0] += 60
    for _ in range(4):
        counting.count("one")


def test_one_second_is_said_as_one() -> None:
    assert "ask again in 1 second." in str(TooOften(600, 0.1))


def test_no_more_visitors_are_known_than_said(clock: list[float], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rate, "_MOST_VISITORS", 3)
    counting = Rate(most_a_minute=1)
    for who in "abcd":
        counting.count(who)
    counting.count("a")
    with pytest.raises(TooOften):
        counting.count("d")
