"""What is written for a file is read back: dates, lists in one cell, guarded text; and only marks are taken for marks."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.directory.area_marks import MarkedArea, read_marks
from loaders.files.cells import clean_text, parse_choices
from loaders.files.date_as_text import day_as_text, span_as_text
from loaders.files.dates import parse_date
from loaders.files.guarded_text import for_workbook, guarded
from loaders.files.listed_cells import in_one_cell, listed

LEVELS_OF_RISK = {"standard": "Standard risk", "medium": "Medium risk", "high": "High risk"}


@given(st.dates(pd.Timestamp("1900-01-01").date(), pd.Timestamp("2098-12-31").date()), st.integers(0, 4))
def test_every_span_that_a_date_can_cover_is_written_so_that_it_covers_it_again(day, kind: int) -> None:  # type: ignore[no-untyped-def]
    written = (
        f"{day}",
        f"{day:%m/%Y}",
        f"{day.year}",
        f"{day.year}/{(day.year + 1) % 100:02d}",
        f"Q{day.day % 4 + 1} {day.year}/{(day.year + 1) % 100:02d}",
    )
    span = parse_date(written[kind])
    again = parse_date(span_as_text(pd.Timestamp(span.first), pd.Timestamp(span.last)))
    assert (again.first, again.last) == (span.first, span.last)


def test_no_date_is_blank_and_days_that_no_date_covers_are_refused() -> None:
    assert span_as_text(pd.NaT, pd.NaT) == day_as_text(pd.NaT) == ""
    with pytest.raises(ValueError, match="no date covers"):
        span_as_text(pd.Timestamp("2026-01-02"), pd.Timestamp("2026-01-03"))


@given(st.lists(st.text("ab\\; \n").map(str.strip), min_size=1, max_size=5))
def test_several_values_in_one_cell_come_back_each_as_it_was(values: list[str]) -> None:
    assert listed(in_one_cell(values)) == values


def test_a_list_as_people_write_it_is_read_as_they_mean_it() -> None:
    assert listed("yes; no;") == ["yes", "no", ""]
    assert listed("C:\\folder\\x;y") == ["C:\\folder\\x", "y"]


@given(st.text(st.characters() | st.sampled_from("'=+-@_x0041F5 "), max_size=12))
def test_a_guarded_text_does_not_run_and_is_read_as_the_text(text: str) -> None:
    clean = clean_text(text)
    for written in (guarded(clean), for_workbook(clean)):
        assert not written.lstrip().startswith(("=", "+", "-", "@"))
        assert clean_text(written) == clean


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("E06000001 (utla) (in part) (40 places)", MarkedArea("E06000001", "utla", True, 40)),
        ("Leeds (1,200 places)", MarkedArea("Leeds", None, False, 1200)),
        ("Kent (county)", MarkedArea("Kent (county)")),
        ("Kent (Ashford) (in part)", MarkedArea("Kent (Ashford)", None, True)),
        ("Newcastle (lots of places)", MarkedArea("Newcastle (lots of places)")),
        ("(lad)", MarkedArea("(lad)")),
        ("", MarkedArea("")),
    ],
)
def test_marks_behind_an_area_are_read_and_other_brackets_are_part_of_its_name(text: str, read: MarkedArea) -> None:
    assert read_marks(text) == read
    assert read_marks(str(read)) == read


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("standard;high", ("standard", "high")),
        ("standard, high", ("standard", "high")),
        ("Standard risk/high", ("standard", "high")),
        ("standard - high", ("standard", "medium", "high")),
        ("standard to high", ("standard", "medium", "high")),
    ],
)
def test_a_list_of_words_is_no_range_of_them(text: str, meant: tuple[str, ...]) -> None:
    assert parse_choices(text, LEVELS_OF_RISK, "risk_levels") == meant
