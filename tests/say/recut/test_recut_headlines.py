"""Tests: what is said first of a table on another map is short, and what is not known is never nought."""

import pandas as pd

from geo.recut.maps import map_named
from say.recut.headlines import announced_headline, area_in_words, number_in_words, recut_facts, recut_to_quote
from say.recut.made_of import made_of

NOTHING = float("nan")


def weights(**numbers: float) -> pd.DataFrame:
    rows = {
        code.replace("_", "-"): ("An area", "as it is or was", number, NOTHING, NOTHING, 0.25)
        for code, number in numbers.items()
    }
    columns = ["area_name", "certainty", "number", "low", "high", "in_part"]
    return pd.DataFrame.from_dict(rows, orient="index", columns=columns)


def test_the_announced_map_says_who_takes_over_in_18_words_at_most() -> None:
    assert len(announced_headline().split()) <= 18


def test_a_number_that_is_not_known_says_so_and_an_estimate_has_its_range() -> None:
    row = {"number": NOTHING, "low": NOTHING, "high": NOTHING}
    assert number_in_words("money", row) == "not known"
    assert number_in_words("cohort", {"number": 1234.0, "low": 905.0, "high": 1502.0}) == "1,200 (900 to 1,500)"
    assert number_in_words("people", {"number": 1234.0, "low": NOTHING, "high": NOTHING}) == "1,234"


def test_what_was_split_and_how_certain_an_area_is_stand_with_its_number() -> None:
    row = weights(E1=1000.0).loc["E1"].to_dict()
    assert area_in_words("people", row) == "An area: 1,000; 25% from areas that were cut (as it is or was)"


def test_areas_that_begin_on_a_day_have_a_figure_each() -> None:
    facts = recut_facts("people", weights(NEW_SURREY_1=10.0, NEW_SURREY_2=20.0, E1=NOTHING))
    assert [figure for figure, _ in facts] == ["10", "20", "1 of 3"]


def test_the_long_form_says_the_new_areas_and_by_whom_they_were_shared_out() -> None:
    said = list(recut_to_quote("people", map_named("announced"), weights(NEW_SURREY_1=10.0, E1=5.0), "people of 2023"))
    assert said[0] == announced_headline() and said[-1] == "Shared out by people of 2023."
    assert sum("An area" in one for one in said) == 1


def test_an_area_is_made_of_whole_districts_or_of_parts() -> None:
    assert "Elmbridge" in made_of(map_named("announced"), "NEW-SURREY-1")[0]
    assert any("of its people" in one for one in made_of(map_named("health"), "E38000246"))
