"""Less than an area: "Kent excluding Medway", whose rest is known, and "North Kent", whose districts only the writer knows."""

from collections.abc import Callable
from dataclasses import replace

from geo.areas import area_name, lads_of
from geo.cover import fewest_areas
from geo.found_area import FoundArea
from loaders.directory.area_names_meant import Terms, meanings
from loaders.directory.area_phrases import all_of_it, left_out, part_of, without_what
from loaders.directory.areas_around import area_meant_by
from loaders.directory.areas_found import AreaQuestion, AreasFound, listed, together
from loaders.files.cells import shown


def all_but_some(text: str, terms: Terms, read: Callable[[str], AreasFound | None]) -> AreasFound | None:
    """What is left of "Kent excluding Medway": of the narrowest area of the name that holds what is left out.

    ``read`` finds what is left out. None for a text that leaves nothing out.
    """
    if (said := left_out(text)) is None:
        return None
    relative = all_of_it(said[0])
    bases = area_meant_by(said[0], relative, terms.around).areas if relative else meanings(said[0], terms)
    without = read(said[1])
    if not bases or without is None or not without.areas:
        return None
    if any(area.part for area in without.areas):
        return AreasFound((), f"{shown(text)} leaves out a part of a district: name the areas served.")
    gone = {lad for area in without.areas for lad in lads_of(area.code)}
    for base in bases:
        left = set(lads_of(base.code)) - gone
        if left and gone < set(lads_of(base.code)):
            areas = tuple(FoundArea(code, area_name(code), level) for level, code in fewest_areas(left))
            return AreasFound(areas, f"{shown(text)} was read as {listed(areas)}.", settled=relative is not None)
    said_out = f"{shown(text)} leaves out {listed(without.areas)}, which is no part of it: name the areas served."
    return AreasFound((), said_out)


def part(text: str, terms: Terms, read: Callable[[str], AreasFound | None]) -> AreasFound | None:
    """Each of "East and West Sussex"; or what to ask or say of "North Kent", a part that no list of areas sets out.

    ``read`` finds what one name means. None for a text without such words.
    """
    if (said := part_of(text)) is None:
        return None
    words, name = said
    bases = meanings(name, terms) or meanings(without_what(name), terms)
    names = dict.fromkeys((name, *(base.name for base in bases)))  # "South Cambs" is South Cambridgeshire
    known = [next(filter(None, (read(f"{word} {each}") for each in names)), None) for word in words]
    if all(known):
        return together(filter(None, known))
    if not bases:
        return None
    widest = max(bases, key=lambda area: len(lads_of(area.code)))
    if not terms.ask:
        said_part = f"{shown(text)} is a part of {widest.name} whose districts are not set out: name them."
        return AreasFound((), said_part)
    return AreasFound((), questions=(AreaQuestion(" ".join(text.split()), _districts_of(widest)),))


def of_so_many(whole: str, number: int, terms: Terms) -> AreasFound | None:
    """The area of a name that has so many districts: "Lancashire (14 districts)"; None where none has, or several."""
    of_them = [area for area in meanings(whole, terms) if len(lads_of(area.code)) == number]
    if len(of_them) != 1:
        return None
    area = replace(of_them[0], notice=None, also=())
    return AreasFound((area,), f"{shown(whole)} was read as {listed((area,))}, which has {number} districts.")


def _districts_of(area: FoundArea) -> tuple[FoundArea, ...]:
    lads = sorted(lads_of(area.code), key=area_name)
    how = f"A district of {area.name}." if len(lads) > 1 else f"All of {area.name}, of which only a part is named."
    return tuple(replace(area, code=lad, name=area_name(lad), level="lad", notice=how, also=()) for lad in lads)
