"""Locate 100,000 postcodes: the index against a pandas merge and a geopandas spatial join."""

from collections.abc import Iterator

import geopandas as gpd
import numpy as np
import pandas as pd

from geo.boundaries import boundaries
from geo.postcodes import PostcodeIndex
from tools.bench.timing import Line, at_least, interleaved, milliseconds

QUERIES = 100_000
UNKNOWN_SHARE = 0.01
REPEATS = 7
SEED = 20261122
GRID = "EPSG:27700"


def all_postcodes(index: PostcodeIndex) -> pd.DataFrame:
    """Return every postcode of the index as an analyst would hold them: ``key`` (no space), district and wider areas."""
    texts = pd.Series(index.keys.astype(">u8").view("S8").astype("U7"), dtype="str", name="key")
    areas = index.areas.iloc[index.places.astype(int) + 2].reset_index(drop=True)
    grid = pd.DataFrame(index.grid, columns=["easting_m", "northing_m"])
    return pd.concat([texts, areas, grid], axis=1)


def as_people_write_them(index: PostcodeIndex, how_many: int = QUERIES) -> list[str]:
    """Draw real postcodes, in a seeded order, with and without space, some in lower case, one in a hundred unknown."""
    chance = np.random.default_rng(SEED)
    drawn = chance.choice(index.keys, how_many)
    plain = [key.decode() for key in drawn.astype(">u8").view("S8").tolist()]
    manner, unknown = chance.random(how_many), chance.random(how_many) < UNKNOWN_SHARE
    written = []
    for text, how, is_unknown in zip(plain, manner, unknown, strict=True):
        outward, inward = ("ZZ99", "9ZZ") if is_unknown else (text[:-3], text[-3:])
        spaced = f"{outward} {inward}" if how < 0.6 else outward + inward
        written.append(spaced.lower() if 0.4 < how < 0.8 else spaced)
    return written


def merged(queries: pd.Series, postcodes: pd.DataFrame) -> pd.DataFrame:
    """Locate by a pandas merge on the postcode without its space, in capitals."""
    asked = pd.DataFrame({"postcode": queries, "key": queries.str.replace(" ", "").str.upper()})
    return asked.merge(postcodes, on="key", how="left", validate="m:1")


def measure_postcodes() -> Iterator[Line]:
    """Time the three side by side."""
    index = PostcodeIndex.open()
    postcodes = all_postcodes(index)
    queries = pd.Series(as_people_write_them(index))
    located = index.locate(queries)
    if not located["lad_code"].equals(merged(queries, postcodes)["lad_code"]):
        raise AssertionError("the index and the merge disagree")
    points = gpd.GeoDataFrame(
        {"postcode": queries},
        geometry=gpd.points_from_xy(located["easting_m"], located["northing_m"]),
        crs=GRID,
    )
    districts = boundaries("lad", "overview").to_crs(GRID)
    taken = interleaved(
        REPEATS,
        {
            "ours": lambda: index.locate(queries),
            "merge": lambda: merged(queries, postcodes),
            "join": lambda: points.sjoin(districts, how="left", predicate="within"),
        },
    )
    ours = f"{milliseconds(taken['ours'])} against"
    yield at_least(
        "against a pandas merge with all 2.7 million (both tidy the spelling)",
        taken["merge"] / taken["ours"],
        20,
        f"{ours} {milliseconds(taken['merge'])}",
    )
    yield at_least(
        "against a geopandas join with 318 districts (the join alone: points were made ready beforehand)",
        taken["join"] / taken["ours"],
        2,
        f"{ours} {milliseconds(taken['join'])}",
    )
