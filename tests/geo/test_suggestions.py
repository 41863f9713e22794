"""A misspelt name gets the area it is a slip away from; the name of another place gets none."""

import pytest

from geo.areas import area_table, lads_of, parent
from geo.mistakes import Mistake
from geo.names import find_area


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Westmoorland", "Westmorland and Furness"),
        ("Leicster", "Leicester"),
        ("Blackpol", "Blackpool"),
        ("Londn", "London"),
        ("Manchestor", "Manchester"),
        ("Sunderlnad City Council", "Sunderland"),
        ("Nottinghamshrie Police", "Nottinghamshire"),
    ],
)
def test_a_slip_is_suggested_back(text: str, name: str) -> None:
    with pytest.raises(Mistake, match=f'did you mean "{name}"'):
        find_area(text)


@pytest.mark.parametrize(
    "text",
    [
        *("Teesside", "Wessex", "Midlands", "Swinton", "Malden", "Milton", "Barnes", "Darby", "East Kent"),
        *("Leeds City Region", "Cardiff Capital Region", "West Country", "North Country", "Mid Kent", "Test"),
        *(
            "Middlesex",
            "Sale",
            "Stamford",
            "Washington",
            "Workington",
            "Newcastel",
            "Southport",
            "Northallerton",
            "Huddersfield",
            "Solent",
            "South Thames",
            "East Region",
        ),
    ],
)
def test_the_name_of_another_place_gets_no_suggestion(text: str) -> None:
    with pytest.raises(Mistake) as error:
        find_area(text)
    assert "did you mean" not in str(error.value)


@pytest.mark.parametrize("text", ["Tees Valley", "West of England", "Avon", "Liverpool City Region"])
def test_a_set_of_areas_is_named_by_its_areas_and_not_taken_for_another(text: str) -> None:
    with pytest.raises(Mistake, match=f'"{text}" names [0-9] areas: '):
        find_area(text)


def test_a_letter_left_out_of_a_long_name_never_suggests_an_area_of_another_region() -> None:
    for code, name in area_table("lad")["area_name"].items():
        if len(name) < 8:
            continue
        slip = name[:4] + name[5:]
        try:
            found = find_area(slip).code
        except Mistake as mistake:
            if "did you mean" not in str(mistake):
                continue
            found = str(mistake).rsplit(", ", 1)[1][:9]
        regions = {parent(lad, "region") for lad in lads_of(found)}
        assert parent(str(code), "region") in regions, (name, slip, found)
