"""What differs between two versions, read aloud: short sentences that say what was and what is."""

import pytest

from coverage.directory import Directory
from coverage.directory_changes import changes_between
from geo.areas import area_name
from loaders.directory.directory import load_in_form
from say.coverage.directory_changes_in_words import SAME, changes_by_area, changes_in_words, service_in_words
from tests.loaders.directory_files import Row, csv_file


def directory(*rows: Row) -> Directory:
    return load_in_form(csv_file(*rows), "d.csv", told_apart=True)[0]


def test_the_sum_names_each_kind_of_change_and_where_a_status_may_differ() -> None:
    before = directory({}, {"places": "20"}, {"areas": "Kent", "area_level": "pfa"}, {"status": "active"})
    after = directory(
        {},
        {"places": "30"},
        {"service_id": "S4", "service_name": "Fictional groups 4", "status": "ended"},
        {"service_id": "S5"},
    )
    assert changes_in_words(changes_between(before, after), "pfa") == [
        "1 service was added, 1 is no longer listed, 1 is now said to have ended and 1 was altered.",
        "The status may differ in 2 police force areas: West Yorkshire and Kent.",
    ]
    assert changes_in_words(changes_between(before, before), "pfa") == [SAME]
    noted = changes_between(directory({}), directory({"notes": "new"}))
    assert changes_in_words(noted, "lad") == ["1 service was altered.", "No status can differ."]


def test_declarations_are_counted_apart_and_a_blank_list_of_theirs_is_of_all() -> None:
    none = {"status": "confirmed_none", "confirmed_by": "A commissioner", "risk_levels": "high"}
    before = directory({}, {"service_id": "N1", **none})
    after = directory(
        {}, {"service_id": "N1", **none, "risk_levels": ""}, {"service_id": "N2", **none}, {"service_id": "S9"}
    )
    changes = changes_between(before, after)
    assert changes_in_words(changes, "pfa")[:2] == [
        "1 service was added.",
        "1 declaration that there is none was added and 1 was altered.",
    ]
    [altered] = changes.altered
    assert any("risk levels: from high risk to every risk level." in said for said in service_in_words(altered))


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ({"places": "20"}, {"places": "1,300"}, "“X”, places: from 20 to 1,300."),
        ({"places": ""}, {"places": "0"}, "“X”, places: from not stated to 0."),
        (
            {"risk_levels": "high"},
            {"risk_levels": "high;medium"},
            "“X”, risk levels: from high risk to medium risk and high risk.",
        ),
        ({"end_date": ""}, {"end_date": "2027-03"}, "“X”, end date: from not stated to 31 March 2027."),
        ({"as_of": "2025"}, {"as_of": "2026-03"}, "“X”, as of: from 2025 to March 2026."),
        ({"areas": "Leeds"}, {"areas": "Bradford"}, "“X”, areas: now also Bradford and no longer Leeds."),
        (
            {"areas": "Leeds"},
            {"areas": "Leeds (in part)"},
            "“X”, areas: the same, but how they are served differs.",
        ),
        ({"confidential": "no"}, {"confidential": "yes"}, "“X”, confidential: from no to yes."),
        ({"organisation_name": "A"}, {"organisation_name": "B"}, "“X”, organisation name: from “A” to “B”."),
        ({"notes": "a"}, {"notes": "b"}, "“X”, rewritten: notes."),
    ],
)
def test_an_alteration_says_what_was_and_what_is(before: Row, after: Row, said: str) -> None:
    changes = changes_between(directory({"service_name": "X", **before}), directory({"service_name": "X", **after}))
    assert said in service_in_words(changes.altered[0])


def test_long_names_from_a_file_make_no_long_sentence() -> None:
    long = "organisation " * 20
    before, after = ({"organisation_name": f"{letter} {long}"} for letter in "AB")
    changes = changes_between(directory(before), directory(after))
    assert all(len(said.split()) <= 30 and "\n" not in said for said in service_in_words(changes.altered[0]))


def test_every_change_is_said_with_the_areas_where_a_status_may_differ_for_it() -> None:
    before = directory(
        {"service_name": "A", "areas": "Leeds", "places": "20"},
        {"service_name": "B", "areas": "Kent", "area_level": "pfa"},
        {"service_name": "C", "notes": "a"},
    )
    after = directory(
        {"service_name": "A", "areas": "Leeds", "places": "30"},
        {"service_id": "S3", "service_name": "C", "notes": "b"},
        {"service_id": "S9", "service_name": "D", "areas": "Cheshire", "area_level": "pfa"},
    )
    changes = changes_between(before, after)
    assert changes_by_area(changes, "pfa").to_numpy().tolist() == [
        ["Cheshire", "E23000006", "“D” was added."],
        ["Kent", "E23000032", "“B” is no longer listed."],
        ["West Yorkshire", "E23000010", "“A”, places: from 20 to 30."],
        ["", "", "“C”, rewritten: notes."],
    ]
    (kent,) = (code for code in changes.areas("pfa") if area_name(code) == "Kent")
    assert list(changes_by_area(changes, "pfa", kent)["sentence"]) == ["“B” is no longer listed."]
