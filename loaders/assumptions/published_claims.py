"""Published claims about effects, costs, cohorts and provision: those that plans use, that conflict, or that are often quoted."""

from dataclasses import dataclass
from functools import cache

from geo.data_folder import DATA
from loaders.files.own_tables import rows_as

CLAIMS = DATA / "facts" / "evidence.csv"


@dataclass(frozen=True)
class PublishedClaim:
    """One claim, every field as text. ``low`` and ``high`` are "" where the source gives none, ``url`` where it has none.

    ``weak`` is "yes" where it was read at second hand or derived by us. ``question`` is what it answers along with others; ""
    where no other claim bears on it. ``where_in_it`` is a page or a table, "" where that was not noted.
    ``used_in`` names the screens that rest on it, ``;`` between; the model's own numbers come from the assumptions.
    """

    key: str
    about: str
    says: str
    value: str
    low: str
    high: str
    unit: str
    place: str
    period: str
    grade: str
    weak: str
    source: str
    url: str
    where_in_it: str
    question: str
    reviewed: str
    used_in: str


@cache
def published_claims() -> tuple[PublishedClaim, ...]:
    """Every claim, in the order of the file."""
    return tuple(rows_as(PublishedClaim, CLAIMS))
