"""The list of areas to choose from tells every area from every other, and finds Welsh ones by both names."""

from geo.areas import area_table
from geo.levels import LEVELS, LEVELS_ON_RECORD
from say.areas_to_choose import area_to_choose, areas_of_map, areas_to_choose


def test_every_area_is_listed_once_and_no_two_look_alike() -> None:
    listed = areas_to_choose("en")
    assert set(listed) == {code for level in LEVELS_ON_RECORD for code in area_table(level).index}
    assert len(set(listed.values())) == len(listed)
    assert len(set(areas_to_choose("cy").values())) == len(listed)


def test_a_map_that_the_country_is_only_cut_by_adds_its_own_areas_when_it_is_chosen() -> None:
    for level in LEVELS:
        own = set(map(str, area_table(level).index)) - set(areas_to_choose("en"))
        assert set(areas_of_map(level, "en")) == own
    assert areas_of_map("announced", "en")["NEW-SURREY-1"].startswith("East Surrey, upper-tier authority as announced")


def test_an_area_says_what_it_is_and_what_it_holds_or_lies_in() -> None:
    assert area_to_choose("E23000032", "en") == "Kent, police force area · 13 districts"
    assert area_to_choose("W92000004", "en") == "Wales (Cymru), nation · 22 districts"
    assert area_to_choose("E07000110", "en") == "Maidstone, district in Kent"
    assert area_to_choose(None, "en") == "England and Wales"


def test_a_welsh_area_has_both_names_that_of_the_language_first() -> None:
    assert area_to_choose("W06000015", "en").startswith("Cardiff (Caerdydd), district in South Wales")
    assert area_to_choose("W06000015", "cy").startswith("Caerdydd (Cardiff), ")
