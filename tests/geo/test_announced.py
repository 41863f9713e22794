"""What is announced of councils is dated, says how certain it is, and cuts only whole districts."""

from datetime import date

import pytest

from geo.announced import endings, replaced_by
from geo.areas import area_name, levels_of, parent
from geo.reorganisation import OPEN, OURS, announced_areas, announced_of_district, not_cut, reorganisation

SURREY, ESSEX = "E10000030", "E10000012"


def test_east_and_west_surrey_are_decided_from_1_april_2027() -> None:
    east, west = announced_areas()["NEW-SURREY-1"], announced_areas()["NEW-SURREY-2"]
    assert (east.name, west.name) == ("East Surrey", "West Surrey")
    assert {one.state for one in (east, west)} == {"decided"} and {one.certainty for one in (east, west)} == {"high"}
    assert east.first_day == date(2027, 4, 1) and east.when == "from 1 April 2027"
    assert "Reigate and Banstead" in map(area_name, east.of_today) and "Woking" in map(area_name, west.of_today)


def test_the_five_of_essex_are_proposed_under_working_names() -> None:
    five = [one for code, one in announced_areas().items() if "ESSEX" in code]
    assert len(five) == 5
    assert all(one.is_working_name and one.name.endswith("(proposed)") and one.state == "proposed" for one in five)
    assert {one.certainty for one in five} == {"medium"} and {one.when for one in five} == {"expected from April 2028"}


def test_no_district_goes_into_two_areas_and_each_is_one_of_today() -> None:
    made_of = [lad for one in announced_areas().values() for lad in one.of_today]
    assert len(made_of) == len(set(made_of)) == len(announced_of_district()) == 11 + 14
    assert all("lad" in levels_of(lad) for lad in made_of)
    assert {parent(lad, "utla") for lad in made_of} == {SURREY, ESSEX, "E06000033", "E06000034"}


def test_a_code_of_ours_begins_as_no_code_of_the_ons_does() -> None:
    assert all(code.startswith(OURS) for code in announced_areas())


def test_what_is_open_is_cut_nowhere_and_said_of_authorities_of_today() -> None:
    assert len(not_cut()) == 19 and {one.name for one in not_cut() if one.state != OPEN} == {"Norfolk"}
    assert all("utla" in levels_of(code) and code not in endings() for one in not_cut() for code in one.of_today)
    assert all(one.note and one.source_url and one.source_date and one.certainty for one in reorganisation())


def test_a_county_ends_with_its_districts_and_names_each_successor() -> None:
    assert set(endings()) == {SURREY, ESSEX, *announced_of_district()}
    surrey, woking = endings()[SURREY], endings()["E07000217"]
    assert surrey.last_day == woking.last_day == date(2027, 3, 31)
    assert surrey.sentence() == "Surrey ends on 31 March 2027: East Surrey and West Surrey from the day after"
    assert [one.name for one in woking.successors] == ["West Surrey"]
    thurrock = endings()["E06000034"]
    assert not thurrock.is_decided
    assert thurrock.sentence() == "Thurrock is expected to end in March 2028, in favour of South West Essex (proposed)"


@pytest.mark.parametrize(
    ("code", "replaced"), [("NEW-SURREY-2", (SURREY, "E07000209")), ("NEW-ESSEX-3", (ESSEX, "E06000034"))]
)
def test_a_new_area_names_what_it_replaces_authorities_first(code: str, replaced: tuple[str, ...]) -> None:
    assert replaced_by(code)[: len(replaced)] == replaced and replaced_by(SURREY) == ()
