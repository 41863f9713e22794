"""The lottery numbers laid out as tables, and why some are not there; unknown is said to be unknown."""

import pandas as pd

from cohorts.answers.lottery import PER, Lottery
from cohorts.model.for_whom import counts_who_would_need
from cohorts.model.summary import CENTRAL_SHARE, ENDS
from coverage.ask import Ask
from coverage.vocabulary import Status
from geo.areas import ENGLAND_AND_WALES, area_table
from geo.levels import LEVELS
from say.cohorts.counted_words import why_not_counted
from say.estimate import NUMBER, PER_CENT, POUNDS, TWO_PLACES, WHOLE_PEOPLE
from say.numbers import NOT_KNOWN, count, is_known, per_cent
from say.terms import english


def not_compared(numbers: Lottery, level: str) -> str:
    """Say why there are no numbers of unevenness."""
    areas = f"{numbers.areas_known or 'none'} of {count(len(area_table(level)))} {LEVELS[level].many}"
    few = "too few to compare: " if numbers.areas_known else ""
    return f"Not known, {few}places are known in full in {areas}."


def status_table(numbers: Lottery) -> pd.DataFrame:
    """List the share of the cohort by status, best first.

    Returns
    -------
    pandas.DataFrame
        Indexed by the code of England and Wales: ``status status_in_words share_low share_median share_high`` (0 to 1).
    """
    rows = [
        (status.key, english().statuses[status].short, share.low, share.median, share.high)
        for status in sorted(Status, reverse=True)
        for share in (numbers.share_by_status[status.key],)
    ]
    columns = ["status", "status_in_words", "share_low", "share_median", "share_high"]
    return pd.DataFrame(rows, columns=columns).set_index(_everywhere(len(rows)))


def _everywhere(rows: int) -> pd.Index:
    return pd.Index([ENGLAND_AND_WALES] * rows, name="area_code")


def unknown_cohort(ask: Ask) -> str:
    """Say that nobody knows how many people there are, and why."""
    whom = "of these people there are" if counts_who_would_need(ask) else "people would need it"
    return f"How many {whom} is not known: {why_not_counted(ask)}."


def lottery_table(numbers: Lottery, level: str, price: str) -> pd.DataFrame:
    """List the numbers of unevenness.

    Parameters
    ----------
    numbers
        As ``cohorts.answers.lottery.lottery`` gives them.
    level
        ``lad utla pfa region``.
    price
        What a place costs, in words (``price_of``), that the cost rests on; "" where that is not known.

    Returns
    -------
    pandas.DataFrame
        Indexed by the code of England and Wales: ``measure unit low median high basis areas_known``; NaN where not known.
    """
    each, areas = f", at {price.split(' (')[0]}" if price else "", LEVELS[level].many
    per = f"for every {PER} people"
    of = (
        ("Cohort", "people a year", numbers.cohort),
        ("Share of the cohort living where places are known", "share", numbers.share_known),
        ("Unevenness (Gini): 0 all alike, towards 1 all in one place", "index", numbers.gini),
        ("Places of the best-served tenth", per, numbers.best_tenth),
        ("Places of the worst-served tenth", per, numbers.worst_tenth),
        ("Best to worst", "times", numbers.best_to_worst),
        (
            f"More places to bring these {areas} to the best-served tenth",
            "places a year",
            numbers.extra_places,
        ),
        (f"Their cost{each}", "pounds", numbers.cost_gbp),
    )
    rows = [(measure, unit, one.low, one.median, one.high) for measure, unit, one in of]
    table = pd.DataFrame(rows, columns=["measure", "unit", *ENDS])
    table["basis"] = [price if unit == "pounds" else "" for unit in table["unit"]]
    return table.set_index(_everywhere(len(rows))).assign(areas_known=numbers.areas_known)


WRITTEN_AS = {
    "share": PER_CENT,
    "index": TWO_PLACES,
    "people a year": WHOLE_PEOPLE,
    "places a year": WHOLE_PEOPLE,
    "pounds": POUNDS,
    "times": NUMBER,
    f"for every {PER} people": NUMBER,
}
"""How each unit of the table is written."""


def table_as_shown(table: pd.DataFrame) -> pd.DataFrame:
    """Return ``lottery_table`` as people read it: rounded, with ranges, unknown "not known"."""
    found = [(WRITTEN_AS[row["unit"]], row["low"], row["median"], row["high"]) for row in table.to_dict("records")]
    return pd.DataFrame(
        {
            "Measure": table["measure"],
            "Median": [unit.write(median) if is_known(median) else NOT_KNOWN for unit, _, median, _ in found],
            f"{per_cent(CENTRAL_SHARE)} range": [
                f"{unit.write(low)} to {unit.write(high)}" if is_known(median) else NOT_KNOWN
                for unit, low, median, high in found
            ],
            "Unit": table["unit"],
        }
    )
