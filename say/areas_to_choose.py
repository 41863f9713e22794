"""Areas as a list to choose from names them: what each is, what it holds or lies in, and its name in the other language."""

from collections.abc import Collection, Iterator

from geo.areas import ENGLAND_AND_WALES, area_name, area_table, lads_of, levels_of, parent
from geo.levels import LEVELS, LEVELS_ON_RECORD
from geo.towns import LARGE, Town, towns
from say.numbers import count
from say.terms import ENGLISH, WELSH, terms


def areas_to_choose(language: str) -> dict[str, str]:
    """Name every area on record, by its code: the widest level first, then by the alphabet.

    No two have the same words. An area that stands at several levels is listed once.
    """
    return {code: area_to_choose(code, language) for code in _codes(LEVELS_ON_RECORD)}


def areas_of_map(level: str, language: str) -> dict[str, str]:
    """Name the areas of a level that are on no record, as ``areas_to_choose``: none of a level on record."""
    return {
        code: area_to_choose(code, language) for code in _codes([level]) if not LEVELS[levels_of(code)[0]].on_record
    }


def area_to_choose(code: str | None, language: str) -> str:
    """Name one area: "Kent, police force area · 13 districts"; "Maidstone, district in Kent". None is the whole country."""
    if code is None:
        return terms(language).said(area_name(ENGLAND_AND_WALES))
    level = "nation" if "nation" in levels_of(code) else levels_of(code)[0]
    if level == "lad":
        return f"{_in_both(code, language)}, {LEVELS[level].short} in {_in_both(_around(code), language)}"
    districts = count(len(lads_of(code)), LEVELS["lad"].short)
    return f"{_in_both(code, language)}, {LEVELS[level].one} · {districts}"


def towns_to_choose(language: str) -> dict[str, str]:
    """Name the larger places that are no area, each with the code of its district: "Hexham, place in Northumberland"."""
    return {
        town_to_choose(town, language): town.lad_code
        for town in towns()
        if town.people >= LARGE and town.name not in (area_name(town.lad_code), area_name(_county(town.lad_code)))
    }


def town_to_choose(town: Town, language: str) -> str:
    """Name one place, in its county or its own upper-tier authority."""
    return f"{town.name}, place in {_in_both(_county(town.lad_code), language)}"


def _county(district: str) -> str:
    return parent(district, "utla")


def _codes(levels: Collection[str]) -> Iterator[str]:
    listed = dict.fromkeys(
        code
        for level in reversed(list(levels))
        for code in area_table(level)["area_name"].sort_values().index
        if levels_of(code)[0] == level
    )
    return iter(map(str, listed))


def _around(district: str) -> str:
    """Give the county of a district, or its force area where it is its own upper-tier authority."""
    county = parent(district, "utla")
    return parent(district, "pfa") if county == district else county


def _in_both(code: str, language: str) -> str:
    """Name an area in the language, with its name in the other where that differs: "Cardiff (Caerdydd)"."""
    own, other = (terms(one).said(area_name(code)) for one in (language, ENGLISH if language == WELSH else WELSH))
    return own if own == other else f"{own} ({other})"
