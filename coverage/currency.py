"""Does a record count on a date, and how far? Rule stated in the design: started, not ended, and not stale.

Missing dates: a record with no start counts from its ``as_of``; where an older fact knew it, from then, but until its ``as_of``
only as ``possible``. One with no date at all counts on any date, but only as
``possible``, because nobody can say that it is current. A date known only by year covers that whole year. Money that is known
to have run out, with nothing later found, leaves a record ``possible``; so does a date that is inferred.
"""

from datetime import date

import numpy as np
import pandas as pd

from coverage.vocabulary import Status

REASONS = {
    "current": "current",
    "stale": "the record is old",
    "undated": "the record has no date",
    "inferred": "its date is inferred",
    "funding_over": "its funding is over, and nothing later was found",
    "announced": "announced, not known to have started",
    "status_unknown": "not known whether it still runs",
    "side_unsaid": "it does not say whom it is for",
    "not_started": "had not started on this date",
    "ended": "had ended by this date",
    "between_facts": "known before and after this date, not on it",
    "announced_long_ago": "announced long ago, and no start was found",
    "withdrawn": "it was withdrawn",
}
NOT_COUNTED = ("not_started", "ended", "announced_long_ago", "withdrawn")


def is_stale(services: pd.DataFrame, on: date, staleness_months: int) -> pd.Series:
    """Say of each record whether its ``as_of_last`` lies more than so many months before a date; False where undated."""
    return services["as_of_last"] + pd.DateOffset(months=staleness_months) < pd.Timestamp(on)


def funding_is_over(services: pd.DataFrame, on: date) -> pd.Series:
    """Say of each record whether its money is known to have run out before a date, with no newer fact: False where not known."""
    newer = services["as_of_first"] > services["funded_to"]
    return (services["funded_to"] < pd.Timestamp(on)) & ~newer


def _first_on_record(services: pd.DataFrame) -> pd.Series:
    """The first day of the oldest fact on each record: ``first_known`` where it is the older, else ``as_of_first``."""
    return services[["first_known", "as_of_first"]].min(axis=1)


def record_currency(services: pd.DataFrame, on: date, staleness_months: int) -> pd.DataFrame:
    """Say for each record whether it counts on a date, and as what at best.

    Parameters
    ----------
    services
        ``Directory.services``: ``status starts first_known ends funded_to as_of_first as_of_last as_of_basis`` are read.
    on
        The date asked about.
    staleness_months
        Months after ``as_of_last`` for which a record counts in full. A record that was only announced counts no longer than
        that, unless a start is known: one that its newest fact only plans is not.

    Returns
    -------
    pandas.DataFrame
        Indexed as ``services``: ``counts`` (bool), ``ceiling`` (the best ``Status`` the record can give: ``SERVED`` or
        ``POSSIBLE``; 0 where it does not count) and ``reason`` (a key of ``REASONS``).
    """
    day = pd.Timestamp(on)
    first = services["starts"].fillna(_first_on_record(services))
    over = services["status"].eq("ended")
    last = services["ends"].where(services["ends"].notna() | ~over, services["as_of_last"])
    announced, stale = services["status"].eq("announced"), is_stale(services, on, staleness_months)
    start_known = services["starts"] < services["as_of_first"]  # any later one was only planned by then

    reasons = {
        "withdrawn": services["status"].eq("none_withdrawn"),
        "not_started": first.notna() & (first > day),
        "ended": (over & last.isna()) | (last.notna() & (last < day)),
        "between_facts": services["starts"].isna() & (services["as_of_first"] > day),
        "announced_long_ago": announced & stale & ~start_known,
        "announced": announced,
        "status_unknown": services["status"].eq("unknown"),
        "undated": services["as_of_last"].isna(),
        "stale": stale,
        "funding_over": funding_is_over(services, on),
        "inferred": services["as_of_basis"].eq("inferred"),
    }
    reason = np.select(list(reasons.values()), list(reasons), "current")
    counts = ~np.isin(reason, NOT_COUNTED)
    ceiling = np.where(reason == "current", Status.SERVED, Status.POSSIBLE)
    return pd.DataFrame(
        {"counts": counts, "ceiling": np.where(counts, ceiling, 0).astype(np.uint8), "reason": reason},
        index=services.index,
    )
