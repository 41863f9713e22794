"""What a typed place means on a screen at a level: the area to show, at which level, and what there is to say of it."""

from collections.abc import Sequence

from geo.any_map import find_several_on_any_map
from geo.areas import ENGLAND_AND_WALES, area_name, lads_of, levels_of, parent
from geo.found_area import FoundArea
from geo.levels import LEVELS, a_level
from geo.mended_postcodes import mended_postcode, read_as
from geo.mistakes import Mistake
from geo.postcodes import PostcodeIndex
from geo.spelling import normalise_name, readings_of
from geo.suggestions import quoted
from geo.towns import Town, towns_called
from say.area_names import few_named
from say.areas_to_choose import area_to_choose, town_to_choose
from say.text import listing
from ui.state.area_at_level import Shown, around_at
from ui.state.choice_readers import WHOLE_COUNTRY
from ui.state.choices import Choices


def place_meant(typed: str, level: str) -> Shown:
    """Find the area that a typed postcode or name is in, at the chosen level where it has one.

    Raises Mistake, in a sentence to show, where there is none.
    """
    found = _of_postcode(typed, level)
    if found:
        return found
    try:
        return _of_name(typed, level)
    except Mistake:
        if towns := towns_called(typed):
            return _of_towns(typed, towns, level)
        raise


def place_in(words: str, district: str, level: str) -> Shown:
    """Show the area at a level that a place is in, and say so; ``words`` name the place, as a list to choose from does."""
    return Shown(parent(district, level), level, f"{words}: {area_name(parent(district, level))} is shown.")


def _of_towns(typed: str, towns: Sequence[Town], level: str) -> Shown:
    """Show the area around a place of that name; raises Mistake where places of the name lie in several."""
    if len({parent(town.lad_code, level) for town in towns}) > 1:
        counties = few_named({parent(town.lad_code, "utla") for town in towns})
        raise Mistake(f"{quoted(typed)} is more than one place, in {counties}; give a postcode, or the council.")
    return place_in(town_to_choose(towns[0], Choices.lang.now()), towns[0].lad_code, level)


def _of_postcode(typed: str, level: str) -> Shown | None:
    index = PostcodeIndex.open()
    mended = mended_postcode(typed, index)
    found = index.locate([mended or typed]).iloc[0]
    if found["result"] == "found":
        return Shown(parent(str(found["lad_code"]), level), level, read_as(typed, mended) if mended else "")
    if found["result"] == "outside":
        raise Mistake(f"{mended or typed} is in {found['country']}: this covers England and Wales.")
    if found["result"] == "not_found":
        raise Mistake(f"{typed} is not a postcode that the ONS Postcode Directory lists; try the name of the council.")
    return None


def _of_name(typed: str, level: str) -> Shown:
    areas = find_several_on_any_map(typed, prefer=level)
    if any(area.code == ENGLAND_AND_WALES for area in areas):
        return Shown(WHOLE_COUNTRY, level)
    if len(areas) > 1:
        return _around_several(typed, areas, level)
    area = areas[0]
    if not LEVELS[area.level].on_record:
        return Shown(area.code, area.level)  # every screen says what to know of it
    if level in levels_of(area.code):
        return Shown(area.code, level, "" if area.also else area.notice or "")
    if area.also:
        return _widest(typed, area)
    if _names_its_kind(typed, area.code):
        return Shown(area.code, area.level, area.notice or "")
    return _around(area, level)


def _widest(typed: str, area: FoundArea) -> Shown:
    """Show the widest of several areas of one name, as the list to choose from has it first, and say that there are others."""
    wide = list(LEVELS).index
    (level, code), *others = sorted([(area.level, area.code), *area.also], key=lambda one: wide(one[0]), reverse=True)
    smaller = listing((LEVELS[one].one for one, _ in others), "or")
    shown = f"{quoted(typed)} is shown as {a_level(level)}: for the {smaller} of that name pick it in the list."
    return Shown(code, level, shown)


def _names_its_kind(typed: str, code: str) -> bool:
    """Whether what was typed says what the area is beside its name: "Kent council" is no force."""
    found = dict(readings_of(normalise_name(typed))).get(normalise_name(area_name(code)))
    return found is not None and bool(found.levels)


def _around(area: FoundArea, level: str) -> Shown:
    """Show the area of a level around a narrower one, and say so; a wider one at its own level."""
    if (around := around_at(area.code, level)) is None:
        return Shown(area.code, area.level, area.notice or "")
    held = f"{area_to_choose(area.code, Choices.lang.now())}: {area_name(around)} is shown."
    return Shown(around, level, area.notice or held)


def _around_several(typed: str, areas: Sequence[FoundArea], level: str) -> Shown:
    """Show the narrowest area around several, the chosen level first; raises Mistake where none lies around them all."""
    names = listing(area.name for area in areas)
    for each in (level, *LEVELS):
        around = {parent(lad, each) for area in areas for lad in lads_of(area.code)}
        if len(around) == 1:
            code = around.pop()
            notice = (
                f"{quoted(typed)} names {len(areas)} areas: {names}. {area_name(code)}, which holds them, is shown."
            )
            return Shown(code, each if each in levels_of(code) else levels_of(code)[0], notice)
    raise Mistake(f"{quoted(typed)} names areas of more than one region: {names}; give one of them.")
