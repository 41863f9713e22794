"""What the screens say in words, on hand-made directories."""

from datetime import date

import pytest

from coverage.ask import Ask, Terms
from coverage.directory import Directory
from coverage.evaluation import evaluate
from coverage.records import records_behind
from coverage.tables import coverage_table, gaps_table
from tests.directories import directory_of, service
from ui.sentences import area_sentence, gaps_sentence, national_sentence, subject

TERMS = Terms(on=date(2026, 11, 22))
NORWICH, NORFOLK = "E07000148", "E23000024"
HIGH = Ask("high", "any", "behaviour_change_group", TERMS)


def said_of(directory: Directory, area: str, level: str, ask: Ask = HIGH) -> str:
    evaluation = evaluate(directory, ask.terms)
    table = coverage_table(evaluation, ask, level)
    return area_sentence(table.loc[area], ask, records_behind(evaluation, ask, area))


def test_nothing_listed_is_never_said_without_its_caveat() -> None:
    empty = directory_of()
    table = coverage_table(evaluate(empty, TERMS), HIGH, "pfa")
    national = national_sentence(table, HIGH, "pfa", "the test directory")
    assert "in 0 of 43 police force areas" in national
    assert "in 43 nothing is listed, which is not the same as nothing there" in national
    assert "nothing is listed, which is not the same as nothing there" in said_of(empty, NORWICH, "lad")


@pytest.mark.parametrize(
    ("described", "says"),
    [
        ({}, "on record as served, locally, with 1 service that answers. Capacity not known."),
        ({"places": 40.0}, "About 40 places a year."),
        ({"risk_levels": ()}, "may be served by 1 service (the record does not state its risk level)"),
        ({"status": "announced"}, "may be served by 1 service (announced, not known to have started)"),
        ({"delivery": "remote"}, "only 1 service reaching from a region or the nation, or remotely"),
        (
            {"risk_levels": ("standard",)},
            "services of this kind reach here, but none is recorded for these choices",
        ),
    ],
)
def test_an_area_is_described_by_its_status(described: dict[str, object], says: str) -> None:
    assert says in said_of(directory_of(service(("lad", NORWICH), **described)), NORWICH, "lad")


def test_a_wider_area_is_described_by_its_shares() -> None:
    said = said_of(directory_of(service(("lad", NORWICH))), NORFOLK, "pfa")
    assert said.startswith("In Norfolk, behaviour change groups for high risk: of the people, 8")
    assert "where nothing is listed, which is not the same as nothing there; 1" in said
    assert "where it is on record as served. Capacity not known." in said


def test_generic_services_are_named_beside_and_never_as_the_answer() -> None:
    ask = Ask("any", "lgbt", "behaviour_change_group", TERMS)
    assert "Generic services reach here (1)." in said_of(
        directory_of(service(("lad", NORWICH))), NORWICH, "lad", ask
    )


def test_gaps_are_counted_where_most_people_have_no_local_record() -> None:
    table = gaps_table(
        evaluate(directory_of(service(("pfa", NORFOLK))), TERMS), "behaviour_change_group", "pfa"
    )
    said = gaps_sentence(table, HIGH, "pfa")
    assert "43 for standard risk, 43 for medium risk and 42 for high risk" in said


def test_the_subject_names_every_choice() -> None:
    narrow = Ask("high", "lgbt", "helpline", Terms(by_and_for_only=True, quality_assured_only=True))
    assert subject(narrow) == "helplines for high risk and LGBT+, by and for only, quality-assured only"
