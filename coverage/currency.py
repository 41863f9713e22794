"""Does a record count on a date, and how far? Rule stated in the design: started, not ended, and not stale.

Missing dates: a record with no start counts from its ``as_of``; one with no date at all counts on any date, but only as
``possible``, because nobody can say that it is current. A date known only by year covers that whole year.
"""

from datetime import date

import numpy as np
import pandas as pd

from coverage.vocabulary import Status

REASONS = {
    "current": "current",
    "stale": "the record is old",
    "undated": "the record has no date",
    "announced": "announced, not known to have started",
    "status_unknown": "not known whether it still runs",
    "not_started": "had not started on this date",
    "ended": "had ended by this date",
}


def is_stale(services: pd.DataFrame, on: date, staleness_months: int) -> pd.Series:
    """Say of each record whether its ``as_of_last`` lies more than so many months before a date; False where undated."""
    return services["as_of_last"] + pd.DateOffset(months=staleness_months) < pd.Timestamp(on)


def record_currency(services: pd.DataFrame, on: date, staleness_months: int) -> pd.DataFrame:
    """Say for each record whether it counts on a date, and as what at best.

    Parameters
    ----------
    services
        ``Directory.services``: ``status starts ends as_of_first as_of_last`` are read.
    on
        The date asked about.
    staleness_months
        Months after ``as_of_last`` for which a record counts in full.

    Returns
    -------
    pandas.DataFrame
        Indexed as ``services``: ``counts`` (bool), ``ceiling`` (the best ``Status`` the record can give: ``SERVED`` or
        ``POSSIBLE``; 0 where it does not count) and ``reason`` (a key of ``REASONS``).
    """
    day = pd.Timestamp(on)
    first = services["starts"].fillna(services["as_of_first"])
    over = services["status"].eq("ended")
    last = services["ends"].where(services["ends"].notna() | ~over, services["as_of_last"])
    undated_end = over & last.isna()

    undated = services["as_of_last"].isna()
    reason = np.select(
        [
            first.notna() & (first > day),
            undated_end | (last.notna() & (last < day)),
            services["status"].eq("announced"),
            services["status"].eq("unknown"),
            undated,
            is_stale(services, on, staleness_months),
        ],
        ["not_started", "ended", "announced", "status_unknown", "undated", "stale"],
        "current",
    )
    counts = ~np.isin(reason, ["not_started", "ended"])
    ceiling = np.where(reason == "current", Status.SERVED, Status.POSSIBLE)
    return pd.DataFrame(
        {"counts": counts, "ceiling": np.where(counts, ceiling, 0).astype(np.uint8), "reason": reason},
        index=services.index,
    )
