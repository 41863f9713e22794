"""A picture puts every area in one class: statuses as recorded, values between round numbers, unknown apart from nought."""

import math
from collections import Counter
from datetime import date
from itertools import pairwise

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from cohorts.answers.measures import PEOPLE, PER_1000, SHARE
from coverage.ask import Ask, Terms
from coverage.evaluation import evaluate
from coverage.tables import coverage_table
from geo.areas import area_table
from say.cohorts.value_classes import cannot_be_told_apart, class_words, round_breaks
from say.cohorts.value_words import how_coloured
from say.maps.classes_of_map import NOT_KNOWN_CLASS
from say.terms import english
from tests.directories import directory_of, service
from ui.parts.maps.map_pictures import MapPicture, status_picture, value_picture

TERMS = Terms(on=date(2026, 11, 22))
NO_POINTS = pd.DataFrame({"lat": [], "lon": [], "service_name": []})
NORFOLK, KENT, MET = "E23000024", "E23000032", "E23000001"


def table() -> pd.DataFrame:
    directory = directory_of(service(("pfa", NORFOLK)))
    return coverage_table(evaluate(directory, TERMS), Ask("high", terms=TERMS), "pfa")


def values_of(**medians: float) -> pd.DataFrame:
    median = pd.Series(medians)
    return pd.DataFrame({"low": median * 0.8, "median": median, "high": median * 1.2})


def values_everywhere() -> pd.DataFrame:
    return values_of(**{code: 100.0 + 10 * place for place, code in enumerate(area_table("pfa").index)})


def class_of(picture: MapPicture, code: str) -> str:
    return picture.classes[picture.areas[code][0]].words


def test_every_area_is_told_its_status_and_its_words() -> None:
    picture = status_picture(table(), NORFOLK, NO_POINTS, english())
    assert len(picture.areas) == 43
    assert picture.areas[NORFOLK] == ("served-whole", "Norfolk: served")
    assert picture.areas[MET] == ("no-record-whole", "Metropolitan Police: nothing listed")


def test_what_holds_in_part_has_a_pattern_of_its_own_and_says_so() -> None:
    directory = directory_of(service(("lad", "E07000148")))
    found = coverage_table(evaluate(directory, TERMS), Ask("high", terms=TERMS), "pfa")
    picture = status_picture(found, None, NO_POINTS, english())
    key, words = picture.areas[NORFOLK]
    assert (key, words) == ("served-part", "Norfolk: served in part: 1 of 7 districts, 16% of people")
    assert picture.classes[key].in_part and not picture.classes["served-whole"].in_part


def test_a_value_has_its_interval_in_its_tooltip() -> None:
    values = pd.DataFrame({"low": [1_004.0], "median": [1_234.0], "high": [1_500.0]}, index=[KENT])
    tooltip = value_picture(values, "Cohort", PEOPLE, None).areas[KENT][1]
    assert tooltip == "Kent: about 1,200 people a year (1,000 to 1,500)"


def test_a_share_is_said_as_a_percentage_of_the_cohort() -> None:
    values = pd.DataFrame({"low": [0.091], "median": [0.12], "high": [0.16]}, index=[KENT])
    picture = value_picture(values, "Coverage", SHARE, None)
    assert picture.areas[KENT][1] == "Kent: 12% (9% to 16%) of the cohort"


def test_forty_three_steps_of_ten_make_five_classes_that_end_at_round_numbers() -> None:
    picture = value_picture(values_everywhere(), "Cohort", PEOPLE, None)  # 100, 110 … 520
    assert [look.words for look in picture.classes.values()] == [
        "under 200 people a year",
        "200 to 250 people a year",
        "250 to 350 people a year",
        "350 to 450 people a year",
        "450 or more people a year",
    ]
    assert Counter(key for key, _ in picture.areas.values()) == {
        "value-1": 10,
        "value-2": 5,
        "value-3": 10,
        "value-4": 10,
        "value-5": 8,
    }


def test_a_value_on_a_break_is_in_the_upper_class() -> None:
    picture = value_picture(values_everywhere(), "Cohort", PEOPLE, None)
    codes = area_table("pfa").index
    assert class_of(picture, codes[9]) == "under 200 people a year"
    assert class_of(picture, codes[10]) == "200 to 250 people a year"


def test_the_deeper_the_blue_the_more() -> None:
    fills = [look.fill for look in value_picture(values_everywhere(), "Cohort", PEOPLE, None).classes.values()]
    lightness = [sum(int(fill[start : start + 2], 16) for start in (1, 3, 5)) for fill in fills]
    assert lightness == sorted(lightness, reverse=True)


def test_unknown_is_a_class_of_its_own_and_never_the_lowest() -> None:
    values = values_of(**{NORFOLK: math.nan, KENT: 0.0, MET: 500.0})
    picture = value_picture(values, "Unmet need", PEOPLE, None)
    assert picture.areas[NORFOLK] == (NOT_KNOWN_CLASS, "Norfolk: not known")
    assert picture.areas[KENT][0] == "value-1"
    assert picture.classes[NOT_KNOWN_CLASS].pattern == "sparse"


def test_where_nothing_is_known_there_is_one_class_and_it_says_so() -> None:
    picture = value_picture(values_of(**{NORFOLK: math.nan, KENT: math.nan}), "Coverage", SHARE, None)
    assert [look.words for look in picture.classes.values()] == ["not known"]


def test_where_everything_is_known_no_class_says_not_known() -> None:
    assert NOT_KNOWN_CLASS not in value_picture(values_everywhere(), "Cohort", PEOPLE, None).classes


def test_few_different_values_make_few_classes() -> None:
    values = values_of(**{NORFOLK: 10.0, KENT: 10.0, MET: 20.0})
    assert len(value_picture(values, "Cohort", PEOPLE, None).classes) == 2
    one = value_picture(values_of(**{NORFOLK: 0.0, KENT: 0.0}), "Coverage", SHARE, None)
    assert [look.words for look in one.classes.values()] == ["0% of the cohort"]


def test_ends_of_rates_and_shares_are_said_in_their_own_unit() -> None:
    assert class_words([1.0], pd.DataFrame({"low": [0.1, 1], "median": [0.1, 1], "high": [0.1, 1]}), SHARE)[-1] == (
        "100% of the cohort"
    )
    assert class_words([0.2], pd.DataFrame({"low": [0.1, 0.3], "median": [0.1, 0.3], "high": [0.1, 0.3]}), SHARE) == [
        "under 20% of the cohort",
        "20% or more of the cohort",
    ]
    assert class_words([7.5], pd.DataFrame({"low": [7.0, 8.0], "median": [7.0, 8.0], "high": [7.0, 8.0]}), PER_1000)[
        0
    ] == ("under 7.5 for each 1,000 people aged 16 and over")


amounts = st.just(0.0) | st.floats(1e-4, 1e6)


@given(st.lists(amounts, min_size=1, max_size=60))
def test_every_class_between_breaks_holds_an_area(medians: list[float]) -> None:
    values = pd.Series(medians)
    breaks = round_breaks(values)
    assert breaks == sorted(set(breaks)) and len(breaks) <= 4
    ends = [-math.inf, *breaks, math.inf]
    for low, high in pairwise(ends):
        assert ((values >= low) & (values < high)).any()


@given(st.lists(st.integers(10, 99), min_size=25, max_size=60, unique=True))
def test_no_class_of_many_different_values_is_nearly_empty_or_nearly_everything(medians: list[int]) -> None:
    values = pd.Series(medians, dtype=float)
    breaks = round_breaks(values)
    held = [len(part) for _, part in values.groupby(values.map(lambda each: sum(each >= b for b in breaks)))]
    assert len(held) == len(breaks) + 1
    assert max(held) <= len(values) * 0.45


def test_classes_end_at_numbers_of_two_figures_so_that_no_two_read_the_same() -> None:
    assert round_breaks(pd.Series([0.00260, 0.00268, 0.00270, 0.00274, 0.00276])) == []
    assert round_breaks(pd.Series([1011.0, 1022, 1033, 1044, 1055])) == []
    assert round_breaks(pd.Series([100.0, 200, 300, 400, 500])) == [200, 250, 350]


def ranges_of(half_width: float, medians: list[float]) -> pd.DataFrame:
    median = pd.Series(medians, index=area_table("pfa").index[: len(medians)])
    return pd.DataFrame({"low": median - half_width, "median": median, "high": median + half_width})


def test_areas_whose_ranges_all_overlap_have_one_colour_and_that_is_said() -> None:
    noise = ranges_of(0.2, [1.04, 1.06, 1.08, 1.10, 1.12])  # 0.84 … 1.24 and 0.92 … 1.32 overlap
    picture = value_picture(noise, "Cohort per 1,000 adults", PER_1000, None)
    assert len(picture.classes) == 1
    assert how_coloured(noise, "cohort_per_1000").startswith("These areas cannot be told apart")


def test_one_pair_of_ten_apart_is_enough_for_classes() -> None:
    # with a half-width of 0.039 only 1.04 (to 1.079) and 1.12 (from 1.081) of the ten pairs do not overlap
    assert not cannot_be_told_apart(ranges_of(0.039, [1.04, 1.06, 1.08, 1.10, 1.12]))
    assert cannot_be_told_apart(ranges_of(0.041, [1.04, 1.06, 1.08, 1.10, 1.12]))


def test_values_without_a_range_are_told_apart() -> None:
    assert not cannot_be_told_apart(ranges_of(0.0, [0.0, 0.0, 0.0, 1.0]))
    assert not cannot_be_told_apart(ranges_of(0.1, [1.0])) and not cannot_be_told_apart(ranges_of(math.nan, [1.0, 2.0]))


def test_a_map_of_counts_says_that_darker_means_more_people_live_there_and_one_of_rates_does_not() -> None:
    counts = ranges_of(5.0, [100.0, 200.0, 300.0])
    assert "darker mostly means that more people live there" in how_coloured(counts, "cohort")
    assert "darker" not in how_coloured(counts, "cohort_per_1000")
    assert "darker" not in how_coloured(counts * math.nan, "unmet_need")


@given(st.lists(st.integers(0, 28), min_size=2, max_size=43))
def test_classes_of_whole_numbers_end_at_whole_numbers_and_each_holds_an_area(counts: list[int]) -> None:
    values = pd.Series(counts, dtype=float)
    breaks = round_breaks(values)
    held = [sum(low <= one < high for one in counts) for low, high in pairwise([0, *breaks, math.inf])]
    assert all(held) and (max(counts) <= 1 or all(end % 1 == 0 for end in breaks))
