"""What stands beside each picture of the Compare screen: how it is read, what it leaves out, or why there is none."""

import pandas as pd

from cohorts.series.funnel import FEWER, MORE
from geo.areas import area_name
from loaders.sources_register import edition_of
from say.area_names import few_named

TOO_FEW_TO_RANK = "There are fewer than two areas to rank, so there is no picture: choose another group or measure."
RANKED = (
    "A mark is the middle of the draws, a line holds the central 80%. "
    "Whether two areas can be told apart is worked out draw by draw. "
    "So lines that overlap may still belong to areas that differ."
)
COUNTED = "A mark is counted from the record, so it has no range."
SET_BESIDE = (
    "A mark is the middle, a line the range of minutes read off straight lines; areas stand in the order of names. "
    "Areas whose ranges overlap cannot be told apart. "
    "This is no ranking: a place that is not on record may be nearer."
)
NO_AREA_TO_PROFILE = "A profile sets one area against a group: choose an area at the left."
SCATTER = (
    "Each dot is an area: the middle of its draws; ranges are in the table. "
    "No line is drawn through them: two measures of the same model go together by how they are made. "
    "That one follows the other does not say why."
)
NO_TREND = (
    "The model speaks of one year, so it has no trend. "
    "Load a series of counts with two periods or more, such as MARAC cases, on the Assumptions screen. "
    "It must be for this level or for districts."
)
NO_FUNNEL = (
    "A funnel shows how far chance alone carries a count. "
    "Modelled rates are not counted, so they have none: their doubt is in their ranges. "
    "Load a series of counts, such as MARAC cases, on the Assumptions screen, for this level or for districts."
)
FUNNEL = (
    "Across: the rate of all these areas together. "
    "Dashed: limits that chance alone leaves 95% of areas inside; solid: 99.8% (exact Poisson). "
    "Forces record in different ways, so more areas lie outside than chance alone would put there."
)


def many_ranked(ranked: int) -> str:
    """Say that a picture shows more areas than it can name."""
    return (
        f"The picture shows all {ranked} areas that can be ranked. "
        "Point at a mark for its name, or open the table, which lists all."
    )


def heat_note(measure: str) -> str:
    """Say how a heat table is read, in the order of a measure."""
    return (
        f"Areas in the order of “{measure}”. "
        "A deeper blue is a higher fifth of the group in that measure: neither better nor worse. "
        "Areas that read the same share one. "
        "Ranges are in the table: areas in different fifths may still not be told apart."
    )


def some_in_heat(shown: int, areas: int, area: str | None) -> str:
    """Say which of the areas a heat table shows."""
    around = f"next to {area_name(area)}" if area else "in the middle"
    return (
        f"The picture shows {shown} of {areas} areas, those {around} in that order. "
        "The table lists all, areas with too few people to be ranked too."
    )


def profile_note(area: str) -> str:
    """Say how the profile of an area is read."""
    return (
        f"Diamond and dark line: {area_name(area)} and its range. "
        "Grey: from the lowest to the highest area of the group; blue: the middle half of them; black tick: the middle one. "
        "Each line runs from the lowest end to the highest end of any area's range. "
        "So lines are alike in length and not in unit."
    )


def trend_note() -> str:
    """Say what the gaps of a trend are, and of when the people are that counts are divided by."""
    return (
        "Gaps are counts that are not known or withheld, here or by their publisher; the table says which. "
        f"People are those of {edition_of('population')} in every period. "
        "What is recorded follows how many report and how each force records."
    )


def funnel_in_words(table: pd.DataFrame) -> str:
    """Say how many areas of ``cohorts.series.funnel.funnel`` lie where chance alone may carry them, and which do not."""
    over, under = (table.index[table["position"] == position] for position in (MORE, FEWER))
    outside = {"More than that are recorded in": over, "Fewer are recorded in": under}
    said = [
        f"Of {len(table)} areas, {len(table) - len(over) - len(under)} lie where chance alone may carry them.",
        *(f"{words} {len(codes)} ({few_named(codes)})." for words, codes in outside.items() if len(codes)),
        "More recorded is neither better nor worse.",
    ]
    return " ".join(said)
