"""What an address of the API asks, read from texts that anybody may have written."""

from collections.abc import Callable, Collection, Mapping
from datetime import date
from functools import cache
from typing import Any

from coverage.ask import Ask, Terms
from geo.levels import LEVELS
from geo.mistakes import Mistake
from loaders.assumptions.need_files import NeedFromFiles, need_from_files

_YES_OR_NO = {"yes": True, "no": False}


def _date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise Mistake("The date cannot be read: write on=2026-11-22.") from error


def _months(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= 3):
        raise Mistake("The months after which a record is old cannot be read: write staleness_months=24.")
    return int(text)


def _yes_or_no(text: str) -> bool:
    if text not in _YES_OR_NO:
        raise Mistake("A choice that is yes or no is neither: write yes, or no.")
    return _YES_OR_NO[text]


_TERMS: dict[str, Callable[[str], Any]] = {
    "on": _date,
    "staleness_months": _months,
    "by_and_for_only": _yes_or_no,
    "quality_assured_only": _yes_or_no,
    "for_whom": str,
}
_QUESTION = ("risk", "community", "intervention")
ASK = frozenset({*_TERMS, *_QUESTION})
"""The choices that make an ask; each may be left out, and is then as the commands have it."""


def require_known(choices: Mapping[str, str], known: Collection[str]) -> None:
    """Refuse choices that an address does not have: one that is spelt wrong would else be passed over in silence."""
    if set(choices) - set(known):
        listed = ", ".join(sorted(known)) or "none"
        raise Mistake(f"The address has a choice that is not known here; known are: {listed}.")


def terms_of(choices: Mapping[str, str]) -> Terms:
    """Return the terms on which records count. Raises Mistake for a text that cannot be read."""
    return Terms(**{name: read(choices[name]) for name, read in _TERMS.items() if name in choices})


def ask_of(choices: Mapping[str, str]) -> Ask:
    """Return what is asked of the record. Raises Mistake for a word that is not on its axis."""
    return Ask(**{axis: choices[axis] for axis in _QUESTION if axis in choices}, terms=terms_of(choices))


def level_of(choices: Mapping[str, str]) -> str:
    """Return the level that is asked about. Raises Mistake if there is none, or none that we know."""
    if "level" not in choices or choices["level"] not in LEVELS:
        raise Mistake(f"The address needs a level of areas: write level= and one of {', '.join(LEVELS)}.")
    return choices["level"]


@cache
def shipped_people() -> NeedFromFiles:
    """Return what people are estimated from, as shipped."""
    return need_from_files(None, [])
