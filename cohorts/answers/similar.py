"""Which areas are most alike, from what is loaded: ages, density, size and communities, each counting the same.

Each feature is standardised over the areas of the level (its mean taken away, divided by its standard deviation); the distance
between two areas is the root of the summed squares, a group of several features counting as one. Size and density are compared
on a logarithmic scale. It says that areas are alike, not that they should have the same provision.
"""

from collections.abc import Hashable
from functools import cache

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from cohorts.answers.ranks import too_small
from cohorts.model.communities import share_of_areas
from cohorts.model.inputs import CohortInputs
from coverage.communities import COMMUNITIES
from geo.areas import area_name, area_table, levels_of
from geo.boundaries import boundaries
from geo.levels import a_level
from geo.mistakes import Mistake

BRITISH_GRID = 27700
SQUARE_METRES_PER_KM2 = 1_000_000
GROUPS = {
    "ages": "ages of its people",
    "density": "people for each square kilometre",
    "size": "number of people",
    "communities": "share of each community",
}


@cache
def area_km2(level: str) -> pd.Series:
    """Measure every area of a level, km² by code (EPSG:27700): approximate, because the boundaries are simplified for drawing.

    Level is ``lad utla pfa region``; raises Mistake for another.
    """
    measured = boundaries(level, "close").to_crs(BRITISH_GRID).geometry.area / SQUARE_METRES_PER_KM2
    return pd.Series(measured, name="area_km2")


def features(need: CohortInputs, level: str) -> pd.DataFrame:
    """Lay out what areas are compared by.

    Returns
    -------
    pandas.DataFrame
        Indexed by area code; columns are pairs (group of ``GROUPS``, feature): shares of people by age band, log of people for
        each km², log of people, and shares of the communities that a table states for every area (older and young people stand
        under ages). Nothing is missing.
    """
    areas = area_table(level)
    ages = areas.filter(like="age_").div(areas["population"], axis=0)
    people_per_km2 = areas["population"] / area_km2(level)
    columns: dict[Hashable, pd.Series] = {("ages", band): ages[band] for band in ages}
    columns["density", "people_per_km2"] = people_per_km2.map(np.log)
    columns["size", "population"] = areas["population"].map(np.log)
    for community in [key for key, one in COMMUNITIES.items() if not one.ages]:
        inside = share_of_areas(need.community_shares, community, level)
        if inside.notna().all():
            columns["communities", community] = inside
    return pd.DataFrame(columns)


def most_similar(need: CohortInputs, code: str, level: str, how_many: int) -> pd.DataFrame:
    """List the areas of a level most like one of them, nearest first.

    Parameters
    ----------
    need
        For the community shares, and for how small is too small.
    code, level
        An area, and one of the levels it stands at (``lad utla pfa region``).
    how_many
        How many to list, at most.

    Returns
    -------
    pandas.DataFrame
        Indexed by area code: ``area_name``, ``distance`` (0 is alike in everything), ``from_<group>`` (each group's part of the
        squared distance; they sum to 1), ``differs_most_in`` and ``most_alike_in`` (keys of ``GROUPS``). Areas too small to be
        ranked are never listed.

    Raises
    ------
    Mistake
        If the code does not stand at that level.
    """
    if level not in levels_of(code):
        raise Mistake(f"{area_name(code)} ({code}) is not {a_level(level)}.")
    small = too_small(need.assumptions, level)
    squares = squared_distances(features(need, level), code, small)
    others = squares[~small & (squares.index != code)]
    total = others.sum(axis=1)
    parts = others.div(total.where(total > 0), axis=0).fillna(0.0)
    listed = parts.add_prefix("from_").assign(
        area_name=area_table(level)["area_name"],
        distance=np.sqrt(total),
        differs_most_in=parts.idxmax(axis=1),
        most_alike_in=parts.idxmin(axis=1),
    )
    first = ["area_name", "distance"]
    ordered = listed.sort_values(["distance", "area_name"])
    return ordered[[*first, *ordered.columns.drop(first)]].head(how_many)


def squared_distances(described: pd.DataFrame, code: str, small: pd.Series) -> pd.DataFrame:
    """Give the squared distance of every area from one, group by group.

    Parameters
    ----------
    described
        As ``features`` gives it.
    code
        One of its areas.
    small
        ``too_small`` of the level: those areas do not count in means and standard deviations, which they would stretch.

    Returns
    -------
    pandas.DataFrame
        ``area × group``: the mean over the group's features of the squared difference in standard deviations. A feature alike in
        every area counts 0.
    """
    standard = _standardised(described, small)
    squares = (standard - standard.loc[code]) ** 2
    return squares.T.groupby(level=0).mean().T


def _standardised(described: pd.DataFrame, small: pd.Series) -> pd.DataFrame:
    """Give features in standard deviations from their mean, over the areas that are not too small."""
    ranked = described[~small.reindex(described.index)]
    spread = ranked.std(ddof=0)
    return (described - ranked.mean()) / spread.where(spread > 0, 1.0)


def most_similar_to_each(need: CohortInputs, level: str, how_many: int) -> NDArray[np.int64]:
    """List for every area of a level those most like it, as ``most_similar`` does for one, at less cost for all of them.

    Returns
    -------
    numpy.ndarray
        ``area × most``: positions in ``area_table(level)``, nearest first. ``most`` is ``how_many``, or as many others as
        every area has at that level: none is listed for itself, and none that is too small to be ranked.
    """
    small = too_small(need.assumptions, level)
    standard = _standardised(features(need, level), small)
    total = np.zeros((len(standard), len(standard)))
    for group in standard.columns.unique(0):
        of_group = standard[group].to_numpy()
        total += ((of_group[:, None] - of_group[None]) ** 2).mean(axis=2)
    total[:, small.reindex(standard.index).to_numpy()] = np.inf
    np.fill_diagonal(total, np.inf)
    most = min(how_many, int(np.isfinite(total).sum(axis=1).min()))
    by_name = np.argsort(area_table(level)["area_name"].to_numpy(), kind="stable")
    nearest = np.argsort(np.sqrt(total[:, by_name]), axis=1, kind="stable")[:, :most]
    positions: NDArray[np.int64] = by_name[nearest]
    return positions
