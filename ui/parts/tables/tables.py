"""Coverage as a table on screen: the primary route, sortable, every row with its GSS code."""

from collections.abc import Callable
from functools import partial
from typing import Any

import pandas as pd
from pandas.io.formats.style import Styler

from coverage.vocabulary import STATUS_OF_KEY, Status
from geo.levels import LEVELS
from say.coverage.status_words import shares_in_words
from say.maps.status_style import STYLES
from say.numbers import NOT_KNOWN, count, is_known
from say.terms import english, terms
from ui.parts.marked import Marked
from ui.state.choices import Choices


def coverage_as_shown(table: pd.DataFrame, language: str) -> pd.DataFrame:
    """Return a coverage table as people read it: statuses in the language, shares as percentages, "not known"."""
    in_language = terms(language)
    shown = pd.DataFrame(
        {
            "Area": table["area_name"],
            "Status": [
                f"{letter_of(key)}  {in_language.status(key, extent)}"
                for key, extent in zip(table["status"], table["extent"], strict=True)
            ],
            "Districts": [f"{has} of {of}" for has, of in zip(table["districts"], table["districts_of"], strict=True)],
            "Records": table["services"],
            "Places a year": [_places(row) for row in table.itertuples()],
        },
        index=table.index,
    )
    shares = [shares_in_words(row) for _, row in table.iterrows()]
    for status in sorted(Status, reverse=True):
        shown[f"{letter_of(status.key)}: share of people"] = [of_area[status] for of_area in shares]
    shown.insert(1, "GSS code", table.index)
    return shown


def _places(row: Any) -> str:
    if is_known(row.places):
        return count(row.places)
    if row.services_with_places:
        return f"at least {count(row.places_known)}"
    return NOT_KNOWN


def show_coverage_table(s: Marked, table: pd.DataFrame, level: str, key: str, on_pick: Callable[[str], None]) -> None:
    """Draw a coverage table; picking a row calls ``on_pick`` with its code before the screen is drawn again."""
    s.areas(
        partial(_coverage_in_colours, table, Choices.lang.now()),
        list(table.index),
        key,
        on_pick,
        alt=f"{LEVELS[level].label} with their status, records that answer, places and share of people by status",
    )


def _coverage_in_colours(table: pd.DataFrame, language: str) -> Styler:
    return coverage_as_shown(table, language).style.map(_status_colours, subset=["Status"])


def _status_colours(shown: Any) -> str:
    style = next(STYLES[status] for status in Status if letter_of(status.key) == str(shown)[0])
    return f"background-color: {style.fill}; color: {style.ink}"


def letter_of(status: str) -> str:
    """Give the letter that stands for a status, the same in every language."""
    return english().statuses[STATUS_OF_KEY[status]].letter
