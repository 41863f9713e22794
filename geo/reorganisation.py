"""What is announced of councils that will be replaced, as ``data/facts/reorganisation.csv`` has it: each with how certain.

A row with a code is a new area, made of whole districts of today: the level ``announced`` is cut by it. A row without one says
what is not decided, or not known in whole districts: there the level keeps the areas of today. No new area has a GSS code yet, so
its code is one of ours, ``NEW-…``, which no GSS code can be mistaken for.
"""

import csv
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from geo.as_given import day, month
from geo.data_folder import DATA

REORGANISATION = DATA / "facts" / "reorganisation.csv"
OURS = "NEW-"
"""How the codes of areas begin that have no GSS code yet."""
DECIDED, PROPOSED, OPEN = "decided", "proposed", "open"
_LENGTH_OF_DAY = len("2027-04-01")


@dataclass(frozen=True)
class Announced:
    """What is announced of one new area, or of a place whose councils are to be replaced.

    Attributes
    ----------
    code
        Ours, ``NEW-…``; "" where the new areas are not known as whole districts.
    name
        Of the new area; without a code, of the place that is to be reorganised.
    is_working_name
        Whether the name is no official one. Such a name ends in "(proposed)".
    state
        ``DECIDED``, ``PROPOSED``, or ``OPEN``: several ways are possible.
    starts
        As the source gives it: a day ("2027-04-01"), or a month that is expected ("2028-04").
    certainty
        ``high``, ``medium`` or ``low``.
    of_today
        The districts that it is made of; without a code, the upper-tier authorities of today that it is said of.
    note
        What is not known, in a sentence or two.
    source_title, source_url, source_date
        Where it was read; several addresses are parted by a space.
    """

    code: str
    name: str
    is_working_name: bool
    state: str
    starts: str
    certainty: str
    of_today: tuple[str, ...]
    note: str
    source_title: str
    source_url: str
    source_date: str

    @property
    def first_day(self) -> date:
        """The first day of it; of a month that is expected, the first of the month."""
        return date.fromisoformat(self.starts if self.is_dated else f"{self.starts}-01")

    @property
    def last_day_before(self) -> date:
        """The last day of the areas that it replaces."""
        return self.first_day - timedelta(days=1)

    @property
    def is_dated(self) -> bool:
        """Whether a day is stated, and not a month that is expected."""
        return len(self.starts) == _LENGTH_OF_DAY

    @property
    def when(self) -> str:
        """When it starts, in a sentence: "from 1 April 2027"; "expected from April 2028"."""
        return f"from {day(self.first_day)}" if self.is_dated else f"expected from {month(self.first_day)}"


@cache
def reorganisation() -> tuple[Announced, ...]:
    """Give all that is announced, decided first, as the file has it."""
    with REORGANISATION.open(encoding="utf-8", newline="") as file:
        return tuple(
            Announced(
                code=row["area_code"],
                name=row["area_name"],
                is_working_name=row["name_is"] == "working",
                state=row["state"],
                starts=row["starts"],
                certainty=row["certainty"],
                of_today=tuple(row["of_today"].split()),
                note=row["note"],
                source_title=row["source_title"],
                source_url=row["source_url"],
                source_date=row["source_date"],
            )
            for row in csv.DictReader(file)
        )


@cache
def announced_areas() -> dict[str, Announced]:
    """Give the new areas that are made of whole districts of today, by our code."""
    return {one.code: one for one in reorganisation() if one.code}


@cache
def announced_of_district() -> dict[str, Announced]:
    """Give the new area of each district that goes into one, by the code of the district."""
    return {lad: one for one in announced_areas().values() for lad in one.of_today}


def not_cut() -> tuple[Announced, ...]:
    """List what is announced and is no area here yet, because it is open or splits districts."""
    return tuple(one for one in reorganisation() if not one.code)
