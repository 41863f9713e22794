"""Find an area by its code or by its name as people write it.

What people write lives in data, not here: other names in ``data/lookups/area_names.csv``, words around a name
("Council", "Constabulary", "London Borough of") and the levels they point to in ``name_affixes.csv``, retired
areas in ``lad_code_history.csv`` and ``retired_counties.csv``.
"""

import re
from dataclasses import dataclass
from functools import cache

import pandas as pd

from geo.areas import (
    LEVEL_WORDS,
    LEVELS,
    LOOKUPS,
    a_level,
    area_name,
    area_table,
    lads_of,
    levels_of,
    require_level,
)
from geo.mistakes import Mistake
from geo.retired import Retired, retired_areas
from geo.spelling import normalise_name, readings_of
from geo.suggestions import quoted, suggestion

CODE = re.compile(r"[A-Z][0-9]{8}")
Candidate = tuple[str, str]  # level, code


@dataclass(frozen=True)
class FoundArea:
    """An area that a text meant: current ``code`` and official ``name``, at one ``level``.

    ``notice`` is a plain sentence to show where the text named a retired area, or could have meant a wider
    one.
    """

    code: str
    name: str
    level: str
    notice: str | None = None


def find_area(text: str, level: str | None = None) -> FoundArea:
    """Find the area that a text means.

    Parameters
    ----------
    text
        A GSS code, current or retired, or a name; case, spaces, punctuation, accents and words such as
        "Council" or "Constabulary" do not matter, except that they point to a level.
    level
        One of ``LEVELS``, or None for any. With None a name shared by several areas means the narrowest, and
        the notice says so.

    Returns
    -------
    FoundArea
        Always a current area.

    Raises
    ------
    Mistake
        If there is no such area (with a suggestion where one is near), it stands at other levels only, the
        name is shared by areas equally narrow, or a retired area was split between several.
    """
    if level is not None:
        require_level(level)
    if not isinstance(text, str) or not text.strip():
        raise Mistake("No area is given: give a name or a nine-character code.")
    code = re.sub(r"\s+", "", text).upper()
    if CODE.fullmatch(code):
        return _by_code(code, text, level)
    for key, hint in readings_of(normalise_name(text)):
        if found := _by_key(key, text, level, hint):
            return found
    raise Mistake(_unknown(text, level))


def _by_code(code: str, text: str, level: str | None) -> FoundArea:
    if retired := retired_areas().get(code):
        return _successor(retired, text, level)
    try:
        levels = levels_of(code)
    except Mistake as error:
        raise Mistake(f"{quoted(text)} is not the code of an area we know, current or retired.") from error
    if level is not None and level not in levels:
        raise Mistake(_other_level(text, [(levels[0], code)], level))
    return FoundArea(code, area_name(code), level or levels[0])


def _by_key(key: str, text: str, level: str | None, hint: frozenset[str]) -> FoundArea | None:
    everywhere = _names().get(key, ())
    hinted = [found for found in everywhere if found[0] in hint] if hint and level is None else everywhere
    fitting = [found for found in hinted if level in (None, found[0])]
    if fitting:
        return _narrowest(text, fitting)
    retired = _retired_names().get(key)
    if retired and (level in (None, retired.level) or not everywhere):
        return _successor(retired, text, level)
    if everywhere and level is not None:
        raise Mistake(_other_level(text, list(everywhere), level))
    return None


def _narrowest(text: str, candidates: list[Candidate]) -> FoundArea:
    ranked = sorted(candidates, key=lambda found: (len(lads_of(found[1])), *_narrow_first(found)))
    level, code = ranked[0]
    rivals = [found for found in ranked if found[0] == level and found[1] != code]
    if rivals:
        raise Mistake(
            f"{quoted(text)} could be {_list_of([ranked[0], *rivals])}: give the full name or the code."
        )
    wider = [found for found in ranked if lads_of(found[1]) != lads_of(code)]
    notice = None
    if wider:
        notice = (
            f"{quoted(text)} was read as {_described(ranked[0])}, not as {_list_of(wider)}: "
            "fill in the level to choose."
        )
    return FoundArea(code, area_name(code), level, notice)


def _successor(retired: Retired, text: str, level: str | None) -> FoundArea:
    if len(retired.successors) > 1:
        raise Mistake(f"{retired.sentence()}: name one of them.")
    code = retired.successors[0]
    levels = levels_of(code)
    if level is not None and level not in levels:
        raise Mistake(f"{retired.sentence()}. {_other_level(area_name(code), [(levels[0], code)], level)}")
    return FoundArea(code, area_name(code), level or levels[0], f"{retired.sentence()}.")


@cache
def _names() -> dict[str, tuple[Candidate, ...]]:
    names: dict[str, set[Candidate]] = {}
    for level in LEVELS:
        for code, name in area_table(level)["area_name"].items():
            names.setdefault(normalise_name(name), set()).add((level, str(code)))
    for row in pd.read_csv(LOOKUPS / "area_names.csv", dtype=str).itertuples():
        levels = {str(row.level)}
        if levels <= {"lad", "utla"}:  # a unitary authority is known by its other names at both its levels
            levels = set(levels_of(str(row.area_code))) & {"lad", "utla"}
        names.setdefault(normalise_name(str(row.alias)), set()).update(
            (each, str(row.area_code)) for each in levels
        )
    return {key: tuple(sorted(found, key=_narrow_first)) for key, found in names.items()}


@cache
def _retired_names() -> dict[str, Retired]:
    return {normalise_name(retired.name): retired for retired in retired_areas().values()}


def _narrow_first(candidate: Candidate) -> tuple[int, str]:
    return LEVELS.index(candidate[0]), candidate[1]


def _described(candidate: Candidate) -> str:
    level, code = candidate
    return f"the {LEVEL_WORDS[level]} {area_name(code)} ({code})"


def _list_of(candidates: list[Candidate]) -> str:
    return " or ".join(_described(candidate) for candidate in candidates)


def _other_level(text: str, candidates: list[Candidate], level: str) -> str:
    return f"{quoted(text)} is not {a_level(level)}: it is {_list_of(candidates)}."


def _unknown(text: str, level: str | None) -> str:
    near = suggestion(normalise_name(text), {key: c for key, c in _names().items() if _stands_at(c, level)})
    asked = f' Did you mean "{area_name(near)}" ({near})?' if near else ""
    return f"{quoted(text)} is not {'an area' if level is None else a_level(level)} we know.{asked}"


def _stands_at(candidates: tuple[Candidate, ...], level: str | None) -> bool:
    return level is None or any(found[0] == level for found in candidates)
