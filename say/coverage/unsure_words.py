"""Why services of a list of one's own count as *may be served* at best, and which column to fill so that they are *served*."""

import pandas as pd

from say.numbers import count
from say.text import listing


def why_unsure(services: pd.DataFrame) -> str:
    """Say how many services state neither that they run nor a date, and which columns to fill; "" where all state both.

    Parameters
    ----------
    services
        ``Directory.records_of_services`` of the list: ``status as_of_last`` are read.

    Examples
    --------
    "9 of 12 services only “may” serve: the list does not say that they run. Fill the column Status (active)."
    """
    silent, undated = services["status"].eq("unknown"), services["as_of_last"].isna()
    unsure = int((silent | undated).sum())
    if not unsure:
        return ""
    columns = listing(
        name for name, lacks in (("Status (active)", silent.any()), ("As of (a date)", undated.any())) if lacks
    )
    lacks = "that they run" if silent.any() else "when that was known"
    fill = "columns" if silent.any() and undated.any() else "column"
    return (
        f"{unsure:,} of {count(len(services), 'service')} only “may” serve: the list does not say {lacks}. "
        f"Fill the {fill} {columns}."
    )
