"""A table of counts by area: what is read, what is set aside, what is withheld."""

import math
import re
from dataclasses import fields
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as some

from cohorts.series.indicator import Indicator, counts_by_force
from geo.areas import area_table
from geo.mistakes import Mistake
from loaders.files.report import LoadReport
from loaders.series.indicators import load_indicators

HEADER = "area code,value,period,source\n"
NORWICH, NORFOLK = "E07000148", "E23000024"


def load(*lines: str, header: str = HEADER) -> tuple[tuple[Indicator, ...], LoadReport]:
    return load_indicators((header + "\n".join(lines)).encode(), "cases.csv")


def one(*lines: str) -> tuple[Indicator, LoadReport]:
    indicators, report = load(*lines)
    assert len(indicators) == 1
    return indicators[0], report


def test_a_series_by_force_is_read_whole() -> None:
    lines = [f"{code},{100 + n},2025-26,Home Office" for n, code in enumerate(area_table("pfa").index)]
    indicator, report = one(*lines)
    assert (indicator.name, indicator.level, indicator.period) == ("cases.csv", "pfa", "2025-26")
    assert indicator.source == "Home Office"
    assert indicator.values.sum() == sum(range(100, 143))
    assert (report.rows_read, report.rows_accepted, report.rows_set_aside) == (43, 43, 0)
    assert counts_by_force(indicator).equals(indicator.values)


def test_a_blank_is_not_known_and_an_absent_area_is_not_known() -> None:
    indicator, report = one(f"{NORWICH},,2025,S", "E07000144,50,2025,S")
    assert math.isnan(indicator.values[NORWICH]) and math.isnan(indicator.values["E06000001"])
    assert indicator.values["E07000144"] == 50
    assert report.rows_accepted == 2
    assert not indicator.suppressed


@pytest.mark.parametrize(
    ("line", "column", "words"),
    [
        ("E07999999,10,2025,S", "area code", "E07999999"),
        ("Atlantis,10,2025,S", "area code", "not an area we know"),
        ("E07000144,60.5,2025,S", "value", "not a whole number"),
        ("E12000006,10,2025,S", "area code", "is a region; counts are read by district or by force"),
        (f"{NORWICH},-3,2025,S", "value", "below 0"),
        (f"{NORWICH},many,2025,S", "value", "is not a number"),
        (f"{NORWICH},nan,2025,S", "value", "is not a number"),
        (f"{NORWICH},1e9,2025,S", "value", "is not a number"),
        (f"{NORFOLK},10,2025,S", "area code", "most rows are not"),
        ("E07000144,60,2025,S", "area code", "already"),
        ("E10000006,60,2025,S", "area code", "split"),
    ],
)
def test_a_row_that_cannot_be_used_is_set_aside_with_its_reason(line: str, column: str, words: str) -> None:
    indicator, report = one("E07000144,50,2025,S", "E07000145,40,2025,S", line)
    assert (report.rows_read, report.rows_accepted, report.rows_set_aside) == (3, 2, 1)
    (problem,) = report.problems
    assert (problem.row, problem.column, problem.set_aside) == (4, column, True)
    assert words in problem.message and "(set aside), column" in problem.sentence("S")
    assert indicator.values["E07000144"] == 50


def test_a_retired_code_is_read_as_what_it_became_and_said_so() -> None:
    indicator, report = one("E08000016,70,2025,S")
    assert indicator.values["E08000038"] == 70
    assert "changed from E08000016 to E08000038" in report.problems[0].message


def test_districts_that_became_one_are_added_up_when_none_is_missing() -> None:
    parts = [f"E0700000{number},{number}0,2019,S" for number in (4, 5, 6, 7)]
    indicator, report = one(*parts)
    assert indicator.values["E06000060"] == 40 + 50 + 60 + 70
    assert report.rows_accepted == 4
    missing, report = one(*parts[:3], "E07000144,50,2019,S")
    assert math.isnan(missing.values["E06000060"])
    assert any("E07000007 not given" in problem.message for problem in report.problems)


def test_the_whole_area_comes_before_the_districts_that_became_it() -> None:
    indicator, report = one("E07000004,40,2025,S", "E06000060,300,2025,S")
    assert indicator.values["E06000060"] == 300
    assert report.rows_set_aside == 1


def test_each_period_is_a_series_of_its_own() -> None:
    (first, second), _ = load(f"{NORWICH},20,2024,S", f"{NORWICH},30,2025,T", "E07000144,50,2025,S")
    assert (first.period, second.period) == ("2024", "2025")
    assert (first.values[NORWICH], second.values[NORWICH]) == (20, 30)
    assert second.source == "T; S"


def test_small_counts_are_withheld_before_anything_is_shown() -> None:
    lines = [f"{code},{3 if code == NORWICH else 50},2025,S" for code in area_table("lad").index]
    indicator, _ = one(*lines)
    assert len(indicator.suppressed) == 2 and NORWICH in indicator.suppressed
    assert indicator.values[sorted(indicator.suppressed)].isna().all()
    assert counts_by_force(indicator)[NORFOLK] == 6 * 50 + 3


def test_no_field_of_a_series_holds_a_count_that_is_withheld_so_no_file_can() -> None:
    codes = area_table("lad").index
    counts = {code: 3 if code == NORWICH else 70_001 + place for place, code in enumerate(codes)}
    indicator, report = one(*(f"{code},{count},2025,S" for code, count in counts.items()))
    held = f"{[getattr(indicator, field.name) for field in fields(indicator)]!r} {report.as_json()}"
    with pd.option_context("display.max_rows", None):
        held += f"{indicator.values.to_string()} {indicator.totals.to_string()}"
    assert len(indicator.suppressed) == 2
    for code in indicator.suppressed - {NORWICH}:
        assert str(counts[code]) not in held
    assert not re.search(r"\b3(\.0)?\b", indicator.values.to_string().replace(NORWICH, ""))


def test_headers_and_separators_are_read_as_spreadsheets_write_them(tmp_path: Path) -> None:
    path = tmp_path / "cases.csv"
    path.write_bytes("\ufeffSource;Period;Value;Area Code\nS;2025;1,250;e07 000148\n".encode())
    (indicator,), _ = load_indicators(path, "cases")
    assert indicator.values[NORWICH] == 1250


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b"area code,value,source\nE07000148,1,S\n", 'lacks the column "period"'),
        (b"%PDF-1.7 ...", "PDF"),
        (HEADER.encode(), "no row of the table can be read"),
        ((HEADER + "Atlantis,1,2025,S").encode(), "Atlantis"),
    ],
)
def test_a_file_that_is_no_such_table_is_one_plain_sentence(content: bytes, words: str) -> None:
    with pytest.raises(Mistake, match="cases.csv: .*" + words):
        load_indicators(content, "cases.csv")


cells = some.text(max_size=12) | some.sampled_from([NORWICH, NORFOLK, "E07000004", "E06000060", "12", "", "-1"])


@given(some.lists(some.lists(cells, min_size=4, max_size=4).map(",".join), max_size=6))
def test_any_text_at_all_is_read_or_explained(lines: list[str]) -> None:
    try:
        _, report = load(*lines)
    except Mistake:
        return
    assert report.rows_read == report.rows_accepted + report.rows_set_aside


def test_a_district_that_retired_twice_is_counted_once_however_its_parts_are_given() -> None:
    three = ["E07000187,100,2018,S", "E07000188,100,2018,S", "E07000189,100,2018,S"]
    before = [*three, "E07000190,50,2018,S", "E07000191,50,2018,S"]  # Taunton Deane and West Somerset
    between = [*three, "E07000246,100,2018,S"]  # which became Somerset West and Taunton
    for lines in (before, between, [*before, "E07000246,100,2018,S"]):
        assert one(*lines)[0].values["E06000066"] == 400
    assert math.isnan(one(*three, "E07000190,50,2018,S")[0].values["E06000066"])
