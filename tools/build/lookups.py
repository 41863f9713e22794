"""Build the area tables: names, people by age band, bounding boxes, and which districts touch.

Everything is first worked out for districts; wider areas are made of whole districts, so people add up and
boxes are the box of their districts' boxes.
"""

from pathlib import Path

import geopandas as gpd
import pandas as pd
import shapely

from geo.areas import ENGLAND_AND_WALES, lad_parents
from geo.levels import LEVELS_ON_RECORD
from geo.neighbours import LAND_BORDER
from tools.build.lines import write_csv
from tools.build.population import population_by_band

SHORTEST_BORDER_M = 1.0  # shorter shared lines are two corners that meet, not a border
BOX_DECIMALS = 4


def build(data_folder: Path, districts: gpd.GeoDataFrame) -> list[Path]:
    """Write ``lookups/areas.csv`` and ``lookups/neighbours.csv``; return their paths.

    ``districts`` are the unsimplified district shapes in EPSG:27700, indexed by ``lad_code``.
    """
    lookups = data_folder / "lookups"
    areas = area_rows(population_by_band(), bounding_boxes(districts))
    return [
        write_csv(areas, lookups / "areas.csv"),
        write_csv(
            with_those_across_water(touching_districts(districts), districts_across_water(lookups)),
            lookups / "neighbours.csv",
        ),
    ]


def area_rows(people: pd.DataFrame, boxes: pd.DataFrame) -> pd.DataFrame:
    """List every area of every level on record with its people and box, given both by district code.

    Raises ValueError if a district lacks people or a box.
    """
    districts = lad_parents().join(people, validate="1:1").join(boxes, validate="1:1").reset_index()
    if districts.isna().any(axis=None):
        raise ValueError("a district has no people or no shape")
    districts["all_code"], districts["all_name"] = ENGLAND_AND_WALES, "England and Wales"
    rows = [_level_rows(districts, level, level, people.columns) for level in LEVELS_ON_RECORD]
    return pd.concat([*rows, _level_rows(districts, "all", "nation", people.columns)], ignore_index=True)


def _level_rows(districts: pd.DataFrame, column: str, level: str, bands: pd.Index) -> pd.DataFrame:
    grouped = districts.groupby([f"{column}_code", f"{column}_name"])
    counts = grouped[list(bands)].sum()
    counts.insert(0, "lad_count", grouped.size())
    box = grouped.agg({"west": "min", "south": "min", "east": "max", "north": "max"})
    table = counts.join(box).rename_axis(["area_code", "area_name"]).reset_index().sort_values("area_code")
    table.insert(0, "level", level)
    return table


def bounding_boxes(districts: gpd.GeoDataFrame) -> pd.DataFrame:
    """Give each district's ``west south east north`` in degrees (EPSG:4326), indexed as ``districts``."""
    boxes: pd.DataFrame = districts.to_crs(4326).bounds.round(BOX_DECIMALS)
    return boxes.set_axis(["west", "south", "east", "north"], axis=1)


def touching_districts(districts: gpd.GeoDataFrame) -> pd.DataFrame:
    """List each pair of districts that share a land border once: ``lad_code`` < ``neighbour_code``."""
    shapes = districts.geometry
    first, second = shapes.sindex.query(shapes, predicate="intersects")
    pairs = [(a, b) for a, b in zip(first, second, strict=True) if a < b]
    left, right = (shapes.to_numpy()[list(side)] for side in zip(*pairs, strict=True))
    border_m = shapely.length(shapely.intersection(shapely.boundary(left), shapely.boundary(right)))
    codes = districts.index.to_numpy()
    named = [sorted((codes[a], codes[b])) for (a, b), m in zip(pairs, border_m, strict=True) if m > SHORTEST_BORDER_M]
    return pd.DataFrame(sorted(named), columns=["lad_code", "neighbour_code"])


def districts_across_water(lookups: Path) -> pd.DataFrame:
    """Read the pairs of districts that are neighbours without a land border: ``lad_code neighbour_code why``."""
    return pd.read_csv(lookups / "neighbours_across_water.csv", dtype=str)


def with_those_across_water(touching: pd.DataFrame, across: pd.DataFrame) -> pd.DataFrame:
    """Put the neighbours by land and across water together, each pair with ``why``; sorted by their codes.

    Raises ValueError if a pair across water touches on land too, or a code of it is not of a district: then the list is out of
    date.
    """
    both = pd.concat([touching.assign(why=LAND_BORDER), across], ignore_index=True)
    pairs = ["lad_code", "neighbour_code"]
    if both.duplicated(pairs).any() or not across[pairs].isin(lad_parents().index).all(axis=None):
        raise ValueError("a pair of districts across water touches on land too, or is not of districts")
    return both.sort_values(pairs, ignore_index=True)
