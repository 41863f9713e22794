"""The one sentence that Compare says first: an area among its peers, or the spread of a group; at most 18 words."""

import pandas as pd

from cohorts.answers.comparison import FEWEST_COMPARED, rankable
from cohorts.answers.distance_measures import DistanceMeasure
from cohorts.answers.measures import Measure
from cohorts.answers.observed_measures import ObservedMeasure
from cohorts.answers.ranks import HIGHER, LOWER
from geo.areas import area_name
from say.cohorts.compare_sentences import short_value, value_of
from say.numbers import NOT_KNOWN, count
from say.text import lower, with_capital


def first_words(table: pd.DataFrame, area: str | None, of: Measure) -> str:
    """Say the area's value and how many others are higher and lower; without an area, the middle of the group."""
    value = NOT_KNOWN if area is None else short_value(of, float(table["median"][area]))
    if area is not None and value == NOT_KNOWN:
        why = (
            f" {with_capital(of.unknown)}." if isinstance(of, ObservedMeasure | DistanceMeasure) and of.unknown else ""
        )
        return f"{area_name(area)}, {lower(of.label)}: {NOT_KNOWN}.{why}"
    if tells_nothing(table) and len(rankable(table)) >= FEWEST_COMPARED:
        return f"By {lower(of.label)}, no area can be told apart from another."
    if area is None:
        return _spread(rankable(table), of)
    others = table.index != area
    above, below = (int((table.loc[others, "verdict"] == verdict).sum()) for verdict in (HIGHER, LOWER))
    if isinstance(of, DistanceMeasure):
        value = value_of(of, table.T[area])
        return f"{area_name(area)}, {lower(of.label)}: {value}; surely more in {count(above, 'area')}, less in {count(below)}."
    return f"{area_name(area)}, {lower(of.label)}: {value}; {count(above, 'area has', 'areas have')} more, {count(below)} less."


def tells_nothing(table: pd.DataFrame) -> bool:
    """Whether a measure shows no difference: none can be told apart, or it is not known in enough areas."""
    return not table["verdict"].isin([HIGHER, LOWER]).any()


def _spread(ranked: pd.DataFrame, of: Measure) -> str:
    if len(ranked) < FEWEST_COMPARED:
        return f"{of.label}: {NOT_KNOWN} in enough areas to compare."
    low, middle, high = (
        short_value(of, part) for part in ranked["median"].quantile([0.25, 0.5, 0.75], interpolation="nearest")
    )
    return f"{of.label}: {middle} in the middle area; half of the areas have {low} to {high}."
