"""A count, a count that the publisher withholds and a count that is not known are three things."""

import math

import pytest

from geo.as_given import NOT_KNOWN
from loaders.series.counts import GIVEN, WITHHELD, read_count


@pytest.mark.parametrize(
    "text",
    [
        *(
            "[c]",
            "c",
            "(c)",
            "*",
            "**",
            "<5",
            "< 5",
            "<=4",
            "under 5",
            "fewer than 10",
            "less than 5",
            "1-4",
            "1 to 4",
        ),
        *("0-4", "[low]", "suppressed", "Withheld", "#", "s", "confidential", "[C]", "5 or fewer", "<5 [r]", "[c] [p]"),
        *("[x]", "[z]", "z", "x", "..", ".", ":", "…", "~", "‡", "* [note 1]"),
    ],
)
def test_what_the_publisher_withholds_is_withheld(text: str) -> None:
    assert read_count(text).state == WITHHELD
    assert math.isnan(read_count(text).value)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "n/a",
        "N/A",
        "#N/A",
        "not available",
        "[w]",
        "TBC",
        "no return",
        "not collected",
    ],
)
def test_what_is_not_there_is_not_known(text: str) -> None:
    assert read_count(text).state == NOT_KNOWN


@pytest.mark.parametrize("text", ["-", "–", "—", "--"])
def test_a_dash_is_not_known_and_is_not_below_0(text: str) -> None:
    assert read_count(text).state == NOT_KNOWN and read_count(text).is_dash


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0", 0),
        ("321 [r]", 321),
        ("321 (r)", 321),
        ("321r", 321),
        ("1,234 [note 2]", 1234),
        ("1,234", 1234),
        ("1 234", 1234),
        ("1\u00a0234", 1234),
        ("12.0", 12),
        ("1,234,567", 1234567),
        ("880[p][b]", 880),
        ("1,450*", 1450),
        ("450 (1)", 450),
        ("450¹", 450),
        ("1'450", 1450),
        ("nil", 0),
        ("Zero", 0),
    ],
)
def test_a_whole_number_is_read_with_its_marks_left_off(text: str, value: int) -> None:
    assert (read_count(text).state, read_count(text).value) == (GIVEN, value)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("1.450", "write 1450"),
        ("12.345", "write 12345"),
        ("1.234.567", "write 1234567"),
        ("37.5", "not a whole number"),
        ("37,5", "not a whole number"),
        ("1.450,5", "not a whole number"),
        ("-3", "below 0"),
        ("−12", "below 0"),
        ("1.2e3", "not a number written in full"),
        ("£500", "sum or a share"),
        ("45%", "sum or a share"),
        ("~60", "not an exact count"),
        ("many", "not a number"),
        ("9" * 40, "not a number"),
    ],
)
def test_what_is_no_count_says_why(text: str, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        read_count(text)
