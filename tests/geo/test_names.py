"""An area is found by what people write, or the writer is told what to write."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.areas import LOOKUPS, area_table
from geo.levels import LEVELS_ON_RECORD
from geo.mistakes import Mistake
from geo.names import find_area
from geo.retired import retired_areas

OFFICIAL = [
    (str(code), name, level) for level in LEVELS_ON_RECORD for code, name in area_table(level)["area_name"].items()
]
ALIASES = pd.read_csv(LOOKUPS / "area_names.csv", dtype=str)
SHARED = {"Newcastle"}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("St Helens", "E08000013"),
        ("St. Helens", "E08000013"),
        ("Bristol", "E06000023"),
        ("City of Bristol", "E06000023"),
        ("Bristol City Council", "E06000023"),
        ("bristol, city of", "E06000023"),
        ("Herefordshire", "E06000019"),
        ("Hull", "E06000010"),
        ("Devon & Cornwall", "E23000035"),
        ("Avon & Somerset", "E23000036"),
        ("Met", "E23000001"),
        ("MOPAC", "E23000001"),
        ("GMP", "E23000005"),
        ("London, City of", "E09000001"),
        ("Kingston-upon-Thames", "E09000021"),
        ("Westminster", "E09000033"),
        ("RBKC", "E09000020"),
        ("London Borough of Camden", "E09000007"),
        ("Gogledd Cymru", "W15000001"),
        ("Heddlu De Cymru", "W15000003"),
        ("Caerdydd", "W06000015"),
        ("Cyngor Sir Ynys Môn", "W06000001"),
        ("ynys mon", "W06000001"),
        ("Cymru", "W92000004"),
        ("England", "E92000001"),
        ("national", "K04000001"),
        ("Office of the Police and Crime Commissioner for Norfolk", "E23000024"),
        ("London", "E12000007"),
        (" e06 000 001 ", "E06000001"),
    ],
)
def test_a_name_as_people_write_it_is_found(text: str, code: str) -> None:
    assert find_area(text).code == code


@pytest.mark.parametrize("level", LEVELS_ON_RECORD)
def test_every_official_name_and_code_finds_its_area(level: str) -> None:
    for code, name in area_table(level)["area_name"].items():
        assert find_area(name, level).code == code, name
        assert find_area(str(code), level).name == name, name
        assert find_area(f"  {name.upper()} ", level).code == code, name


def test_every_other_name_finds_its_area() -> None:
    for alias, level, code in ALIASES[["alias", "level", "area_code"]].to_numpy():
        if alias in SHARED:
            with pytest.raises(Mistake, match="could be"):
                find_area(alias, level)
        else:
            assert find_area(alias, level).code == code, alias


def test_every_retired_code_leads_to_what_it_became() -> None:
    for code, retired in retired_areas().items():
        if len(retired.successors) == 1:
            found = find_area(code)
            assert (found.code, bool(found.notice)) == (retired.successors[0], True), code
        else:
            with pytest.raises(Mistake, match="was split"):
                find_area(code)


def test_a_retired_name_says_when_it_became_what() -> None:
    found = find_area("Aylesbury Vale")
    assert found.code == "E06000060"
    assert found.notice == "Aylesbury Vale became part of Buckinghamshire on 1 April 2020."


def test_words_around_a_name_point_to_its_level() -> None:
    assert find_area("Essex Police").level == "pfa"
    assert find_area("Essex County Council").level == "utla"
    assert find_area("Durham Constabulary").code == "E23000008"
    assert find_area("Durham County Council").code == "E06000047"


def test_a_shared_name_means_the_narrowest_and_says_so() -> None:
    found = find_area("Essex")
    assert (found.level, found.code) == ("utla", "E10000012")
    assert "not as the police force area Essex (E23000028)" in (found.notice or "")
    assert find_area("Essex", "pfa").notice is None
    assert find_area("Norfolk").notice is None  # county and force have the same extent


def test_a_split_county_names_its_parts() -> None:
    with pytest.raises(Mistake, match=r"Cumberland.*Westmorland and Furness"):
        find_area("Cumbria", "utla")
    assert find_area("Cumbria").level == "pfa"


def test_a_misspelt_name_gets_a_suggestion() -> None:
    with pytest.raises(Mistake) as error:
        find_area("Westmoorland")
    assert str(error.value) == (
        '"Westmoorland" is not an area we know (did you mean "Westmorland and Furness", E06000064?).'
    )


def test_the_wrong_level_is_told_with_the_right_one() -> None:
    with pytest.raises(Mistake, match=r"not a local authority district: it is the upper-tier authority Essex"):
        find_area("Essex", "lad")
    with pytest.raises(Mistake, match="not a police force area"):
        find_area("E06000001", "pfa")


@pytest.mark.parametrize(
    "text", ["", "   ", "Council", "Police", "E99999999", "x" * 100_000, "police " * 20_000, None, 7]
)
def test_what_names_no_area_is_a_short_mistake(text: str) -> None:
    with pytest.raises(Mistake) as error:
        find_area(text)
    assert len(str(error.value)) < 250


@given(st.text(max_size=60), st.sampled_from([None, *LEVELS_ON_RECORD]))
def test_any_text_gives_an_area_or_a_mistake(text: str, level: str | None) -> None:
    try:
        found = find_area(text, level)
    except Mistake:
        return
    assert level in (None, found.level)


@given(st.sampled_from(OFFICIAL), st.text(alphabet=" .,-'’\t\u200f\u200b", max_size=4), st.booleans())
def test_marks_and_spaces_around_a_name_do_not_matter(area: tuple[str, str, str], noise: str, upper: bool) -> None:
    code, name, level = area
    noisy = f"{noise}{name.upper() if upper else name.lower()}{noise}".replace(" and ", " & ")
    assert find_area(noisy, level).code == code
