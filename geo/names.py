"""Find an area, or several, by code or by name as people write it.

What people write lives in data, not here: other names in ``data/lookups/area_names.csv``, words around a name
("Council", "Constabulary", "London Borough of") and the levels they point to in ``name_affixes.csv``, sets of areas that
people name in ``area_sets.csv``, what is no area of ours in ``not_areas.csv``, retired areas in ``lad_code_history.csv`` and
``retired_counties.csv``.
"""

import re

from geo.areas import area_name, own_levels_of, require_level
from geo.elsewhere import what_a_code_is
from geo.found_area import FoundArea
from geo.levels import LEVELS, LEVELS_ON_RECORD, a_level
from geo.mistakes import Mistake
from geo.name_index import Candidate, names_in_full_at, not_areas
from geo.retired import retired_areas
from geo.several_names import made_up_of, narrower_of_two, read_set, read_several_names
from geo.single_names import described, other_level, read_one_name, successor
from geo.spelling import normalise_name, readings_of
from geo.suggestions import quoted, suggestion

__all__ = ["CODE", "FoundArea", "NotShown", "find_area", "find_areas", "named_areas"]
MOST_LISTED = 6
CODE = re.compile(r"[A-Z][0-9]{8}")


def find_area(text: str, level: str | None = None, prefer: str | None = None) -> FoundArea:
    """Find the area that a text means.

    Parameters
    ----------
    text
        A GSS code, current or retired, or a name; case, spaces, punctuation, accents and words such as
        "Council" or "Constabulary" do not matter, except that they point to a level. Words for a force make a narrower
        name mean the force around it: "Leeds Police" is West Yorkshire.
    level
        One of ``LEVELS``, or None for any. With None a name shared by several areas means the narrowest, and
        the notice says so.
    prefer
        The level asked first where ``level`` is None and a name is shared: nothing is then to be said.

    Returns
    -------
    FoundArea
        Always a current area.

    Raises
    ------
    Mistake
        If there is no such area (with a suggestion where one is near), it stands at other levels only, the
        name is shared by areas equally narrow, a retired area was split between several, or several areas are named
        that make up none.
    """
    areas = find_areas(text, level, prefer)
    if len({area.code for area in areas}) == 1:
        return areas[0]
    listed = ", ".join(f"{area.name} ({area.code})" for area in areas[:MOST_LISTED])
    if len(areas) > MOST_LISTED:
        listed += f" and {len(areas) - MOST_LISTED} more"
    raise Mistake(f"{quoted(text)} names {len(areas)} areas: {listed}; give one of them.")


def find_areas(text: str, level: str | None = None, prefer: str | None = None) -> tuple[FoundArea, ...]:
    """Find the area that a text means, or each of those that it names: "Kirklees and Calderdale" names two.

    As ``find_area``, except that several areas are no mistake. Areas that make up one exactly are that one, with a notice.
    """
    reason: Mistake | None = None
    try:
        areas = named_areas(text, level, prefer)
    except (NotShown, NotGiven):
        raise
    except Mistake as mistake:
        areas, reason = (), mistake
    areas = areas or _several(text, level, prefer)
    if not areas:
        raise reason or Mistake(_unknown(text, level))
    return areas


class NotShown(Mistake):
    """A text that names no area of ours, and what it names is known: "Scotland", "British Transport Police"."""


class NotGiven(Mistake):
    """No text, where an area was to be named."""


def named_areas(text: str, level: str | None = None, prefer: str | None = None) -> tuple[FoundArea, ...]:
    """Find the one area that a code or a name means; none where it is not known. Nothing is said of what is near.

    Raises ``NotShown`` for what is none of our areas, ``NotGiven`` for no text, ``Mistake`` where it is not clear which is meant.
    """
    if level is not None:
        require_level(level)
    if not isinstance(text, str) or not text.strip():
        raise NotGiven("No area is given: give a name or a nine-character code.")
    if what := not_areas().get(normalise_name(text)):
        raise NotShown(f"{quoted(text)} is not an area we show: it is {what}.")
    code = re.sub(r"\s+", "", text).upper()
    if CODE.fullmatch(code):
        return _by_code(code, text, level)
    found = read_one_name(text, level, prefer)
    return (found,) if found else ()


def _by_code(code: str, text: str, level: str | None) -> tuple[FoundArea, ...]:
    """Find the area of a code, or those of a code that stands for several: of a metropolitan county, a health board."""
    if retired := retired_areas().get(code):
        return (successor(retired, text, level),)
    if together := read_set(code):
        return together
    try:
        levels = own_levels_of(code)
        if not LEVELS[levels[0]].on_record:
            raise Mistake(f"{quoted(text)} is the code of an area that no record is made of.")
    except Mistake as error:
        if what := what_a_code_is(code):
            raise NotShown(f"{quoted(text)} is not an area we show: it is the code of {what}.") from error
        raise Mistake(f"{quoted(text)} is not the code of an area we know, current or retired.") from error
    if level is not None and level not in levels:
        raise Mistake(other_level(text, [(levels[0], code)], level))
    return (FoundArea(code, area_name(code), level or levels[0]),)


def _several(text: str, level: str | None, prefer: str | None) -> tuple[FoundArea, ...]:
    """Read several names; those that make up one area are that area, at the level asked for."""
    if inverted := _inverted(text, level, prefer):
        return (inverted,)
    areas = read_several_names(text, lambda part: _one_or_none(part, level, prefer))
    if not areas and level:
        areas = read_several_names(text, lambda part: _one_or_none(part, None, prefer))
        whole = made_up_of(areas, (level,))
        return (_made_up(text, whole),) if whole else ()
    if town := narrower_of_two(text, areas):
        return (town,)
    wanted = (level,) if level else tuple(filter(None, (prefer, *LEVELS_ON_RECORD)))
    whole = made_up_of(areas, wanted)
    return (_made_up(text, whole),) if whole else areas


def _inverted(text: str, level: str | None, prefer: str | None) -> FoundArea | None:
    """Read a name that a list puts its first word behind: "Sussex, West"."""
    before, comma, after = text.partition(",")
    return _one_or_none(f"{after} {before}", level, prefer) if comma else None


def _one_or_none(text: str, level: str | None, prefer: str | None) -> FoundArea | None:
    try:
        return read_one_name(text, level, prefer)
    except Mistake:
        return None


def _made_up(text: str, whole: Candidate) -> FoundArea:
    level, code = whole
    notice = f"{quoted(text)} was read as {described(whole)}, which these areas make up."
    return FoundArea(code, area_name(code), level, notice)


def nearest_area(text: str, level: str | None = None) -> Candidate | None:
    """The area, with its level, that a misspelt name most likely means; None where no name is near, or several are."""
    keys = [key for key, _ in readings_of(normalise_name(text))]
    return suggestion(keys, names_in_full_at(level))


def _unknown(text: str, level: str | None) -> str:
    near = nearest_area(text, level)
    asked = f' (did you mean "{area_name(near[1])}", {near[1]}?)' if near else ""
    return f"{quoted(text)} is not {'an area' if level is None else a_level(level)} we know{asked}."
