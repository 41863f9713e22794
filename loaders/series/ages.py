"""Put single years of age together: a table with a column for each is people of all ages, and people aged 16 and over."""

import re
from collections.abc import Sequence

from loaders.series.table import Measure

ADULT = 16
AGED_16_AND_OVER = "aged 16 and over"
_AGE = re.compile(
    r"(?:age[: ]+)?(?:aged )?(?:under (?P<under>1)|(?P<age>\d{1,3}))(?: years?)?(?P<open> ?\+| and over| or over)?"
    r"(?:; measures: value)?",
    re.IGNORECASE,
)
_FEWEST_AGES = 60


def with_ages_together(measures: Sequence[Measure]) -> tuple[Measure, ...]:
    """Give the measures of a table with its single years of age as one: those of 16 and over, added up.

    Unchanged where the years do not run from 0 to an open end, or stand for several periods.
    """
    if not (single := single_years(measures)):
        return tuple(measures)
    adults = Measure(
        tuple(place for age in range(ADULT, len(single)) for place in single[age].places), AGED_16_AND_OVER
    )
    together = set(single.values())
    kept = [measure for measure in measures if measure not in together and not _age(measure)]
    return (*kept, adults)


def single_years(measures: Sequence[Measure]) -> dict[int, Measure]:
    """Give the column of each year of age from 0 on, the open one ("90+" after "89") at the end; none where one is missing."""
    closed = {found[0]: measure for measure in measures if (found := _age(measure)) and not found[1]}
    top = max(closed, default=0) + 1
    opened = [measure for measure in measures if _age(measure) == (top, True)]
    single = {**closed, top: opened[0]} if len(opened) == 1 else {}
    return single if len(single) >= _FEWEST_AGES and sorted(single) == list(range(len(single))) else {}


def _age(measure: Measure) -> tuple[int, bool] | None:
    """Read a heading as a year of age, and whether all ages above belong to it."""
    found = _AGE.fullmatch(measure.thing)
    if not found or measure.period:
        return None
    return (0 if found["under"] else int(found["age"])), bool(found["open"])
