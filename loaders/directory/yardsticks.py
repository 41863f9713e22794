"""Published national figures to read beside our own counts: shown, never mixed in."""

from dataclasses import dataclass
from functools import cache

from geo.data_folder import DATA
from loaders.files.own_tables import rows_as

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
    return {one.key: one for one in rows_as(Yardstick, YARDSTICKS)}
