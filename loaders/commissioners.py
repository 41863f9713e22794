"""Who commissions in a police force area: read in ``data/lookups``, each with the source that names it."""

from dataclasses import dataclass
from functools import cache

from geo.areas import LOOKUPS
from loaders.files.own_tables import rows_as

COMMISSIONERS = LOOKUPS / "commissioners.csv"


@dataclass(frozen=True)
class Commissioner:
    """Who commissions in one force area, as a published source names them.

    ``office`` is ``commissioner``, ``mayor`` or ``council``; ``as_of`` is the date of the source as it gives it. ``ends`` is the
    month in which the office ends ("2028-05") and ``followed_by`` what follows it: published of elected commissioners (the
    yardstick ``end_of_commissioners``), "" of mayors and of the City of London, of which no source says so.
    """

    pfa_code: str
    commissioner: str
    office: str
    ends: str
    followed_by: str
    as_of: str
    source_title: str
    source_url: str


@cache
def commissioners() -> dict[str, Commissioner]:
    """Give the commissioner of each force area by its code; an area of which no source names one is left out."""
    return {one.pfa_code: one for one in rows_as(Commissioner, COMMISSIONERS)}
