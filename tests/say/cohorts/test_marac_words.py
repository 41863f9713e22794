"""MARAC cases beside what SafeLives expects are said with source and date, and only for a year."""

from dataclasses import replace

import pytest

from cohorts.series.marac import cases_for_women
from geo.areas import area_table
from say.cohorts.marac_words import (
    as_shown,
    expected_for_women,
    is_of_a_year,
    marac_beside_expected,
    share_of_women,
    what_is_published,
)
from tests.cohorts.needs import indicator_of

KENT, ESSEX = "E23000032", "E23000028"
WOMEN = area_table("pfa")["population_16_plus"] * share_of_women()
SERIES = replace(
    indicator_of({KENT: float(WOMEN[KENT] * 47 / 10_000), ESSEX: float(WOMEN[ESSEX] * 20 / 10_000)}), period="2024-25"
)
TABLE = cases_for_women(SERIES, "pfa", share_of_women(), expected_for_women())


def test_the_expectation_and_the_share_of_women_are_the_published_ones() -> None:
    assert expected_for_women() == 40
    assert share_of_women() == pytest.approx(25_553_458 / 49_657_862, abs=1e-4)
    said = " ".join(what_is_published())
    assert "Reviewing your Marac data" in said and "no date on the page; read November 2026" in said
    assert "October 2023 to September 2024" in said and "https://safelives.org.uk/" in said


def test_an_area_is_said_beside_what_is_expected_and_one_without_a_count_is_not_known() -> None:
    said = marac_beside_expected(TABLE, SERIES, "pfa", KENT)
    assert said == "Kent: 47 MARAC cases for each 10,000 adult women in 2024-25; SafeLives expects 40."
    assert "Surrey: MARAC cases not known for 2024-25" in marac_beside_expected(TABLE, SERIES, "pfa", "E23000031")


def test_without_an_area_those_below_are_counted() -> None:
    said = marac_beside_expected(TABLE, SERIES, "pfa", None)
    assert said == "1 of 2 force areas had fewer MARAC cases than SafeLives expects: 40 for each 10,000 adult women."


@pytest.mark.parametrize(
    ("period", "a_year"),
    [
        ("2024-25", True),
        ("year ending June 2025", True),
        ("Q1 2024/25", False),
        ("2022/23 - 2024/25", False),
        ("baseline", False),
    ],
)
def test_only_a_year_stands_beside_an_expectation_for_a_year(period: str, a_year: bool) -> None:
    assert is_of_a_year(replace(SERIES, period=period)) == a_year


def test_the_lowest_rate_comes_first_and_no_count_is_not_known() -> None:
    shown = as_shown(TABLE)
    assert shown["Area"].tolist()[:2] == ["Essex", "Kent"]
    assert set(shown["For each 10,000 adult women"][2:]) == {"not known"}
