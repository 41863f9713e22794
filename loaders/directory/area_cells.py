"""The areas that a cell says a service serves: codes of any age, names as written, lists, phrases, postcodes.

What could mean several areas is a question, never an answer, where the reader may be asked. What people write beside names
is in ``data/lookups/area_words.toml``.
"""

from collections.abc import Mapping
from functools import lru_cache

from geo.spelling import normalise_name
from loaders.directory.area_names_meant import Area, Terms
from loaders.directory.area_reader import AreaReader
from loaders.directory.areas_found import AreasFound
from loaders.files.cells import shown

LONGEST_CELL = 2000
Decision = tuple[str, tuple[Area, ...]]


def areas_of_cell(
    text: str,
    level: str | None,
    decided: Mapping[str, tuple[Area, ...]],
    around: Area | None = None,
    ask: bool = True,
) -> AreasFound:
    """Find every area that a cell names.

    Parameters
    ----------
    text
        As written.
    level
        The level that the row states (a key of ``LEVELS``), or None. A code counts whatever it says.
    decided
        By name as written (case and punctuation aside): the areas that the user says it means.
    around
        The area that the row or the whole file is about: what "countywide" is all of, and which of two Newcastles is meant.
    ask
        Whether a name of several areas waits for the user's word; else it means the narrowest, and the notice says so.

    Returns
    -------
    AreasFound
        What was found, asked and left out; a reason where nothing was.

    Raises
    ------
    Mistake
        If the text holds a postcode and the postcode index has not been built.
    """
    if len(text) > LONGEST_CELL:
        return AreasFound((), f"{shown(text)} is too long to be a list of areas.")
    names = _decided_in(text, tuple(decided)) if decided else ()
    return _read(text, level, tuple((name, decided[name]) for name in names), around, ask)


@lru_cache(maxsize=20_000)
def _decided_in(text: str, decided: tuple[str, ...]) -> tuple[str, ...]:
    """The names decided on of which a word stands in a text: only these make it worth reading again."""
    key = normalise_name(text)
    return tuple(name for name in decided if any(word in key for word in normalise_name(name).split()))


@lru_cache(maxsize=20_000)
def _read(text: str, level: str | None, decided: tuple[Decision, ...], around: Area | None, ask: bool) -> AreasFound:
    by_name = {normalise_name(name): areas for name, areas in decided}
    return AreaReader(Terms(level, around, ask), by_name).cell(text)
