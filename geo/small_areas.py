"""The rung under the district: the 34,753 small census areas (LSOA) of 2011, and which of them holds a postcode.

People, households and hectares are the census's of 2011, and every figure made of them is labelled so.
"""

from collections.abc import Sequence
from functools import cache

import numpy as np
import numpy.typing as npt
import pandas as pd
import pyarrow.parquet as parquet

from geo.areas import area_table, lad_parents, regions_of_one_commissioner
from geo.data_folder import DATA
from geo.mistakes import Mistake
from geo.postcode_index import PACKAGE, version
from geo.postcode_text import keys_from_text
from geo.postcodes import PostcodeIndex

FOLDER = DATA / "small_areas"
AREAS, OF_POSTCODES, HEALTH_AREAS = "small_areas.parquet", "small_areas_of_postcodes.parquet", "health_areas.csv"
MADE_FROM = b"postcodes"
"""In the description of ``OF_POSTCODES``: the package of postcodes, pinned, whose order it follows."""
NONE = -1
"""In ``OF_POSTCODES``, whose other numbers are rows of ``AREAS``: no small area is known."""


@cache
def small_areas() -> pd.DataFrame:
    """List the small areas, LSOAs of December 2011. Shared: do not change it.

    Returns
    -------
    pandas.DataFrame
        34,753 rows indexed by ``lsoa_code`` (sorted); nothing is missing. ``msoa_code``; ``lad_code``, the district of 2025
        that most of its live postcodes lie in; ``lad_2011_code``, the district of 2011; ``health_code``, the sub-ICB of 2022
        (``E38…``) or the local health board (``W11…``); ``easting_m northing_m`` (EPSG:27700, the mean of its live
        postcodes); ``people households hectares`` of 2011; ``rural_share``, the share (0 to 1) of its live postcodes that the
        classification of 2011 calls *rural residents*: fewer than are rural by the official class. ``people_now`` spreads the
        district's people of today as those of 2011 were spread: our estimate, which adds up to the district's ``population``.
        ``in_london`` tells whether the district is a borough of London, or the City.
        Sources: ``small_area_postcodes``, ``small_area_census``, ``rural_groups``, ``small_area_health``, ``onspd`` in
        ``data/sources.toml``.
    """
    table = pd.read_parquet(FOLDER / AREAS).set_index("lsoa_code")
    people_2011 = table.groupby("lad_code")["people"].transform("sum")
    today = table["lad_code"].map(area_table("lad")["population"])
    in_london = table["lad_code"].map(lad_parents()["region_code"]).isin(regions_of_one_commissioner())
    return table.assign(people_now=table["people"] / people_2011 * today, in_london=in_london)


@cache
def health_areas() -> pd.Series:
    """Give the name of each health area by its code (sorted): sub-ICBs of 2022 in England, local health boards in Wales."""
    names: pd.Series = pd.read_csv(FOLDER / HEALTH_AREAS, dtype=str).set_index("health_code")["health_name"]
    return names


def small_area_of(postcode: str) -> str | None:
    """Give the small area that holds a postcode, as ``small_areas_of`` does; None where that is not known."""
    found = small_areas_of([postcode]).iloc[0]
    return None if pd.isna(found) else str(found)


def small_areas_of(postcodes: "Sequence[object] | pd.Series") -> pd.Series:
    """Give the ``lsoa_code`` of each postcode, as people write them, with the index of a given Series.

    Missing for what is no postcode, lies outside England and Wales, or was new after May 2022, the look-up's date.
    Raises Mistake if the postcode index is not built, or is of another edition than the look-up follows.
    """
    given = postcodes if isinstance(postcodes, pd.Series) else pd.Series(list(postcodes), dtype=object)
    keys, numbers = _numbers_by_key()
    wanted = keys_from_text(given)
    rows = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
    number = np.where(keys[rows] == wanted, numbers[rows], NONE)
    codes = np.array([*small_areas().index, None], dtype=object)  # NONE takes the last
    return pd.Series(codes[number], index=given.index, dtype="str")


@cache
def _numbers_by_key() -> tuple[npt.NDArray[np.uint64], npt.NDArray[np.int32]]:
    keys = PostcodeIndex.open().keys
    table = parquet.read_table(FOLDER / OF_POSTCODES)
    follows, installed = table.schema.metadata[MADE_FROM].decode(), f"{PACKAGE}=={version(PACKAGE)}"
    if follows != installed or len(table) != len(keys):
        raise Mistake(f"The small areas of postcodes follow {follows}, but {installed} is installed: run `make data`.")
    return keys, table["number"].to_numpy()


@cache
def placed_postcodes() -> tuple[npt.NDArray[np.int32], npt.NDArray[np.float32]]:
    """Give the small area of each postcode that has one, and where it is: rows of ``small_areas``, and metres east and north.

    About 2.4 million, those ended since among them: the look-up keeps no mark of which are live. Raises as ``small_areas_of``.
    """
    _, numbers = _numbers_by_key()
    grid = PostcodeIndex.open().grid
    known = (numbers != NONE) & ~np.isnan(grid).any(axis=1)
    return numbers[known], np.asarray(grid[known])
