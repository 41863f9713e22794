"""Tests: areas of a map are told apart only where their ranges are apart, and what is not known is told apart from nothing."""

import pandas as pd

from say.recut.beside import all_beside, beside, beside_as_file, side_by_side_in_words

NOTHING = float("nan")
ROWS = {
    "A": ("Alder", 100.0, 80.0, 130.0),
    "B": ("Birch", 120.0, 90.0, 150.0),
    "C": ("Cedar", 300.0, 200.0, 400.0),
    "D": ("Dogwood", NOTHING, NOTHING, NOTHING),
    "E": ("Elm", 1.0, 0.5, 2.0),
}
WEIGHTS = pd.DataFrame.from_dict(ROWS, orient="index", columns=["area_name", "number", "low", "high"]).assign(
    in_part=0.0
)
SMALL = pd.Series({code: code == "E" for code in ROWS})


def test_ranges_that_touch_cannot_be_told_apart() -> None:
    verdicts = beside(WEIGHTS, "A", SMALL)["verdict"].to_dict()
    assert verdicts == {"A": "", "B": "not distinguishable", "C": "higher", "D": "not known", "E": "too small"}


def test_what_is_counted_has_no_range_and_is_told_apart_by_itself() -> None:
    counted = WEIGHTS.assign(low=NOTHING, high=NOTHING)
    assert beside(counted, "B", SMALL)["verdict"].loc[["A", "C"]].to_list() == ["lower", "higher"]
    assert beside(counted.assign(number=5.0), "B", SMALL)["verdict"]["A"] == "the same"


def test_each_cell_says_its_range_and_its_verdict() -> None:
    shown = side_by_side_in_words({"cohort": beside(WEIGHTS, "A", SMALL)}, ["A", "B", "D"])
    assert list(shown.columns) == ["", "Alder", "Birch", "Dogwood"]
    assert shown.iloc[0].to_list()[1:] == ["100 (80 to 130)", "120 (90 to 150), cannot be told apart", "not known"]


def test_all_areas_stand_in_the_order_of_names() -> None:
    shown = all_beside("cohort", beside(WEIGHTS.iloc[::-1], "A", SMALL))
    assert list(shown["Area"]) == ["Alder", "Birch", "Cedar", "Dogwood", "Elm"]
    assert list(shown["Beside it"])[1] == "cannot be told apart"


def test_a_file_has_each_table_with_its_numbers_and_leaves_blank_what_is_not_known() -> None:
    certain = beside(WEIGHTS, "A", SMALL).assign(certainty="as it is or was")
    saved = beside_as_file({"cohort": certain, "people": certain})
    assert list(saved["table"]) == ["cohort"] * 5 + ["people"] * 5 and saved.index.name == "area_code"
    assert saved.loc["C", "number"].to_list() == [300.0, 300.0] and saved.loc["D", "number"].isna().all()
    assert list(saved["beside_it"])[:3] == ["", "cannot be told apart", "higher"]
