"""An area is related to others by its districts, its borders and its past; a retired one to what it became."""

import pytest

from geo.areas import ENGLAND_AND_WALES, area_table
from geo.health_areas import split_districts
from geo.levels import LEVELS_ON_RECORD
from geo.mistakes import Mistake
from geo.relations import RELATIONS, relation_by_extent, relations_of, relations_of_retired, retired_meant
from geo.small_areas import health_areas

MAIDSTONE, KENT, KENT_COUNTY, MEDWAY, BUCKINGHAMSHIRE = "E07000110", "E23000032", "E10000016", "E06000035", "E06000060"
KENT_HEALTH = "E38000237"


def related(code: str, relation: str, level: str | None = None) -> list[str]:
    table = relations_of(code)
    return list(table.index[table["relation"].eq(relation) & (table["level"].eq(level) if level else True)])


def test_a_district_lies_in_one_area_of_each_wider_level_and_in_both_nations_together() -> None:
    assert related(MAIDSTONE, "lies_in") == [
        KENT_COUNTY,
        KENT,
        "E12000008",
        "E92000001",
        ENGLAND_AND_WALES,
        KENT_HEALTH,
    ]
    assert related(MAIDSTONE, "itself") == [MAIDSTONE] and not related(MAIDSTONE, "holds")
    assert relations_of(MAIDSTONE).loc[KENT_COUNTY, "population"] == 1_610_251


def test_a_force_holds_its_districts_and_both_councils_and_each_lies_in_it() -> None:
    assert len(related(KENT, "holds", "lad")) == 13 and related(KENT, "holds", "utla") == [MEDWAY, KENT_COUNTY]
    assert all(KENT in related(one, "lies_in", "pfa") for one in related(KENT, "holds"))


def test_everything_lies_in_england_and_wales_once() -> None:
    held = relations_of(ENGLAND_AND_WALES).groupby("level").size()
    of_health = held.pop("health")
    assert dict(held) == {level: len(area_table(level)) + (level == "nation") for level in LEVELS_ON_RECORD}
    assert of_health == len(health_areas())


def test_a_district_that_health_areas_cut_names_each_with_how_many_people_live_in_it() -> None:
    district = str(split_districts().idxmax())
    table = relations_of(district)
    cut = table[table["level"].eq("health")]
    assert len(cut) >= 2 and cut["relation"].eq("overlaps").all()
    shared = [int(why.split(" of ")[0].replace(",", "")) for why in cut["why"]]
    of_all = {why.split(" of ")[1] for why in cut["why"]}
    assert len(of_all) == 1 and sum(shared) == int(of_all.pop().split()[0].replace(",", ""))


def test_a_health_area_is_itself_and_names_no_other() -> None:
    table = relations_of(KENT_HEALTH)
    assert list(table.index[table["level"].eq("health") & table["relation"].ne("neighbour")]) == [KENT_HEALTH]
    assert related(KENT, "lies_in", "health") == [KENT_HEALTH]


def test_neighbours_of_a_unitary_council_are_told_at_both_its_levels_with_why() -> None:
    table = relations_of("E06000001")
    near = table[table["relation"].eq("neighbour")]
    assert near.loc["E06000003", "why"].tolist() == ["across the mouth of the Tees"] * 2
    assert near.loc["E06000003", "level"].tolist() == ["lad", "utla"]


def test_what_was_put_together_names_what_it_was_and_that_names_it_by_code_and_by_name() -> None:
    assert related(BUCKINGHAMSHIRE, "predecessor") == ["E07000004", "E07000005", "E07000006", "E07000007", "E10000002"]
    for text in ("E07000004", " e07000004", "Aylesbury Vale"):
        became = relations_of_retired(retired_meant(text))
        assert became["relation"].tolist() == ["itself", "successor"] and became.index[1] == BUCKINGHAMSHIRE
        assert became["why"].iloc[0] == "Aylesbury Vale became part of Buckinghamshire on 1 April 2020."
        assert became["population"].iloc[0] is None, "nobody is counted there any longer: not known, never nought"


def test_a_county_that_was_split_names_each_of_its_successors_and_its_name_is_now_the_force() -> None:
    assert list(relations_of_retired(retired_meant("E10000006")).index[1:]) == ["E06000063", "E06000064"]
    assert retired_meant("Cumbria") is None and retired_meant("E23000002") is None


def test_the_order_is_that_of_the_relations() -> None:
    found = relations_of(BUCKINGHAMSHIRE)["relation"].unique().tolist()
    assert found == [one for one in RELATIONS if one in found]


@pytest.mark.parametrize(
    ("inside", "other", "is_wider", "said"),
    [
        ("ab", "abc", True, "lies_in"),
        ("abc", "ab", False, "holds"),
        ("ab", "bc", True, "overlaps"),
        ("ab", "ab", True, "lies_in"),
        ("ab", "ab", False, "holds"),
    ],
)
def test_two_areas_are_related_by_their_districts(inside: str, other: str, is_wider: bool, said: str) -> None:
    assert relation_by_extent(frozenset(inside), frozenset(other), is_wider) == said


def test_an_unknown_code_is_a_plain_mistake() -> None:
    with pytest.raises(Mistake, match="not the code of an area"):
        relations_of("E99999999")
