"""What ends soon, in words."""

from datetime import date

import pandas as pd

from coverage.interventions import INTERVENTIONS
from coverage.periods import last_day_in_words
from coverage.records import Record
from say.numbers import count, day
from say.text import cut

ENDING = "Ends in the next 12 months"
NOTHING_ENDS = "No local record says that it ends in the next 12 months. Most records do not say."


def ending_line(record: Record) -> str:
    """Say of a record of ``ending_within_a_year`` when what ends, and where.

    "31 March 2027, Kent, housing pathways: Campion ends".
    """
    kind = INTERVENTIONS[record["intervention"]].alone
    what = "is funded to then" if record["is_money"] else "ends"
    return f"{day(record['ends_on'])}, {record['via']}, {kind}: {cut(record['service_name'])} {what}"


def no_end_in_words(without: int, of: int) -> str:
    """Say how many of the local records have no end; "" where each has one."""
    return (
        f"{without} of {count(of, 'local record')} {'has' if without == 1 else 'have'} no end date." if without else ""
    )


def money_over_in_words(over: pd.Series, of: int) -> str:
    """Say of how many of the local records the known money has ended already, and when the last did; "" where of none."""
    if over.empty:
        return ""
    which = "it" if len(over) == 1 else "the last"
    return (
        f"The known money of {len(over)} of {count(of, 'local record')} has ended already: "
        f"{which} was funded to {last_day_in_words(over.max())}."
    )


def ends_before_april(ending: pd.DataFrame, april: date) -> str:
    """Say how many end before a 1 April; where none does, how many within 12 months; "" if none."""
    before = int((ending["ends_on"] < pd.Timestamp(april)).sum())
    number, when = (before, f"before April {april.year}") if before else (len(ending), "in the next 12 months")
    ends = "ends, or its known money does," if number == 1 else "end, or their known money does,"
    return f"{count(number, 'service')} {ends} {when}" if number else ""


def by_april(ending: pd.DataFrame, april: date) -> list[tuple[str, pd.DataFrame]]:
    """Part the records that end within a year at a 1 April, each part with its heading; no part without a record."""
    before = ending["ends_on"] < pd.Timestamp(april)
    parts = [(f"Before April {april.year}", ending[before]), (f"From April {april.year}", ending[~before])]
    return [(f"{words}: {len(part)}", part) for words, part in parts if len(part)]
