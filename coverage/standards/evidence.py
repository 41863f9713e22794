"""One thing that speaks of a standard in an area: a record, a published fact, or what somebody has checked."""

from dataclasses import dataclass

import pandas as pd

from coverage.ask import Terms
from coverage.currency import REASONS

YES, NO, BESIDE = "yes", "no", "beside"
SAYS = (YES, NO, BESIDE)
"""That the standard is met, that it is not, or something that bears on it and settles neither."""

RECORD, FACT, CHECKED, PLANNED = "record", "fact", "checked", "planned"
OLD, UNDATED = REASONS["stale"], REASONS["undated"]


@dataclass(frozen=True)
class Evidence:
    """What one source says of one standard in one area.

    Attributes
    ----------
    standard, area_code
        Of which, and where: an area of any level.
    origin
        ``RECORD``, ``FACT``, ``CHECKED`` or ``PLANNED``.
    key
        The id of the record, of the fact or of the declaration.
    says
        One of ``SAYS``.
    only
        In words, to what it is confined or what it lacks; "" where it speaks of all that is asked.
    what
        What it says, in the words of its source.
    as_of
        Its date in words, "" where it has none.
    held_back
        Why it settles nothing on the date: it is old, it has no date, only the nation is named. "" where it counts.
    by
        Who checked; "" for what nobody declared.
    source_title, source_url
        Where it stands.
    """

    standard: str
    area_code: str
    origin: str
    key: str
    says: str
    only: str
    what: str
    as_of: str
    held_back: str
    by: str
    source_title: str
    source_url: str

    @property
    def settles(self) -> bool:
        """Whether it counts for or against: nothing holds it back, and it says yes or no."""
        return not self.held_back and self.says != BESIDE


def held_back_by_age(last: pd.Timestamp | None, terms: Terms) -> str:
    """Say why what is dated to a last day settles nothing on a date, by the rule of records; "" where it does."""
    if last is None:
        return UNDATED
    stale = last + pd.DateOffset(months=terms.staleness_months) < pd.Timestamp(terms.on)
    return OLD if stale else ""
