"""Screens read an area as a command does: the same is said, and each part is made once for whoever asks."""

from datetime import date

import pytest

from coverage.ask import Terms
from geo.home import home_of
from loaders.directory.shipped import published_directory
from say.coverage.area_reader import AreaReader
from tests.pages.screens import opened
from ui.cache.area import KeptAreaReader
from ui.state.choices import CHOICES, Choices
from ui.state.home_in_use import terms_of_everything
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


def test_a_part_of_the_screen_is_written_once_in_each_language(monkeypatch: pytest.MonkeyPatch) -> None:
    reader = KeptAreaReader(published_directory(), TERMS, shipped_need(), "any")
    written = iter(["in English", "in Welsh", "again"])
    for language, said in (("en", "in English"), ("cy", "in Welsh"), ("en", "in English")):
        monkeypatch.setattr(Choices.lang, "now", lambda spoken=language: spoken)
        assert reader.written("a part of a test", KENT, lambda: next(written)) == said


def test_no_screen_changes_what_is_kept_of_an_area_for_everybody() -> None:
    on = terms_of_everything(Choices({key: choice.at_first() for key, choice in CHOICES.items()}))
    summary = KeptAreaReader(published_directory(), on, shipped_need(), "any").summary(KENT)
    tables = [summary.ending, summary.by_risk, summary.by_community, *(row.records for row in summary.rows.all)]
    before = [None if one is None else one.copy(deep=True) for one in tables]
    opened("pages/area.py", area="E23000032")
    opened("pages/area.py", area="E23000032", lang="cy")
    for was, now in zip(before, tables, strict=True):
        assert was is None or was.equals(now)
