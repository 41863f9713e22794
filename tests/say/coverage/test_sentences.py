"""What the screens say in words, on hand-made directories."""

from datetime import date

import pytest

from coverage.ask import Ask, Terms
from coverage.directory import Directory
from coverage.evaluation import evaluate
from coverage.records import records_behind
from coverage.tables import coverage_table
from say.coverage.area_words import area_sentence
from say.coverage.asked import subject
from say.coverage.sentences import national_sentence
from tests.directories import directory_of, service

TERMS = Terms(on=date(2026, 11, 22))
NORWICH, NORFOLK = "E07000148", "E23000024"
HIGH = Ask("high", "any", "behaviour_change_group", TERMS)


def said_of(directory: Directory, area: str, level: str, ask: Ask = HIGH) -> str:
    evaluation = evaluate(directory, ask.terms)
    table = coverage_table(evaluation, ask, level)
    return area_sentence(table.loc[area], ask, records_behind(evaluation, ask, area))


def test_nothing_listed_is_never_said_without_its_caveat() -> None:
    empty = directory_of()
    table = coverage_table(evaluate(empty, HIGH.terms), HIGH, "pfa")
    national = national_sentence(table, HIGH, "pfa", "the test directory")
    assert "on a current local record in none of 43 police force areas" in national
    assert "In 43 nothing is listed. Nothing listed is not the same as nothing there." in national
    said = said_of(empty, NORWICH, "lad")
    assert said.endswith(": nothing listed. Nothing listed is not the same as nothing there.")


@pytest.mark.parametrize(
    ("described", "says"),
    [
        ({}, ": served. 1 current record names it, its county or its force. Capacity not known."),
        ({"places": 40.0}, "About 40 places a year."),
        ({"places": 1467.0}, "About 1,500 places a year."),
        (
            {"risk_levels": ()},
            "may be served. 1 old or unclear record names it, its county or its force. Why unclear: it leaves its risk level",
        ),
        (
            {"status": "announced"},
            "Why unclear: announced, not known to have started.",
        ),
        (
            {"delivery": "remote"},
            "only a regional or national service. 1 record reaches it from a region, the nation or remotely.",
        ),
        (
            {"risk_levels": ("standard",)},
            "services reach here, none recorded for these people.",
        ),
    ],
)
def test_an_area_is_described_by_its_status(described: dict[str, object], says: str) -> None:
    assert says in said_of(directory_of(service(("lad", NORWICH), **described)), NORWICH, "lad")


def test_a_wider_area_is_described_by_its_shares() -> None:
    said = said_of(directory_of(service(("lad", NORWICH))), NORFOLK, "pfa")
    assert said.startswith(
        "In Norfolk, behaviour change groups at high risk: served in part: 1 of 7 districts, 16% of people."
    )
    assert "Elsewhere: nothing listed for 84%." in said
    assert said.endswith("Nothing listed is not the same as nothing there. Capacity not known.")


def test_generic_services_are_named_beside_and_never_as_the_answer() -> None:
    ask = Ask("any", "lgbt", "behaviour_change_group", TERMS)
    assert "Generic services reach here (1 record)." in said_of(
        directory_of(service(("lad", NORWICH))), NORWICH, "lad", ask
    )


@pytest.mark.parametrize(
    ("ask", "said"),
    [
        (Ask(), "any work with people who cause harm"),
        (Ask(terms=Terms(for_whom="harmed")), "any support for people who are harmed"),
        (Ask(community="lgbt"), "any work with people who cause harm, made for LGBT+ communities"),
        (Ask("high", intervention="high_risk_case_management"), "intensive work with high-risk perpetrators"),
        (Ask("medium", intervention="high_risk_case_management"), "intensive work at medium risk"),
        (
            Ask("high", "male_victims", "whole_family"),
            "whole-family work with people who cause harm at high risk, made for people whose victims are men",
        ),
        (
            Ask("high", "male_victims", "victim_support"),
            "victim support at high risk, made for male victims",
        ),
        (
            Ask("standard", "faith", "helpline"),
            "helplines for people who are harmed at standard risk, made for faith communities",
        ),
        (
            Ask("high", "lgbt", "helpline", Terms(by_and_for_only=True, quality_assured_only=True)),
            "helplines for people who are harmed at high risk, led by and for LGBT+ communities, quality-assured",
        ),
    ],
)
def test_the_subject_names_every_choice(ask: Ask, said: str) -> None:
    assert subject(ask) == said


def test_a_date_to_come_is_said_as_what_the_record_will_show() -> None:
    later = Ask("high", intervention="helpline", terms=Terms(on=date(2040, 4, 1)))
    table = coverage_table(evaluate(directory_of(), later.terms), later, "pfa")
    assert national_sentence(table, later, "pfa", "the record").endswith(
        "That is what the record says of 1 April 2040, if nothing is updated until then."
    )
