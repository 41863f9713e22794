"""The first sentence of the map: short, grammatical for every area, status and level, and never more than is on record."""

from datetime import date

import pandas as pd
import pytest

from coverage.ask import Ask, Terms
from coverage.evaluation import evaluate
from coverage.extent import PART, WHOLE
from coverage.kind_tally import KindTally
from coverage.tables import coverage_table
from coverage.vocabulary import Status
from geo.areas import area_table
from geo.levels import LEVELS
from say.coverage.headlines import area_headline, differences_headline, national_headline, own_headline
from tests.directories import directory_of, service

TERMS = Terms(on=date(2026, 11, 22))
NORFOLK = "E23000024"
MOST_WORDS = 18


def table(*reach: tuple[str, str]) -> pd.DataFrame:
    directory = directory_of(*(service(one) for one in reach))
    return coverage_table(evaluate(directory, TERMS), Ask("high", terms=TERMS), "pfa")


def test_areas_are_counted_once_with_those_in_part_and_what_is_empty_is_said() -> None:
    both = table(("pfa", NORFOLK), ("lad", "E07000110"))
    assert (
        national_headline(both, "pfa", "high")
        == "A current record serves 2 of 43 police force areas (1 in part); nothing is listed in 41."
    )


def test_where_nothing_is_served_it_is_said_what_most_have_and_at_which_risk() -> None:
    far = table(("nation", "E92000001"), ("nation", "W92000004"))
    have = "police force areas have only a regional or national service for this"
    assert national_headline(far, "pfa", "high") == f"43 of 43 {have} at high risk."
    assert national_headline(table(("nation", "E92000001")), "pfa", "any") == f"39 of 43 {have}."
    assert national_headline(table(("nation", "W92000004")), "pfa", "any") == (
        "39 of 43 police force areas have nothing listed for this."
    )


def test_where_nothing_is_served_a_few_areas_are_named() -> None:
    far = table(("nation", "E92000001"), ("nation", "W92000004"))
    wales = far[far.index.str.startswith("W")]
    assert national_headline(wales, "pfa", "any") == (
        "Dyfed-Powys, Gwent, North Wales and South Wales have only a regional or national service for this."
    )
    gwent = wales[wales["area_name"].eq("Gwent")]
    assert national_headline(gwent, "pfa", "any") == "Gwent has only a regional or national service for this."


def test_an_area_has_its_share_only_where_that_is_not_all() -> None:
    both = table(("pfa", NORFOLK), ("lad", "E07000110"))
    assert area_headline(both.loc[[NORFOLK]].iloc[0]) == "Norfolk: served."
    assert area_headline(both.loc[["E23000032"]].iloc[0]) == "Kent: served in part (10% of people)."


@pytest.mark.parametrize("level", LEVELS)
def test_no_headline_of_any_area_and_status_is_long(level: str) -> None:
    shares = {f"share_{status.key}": 1 / len(Status) for status in Status}
    for name in area_table(level)["area_name"]:
        for status in Status:
            for extent in (WHOLE, PART):
                said = area_headline({"area_name": name, "status": status.key, "extent": extent, **shares})
                assert len(said.split()) <= MOST_WORDS, said


def test_differences_are_counted_by_what_they_are() -> None:
    changes = pd.DataFrame({"change": ["same"] * 28 + ["less"] * 12 + ["more"] * 3})
    assert differences_headline(changes) == "On record, of 43 areas: less in 12, more in 3 and the same in 28."
    assert differences_headline(changes[:28]) == "On record, of 28 areas: the same in 28."


OWN = KindTally(0, 1, 2, 0, 43)


@pytest.mark.parametrize(
    ("asked", "services", "ask", "said"),
    [
        (4, 12, Ask(), "4 of your 12 services, for people who cause harm, are in 3 of 43 police force areas."),
        (
            1,
            1,
            Ask(terms=Terms(for_whom="harmed")),
            "Your one service, for people who are harmed, is in 3 of 43 police force areas.",
        ),
        (2, 12, Ask("high"), "2 of your 12 services answer this, in 3 of 43 police force areas."),
        (0, 12, Ask(), "None of your 12 services is for people who cause harm."),
        (0, 1, Ask("high"), "Your one service does not answer this."),
    ],
)
def test_ones_own_services_asked_about_are_counted_with_whom_they_are_for(
    asked: int, services: int, ask: Ask, said: str
) -> None:
    assert own_headline(asked, services, OWN, "pfa", ask) == said


@pytest.mark.parametrize("level", LEVELS)
def test_the_headline_of_ones_own_is_short_at_every_level(level: str) -> None:
    assert len(own_headline(4, 12, OWN, level, Ask()).split()) <= MOST_WORDS
