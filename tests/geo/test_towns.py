"""Places that are no area: each in a district that we know, and found however its name is typed."""

from geo.areas import area_table
from geo.towns import towns, towns_called

NORTHUMBERLAND = "E06000057"


def test_every_place_lies_in_a_district_that_we_know_and_is_listed_there_once() -> None:
    assert {town.lad_code for town in towns()} <= set(area_table("lad").index)
    assert len({(town.name, town.lad_code) for town in towns()}) == len(towns())


def test_a_name_is_found_whatever_its_capitals_hyphens_and_spaces() -> None:
    assert [town.lad_code for town in towns_called(" hexham ")] == [NORTHUMBERLAND]
    assert towns_called("berwick upon  tweed") == towns_called("Berwick-Upon-Tweed") != ()
    assert len(towns_called("Newport")) > 1
    assert towns_called("Atlantis") == ()
