"""A site is a town, or the middle of half a postcode: never anything finer."""

import pytest

from coverage.sites.site import site_called, sites_called
from geo.areas import lad_table
from geo.mistakes import Mistake


@pytest.mark.parametrize(("text", "district"), [("Hexham", "Northumberland"), (" machynlleth ", "Powys")])
def test_a_town_is_found_by_name(text: str, district: str) -> None:
    assert lad_table().at[site_called(text).lad_code, "lad_name"] == district


def test_a_postcode_stands_for_the_middle_of_its_first_half_and_nothing_finer() -> None:
    assert site_called("ne46 1ab") == site_called("NE46 3QP") == site_called("NE46")
    assert site_called("NE46").name == "NE46" and site_called("NE46").lad_code == "E06000057"


def test_a_name_of_several_places_asks_which_and_takes_the_area_behind_a_comma() -> None:
    with pytest.raises(Mistake, match=r"more than one place, in .*Isle of Wight.*: write one as Newport, "):
        site_called("Newport")
    assert site_called("Newport, Isle of Wight").lad_code == "E06000046"


def test_a_slip_of_the_pen_asks_whether_the_town_is_meant() -> None:
    with pytest.raises(Mistake, match=r'"Hexam" is no place that we know \(did you mean "Hexham"\?\): give a town'):
        site_called("Hexam")


@pytest.mark.parametrize("text", ["", ",", "Atlantis", "EH1", "=1+1", "ZZ99", "x" * 500])
def test_what_is_no_place_is_refused(text: str) -> None:
    assert sites_called(text) == ()
    with pytest.raises(Mistake, match="no place that we know"):
        site_called(text)
