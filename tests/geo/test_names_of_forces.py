"""The words around a name are heard first: the force, its commissioner or the region, in English and in Welsh."""

import pandas as pd
import pytest

from geo.areas import LOOKUPS, area_table, lads_of, parent
from geo.mistakes import Mistake
from geo.names import find_area
from geo.retired import retired_areas
from geo.spelling import normalise_name

FORCES = area_table("pfa")["area_name"].to_dict()
REGIONS = area_table("region")["area_name"].to_dict()
WORDS_FOR_A_FORCE = (
    *(
        "{} Police",
        "{} Constabulary",
        "{} PCC",
        "{} PFCC",
        "{} OPCC",
        "OPCC {}",
        "The {} Police",
        "{} Police Force",
    ),
    *(
        "{} Police and Crime Commissioner",
        "{} Police & Crime Commissioner",
        "{}'s Police and Crime Commissioner",
    ),
    *("{} Police, Fire and Crime Commissioner", "PCC for {}", "Police and Crime Commissioner for {}"),
    *("Office of the PCC for {}", "The Office of the Police and Crime Commissioner for {}"),
    *("Office of the {} Police and Crime Commissioner", "{} Office of the Police and Crime Commissioner"),
    *("{} force area", "{} police force area", "Chief Constable of {}"),
)
WORDS_FOR_A_REGION = ("{} region", "The {} Region", "Region of {}", "Region: {}", "{} (region)")
WELSH = {
    "W15000001": "Gogledd Cymru",
    "W15000002": "Gwent",
    "W15000003": "De Cymru",
    "W15000004": "Dyfed-Powys",
}
WELSH_WORDS = (
    *("Heddlu {}", "Comisiynydd Heddlu a Throseddu {}", "Comisiynydd yr Heddlu a Throseddu {}"),
    *(
        "Swyddfa Comisiynydd yr Heddlu a Throseddu {}",
        "Comisiynydd Heddlu a Throseddu ar gyfer {}",
        "SCHTh {}",
    ),
    *(
        "Swyddfa Comisiynydd Heddlu a Throsedd {}",
        "Ardal Heddlu {}",
        "Comisiynydd yr Heddlu a Throseddu dros {}",
    ),
)


@pytest.mark.parametrize("words", WORDS_FOR_A_FORCE)
def test_every_force_is_found_by_every_word_for_it(words: str) -> None:
    for code, name in FORCES.items():
        for written in {name, name.replace(" and ", " & ")}:
            found = find_area(words.format(written))
            assert (found.code, found.level, found.notice) == (code, "pfa", None), words.format(written)


@pytest.mark.parametrize("words", WORDS_FOR_A_REGION)
def test_every_region_is_found_by_every_word_for_it(words: str) -> None:
    for code, name in REGIONS.items():
        found = find_area(words.format(name))
        assert (found.code, found.level, found.notice) == (code, "region", None), words.format(name)


@pytest.mark.parametrize("words", WELSH_WORDS)
def test_a_welsh_force_and_its_commissioner_are_found_in_welsh(words: str) -> None:
    for code, name in WELSH.items():
        assert find_area(words.format(name)).code == code, words.format(name)


@pytest.mark.parametrize("words", ["{} Police", "{} PCC", "{} Constabulary"])
def test_a_district_with_the_word_for_a_force_means_the_force_around_it_and_says_so(words: str) -> None:
    own = {normalise_name(name) for name in FORCES.values()} | {
        normalise_name(name)
        for name, level in pd.read_csv(LOOKUPS / "area_names.csv", dtype=str)[["alias", "level"]].to_numpy()
        if level == "pfa"
    }
    for lad, name in area_table("lad")["area_name"].items():
        if not {normalise_name(name), normalise_name(words.format(name))} & own and "Durham" not in name:
            found = find_area(words.format(name))
            assert (found.code, found.level, found.exact) == (parent(str(lad), "pfa"), "pfa", False)
            assert f"which covers {name}." in str(found.notice)


def test_a_retired_name_with_the_word_for_a_force_is_never_a_district() -> None:
    forces = {normalise_name(name) for name in FORCES.values()}
    for retired in retired_areas().values():
        found = find_area(f"{retired.name} Police")
        assert found.level == "pfa", retired.name
        if normalise_name(retired.name) not in forces:
            now = {lad for one in retired.successors for lad in lads_of(one)}
            assert set(lads_of(found.code)) >= now, retired.name


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("County Durham Police", "E23000008"),
        ("Poole Police", "E23000039"),
        ("Somerset PCC", "E23000036"),
        ("Sheffield City Region", "E23000011"),
        ("Isle of Wight Police", "E23000030"),
        ("Metropolitan Police, London", "E23000001"),
        ("Devon, Cornwall & Isles of Scilly Police", "E23000035"),
    ],
)
def test_words_for_a_force_come_before_retired_names_and_other_names(text: str, code: str) -> None:
    assert find_area(text).code == code


@pytest.mark.parametrize("text", ["London PCC", "Newcastle Police", "Wales PCC"])
def test_a_name_that_several_forces_share_names_them(text: str) -> None:
    with pytest.raises(Mistake, match="could be the police force area"):
        find_area(text)


@pytest.mark.parametrize("name", ["Leeds", "Barnsley", "Poole", "Sheffield", "Kent"])
def test_a_district_with_the_word_region_is_not_taken_for_the_district(name: str) -> None:
    with pytest.raises(Mistake, match=f'"{name} region" is not'):
        find_area(f"{name} region")


@pytest.mark.parametrize(
    "text",
    [
        "British Transport Police",
        "Action Fraud",
        "BTP",
        "Cifas",
        "Police Scotland",
        "Ministry of Defence Police",
    ],
)
def test_what_official_tables_list_beside_forces_is_said_to_be_no_area(text: str) -> None:
    with pytest.raises(Mistake, match="is not an area we show: it is"):
        find_area(text)
