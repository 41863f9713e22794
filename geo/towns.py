"""Towns and other places that are no area of ours: in which district each lies."""

import csv
from dataclasses import dataclass
from functools import cache

from geo.data_folder import DATA
from geo.suggestions import suggestion

TOWNS = DATA / "lookups" / "towns.csv"
LARGE = 10_000
"""From so many people on a place is among those to choose from; a smaller one is found where its name is typed in full."""


@dataclass(frozen=True)
class Town:
    """A place: its name, its district, about how many people live there (0: not known), and its middle (EPSG:27700)."""

    name: str
    lad_code: str
    people: int
    easting_m: int
    northing_m: int


@cache
def towns() -> tuple[Town, ...]:
    """Return every place, by the alphabet; a name may stand in several districts."""
    with TOWNS.open(encoding="utf-8", newline="") as file:
        return tuple(
            Town(row["name"], row["lad_code"], int(row["people"]), int(row["easting_m"]), int(row["northing_m"]))
            for row in csv.DictReader(file)
        )


def towns_called(text: str) -> tuple[Town, ...]:
    """Return the places of a name typed in full, whatever its capitals, hyphens and spaces."""
    return _by_name().get(_key(text), ())


def nearest_town(text: str) -> str | None:
    """Return the name of the place that a misspelt one most likely means; None where no name is near, or several are."""
    names = {key: tuple((town.name, town.lad_code) for town in called) for key, called in _by_name().items()}
    found = suggestion([_key(text)], names)
    return found[0] if found else None


@cache
def _by_name() -> dict[str, tuple[Town, ...]]:
    found: dict[str, tuple[Town, ...]] = {}
    for town in towns():
        found[_key(town.name)] = (*found.get(_key(town.name), ()), town)
    return found


def _key(text: str) -> str:
    return " ".join(text.replace("-", " ").replace("’", "'").casefold().split())
