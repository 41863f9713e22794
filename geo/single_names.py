"""Read a text that names one area: a name at a level, a retired one, or a narrower one with the words for what covers it."""

from geo.areas import area_name, lads_of, levels_of, parent
from geo.found_area import FoundArea
from geo.levels import LEVELS, a_level
from geo.mistakes import Mistake, in_one_sentence
from geo.name_index import Candidate, current_names, narrow_first, retired_names
from geo.retired import Retired, retired_districts_of
from geo.spelling import Hint, normalise_name, readings_of
from geo.suggestions import quoted

MOST_NAMED = 4
"""How many areas a sentence names as what a text could mean."""


def read_one_name(text: str, level: str | None, prefer: str | None) -> FoundArea | None:
    """Find the one area that a name means, as ``geo.names.find_area`` says; None where no such name is known.

    Raises Mistake where the name is known, and it does not say which area of the level is meant.
    """
    reason: Mistake | None = None
    for key, hint in readings_of(normalise_name(text)):
        try:
            if found := _by_key(key, text, level, prefer, hint):
                return found
        except Mistake as mistake:
            reason = reason or mistake
    if reason:
        raise reason
    return None


def _by_key(key: str, text: str, level: str | None, prefer: str | None, hint: Hint) -> FoundArea | None:
    everywhere, retired = current_names().get(key, ()), retired_names().get(key)
    hinted = hint.levels if level is None or hint.covers else frozenset[str]()
    fitting = [found for found in everywhere if level in (None, found[0]) and found[0] in (hinted or LEVELS)]
    if fitting:
        preferred = [found for found in fitting if found[0] == prefer]
        return _narrowest(text, preferred or fitting)
    if hint.covers:
        return _covering(text, everywhere, retired, level or "pfa") if level in (None, *hint.levels) else None
    if hint.levels == {"region"} and level in (None, "region") and everywhere:
        raise Mistake(_no_such_region(text, everywhere))
    if retired and retired.level in (hinted or LEVELS) and (level in (None, retired.level) or not everywhere):
        return successor(retired, text, level)
    if everywhere and level is not None:
        raise Mistake(other_level(text, list(everywhere), level))
    return None


def _narrowest(text: str, candidates: list[Candidate]) -> FoundArea:
    ranked = sorted(candidates, key=lambda found: (len(lads_of(found[1])), *narrow_first(found)))
    level, code = ranked[0]
    rivals = [found for found in ranked if found[0] == level and found[1] != code]
    if rivals:
        raise Mistake(f"{quoted(text)} could be {list_of([ranked[0], *rivals])}: give the full name or the code.")
    wider = tuple(found for found in ranked if lads_of(found[1]) != lads_of(code))
    notice = None
    if wider:
        notice = (
            f"{quoted(text)} was read as {described(ranked[0])}, not as {list_of(list(wider))}: "
            "fill in the level to choose."
        )
    return FoundArea(code, area_name(code), level, notice, also=wider)


def _covering(text: str, everywhere: tuple[Candidate, ...], retired: Retired | None, level: str) -> FoundArea | None:
    """Give the area of a level that covers a narrower one of this name: the force of "Leeds Police"."""
    named = [code for _, code in everywhere] or list(retired.successors if retired else ())
    around = sorted({parent(lad, level) for code in named for lad in lads_of(code)})
    if not around or len(around) > MOST_NAMED:
        return None
    if len(around) > 1:
        could_be = list_of([(level, code) for code in around])
        raise Mistake(f"{quoted(text)} could be {could_be}: give the full name or the code.")
    was = "" if everywhere or retired is None else retired.sentence()
    covered = retired.name if was and retired else area_name(named[0])
    notice = f"{quoted(text)} was read as {described((level, around[0]))}, which covers {covered}."
    return FoundArea(around[0], area_name(around[0]), level, in_one_sentence(notice, was), exact=False)


def _no_such_region(text: str, everywhere: tuple[Candidate, ...]) -> str:
    code = everywhere[0][1]
    around = sorted({parent(lad, "region") for lad in lads_of(code)})
    lies = f": {area_name(code)} ({code}) lies in {area_name(around[0])}" if len(around) == 1 else ""
    return f"{quoted(text)} is not a region we know{lies}."


def successor(retired: Retired, text: str, level: str | None) -> FoundArea:
    """Give what a retired area became; Mistake where it was split, or does not stand at the level."""
    if len(retired.successors) > 1:
        raise Mistake(f"{retired.sentence()}: name one of them.")
    code = retired.successors[0]
    levels = levels_of(code)
    if level is not None and level not in levels:
        raise Mistake(in_one_sentence(retired.sentence(), other_level(area_name(code), [(levels[0], code)], level)))
    part = (
        retired.code if retired.level == "lad" and len(retired_districts_of(code)) > 1 else ""
    )  # a county was the whole
    return FoundArea(code, area_name(code), level or levels[0], f"{retired.sentence()}.", part=part)


def described(candidate: Candidate) -> str:
    """Name an area with its level and its code."""
    level, code = candidate
    return f"the {LEVELS[level].one} {area_name(code)} ({code})"


def list_of(candidates: list[Candidate]) -> str:
    """Name areas of which one is meant."""
    return " or ".join(map(described, candidates))


def other_level(text: str, candidates: list[Candidate], level: str) -> str:
    """Say that a text names no area of a level, and what it names."""
    return f"{quoted(text)} is not {a_level(level)}: it is {list_of(candidates)}."
