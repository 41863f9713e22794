"""Loaded series in words: what one is called, what it holds, and what of it is withheld."""

import re
from collections.abc import Collection
from pathlib import PurePath

from cohorts.model.inputs import PLAIN_DRIVERS
from cohorts.series.indicator import Indicator
from geo.levels import LEVELS
from geo.mistakes import Mistake
from say.cohorts.indicator_words import filled_in_words
from say.numbers import count
from say.text import cut, listing

LONGEST_NAME = 60
SET_ASIDE = "The loaded series is set aside while the directory in use is not invented: the two are never mixed."
_NOT_IN_A_NAME = re.compile(r"[^\w ,.()'’/&–-]|_")


def series_name(typed: str, file: str) -> str:
    """Call a series what the user typed, or else by its file; letters, figures and plain marks only, since it becomes a label.

    Raises
    ------
    Mistake
        If nothing is left of the name, or it is that of a driver of ours.
    """
    name = _NOT_IN_A_NAME.sub(" ", typed.strip() or PurePath(file).stem)
    name = " ".join(name.split())[:LONGEST_NAME].strip()
    if not name or name.casefold() in {words.casefold() for words in PLAIN_DRIVERS.values()}:
        raise Mistake("The series was not loaded: give it a name of its own, such as MARAC cases.")
    return name


def series_in_words(name: str, periods: tuple[Indicator, ...]) -> str:
    """Say what a series holds: its level, its periods, how many areas of the latest are known, and who says so."""
    latest = periods[-1]
    known = int(latest.values.notna().sum())
    said = (
        f"{name}: counts by {LEVELS[latest.level].many}, {count(len(periods), 'period')} "
        f"({listing(one.period or 'not stated' for one in periods)}). The model uses the latest. "
        f"In it {known} of {len(latest.values)} areas have a count that may be used. "
        f"Source: {cut(latest.source) or 'not stated'}."
    )
    return " ".join([said, withheld_in_words(periods), *filled_in_words(latest)])


def withheld_in_words(periods: tuple[Indicator, ...]) -> str:
    """Say how many counts are withheld in which period, by whom and why."""
    here = _in_periods(periods, [len(one.suppressed) for one in periods])
    by_publisher = _in_periods(periods, [len(one.withheld_by_publisher) for one in periods])
    said = [f"Withheld by the publisher: {by_publisher}."] if by_publisher else []
    if here:
        said.append(
            f"Withheld here: {here}. A count under five could point at a person, so it is not kept. "
            "Nor is any other that would give it away by subtraction."
        )
    return " ".join(said) or "No count is withheld."


def _in_periods(periods: tuple[Indicator, ...], counts: list[int]) -> str:
    return listing(
        f"{number} in {one.period or 'its period'}" for one, number in zip(periods, counts, strict=True) if number
    )


def missing_in_words(missing: Collection[str], kept: Collection[str]) -> str:
    """Say why series with a weight do not count: those that are loaded (``kept``) are set aside, the others are not loaded."""
    reasons = (
        ([name for name in missing if name in kept], "set aside while the directory in use is not invented"),
        ([name for name in missing if name not in kept], "not loaded in this visit"),
    )
    said = " and ".join(f"{listing(names)} ({why})" for names, why in reasons if names)
    return f"These assumptions give a weight to {said}. The other drivers share that weight."
