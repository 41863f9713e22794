"""The share of people within so many minutes of a place, of every area of a level at once."""

import numpy as np
import pandas as pd

from coverage.distance.distances import Distances
from coverage.distance.nearest import Numbers
from coverage.distance.people import Mask, lad_of_small_areas, people_of_small_areas
from coverage.extent import area_positions

LEAST_KNOWN = 0.5
"""Where a place is known for fewer than this share of the people of an area, its share is not known: unknown would look far."""


def within_by_area(found: Distances, level: str, minutes: float) -> pd.DataFrame:
    """Return the share of the people of each area who are within so many minutes, as ``HowFar.within``.

    Parameters
    ----------
    found
        The distances of an ask.
    level
        A key of ``LEVELS``.
    minutes
        By car.

    Returns
    -------
    pandas.DataFrame
        Indexed by area code: ``low median high`` (shares 0 to 1; *median* is whose central minutes are within), ``least`` (who
        surely are, whatever else is not known), ``share_known`` (of people for whom a place is known, however far) and
        ``at_least`` (bool: a service without a known place answers there, or no place is known for some). Where a place is known
        for fewer than half of the people the first three are NaN, never 0.
    """
    codes, area_of_lad = area_positions(level)
    area, everybody = area_of_lad[lad_of_small_areas()], people_of_small_areas()

    def people(which: Mask) -> Numbers:
        return np.asarray(np.bincount(area, weights=np.where(which, everybody, 0.0), minlength=len(codes)), dtype=float)

    has_place = ~np.isnan(found.km)
    known, total = people(has_place), people(np.ones_like(has_place))
    surely, centrally, perhaps = (
        np.where(known >= LEAST_KNOWN * total, people(end) / total, np.nan) for end in found.within(minutes)
    )
    unplaced = np.bincount(area_of_lad, weights=found.places.without_known_place > 0, minlength=len(codes)) > 0
    some_unknown = np.bincount(area, weights=~has_place, minlength=len(codes)) > 0
    return pd.DataFrame(
        {
            "low": surely,
            "median": centrally,
            "high": perhaps,
            "least": people(found.within(minutes)[0]) / total,
            "share_known": known / total,
            "at_least": unplaced | some_unknown,
        },
        index=codes,
    )


def still_not_known(before: pd.DataFrame, after: pd.DataFrame) -> pd.DataFrame:
    """Return ``within_by_area`` after a new site, not known where it was not known and the site brings fewer than half within.

    A site far away is the only known place of such an area: that would read as far, and nobody knows what is nearer. Whom the
    site brings within is known all the same, and stands in ``least``.
    """
    unknown = before["median"].isna() & ~(after["median"] >= LEAST_KNOWN)
    told = after.assign(at_least=before["at_least"] | after["at_least"])
    return told.mask(unknown, before.assign(least=after["least"])).astype(before.dtypes)
