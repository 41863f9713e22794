"""Published national figures to read beside our own counts: shown, never mixed in."""

import csv
from dataclasses import dataclass
from functools import cache

from geo.data_folder import DATA

YARDSTICKS = DATA / "facts" / "yardsticks.csv"


@dataclass(frozen=True)
class Yardstick:
    """One published figure. ``figure`` and ``unit`` are "" where it is not a number; ``says`` is in our own words."""

    key: str
    area: str
    figure: str
    unit: str
    says: str
    period: str
    source_title: str
    source_url: str
    source_year: str
    confidence: str


@cache
def yardsticks() -> dict[str, Yardstick]:
    """Every published figure by its key, in the order of the file."""
    with YARDSTICKS.open(encoding="utf-8", newline="") as file:
        return {row["key"]: Yardstick(**row) for row in csv.DictReader(file)}
