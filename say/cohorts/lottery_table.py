"""The lottery numbers laid out as tables, and why some are not there; unknown is said to be unknown."""

from collections.abc import Callable
from typing import Any

import pandas as pd

from cohorts.answers.lottery import PER, Lottery
from cohorts.assumptions.assumption import Assumption
from cohorts.model.for_whom import counts_who_would_need
from cohorts.model.summary import CENTRAL_SHARE, ENDS
from coverage.ask import Ask
from coverage.vocabulary import Status
from geo.areas import ENGLAND_AND_WALES, area_table
from geo.levels import LEVELS
from say.cohorts.counted_words import price_in_words, why_not_counted
from say.cohorts.need_sentences import in_figures
from say.numbers import NOT_KNOWN, count, is_known, per_cent, pounds, rounded
from say.terms import english


def comparable(numbers: Lottery) -> bool:
    """Whether places are known in enough areas to say how unevenly they fall."""
    return is_known(numbers.best_tenth.median)


def unknown_cohort(ask: Ask) -> str:
    """Say that nobody knows how many people there are, and why."""
    if not counts_who_would_need(ask):
        return f"How many people would need it is not known: {why_not_counted(ask)}."
    return f"How many of these people there are is not known: {why_not_counted(ask)}."


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


def lottery_table(numbers: Lottery, level: str, price: Assumption | None) -> pd.DataFrame:
    """List the numbers of unevenness.

    Parameters
    ----------
    numbers
        As ``cohorts.answers.lottery.lottery`` gives them.
    level
        ``lad utla pfa region``.
    price
        The unit cost that the cost rests on; None with *any* intervention, which has none.

    Returns
    -------
    pandas.DataFrame
        Indexed by the code of England and Wales: ``measure unit low median high basis areas_known``; NaN where not known.
    """
    areas = LEVELS[level].many
    basis = price_in_words(price) if price and price.known else ""
    each = f", at {basis.split(' (')[0]}" if basis else ""
    of = {
        ("Cohort", "people a year"): numbers.cohort,
        ("Share of the cohort living where places are known", "share"): numbers.share_known,
        ("Unevenness (Gini): 0 all alike, towards 1 all in one place", "index"): numbers.gini,
        ("Places of the best-served tenth", f"for every {PER} people"): numbers.best_tenth,
        ("Places of the worst-served tenth", f"for every {PER} people"): numbers.worst_tenth,
        ("Best to worst", "times"): numbers.best_to_worst,
        (
            f"More places to bring these {areas} to the best-served tenth",
            "places a year",
        ): numbers.extra_places,
        (f"Their cost{each}", "pounds"): numbers.cost_gbp,
    }
    rows = [(measure, unit, one.low, one.median, one.high) for (measure, unit), one in of.items()]
    table = pd.DataFrame(rows, columns=["measure", "unit", "low", "median", "high"])
    table["basis"] = [basis if unit == "pounds" else "" for unit in table["unit"]]
    return table.set_index(_everywhere(len(rows))).assign(areas_known=numbers.areas_known)


def table_as_shown(table: pd.DataFrame) -> pd.DataFrame:
    """Return ``lottery_table`` as people read it: rounded, with ranges, unknown "not known"."""
    said = pd.DataFrame(
        {
            end: [_said(value, unit) for value, unit in zip(table[end], table["unit"], strict=True)]
            for end in ENDS
        },
        index=table.index,
    )
    span = said["low"] + " to " + said["high"]
    return pd.DataFrame(
        {
            "Measure": table["measure"],
            "Median": said["median"],
            f"{per_cent(CENTRAL_SHARE)} range": span.where(table["median"].notna(), NOT_KNOWN),
            "Unit": table["unit"],
        }
    )


def _said(value: float, unit: str) -> str:
    say: dict[str, Callable[[Any], str]] = {
        "share": per_cent,
        "index": "{:.2f}".format,
        "people a year": in_figures,
        "places a year": in_figures,
        "pounds": pounds,
    }
    return say.get(unit, rounded)(value) if is_known(value) else NOT_KNOWN
