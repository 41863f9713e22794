"""What is said of minutes by car is what was fitted, how it held, and what it cannot say."""

from say.minutes_by_car import (
    held_out_table,
    how_it_held,
    how_minutes_are_read,
    lies_table,
    minutes_table,
    what_minutes_cannot_say,
)
from tests.pages.screens import opened_at, said
from tests.pages.spoken import sentences_in
from tools.build.travel.fit import INSIDE_AT_LEAST, QUANTILES
from ui.screens.sources_and_method.minutes_block import OPEN


def test_the_screen_says_the_range_how_it_held_and_that_routing_is_not_published() -> None:
    words = said(opened_at("pages/sources_and_method.py", OPEN))
    for paragraph in (*how_minutes_are_read(), *how_it_held(), *what_minutes_cannot_say()):
        assert paragraph in words
        assert all(len(sentence.split()) <= 30 for sentence in sentences_in(paragraph)), paragraph
    quicker, _, not_slower = QUANTILES
    assert f"{quicker * 100:.0f} in 100 are quicker than the range and {100 - not_slower * 100:.0f} in 100" in words
    assert f"fewer than {INSIDE_AT_LEAST * 100:.0f} journeys in 100" in words
    assert "How these were routed is not published." in words


def test_minutes_are_said_with_their_range_and_never_alone() -> None:
    table = minutes_table().set_index("Straight line")
    assert table.loc["20 km"].tolist() == ["30 (25 to 37)", "30 (25 to 36)", "37 (29 to 42)"]
    assert table.apply(lambda column: column.str.fullmatch(r"\d+ \(\d+ to \d+\)")).all(axis=None)


def test_every_region_that_was_left_out_is_listed_with_what_was_inside() -> None:
    table = held_out_table().set_index("Left out")
    assert len(table) == 10
    assert table.loc["Wales", "Inside"] == "75%"


def test_districts_where_a_straight_line_lies_are_named_worst_first() -> None:
    table = lies_table()
    assert table["District"].iloc[0] == "Isle of Wight"
    assert table["Usual minutes above the middle"].iloc[0] == "75"
    assert "-0" not in table.to_string()
