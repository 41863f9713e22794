"""The coverage map, run without a browser: statuses, values and differences, each said first in a sentence."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.screens import DRAW_AND_COMPARE, open_at, opened, opened_unfolded, said

PAGE = "pages/coverage_map.py"
KENT, CITY_OF_LONDON, DURHAM = "E23000032", "E09000001", "E23000008"


def opened_map(**choices: str) -> AppTest:
    """Open the map with all that is folded away."""
    return opened_unfolded(PAGE, **choices)


def first(screen: AppTest) -> str:
    """Return the one sentence that the screen says first."""
    html = [str(element.proto.body) for element in screen.get("html")]
    (sentence,) = [words for body in html for words in re.findall(r'<p class="atlas-say">(.*?)</p>', body)]
    return re.sub("<[^>]+>", "", sentence)  # the words of the glossary are explained in it


def quoted(screen: AppTest) -> str:
    """Return the long form, to be quoted."""
    return str(screen.code[0].value)


@pytest.mark.parametrize(
    ("choices", "words"),
    [
        ({}, r"A current record serves \d+ of 43 police force areas( \(\d+ in part\))?; nothing is listed in \d+\."),
        ({"area": KENT}, r"Kent: may be served\."),
        ({"measure": "cohort", "area": KENT}, r"Cohort in Kent: about [\d,]+ people a year \([\d,]+ to [\d,]+\)\."),
        ({"measure": "coverage"}, r"Coverage in England and Wales: not known\."),
        ({"against": "date"}, r"On record, of 43 areas: less in \d+ and the same in \d+\."),
        ({"against": "date", "area": KENT}, r"Kent: the same on record\."),
    ],
)
def test_one_short_sentence_is_said_first(choices: dict[str, str], words: str) -> None:
    said_first = first(opened(PAGE, **choices))
    assert re.fullmatch(words, said_first), said_first
    assert len(said_first.split()) <= 18


def test_neither_table_nor_long_form_is_made_before_it_is_opened() -> None:
    screen = opened(PAGE)
    assert not screen.dataframe and not screen.code
    assert len(opened_map().dataframe[0].value) == 43


def test_the_table_has_the_areas_that_the_legend_leaves_and_says_so() -> None:
    screen = opened_map(only="no-record-whole.value-3")
    (shown,) = screen.dataframe
    assert 0 < len(shown.value) < 43 and shown.value["Status"].str.endswith("nothing listed").all()
    assert f"The table has only areas with: nothing listed ({len(shown.value)} of 43 areas)." in said(screen)
    assert ">Derbyshire</a>" in said(screen) and ">Kent</a>" not in said(screen), "the map's side names other areas"
    screen.button(key="show_all_areas").click().run()
    assert len(screen.dataframe[0].value) == 43


def test_the_cohort_is_quoted_with_its_interval_and_its_centre() -> None:
    text = quoted(opened_map(measure="cohort"))
    assert "Cohort in England and Wales: " in text and "It counts people who cause harm at high risk." in text
    assert "With every assumption at its centre it is 53,000." in text  # the published figure of the high-risk cohort
    assert "people a year or more" not in text


def test_the_chosen_area_stands_before_the_country() -> None:
    text = quoted(opened_map(measure="cohort_per_1000", area=KENT))
    assert text.index("adults in Kent: ") < text.index("adults in England and Wales: ")
    assert "for each 1,000 people aged 16 and over" in text


@pytest.mark.parametrize("measure", ["coverage", "unmet_need"])
def test_where_places_are_not_known_neither_coverage_nor_unmet_need_has_a_figure(measure: str) -> None:
    screen = opened_map(measure=measure)
    text = quoted(screen)
    assert "in England and Wales: not known. This is about intensive work with high-risk perpetrators." in text
    assert "is known in none of 43 police force areas" in text
    assert "100%" not in text
    assert screen.dataframe[0].value["Median"].isna().all()


def test_what_is_known_of_an_invented_directory_is_said_with_how_much_of_it_is() -> None:
    screen = opened_map(measure="unmet_need", directory="demonstration")
    text, medians = quoted(screen), screen.dataframe[0].value["Median"]
    assert f"Unmet need is known in {medians.notna().sum()} of 43 police force areas" in text
    assert "INVENTED: Unmet need in England and Wales" in text
    assert "The same as a table (INVENTED)" in [each.label for each in screen.expander]


def test_an_area_too_small_to_rank_is_never_a_headline() -> None:
    screen = opened_map(measure="cohort_per_1000", level="lad", area=CITY_OF_LONDON, directory="demonstration")
    assert first(screen) == "City of London: too few people live here for this to be ranked or quoted on its own."


def test_another_date_says_what_grows_old_and_that_old_is_not_closed() -> None:
    text = quoted(opened_map(against="date", against_on="2029-04-01"))
    assert "On 1 April 2029, if nothing is updated, the published record shows less than" in text
    assert "than on 22 November 2026 in " in text
    assert "A record that grows old is not a service that closes." in text


def test_the_same_date_shows_the_same_everywhere() -> None:
    text = quoted(opened_map(against="date", against_on="2026-11-22"))
    assert "shows the same as on " in text
    assert "in all 43 police force areas." in text


def test_an_earlier_date_is_the_side_that_is_read_first() -> None:
    screen = opened_map(against="date", against_on="2024-04-01")
    columns = list(screen.dataframe[0].value)
    assert columns.index("Status on 1 April 2024") < columns.index("Status on 22 November 2026")
    assert "if nothing is updated" not in quoted(screen)


def test_a_comparison_with_the_invented_directory_is_invented_as_a_whole() -> None:
    screen = opened_map(against="directory", against_directory="demonstration", area=KENT)
    text = said(screen)
    assert "INVENTED data, for training and trying features: the directory compared with." in text
    assert first(screen).startswith("INVENTED: Kent: ")
    assert "INVENTED: In Kent" in quoted(screen) and "INVENTED: This compares what is on record: " in quoted(screen)
    assert "More on record in one directory is not more provision." in quoted(screen)
    assert "The same as a table (INVENTED)" in [each.label for each in screen.expander]


def test_a_directory_is_not_compared_with_itself_nor_with_one_that_is_not_read() -> None:
    for wanted in ("demonstration", "own"):
        screen = opened_map(directory="demonstration", against="directory", against_directory=wanted)
        assert open_at(screen, DRAW_AND_COMPARE).selectbox(key="against_directory").value == "published"
        assert "the published record shows" in quoted(screen)


def test_a_value_rests_the_comparison_until_statuses_are_shown_again() -> None:
    screen = opened_map(measure="cohort", against="date", against_on="2027-04-01")
    assert open_at(screen, DRAW_AND_COMPARE).selectbox(key="against").disabled
    assert "1 April 2027" not in quoted(screen)
    screen.selectbox(key="measure").select("status").run()
    assert "1 April 2027" in quoted(screen)


def test_districts_that_cannot_be_told_apart_are_not_split_into_classes() -> None:
    assert "These areas cannot be told apart" in said(opened_map(measure="cohort_per_1000", level="lad"))


def test_a_map_of_counts_says_what_darker_mostly_means() -> None:
    assert "darker mostly means that more people live there" in said(opened_map(measure="cohort"))


def test_hexagons_say_what_they_are() -> None:
    assert "Each hexagon is one local authority district" in said(opened_map(shape="hexagons"))
    assert "hexagon is" not in said(opened_map())


@pytest.mark.parametrize(
    ("table", "choices"),
    [("coverage", {}), ("cohort", {"measure": "cohort"}), ("coverage_difference", {"against": "date"})],
)
def test_every_map_says_how_its_numbers_are_made_and_offers_its_table(table: str, choices: dict[str, str]) -> None:
    screen = opened_map(**choices)
    assert "How these numbers are made, and from what" in [each.label for each in screen.expander]
    assert [button.proto.label for button in screen.get("download_button")] == ["Table for a document"]
    names = [button.proto.label for button in open_at(screen, f"save_{table}_pfa").get("download_button")]
    assert {"Table CSV", "Table XLSX"} <= set(names)


def without_any(screen: AppTest, words: str) -> int:
    """Return how many areas the map names under some words."""
    named = re.findall(f"<strong>{re.escape(words)}[^<]*</strong>(.*?)</p>", said(screen))
    return sum(one.count("</a>") for one in named)


def test_beside_by_and_for_support_stand_by_name_all_forces_without_any_that_its_community_leads() -> None:
    only_wider, not_led = "Only a regional or national service", "On record, but not said to be led by its community"
    screen = opened(PAGE, intervention="by_and_for_support")
    assert first(screen).startswith("In 32 of 43 police force areas no local by-and-for support on record is led by")
    assert (without_any(screen, only_wider), without_any(screen, not_led)) == (24, 8)
    assert "That is no proof of none." in said(screen)
    screen.button(key="only_led_by_it").click().run()
    assert (without_any(screen, only_wider), without_any(screen, not_led)) == (32, 0)
