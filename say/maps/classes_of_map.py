"""The classes of a map and the class of each area: statuses with their extent, or values in steps of blue.

Unknown has a class of its own, drawn as "nothing listed" is; it is never the lowest class.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from coverage.extent import PART, WHOLE
from coverage.vocabulary import Status
from say.cohorts.value_classes import cannot_be_told_apart, class_words, round_breaks
from say.maps.map_class import BLUES, UNKNOWN, MapClass
from say.maps.status_style import STYLES
from say.numbers import NOT_KNOWN, is_known
from say.terms import Terms

NOT_KNOWN_CLASS = "not-known"


@dataclass(frozen=True)
class ClassesOfMap:
    """The classes of a map by a key of letters and hyphens, and by area code the key of its class; "" for none."""

    classes: Mapping[str, MapClass]
    of_area: Mapping[str, str]


def classes_of_statuses(table: pd.DataFrame, terms: Terms) -> ClassesOfMap:
    """Class areas by the ``status extent`` of a table indexed by area code, in the words of a language; every status is there."""
    classes = {
        class_of_status(status.key, extent): _class_of_status(status, extent, terms)
        for status in STYLES
        for extent in (WHOLE, PART)
    }
    of_area = {
        str(code): class_of_status(status, extent)
        for code, status, extent in zip(table.index, table["status"], table["extent"], strict=True)
    }
    return ClassesOfMap(classes, of_area)


def class_of_status(status: str, extent: str) -> str:
    """Return the key of a status and its extent among the classes of a map."""
    return f"{status.replace('_', '-')}-{extent}"


def classes_of_values(values: pd.DataFrame, unit: str) -> ClassesOfMap:
    """Class areas by their median: at most five classes of blue, the deeper the more, and "not known".

    Parameters
    ----------
    values
        Indexed by area code: ``low median high`` in the unit, none below 0 (shares 0 to 1); NaN where not known.
    unit
        A unit of ``cohorts.answers.measures``.

    Returns
    -------
    ClassesOfMap
        ``value-1`` (lowest) upwards, then ``not-known`` where any area is. Areas that cannot be told apart are one class.
    """
    breaks = [] if cannot_be_told_apart(values) else round_breaks(values["median"])
    words = class_words(breaks, values, unit)
    blues = [BLUES[round(step)] for step in np.linspace(0, len(BLUES) - 1, len(words))]
    classes = {
        f"value-{number}": MapClass(said, blue)
        for number, (said, blue) in enumerate(zip(words, blues, strict=True), start=1)
    }
    if values["median"].isna().any():
        classes[NOT_KNOWN_CLASS] = MapClass(NOT_KNOWN, UNKNOWN, "sparse", "?")
    return ClassesOfMap(classes, {str(code): _class_of_value(one, breaks) for code, one in values["median"].items()})


def _class_of_status(status: Status, extent: str, terms: Terms) -> MapClass:
    style = STYLES[status]
    words, letter = terms.status(status.key, extent), terms.statuses[status].letter
    return MapClass(words, style.fill, style.pattern, letter, style.ink, extent == PART)


def _class_of_value(value: Any, breaks: list[float]) -> str:
    if not is_known(value):
        return NOT_KNOWN_CLASS
    return f"value-{int(np.searchsorted(breaks, value, side='right')) + 1}"
