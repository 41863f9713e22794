"""The coverage map, run without a browser: statuses, values and differences, each said first in a sentence."""

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.screens import opened, said

PAGE = "pages/coverage_map.py"
KENT, CITY_OF_LONDON, DURHAM = "E23000032", "E09000001", "E23000008"


def opened_map(**choices: str) -> AppTest:
    return opened(PAGE, **choices)


def test_the_cohort_is_said_with_its_interval_and_its_centre_before_the_map() -> None:
    text = said(opened_map(measure="cohort"))
    assert "Cohort in England and Wales: " in text and "It counts people who cause harm at high risk." in text
    assert "With every assumption at its centre it is 53,000." in text  # the published figure of the high-risk cohort
    assert "people a year or more" not in text and "or more people a year" in text


def test_the_chosen_area_stands_before_the_country() -> None:
    text = said(opened_map(measure="cohort_per_1000", area=KENT))
    assert text.index("adults in Kent: ") < text.index("adults in England and Wales: ")
    assert "for each 1,000 people aged 16 and over" in text


@pytest.mark.parametrize("measure", ["coverage", "unmet_need"])
def test_where_places_are_not_known_neither_coverage_nor_unmet_need_has_a_figure(measure: str) -> None:
    screen = opened_map(measure=measure)
    text = said(screen)
    assert "in England and Wales: not known. This is about intensive work with high-risk perpetrators." in text
    assert "is known in none of 43 police force areas" in text
    assert "43 of 43 areas in this colour" in text
    assert "100%" not in text
    assert screen.dataframe[0].value["Median"].isna().all()


def test_what_is_known_of_an_invented_directory_is_said_with_how_much_of_it_is() -> None:
    screen = opened_map(measure="unmet_need", directory="demonstration")
    text, medians = said(screen), screen.dataframe[0].value["Median"]
    assert f"Unmet need is known in {medians.notna().sum()} of 43 police force areas" in text
    assert "INVENTED: Unmet need in England and Wales" in text
    assert "The same as a table (INVENTED)" in [each.value for each in screen.header]


def test_a_value_map_has_no_pills_for_statuses_and_a_status_map_has() -> None:
    assert len(opened_map(measure="cohort").pills) == 0
    assert len(opened_map().pills) == 1


def test_an_area_too_small_to_rank_is_never_a_headline() -> None:
    text = said(opened_map(measure="cohort_per_1000", level="lad", area=CITY_OF_LONDON))
    assert '<p class="atlas-quiet">Cohort per 1,000 adults in City of London: ' in text
    refusal = (
        '<p class="atlas-say">City of London: too few people live here for this to be ranked or quoted on its own.'
    )
    assert text.index(refusal) < text.index("adults in City of London")
    assert '<p class="atlas-say">Cohort per 1,000 adults in City of London' not in text


def test_another_date_says_what_grows_old_and_that_old_is_not_closed() -> None:
    text = said(opened_map(against="date", against_on="2029-04-01"))
    assert "On 1 April 2029, if nothing is updated, the published record shows less than" in text
    assert "than on 22 November 2026 in " in text
    assert "A record that grows old is not a service that closes." in text


def test_the_same_date_shows_the_same_everywhere() -> None:
    text = said(opened_map(against="date", against_on="2026-11-22"))
    assert "shows the same as on " in text
    assert "in all 43 police force areas." in text


def test_an_earlier_date_is_the_side_that_is_read_first() -> None:
    screen = opened_map(against="date", against_on="2024-04-01")
    columns = list(screen.dataframe[0].value)
    assert columns.index("Status on 1 April 2024") < columns.index("Status on 22 November 2026")
    assert "if nothing is updated" not in said(screen)


def test_a_comparison_with_the_invented_directory_is_invented_as_a_whole() -> None:
    screen = opened_map(against="directory", against_directory="demonstration", area=KENT)
    text = said(screen)
    assert "INVENTED data, for training and trying features: the directory compared with." in text
    assert "INVENTED: In Kent" in text and "INVENTED: This compares what is on record: " in text
    assert "More on record in one directory is not more provision." in text
    assert "The same as a table (INVENTED)" in [each.value for each in screen.header]


def test_a_directory_is_not_compared_with_itself_nor_with_one_that_is_not_read() -> None:
    for wanted in ("demonstration", "own"):
        screen = opened_map(directory="demonstration", against="directory", against_directory=wanted)
        assert screen.selectbox(key="against_directory").value == "published"
        assert "the published record shows" in said(screen)


def test_a_value_rests_the_comparison_until_statuses_are_shown_again() -> None:
    screen = opened_map(measure="cohort", against="date", against_on="2027-04-01")
    assert screen.selectbox(key="against").disabled
    assert "1 April 2027" not in said(screen)
    screen.selectbox(key="measure").select("status").run()
    assert "1 April 2027" in said(screen)


def test_districts_that_cannot_be_told_apart_are_not_split_into_classes() -> None:
    text = said(opened_map(measure="cohort_per_1000", level="lad"))
    assert "These areas cannot be told apart" in text and text.count("in this colour") == 1


def test_a_map_of_counts_says_what_darker_mostly_means() -> None:
    assert "darker mostly means that more people live there" in said(opened_map(measure="cohort"))


def test_hexagons_say_what_they_are() -> None:
    assert "Each hexagon is one local authority district" in said(opened_map(shape="hexagons"))
    assert "hexagon is" not in said(opened_map())


@pytest.mark.parametrize("choices", [{}, {"measure": "cohort"}, {"against": "date"}])
def test_every_map_says_how_its_numbers_are_made_and_offers_its_table(choices: dict[str, str]) -> None:
    screen = opened_map(**choices)
    assert "How these numbers are made, and from what" in [each.label for each in screen.expander]
    assert len(screen.get("download_button")) == 2
