"""Why services of a list of one's own count as *may be served* at best, and which column to fill so that they are *served*."""

import pandas as pd

from say.numbers import count, of_number
from say.text import listing


def why_unsure(services: pd.DataFrame) -> str:
    """Say how many services lack a date, how many do not say that they run, and which columns to fill; "" where none lacks any.

    Parameters
    ----------
    services
        ``Directory.records_of_services`` of the list: ``status as_of_last`` are read. Those that have ended are left out of all
        counts, and said to be.

    Examples
    --------
    "11 of 11 services only “may” serve: 11 lack a date and 1 does not say that it runs. Fill the columns As of (a date) and
    Status (active); 1 more has ended and is left out."
    """
    counted = services[services["status"].ne("ended")]
    undated, silent = counted["as_of_last"].isna(), counted["status"].eq("unknown")
    no_date, no_word = int(undated.sum()), int(silent.sum())
    unsure = int((undated | silent).sum())
    if not unsure:
        return ""
    lacks = [
        ("As of (a date)", no_date, f"{no_date:,} {of_number(no_date, 'lacks', 'lack')} a date"),
        (
            "Status (active)",
            no_word,
            f"{no_word:,} {of_number(no_word, 'does not say that it runs', 'do not say that they run')}",
        ),
    ]
    columns, said = zip(*((column, words) for column, number, words in lacks if number), strict=True)
    return (
        f"{unsure:,} of {count(len(counted), 'service')} only “may” serve: {listing(said)}. "
        f"Fill the {of_number(len(columns), 'column', 'columns')} {listing(columns)}{_and_ended(len(services) - len(counted))}."
    )


def _and_ended(ended: int) -> str:
    return f"; {ended:,} more {of_number(ended, 'has ended and is', 'have ended and are')} left out" if ended else ""
