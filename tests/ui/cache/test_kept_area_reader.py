"""Screens read an area as a command does: the same is said, and each part is made once for whoever asks."""

from datetime import date

import pytest

from coverage.ask import Terms
from geo.home import home_of
from loaders.directory.shipped import published_directory
from say.coverage.area_reader import AreaReader
from ui.cache.area import KeptAreaReader
from ui.state.world import shipped_need

KENT = home_of(("E23000032",), "pfa")
TERMS = Terms(date(2026, 11, 26))


def readers() -> list[AreaReader]:
    return [of(published_directory(), TERMS, shipped_need(), "any") for of in (AreaReader, KeptAreaReader)]


def test_a_screen_and_a_command_say_the_same() -> None:
    plain, kept = (reader.summary(KENT) for reader in readers())
    assert plain.sentences == kept.sentences and plain.rows.all[0].kind == kept.rows.all[0].kind
    assert plain.by_risk is not None and plain.by_risk.equals(kept.by_risk)
    assert [one.line for one in plain.questions] == [one.line for one in kept.questions]


@pytest.mark.parametrize("reader", readers())
def test_a_part_is_made_once(reader: AreaReader, monkeypatch: pytest.MonkeyPatch) -> None:
    made = iter(["first", "second"])
    monkeypatch.setattr("say.coverage.area_reader.records_of_both_sides", lambda *_: next(made))
    lads = tuple(reversed(KENT.lads))  # as no other test asks
    assert [reader.records(lads), reader.records(lads)] == ["first", "first"]
