"""MARAC cases for each 10,000 adult women: worked by hand, and not known where the count is not."""

import math

import pytest

from cohorts.series.indicator import Indicator
from cohorts.series.marac import cases_for_women, counts_marac_cases
from geo.areas import area_table
from tests.cohorts.needs import indicator_of

KENT, ESSEX = "E23000032", "E23000028"


def test_a_rate_is_cases_over_the_women_among_people_of_16_and_over() -> None:
    adults = area_table("pfa")["population_16_plus"][KENT]
    table = cases_for_women(indicator_of({KENT: 3000.0}), "pfa", 0.5, 40)
    assert table["cases_per_10000_women"][KENT] == pytest.approx(3000 / (adults / 2) * 10_000)
    assert table["expected_cases"][KENT] == pytest.approx(adults / 2 * 40 / 10_000)
    assert math.isnan(table["cases_per_10000_women"][ESSEX]) and len(table) == 43


@pytest.mark.parametrize(
    ("name", "source", "is_marac"),
    [
        ("MARAC cases", "", True),
        ("Marac 2025", "", True),
        ("cases.csv", "SafeLives Marac data", True),
        ("Crimes", "ONS", False),
    ],
)
def test_a_series_says_by_its_name_or_source_that_it_counts_marac_cases(name: str, source: str, is_marac: bool) -> None:
    plain = indicator_of({KENT: 3000.0})
    series = Indicator(name, "pfa", plain.values, "2025", source, plain.totals, frozenset())
    assert counts_marac_cases(series) == is_marac
