"""What the map of distance says first, of each area, and of its colours; plainly where no record says where to go."""

from collections.abc import Sequence

import pandas as pd

from cohorts.answers.distance_measures import DISTANCE, DISTANCES
from coverage.distance.how_far import HowFar
from coverage.distance.places_to_visit import KNOWN, PlacesToVisit
from geo.areas import area_name, lads_of
from geo.travel import where_a_straight_line_lies, where_it_lies_among
from say.distance.distance_words import AT_LEAST, MINUTES_ARE, distance_sentences
from say.estimate import PER_CENT, Estimate
from say.maps.layer_columns import columns_of_values
from say.numbers import NOT_KNOWN, count, per_cent

NOWHERE = "No record of this says where it can be visited, so how far it is, is not known."
HELPS = "Say in your own directory where services can be visited, and this map says how far that is."
ADD_PLACES = "Add them on the Directory screen"
WITHIN_BY_CAR = f"{DISTANCES[DISTANCE].label} of a place, by car"
LIES_HERE = "a straight line lies here, and minutes are often more"
DIFFERS = "Areas are coloured by the middle of the range: neighbouring areas can rarely be told apart."
UNKNOWN_IS_NOT_FAR = "Not known is not far: no place is on record for most people there."


def nowhere_to_visit(places: PlacesToVisit) -> bool:
    """Whether no service that answers has a known place."""
    return not places.services["where"].eq(KNOWN).any()


def distance_headline(far: HowFar, name: str, nowhere: bool) -> str:
    """Say the share of people within 40 minutes with its range, in one short sentence; that nothing is known where it is not."""
    return NOWHERE if nowhere else distance_sentences(far, name, invented=False)[0]


def within_in_words(row: pd.Series) -> str:
    """Say a row of ``within_by_area``: "at least 43% (40% to 50%) of people", or that it is not known, and the least that is."""
    share = Estimate(row["low"], row["median"], row["high"], PER_CENT)
    if not share.known:
        least = f", {AT_LEAST}{per_cent(row['least'])} of people" if row["least"] > 0 else ""
        some = bool(row["share_known"] > 0)
        known_for = f"; a place is known for {per_cent(row['share_known'])} of people" if some else ""
        return f"{NOT_KNOWN}{' for most' * some}{least}{known_for}"
    return f"{AT_LEAST * bool(row['at_least'] and 0 < row['median'] < 1)}{share} of people"


def within_of_areas(values: pd.DataFrame) -> list[str]:
    """Say every row of ``within_by_area``."""
    return [within_in_words(row) for _, row in values.iterrows()]


def areas_in_words(values: pd.DataFrame, today: pd.DataFrame) -> dict[str, str]:
    """Say by code the row of ``within_by_area``, today's where that differs, and that a straight line lies where it does."""
    said = zip(map(str, values.index), values["median"].notna(), *map(within_of_areas, (values, today)), strict=True)
    return {code: f"{area_name(code)}: {now}{_but(now, then)}{_lies(code) * known}" for code, known, now, then in said}


def columns_of_distance(table: pd.DataFrame, values: pd.DataFrame) -> pd.DataFrame:
    """Return ``columns_of_values`` of the map of distance, with what makes a share no more than the least.

    Parameters
    ----------
    table
        ``coverage_table`` of the ask.
    values
        ``within_by_area`` of the same ask and level.

    Returns
    -------
    pandas.DataFrame
        With ``share_known``, ``at_least`` (yes or no) and ``line_lies_in``, the districts in which a straight line lies.
    """
    known = values.loc[table.index]
    return columns_of_values(table, known, DISTANCES[DISTANCE]).assign(
        value_in_words=within_of_areas(known),
        share_known=known["share_known"],
        at_least=known["at_least"].map({True: "yes", False: "no"}),
        line_lies_in=[lie_in_words(lads_of(str(code))) for code in known.index],
    )


def lie_in_words(lads: Sequence[str]) -> str:
    """Name those of some districts in which a straight line lies, "; " between them."""
    return "; ".join(map(area_name, where_it_lies_among(lads)))


def _but(now: str, today: str) -> str:
    return f"; today {today}" if now != today else ""


def _lies(code: str) -> str:
    return f"; {LIES_HERE}" if where_a_straight_line_lies(code) else ""


def how_far_is_coloured() -> str:
    """Say what the colours of the map mean, and what they do not."""
    return f"{DIFFERS} {UNKNOWN_IS_NOT_FAR} {MINUTES_ARE}"


def least_in_words(values: pd.DataFrame) -> str:
    """Say in how many areas of ``within_by_area`` the share may be larger than is on record; "" where in none."""
    known = values[values["median"].notna()]
    least = int(known["at_least"].sum())
    if not least:
        return ""
    return f"In {least} of {count(len(known), 'area')} where it is known, a place that is not on record may be nearer."
