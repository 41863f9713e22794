"""An area in three sentences: short, whole and in good English for every area, and never more sure than its records."""

from datetime import date
from functools import cache

import pytest

from coverage.ask import Terms
from geo.areas import ENGLAND_AND_WALES, area_table
from geo.home import Home, home_of
from loaders.commissioners import commissioners
from loaders.directory.shipped import demonstration_directory, published_directory
from say.coverage.area_reader import AreaReader
from say.coverage.home_words import commissioner_said, name_line
from tests.words import mistakes_in
from ui.state.world import shipped_need

AREAS = [
    *(home_of((code,), "pfa") for code in area_table("pfa").index),
    *(home_of((code,), "region") for code in area_table("region").index),
    *(home_of((code,), "lad") for code in area_table("lad").index[::80]),
    home_of(("E07000062",), "lad"),
    home_of(("E10000016",), "utla"),
    home_of((ENGLAND_AND_WALES,), "nation"),
    home_of(("E23000032", "E23000033"), "pfa"),
]
TERMS = Terms(date(2026, 11, 26))
IN_SOAK = [pytest.param(demonstration, 1, marks=pytest.mark.soak) for demonstration in (False, True)]


def said_of(home: Home, demonstration: bool, risk: str) -> list[str]:
    """Return the sentences of an area, without a screen."""
    return list(reader(demonstration, risk).summary(home).sentences)


@cache
def reader(demonstration: bool, risk: str) -> AreaReader:
    """Return what reads areas at a risk level."""
    directory = demonstration_directory() if demonstration else published_directory()
    return AreaReader(directory, TERMS, shipped_need(), risk)


@pytest.mark.parametrize(("demonstration", "every"), [(False, 26), (True, 39), *IN_SOAK])
def test_three_sentences_of_at_most_eighteen_words_each_and_fifty_together(demonstration: bool, every: int) -> None:
    for number, home in enumerate(AREAS[::every]):
        risk = "any" if number % 5 else "medium"
        sentences = said_of(home, demonstration, risk)
        assert len(sentences) <= 3 and len(" ".join(sentences).split()) <= 50, (home.name, sentences)
        for sentence in sentences:
            assert len(sentence.split()) <= 18 and sentence.endswith("."), sentence
            assert not mistakes_in(sentence), (sentence, mistakes_in(sentence))


def test_at_a_risk_level_what_is_and_what_is_not_on_record_names_it() -> None:
    cumbria = said_of(home_of(("E23000002",), "pfa"), False, "high")
    assert cumbria[0] == "No local service is on record in Cumbria at high risk."
    assert "Nothing local is listed at high risk for" in cumbria[1]


def test_the_city_of_london_has_too_few_people_for_a_figure() -> None:
    assert "Too few people live here" in said_of(home_of(("E23000034",), "pfa"), False, "any")[-1]


def test_kent_in_three_sentences() -> None:
    assert said_of(home_of(("E23000032",), "pfa"), False, "any") == [
        "One local service is on record in Kent, and it is old or unclear.",
        "Nothing local is listed for 13 of 14 kinds, or for any community.",
        "About 1,700 people a year cause harm at high risk (1,300 to 2,100).",
    ]


def test_who_commissions_is_said_with_its_source_or_not_at_all() -> None:
    (now, address), (later, _) = commissioner_said(home_of(("E07000110",), "lad"))
    assert (now, later) == (
        "commissioner: Kent PCC (2024)",
        "until May 2028, then mayor or board",
    )
    assert address.startswith("https://")
    [(mayor, _)] = commissioner_said(home_of(("E23000005",), "pfa"))
    assert mayor == "commissioner: Greater Manchester Combined Authority (2024)"
    assert commissioner_said(home_of(("E23000026",), "pfa")) == []
    assert commissioner_said(home_of(("E12000001",), "region")) == []


def test_every_commissioner_is_of_a_force_area_and_has_a_source() -> None:
    assert set(commissioners()) < set(area_table("pfa").index)
    assert all(
        one.source_title and one.office in ("commissioner", "mayor", "council") for one in commissioners().values()
    )


def test_the_line_of_a_name_says_the_level_the_districts_and_the_people() -> None:
    assert name_line(home_of(("E23000032",), "pfa")) == ["Police force area", "13 districts", "1.9 million people"]
    assert name_line(home_of(("E07000062",), "lad")) == ["Local authority district", "about 91,000 people"]
    assert name_line(home_of(("E92000001",), "nation"))[:2] == ["39 force areas", "296 districts"]


def test_an_elected_commissioner_has_an_end_and_a_mayor_or_council_has_none_on_record() -> None:
    for one in commissioners().values():
        assert bool(one.ends) == bool(one.followed_by) == (one.office == "commissioner")
