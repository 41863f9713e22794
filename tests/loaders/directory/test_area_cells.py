"""A cell about areas means what it says: what is certain is found, what is not is asked, nothing is stretched."""

import pytest

from loaders.directory.area_cells import areas_of_cell

KENT_FORCE = ("pfa", "E23000032")


def read(text: str, around: tuple[str, str] | None = None, level: str | None = None) -> set[str]:
    found = areas_of_cell(text, level, {}, around)
    assert not found.questions, text
    return {f"{area.level} {area.name}" for area in found.areas}


@pytest.mark.parametrize(
    ("text", "areas"),
    [
        ("across Kent and Medway", {"pfa Kent"}),
        ("London-wide", {"region London"}),
        ("pan-London", {"region London"}),
        ("all London boroughs", {"region London"}),
        ("Greater Manchester (all 10 boroughs)", {"pfa Greater Manchester"}),
        ("Kirklees & Calderdale", {"lad Kirklees", "lad Calderdale"}),
        ("Kent excluding Medway", {"utla Kent"}),
        ("Essex (not Southend)", {"utla Essex", "lad Thurrock"}),
        ("East and West Sussex", {"utla East Sussex", "utla West Sussex"}),
        ("Newcastle, Staffordshire", {"lad Newcastle-under-Lyme"}),
        ("Kent (Ashford, Dover)", {"lad Ashford", "lad Dover"}),
        ("UK wide", {"nation England and Wales"}),
        ("England, Wales and Scotland", {"nation England and Wales"}),
    ],
)
def test_a_cell_means_the_areas_it_names(text: str, areas: set[str]) -> None:
    assert read(text) == areas


@pytest.mark.parametrize("text", ["Dorset", "Durham", "Newcastle", "Essex", "Kent", "Cumbria", "Richmond", "Yorkshire"])
def test_a_name_of_several_areas_is_asked_and_each_says_how_it_differs(text: str) -> None:
    found = areas_of_cell(text, None, {})
    assert not found.areas
    [question] = found.questions
    assert question.written == text
    assert len({option.notice for option in question.options}) == len(question.options) > 1


def test_what_the_user_decided_is_not_asked_again() -> None:
    found = areas_of_cell("DORSET; Leeds", None, {"Dorset": (("pfa", "E23000039"),)})
    assert [area.code for area in found.areas] == ["E23000039", "E08000035"]
    assert not found.questions and found.settled


def test_a_stated_level_settles_it() -> None:
    assert read("Dorset", level="pfa") == {"pfa Dorset"}


@pytest.mark.parametrize(
    "text", ["countywide", "county wide", "All of the county", "all districts", "across the force area"]
)
def test_all_of_it_is_all_of_the_area_around(text: str) -> None:
    assert read(text, KENT_FORCE) == {"pfa Kent"}
    alone = areas_of_cell(text, None, {})
    assert not alone.areas and "does not say of which area" in alone.notice


def test_the_area_around_tells_two_newcastles_apart() -> None:
    assert read("Newcastle", ("pfa", "E23000007")) == {"lad Newcastle upon Tyne"}


def test_without_asking_the_narrowest_is_meant_and_said() -> None:
    found = areas_of_cell("Dorset", None, {}, ask=False)
    assert [area.level for area in found.areas] == ["lad"] and "not as the police force area" in found.notice


def test_a_part_of_an_area_is_asked_by_its_districts() -> None:
    found = areas_of_cell("North and East Kent", None, {})
    assert not found.areas and {"Thanet", "Medway"} <= {option.name for option in found.options}


@pytest.mark.parametrize(
    "text", ["All districts except Medway", "countywide (not Medway)", "whole force area excluding Medway"]
)
def test_all_of_it_but_some_is_the_rest_of_the_area_around(text: str) -> None:
    assert read(text, KENT_FORCE) == {"utla Kent"}
    assert areas_of_cell(text, None, {}, KENT_FORCE).settled
    assert not areas_of_cell(text, None, {}).areas


@pytest.mark.parametrize(
    ("around", "meant"), [(("lad", "E07000106"), "utla Kent"), (("utla", "E10000016"), "utla Kent")]
)
def test_countywide_is_all_of_the_county_around_a_district(around: tuple[str, str], meant: str) -> None:
    assert read("countywide", around) == {meant}


def test_words_that_do_not_fit_the_area_around_are_not_guessed() -> None:
    found = areas_of_cell("boroughwide", None, {}, ("region", "E12000007"))
    assert not found.areas and "does not say which local authority district of London" in found.notice


@pytest.mark.parametrize("text", ["all ፩ districts", "Kent (፩ districts)", "Kent (" + "9" * 1900 + " districts)"])
def test_an_odd_number_is_no_error(text: str) -> None:
    assert areas_of_cell(text, None, {}).notice


def test_what_is_not_understood_is_kept_as_written() -> None:
    found = areas_of_cell("Leeds\nAtlantis\nHull", None, {})
    assert [area.name for area in found.areas] == ["Leeds", "Kingston upon Hull, City of"]
    assert found.unread == ("Atlantis",) and "it was left out" in found.notice
