"""Postcodes with the small area of 2011 that each lies in, and whether it was live in May 2022."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pandas as pd

from geo.postcode_index import read_postcodes
from loaders.sources_register import package_of
from tools.build.packages import package_file

ARCHIVE = "geocode/ons/PCD_OA_LSOA_MSOA_LAD_MAY22_UK_LU.7z"
INSIDE = "PCD_OA_LSOA_MSOA_LAD_MAY22_UK_LU.csv"
COLUMNS = {"pcds": "postcode", "doterm": "ended", "lsoa11cd": "lsoa_code", "msoa11cd": "msoa_code"}


def postcodes_in_small_areas() -> pd.DataFrame:
    """List the postcodes of England and Wales, ended ones too, that lie in a small area.

    Returns
    -------
    pandas.DataFrame
        About 2.4 million rows: ``postcode`` (no space), ``live`` (in May 2022), ``lsoa_code msoa_code`` (2011) of the look-up;
        ``lad_code`` (2025), ``easting_m northing_m`` as ``read_postcodes`` gives them.

    Raises
    ------
    ValueError
        If a postcode of the look-up is not in the directory.
    """
    listed = _look_up().rename(columns=COLUMNS)
    listed = listed[listed["lsoa_code"].str.contains("^[EW]01", na=False)]
    listed["postcode"] = listed["postcode"].str.replace(" ", "")
    listed["live"] = listed.pop("ended").isna()
    joined = listed.merge(read_postcodes(), on="postcode", how="left", validate="1:1", indicator="known")
    if not joined.pop("known").eq("both").all():
        raise ValueError("a postcode of the look-up of small areas is not in the directory of postcodes")
    return joined


def _look_up() -> pd.DataFrame:
    import py7zr  # of the build alone: whoever reads this module need not have it

    with TemporaryDirectory() as folder:
        with py7zr.SevenZipFile(package_file(package_of("small_area_postcodes"), ARCHIVE)) as archive:
            archive.extractall(folder)
        return pd.read_csv(Path(folder, INSIDE), usecols=list(COLUMNS), dtype=str, encoding="latin-1")
