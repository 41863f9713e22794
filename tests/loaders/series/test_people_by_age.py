"""People by single year of age are read to the person, from the tables that the ONS publishes and from those made of them."""

import pytest

from geo.areas import area_table
from geo.mistakes import Mistake
from loaders.series.people_by_age import ALL_AGES, load_people_by_age
from tests.official import official

YEARS = [*map(str, range(90)), "90+"]
NORWICH, BARNSLEY, BARNSLEY_BEFORE = "E07000148", "E08000038", "E08000016"


def table(*rows: tuple[str, str, int], headings: list[str] = YEARS) -> bytes:
    """Return a CSV in which each district has so many people of each age."""
    lines = [[code, name, each * len(headings), *[each] * len(headings)] for code, name, each in rows]
    return "\n".join(",".join(map(str, line)) for line in [["code", "name", "all", *headings], *lines]).encode()


def test_every_person_is_read_and_none_is_withheld_however_few_there_are() -> None:
    content = table((NORWICH, "Norwich", 1), (BARNSLEY_BEFORE, "Barnsley", 3), ("E92000001", "ENGLAND", 99))
    people = load_people_by_age(content, "age mid-2023.csv")
    assert people.loc[NORWICH].tolist() == [91, *[1] * 91]
    assert people.loc[BARNSLEY, ALL_AGES] == 273 and list(people.index) == [NORWICH, BARNSLEY]


def test_a_table_without_each_year_of_age_is_refused() -> None:
    content = table((NORWICH, "Norwich", 1), headings=[age for age in YEARS if age != "40"])
    with pytest.raises(Mistake, match="0 tables have a column for each year of age"):
        load_people_by_age(content, "age mid-2023.csv")


def test_the_official_workbook_holds_the_people_of_our_areas() -> None:
    path = official("ons_mye23tablesew.xlsx")
    people = load_people_by_age(path, path.name)
    ours = area_table("lad")
    assert people[ALL_AGES].equals(ours["population"].astype(float).rename_axis("lad_code").rename(ALL_AGES))
    assert people.loc[:, 75:].sum(axis=1).eq(ours["age_75_plus"]).all()
