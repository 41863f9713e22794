"""Read the shares of communities by district that were worked out from the Census."""

from pathlib import Path

import pandas as pd

from geo.areas import lad_table
from geo.mistakes import Mistake
from loaders.files.own_tables import table_with
from loaders.sources_register import edition_of, year_of

REGISTERED = "community_shares_by_district"
OF_COLUMN = {
    "black_and_minoritised_share": (
        "black_and_minoritised",
        "TS021: Asian, Black, mixed and other ethnic groups",
    ),
    "lgbt_share_16_plus": ("lgbt", "TS077: LGB+, of people aged 16 and over"),
    "disabled_share": ("deaf_and_disabled", "TS038: disabled under the Equality Act"),
}
"""For each column of shares the community, the table of the Census and what it counts."""
RESIDENTS = "residents_2021"


def load_district_shares(path: Path) -> pd.DataFrame:
    """Read shares by district: one row for each district in the file, one column for each community.

    Returns
    -------
    pandas.DataFrame
        ``area_code level community share source period residents``, a row for each district and community: ``share`` is 0 to 1,
        ``residents`` people of all ages on the day of the Census.

    Raises
    ------
    Mistake
        If the file or a column is missing, a district is not one of today's, is missing or comes twice, or a number cannot be:
        a share outside 0 to 1, or no residents.
    """
    table = table_with(("lad_code", RESIDENTS, *OF_COLUMN), path)
    _require_every_district_once(table["lad_code"], path.name)
    residents = _numbers(table, RESIDENTS, path.name)
    census = f"our calculation from Census {year_of(REGISTERED)}"
    rows = [
        pd.DataFrame(
            {
                "area_code": table["lad_code"],
                "level": "lad",
                "community": community,
                "share": _numbers(table, column, path.name, most=1.0),
                "source": f"{census} ({counted}), Office for National Statistics",
                "period": edition_of(REGISTERED).split(",")[0],
                "residents": residents,
            }
        )
        for column, (community, counted) in OF_COLUMN.items()
    ]
    return pd.concat(rows, ignore_index=True)


def _require_every_district_once(codes: pd.Series, file: str) -> None:
    known = lad_table().index
    for row, (code, twice) in enumerate(zip(codes, codes.duplicated(), strict=True), start=2):
        if code not in known:
            raise Mistake(f"{file}, row {row}: {code} is not a district of today.")
        if twice:
            raise Mistake(f"{file}, row {row}: {code} comes twice.")
    if absent := sorted(set(known) - set(codes)):
        raise Mistake(f"{file}: it lacks {len(absent)} districts, the first of them {absent[0]}.")


def _numbers(table: pd.DataFrame, column: str, file: str, most: float = float("inf")) -> pd.Series:
    numbers = pd.to_numeric(table[column], errors="coerce")
    wrong = ~((numbers > 0) & (numbers <= most))
    if wrong.any():
        row = int(wrong.to_numpy().argmax())
        of = "from 0 to 1" if most == 1 else "above 0"
        raise Mistake(f'{file}, row {row + 2}, column {column}: "{table[column][row]}" is not a number {of}.')
    return numbers
