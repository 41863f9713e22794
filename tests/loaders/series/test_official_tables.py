"""The published workbooks and tables are read whole: the districts add up to the published totals, to the person."""

import csv
import math

import pytest

from loaders.series.indicators import indicators_of, load_indicators
from loaders.series.series_file import read_series_file
from tests.official import official


def test_the_mid_year_workbook_gives_the_published_totals_to_the_person() -> None:
    path = official("ons_mye23tablesew.xlsx")
    file = read_series_file(path, path.name)
    published = {
        "MYE2 - Persons: All ages": 60_854_727,
        "MYE2 - Females: All ages": 31_018_735,
        "MYE2 - Males: All ages": 29_835_992,
    }
    for thing, total in published.items():
        (series,), report = indicators_of(file, "people", thing)
        assert (series.level, series.period, series.values.sum()) == ("lad", "mid-2023", total)
        assert series.values.notna().all()
        assert any(f"The areas add up to {total:,}" in problem.message for problem in report.problems)
    women, men, all_of_them = (
        indicators_of(file, "people", f"MYE2 - {sex}: aged 16 and over")[0][0].values
        for sex in ("Females", "Males", "Persons")
    )
    assert (women + men).equals(all_of_them)


def test_the_years_of_the_mid_year_workbook_are_periods_of_one_series() -> None:
    path = official("ons_mye23tablesew.xlsx")
    periods, _ = load_indicators(path, path.name, "MYE5: Estimated Population")
    assert [one.period for one in periods][::12] == ["mid-2011", "mid-2023"]
    assert periods[-1].values.sum() == 60_854_727


def test_a_census_table_on_codes_of_2021_keeps_every_person() -> None:
    path = official("census2021-ts007-ltla.csv")
    with path.open(encoding="utf-8-sig") as lines:
        rows = list(csv.DictReader(lines))
    file = read_series_file(path, path.name)
    for thing, heading in (("Age: Total", "Age: Total; measures: Value"), ("aged 16 and over", "")):
        (series,), report = indicators_of(file, "people", thing)
        adults = [sum(int(row[f"Age: Aged {age} years; measures: Value"]) for age in range(16, 100)) for row in rows]
        over = [int(row["Age: Aged 100 years and over; measures: Value"]) for row in rows]
        counted = sum(int(row[heading]) for row in rows) if heading else sum(adults) + sum(over)
        assert series.values.sum() == counted
        assert (len(series.values), report.rows_read, report.rows_set_aside) == (318, 331, 0)


@pytest.mark.parametrize(("file", "level"), [("census_by_ltla.csv", "lad"), ("census_by_pfa.csv", "pfa")])
def test_a_table_of_counts_and_shares_gives_its_counts_and_names_its_shares(file: str, level: str) -> None:
    path = official(file)
    found = read_series_file(path, file)
    assert found.things == ("residents", "females", "pop 16 plus", "minoritised n", "disabled equality act n")
    (series,), report = indicators_of(found, file, "residents")
    assert (series.level, series.period, series.values.sum()) == (level, "2021", 59_597_578)
    assert not any(map(math.isnan, series.values))
    assert any("asian_pct" in problem.message for problem in report.problems)
