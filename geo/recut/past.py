"""The districts and counties of a past day, from the district of 2011 of each small area and the dated history of codes.

A change of a border that moved no whole small area cannot be told, and is not.
"""

from datetime import date
from functools import cache

import pandas as pd

from geo.areas import LOOKUPS, area_name, parent
from geo.as_given import day
from geo.mistakes import Mistake
from geo.recut.area_map import AreaMap
from geo.retired import retired_areas
from geo.small_areas import small_areas

FIRST_YEAR, LAST_YEAR = 2011, 2025
"""Of the 1 April of these years there are maps: from the census that the small areas are of to the districts of today."""
PAST_LEVELS = ("lad", "utla")


@cache
def first_district() -> pd.Series:
    """Give the district of each small area on 1 April 2011, by ``lsoa_code``.

    A district of today that has not been put together or recoded since has the small areas that it has today: most of the
    postcodes of a few lie across its border from where the census put them.
    """
    table = small_areas()
    then, now = table["lad_2011_code"], table["lad_code"]
    became = {code: retired.successors for code, retired in retired_areas().items() if retired.level == "lad"}
    ended = [now_code in became.get(code, ()) for code, now_code in zip(then, now, strict=True)]
    return then.where(pd.Series(ended, index=table.index), now)


@cache
def _put_together() -> dict[str, tuple[str, date]]:
    """Of each district that was put into one which has ended since: that one, and the day on which it was made."""
    rows = pd.read_csv(LOOKUPS / "retired_between.csv", dtype=str)
    made_on = map(date.fromisoformat, rows["made_on"])
    return dict(zip(rows["made_of_code"], zip(rows["retired_code"], made_on, strict=True), strict=True))


def district_on(code: str, on: date) -> str:
    """Give the district that a district of 2011 was on a day: itself, or what it had become."""
    whole, made_on = _put_together().get(code, (code, on))
    then = whole if made_on <= on else code
    retired = retired_areas().get(then)
    return retired.successors[0] if retired and retired.last_change <= on else then


def county_of(district: str) -> str:
    """Give the county or unitary authority around a district, current or retired, for as long as the district stood."""
    if district not in retired_areas():
        return parent(district, "utla")
    return _counties().get(district, district)


@cache
def _counties() -> dict[str, str]:
    """The county around each retired district that lay in one."""
    rows = pd.read_csv(LOOKUPS / "lad_code_history.csv", dtype=str).dropna(subset="county_code")
    return dict(zip(rows["retired_code"], rows["county_code"], strict=True))


@cache
def map_of_year(level: str, year: int) -> AreaMap:
    """Give the districts or counties as they were on 1 April of a year.

    Raises
    ------
    Mistake
        If there is no map of the level, or of the year.
    """
    if level not in PAST_LEVELS:
        raise Mistake(f"Of a past year there are districts (lad) and upper-tier authorities (utla), and no {level}.")
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Mistake(f"There are maps of the years {FIRST_YEAR} to {LAST_YEAR}, and none of {year}.")
    on = date(year, 4, 1)
    then = {code: district_on(code, on) for code in first_district().unique()}
    if level == "utla":
        then = {code: county_of(district) for code, district in then.items()}
    names = {code: retired_areas()[code].name if code in retired_areas() else area_name(code) for code in then.values()}
    kind = "districts" if level == "lad" else "upper-tier authorities"
    return AreaMap(f"{kind} as they were on {day(on)}", first_district().map(then), names)
