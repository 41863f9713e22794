"""What the screens say in words, on hand-made directories."""

from datetime import date

import pytest

from coverage.ask import Ask, Terms
from coverage.directory import Directory
from coverage.evaluation import evaluate
from coverage.records import records_behind
from coverage.tables import coverage_table, gaps_table
from tests.directories import directory_of, service
from ui.words.area_words import area_sentence
from ui.words.sentences import gaps_sentence, national_sentence, subject

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
    assert "on a current local record in none of 43 police force areas" in national
    assert "in 43 nothing is listed, which is not the same as nothing there" in national
    assert "nothing is listed, which is not the same as nothing there" in said_of(empty, NORWICH, "lad")


@pytest.mark.parametrize(
    ("described", "says"),
    [
        ({}, "on record as served: 1 current record names it, its county or its force. Capacity not known."),
        ({"places": 40.0}, "About 40 places a year."),
        ({"places": 1467.0}, "About 1,500 places a year."),
        (
            {"risk_levels": ()},
            "it may be served: 1 old or unclear record (it leaves its risk level unsaid) names it",
        ),
        (
            {"status": "announced"},
            "1 old or unclear record (announced, not known to have started) names it",
        ),
        (
            {"delivery": "remote"},
            "nothing local is listed: 1 record reaches from a region, the nation or remotely",
        ),
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
    assert said.startswith("In Norfolk, behaviour change groups for high risk: 8")
    assert "of people live where nothing is listed, which is not the same as nothing there; 1" in said
    assert "where it is on record as served. Capacity not known." in said


def test_generic_services_are_named_beside_and_never_as_the_answer() -> None:
    ask = Ask("any", "lgbt", "behaviour_change_group", TERMS)
    assert "Generic services reach here (1 record)." in said_of(
        directory_of(service(("lad", NORWICH))), NORWICH, "lad", ask
    )


def test_the_gaps_sentence_counts_only_current_local_records() -> None:
    directory = directory_of(
        service(("pfa", NORFOLK)),
        service(("pfa", "E23000025"), status="announced"),
        service(("region", "E12000006")),
    )
    table = gaps_table(evaluate(directory, TERMS), "behaviour_change_group", "pfa")
    said = gaps_sentence(table, HIGH, "pfa")
    assert "standard risk in none, medium risk in none and high risk in 1, at least in part" in said
    assert "No area has one made for any community" in said
    assert "not the same as nothing there" in said


@pytest.mark.parametrize(
    ("ask", "said"),
    [
        (Ask(), "provision of any kind"),
        (Ask(community="lgbt"), "provision of any kind for LGBT+ communities"),
        (Ask("high", intervention="high_risk_case_management"), "intensive work with high-risk perpetrators"),
        (
            Ask("high", "male_victims", "whole_family"),
            "whole-family work for high risk for people whose victims are men",
        ),
        (Ask("high", "male_victims", "victim_support"), "victim support for high risk for male victims"),
        (Ask("standard", "faith", "helpline"), "helplines for standard risk for faith communities"),
        (
            Ask("high", "lgbt", "helpline", Terms(by_and_for_only=True, quality_assured_only=True)),
            "helplines for high risk for LGBT+ communities, led by the community only, quality-assured only",
        ),
    ],
)
def test_the_subject_names_every_choice(ask: Ask, said: str) -> None:
    assert subject(ask) == said


def test_a_date_to_come_is_said_as_what_the_record_will_show() -> None:
    later = Ask("high", intervention="helpline", terms=Terms(on=date(2040, 4, 1)))
    table = coverage_table(evaluate(directory_of(), later.terms), later, "pfa")
    assert "will show, if nothing is updated until then," in national_sentence(
        table, later, "pfa", "the record"
    )
