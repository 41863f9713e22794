"""MARAC cases beside what SafeLives expects, in words: one area or all of them, with source and date of what is published."""

import pandas as pd

from cohorts.series.indicator import Indicator
from geo.levels import LEVELS
from loaders.directory.yardsticks import yardsticks
from loaders.series.periods import period_span
from say.numbers import count, is_known
from say.text import cut

SHORTEST_YEAR, LONGEST_YEAR = 364, 367
"""Days: the expectation is for a year, so a quarter or three years are not set beside it."""


def share_of_women() -> float:
    """Give the published share of women among people aged 16 and over."""
    return float(yardsticks()["adult_women"].figure) / 100


def expected_for_women() -> float:
    """Give the published expectation: cases a year for each 10,000 adult women."""
    return float(yardsticks()["marac_expected"].figure)


def is_of_a_year(indicator: Indicator) -> bool:
    """Whether the period of a series is a year; one that cannot be placed in time is none."""
    span = period_span(indicator.period)
    return span is not None and SHORTEST_YEAR <= (span.last - span.first).days + 1 <= LONGEST_YEAR


def marac_beside_expected(table: pd.DataFrame, indicator: Indicator, level: str, area: str | None) -> str:
    """Say the rate of an area, or how many areas lie below the expectation, beside what SafeLives expects.

    ``table`` is as ``cohorts.series.marac.cases_for_women`` gives it.
    """
    expected, period = f"{expected_for_women():.0f}", cut(indicator.period)
    if area is not None:
        rate = table["cases_per_10000_women"].get(area)
        if not is_known(rate):
            return f"{table['area_name'].get(area)}: MARAC cases not known for {period}; SafeLives expects {expected}."
        return (
            f"{table['area_name'][area]}: {rate:.0f} MARAC cases for each 10,000 adult women in {period}; "
            f"SafeLives expects {expected}."
        )
    rates = table["cases_per_10000_women"].dropna()
    below = int((rates.round() < expected_for_women()).sum())
    return (
        f"{below} of {count(len(rates), LEVELS[level].short)} had fewer MARAC cases than SafeLives expects: "
        f"{expected} for each 10,000 adult women."
    )


def what_is_published() -> tuple[str, ...]:
    """Say who published the expectation and what was recorded, when, and how women are counted; what the rate does not tell."""
    expected, recorded, women = (yardsticks()[key] for key in ("marac_expected", "marac_recorded", "adult_women"))
    return (
        f"{expected.says} Source: {expected.source_title} ({expected.period}). {expected.source_url}",
        f"{recorded.says} Source: {recorded.source_title}, {recorded.period}. {recorded.source_url}",
        f"{women.says} Source: {women.source_title}. Each area is taken to have that share, so its rate is about right.",
        "Fewer cases may mean that fewer are referred. They do not show that fewer people are harmed.",
    )


NOT_OF_A_YEAR = (
    "SafeLives states what it expects for a year. This period is not a year, so the two are not set side by side."
)


def as_shown(table: pd.DataFrame) -> pd.DataFrame:
    """List the areas as people read them, the lowest rate first; those without a count at the end."""
    ordered = table.sort_values("cases_per_10000_women", na_position="last", kind="stable")
    return pd.DataFrame(
        {
            "Area": ordered["area_name"],
            "GSS code": ordered.index,
            "Cases": ordered["cases"].map(count),
            "For each 10,000 adult women": [
                f"{rate:.0f}" if is_known(rate) else "not known" for rate in ordered["cases_per_10000_women"]
            ],
            "Cases SafeLives would expect": ordered["expected_cases"].map(count),
        }
    )
