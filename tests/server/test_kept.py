"""What is kept: answers asked for last, never more bytes than said."""

from dataclasses import dataclass

from server.kept import Kept


@dataclass(frozen=True)
class Answer:
    size: int


def test_what_was_asked_for_longest_ago_goes_first() -> None:
    kept: Kept[Answer] = Kept(30_000)
    first, second, third = Answer(8_000), Answer(8_001), Answer(8_002)
    kept.keep("first", first)
    kept.keep("second", second)
    assert kept.get("first") is first, "asked for again, so the second is now the one asked for longest ago"
    kept.keep("third", third)
    assert (kept.get("first"), kept.get("second"), kept.get("third")) == (first, None, third)


def test_no_more_bytes_are_kept_than_said_however_many_small_answers_come() -> None:
    kept: Kept[Answer] = Kept(30_000)
    for number in range(100):
        kept.keep(number, Answer(0))
    assert [number for number in range(100) if kept.get(number)] == list(range(85, 100)), "each takes a place too"
    kept.keep("too large", Answer(40_000))
    assert kept.get("too large") is None
