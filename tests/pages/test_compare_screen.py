"""The Compare screen, run without a browser: what it says of an area and of a group, in every view, at every level."""

import re
from dataclasses import replace
from itertools import cycle, product

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from cohorts.series.indicator import Indicator
from geo.areas import area_table
from loaders.series.indicators import load_indicators
from tests.cohorts.needs import indicator_of
from tests.pages.screens import open_at, opened, opened_at, said

KENT, NORWICH, CITY, NORFOLK, GWENT = "E23000032", "E07000148", "E23000034", "E23000024", "W15000002"
CAMBRIDGESHIRE = "E23000023"
HOSTILE = "<img src=x onerror=alert(1)> {x} `y` $z$"
AREA_AT = {"lad": NORWICH, "utla": "E10000020", "pfa": KENT, "region": "W92000004"}
VIEWS = ["ranked", "heat", "profile", "scatter", "trend", "funnel"]


def opened_compare(series: dict[str, tuple[Indicator, ...]] | None = None, **choices: str) -> AppTest:
    """Open the screen by a modelled measure, unless another is asked for, with its long form."""
    return opened_at("pages/compare.py", "to_quote_compare", series=series, **{"compare": "cohort_per_1000", **choices})


def table_of_chart(screen: AppTest, view: str, level: str = "pfa") -> pd.DataFrame:
    """Open the same as a table under the chart of a view, and return it."""
    table: pd.DataFrame = open_at(screen, f"open_compare_{view}_{level}_table").dataframe[0].value
    return table


def pictures(screen: AppTest) -> int:
    return len(screen.get("vega_lite_chart"))


def series_of(name: str = "MARAC cases", level: str = "pfa", periods: int = 2) -> dict[str, tuple[Indicator, ...]]:
    counts = {code: 0.001 * people for code, people in area_table(level)["population_16_plus"].items()}
    counts |= {next(iter(counts)): 3.0}
    one = indicator_of(counts, level, name)
    return {name: tuple(replace(one, period=f"{2022 + number}-{23 + number}") for number in range(periods))}


EACH_ONCE = list(zip(VIEWS, cycle(AREA_AT), strict=False))[::2]


@pytest.mark.parametrize(
    ("view", "level"),
    [case if case in EACH_ONCE else pytest.param(*case, marks=pytest.mark.soak) for case in product(VIEWS, AREA_AT)],
)
def test_every_view_opens_at_every_level_without_an_area_and_with_one(view: str, level: str) -> None:
    screen = opened_compare(level=level, view=view, directory="demonstration")
    assert "INVENTED: " in said(screen)
    text = said(screen.selectbox(key="area").select(AREA_AT[level]).run())
    assert not screen.exception and "INVENTED: " in text
    assert "£0" not in text and not re.search(r"\bnan\b", text)


FEW_GROUPS = [("similar", GWENT), ("own", KENT)]


@pytest.mark.parametrize(
    ("group", "area"),
    [
        case if case in FEW_GROUPS else pytest.param(*case, marks=pytest.mark.soak)
        for case in product(["all", "region", "similar", "neighbours", "own"], [KENT, GWENT])
    ],
)
def test_every_group_opens_for_english_and_welsh_forces(group: str, area: str) -> None:
    screen = opened_compare(group=group, area=area, own_group=f"{NORFOLK}.{GWENT}")
    assert "of the" in said(screen) and "cannot be told apart from" in said(screen)
    assert pictures(screen) == 1


def test_what_is_counted_is_said_to_be_of_every_kind_of_work_and_without_a_range() -> None:
    text = said(opened_compare(compare="kinds_on_record", intervention="helpline"))
    assert "Every kind of work and every community, at any risk" in text and "so it has no range" in text
    assert "draw by draw" not in text


def test_the_area_comes_first_with_its_range_its_rank_and_whom_it_cannot_be_told_apart_from() -> None:
    text = said(opened_compare(area=KENT))
    assert "Kent, cohort per 1,000 adults: about 1." in text
    assert "Among the 43 police force areas, it ranks between" in text and "of the 42 that can be ranked" in text
    assert text.index("it ranks between") < text.index("What matching the best of its peers would mean for Kent")


def test_without_an_area_no_area_is_said_to_be_first_or_last() -> None:
    text = said(opened_compare(compare="cohort"))
    assert "the middle is about" in text and "1st" not in text


def test_a_group_that_needs_an_area_says_so() -> None:
    text = said(opened_compare(group="similar"))
    assert "“The areas most like it” needs an area" in text


@pytest.mark.parametrize("measure", ["coverage", "unmet_need", "places_per_100"])
def test_unknown_places_are_not_known_and_never_nought(measure: str) -> None:
    screen = opened_compare(area=KENT, compare=measure)
    text = said(screen)
    assert "not known, because the places of 13 of its 13 districts are not known" in text
    assert pictures(screen) == 0
    assert "fewer than two areas to rank, so there is no picture" in text


def test_a_community_whose_share_is_not_known_is_not_known() -> None:
    text = said(opened_compare(area=KENT, community="faith"))
    assert "not known, because no source says what share of people this community is" in text


def test_why_what_is_for_people_harmed_is_not_known_is_the_reason_that_the_need_screen_gives() -> None:
    text = said(opened_compare(area=KENT, community="lgbt", intervention="helpline", for_whom="harmed"))
    assert "not known, because this estimate counts people who cause harm" in text
    assert "because no source says what share of people" not in text


@pytest.mark.parametrize("view", ["ranked", "heat"])
def test_an_area_too_small_is_never_ranked_and_stands_in_the_table_only(view: str) -> None:
    screen = opened_compare(compare="cohort", view=view)
    table = table_of_chart(screen, view)
    assert CITY in table.index
    if view == "ranked":
        assert table.loc[CITY, "Rank median"] == "not known"
        assert "Too few people to be ranked: City of London." in said(screen)


def test_a_small_area_that_is_chosen_is_described_without_a_rank() -> None:
    text = said(opened_compare(area=CITY, compare="cohort"))
    assert "City of London has too few people to be ranked" in text and "City of London ranks" not in text
    assert "too few people to be held against its peers" in text


def test_matching_the_best_peer_is_said_where_places_are_known() -> None:
    text = said(opened_compare(area=CAMBRIDGESHIRE, directory="demonstration"))
    assert (
        "has most for each 100 of its cohort: about " in text
        and "With as many, Cambridgeshire would reach about " in text
    )


def test_every_sentence_with_invented_data_says_so() -> None:
    screen = opened_compare(area=KENT, directory="demonstration", group="similar", compare="kinds_on_record")
    sentences = re.findall(r'<p class="atlas-(?:say|quiet)">([^<]*)', said(screen))
    about_kent = [sentence for sentence in sentences if "Kent" in sentence]
    assert about_kent and all(sentence.startswith("INVENTED") for sentence in about_kent)
    assert "INVENTED: Kent" in screen.code[0].value


def test_the_most_similar_areas_are_listed_with_why() -> None:
    screen = opened_compare(area=GWENT, group="similar")
    table = screen.dataframe[-1].value
    assert len(table) == 10 and GWENT not in table.index and CITY not in table.index
    assert {"Most alike in", "Differs most in"} <= set(table.columns)
    assert "Alike, not that they should have the same." in said(screen)


def test_a_group_of_ones_own_is_kept_in_the_address_and_added_to_by_name() -> None:
    screen = opened_compare(group="own", own_group=f"{KENT}.{NORWICH}")
    assert screen.multiselect(key="own_group_areas").value == [KENT]
    assert "Left out here: 1 area of this group at another level." in said(screen)
    screen.multiselect(key="own_group_areas").select(NORFOLK).run()
    assert screen.query_params["own_group"] == f"{NORWICH}.{NORFOLK}.{KENT}"
    assert "a group of 2 police force areas" in said(screen)


def test_a_group_is_saved_under_a_name_for_the_visit_and_opened_again() -> None:
    screen = opened_compare(group="own", own_group=f"{NORFOLK}.{KENT}")
    screen.text_input(key="own_group_name").input(HOSTILE).run()
    screen.button(key="own_group_save").click().run()
    screen.multiselect(key="own_group_areas").set_value([GWENT]).run()
    screen.selectbox(key="own_group_opened").select(HOSTILE).run()
    assert not screen.exception
    assert screen.query_params["own_group"] == f"{NORFOLK}.{KENT}"
    assert "<img" not in said(screen)


def test_a_group_without_a_name_is_not_saved_and_that_is_said() -> None:
    screen = opened_compare(group="own", own_group=KENT)
    screen.button(key="own_group_save").click().run()
    assert "Give the group a name before you save it." in said(screen)


def test_without_a_series_trend_and_funnel_say_what_to_load_and_where() -> None:
    assert "so it has no trend. Load a series" in said(opened_compare(view="trend"))
    assert "Modelled rates are not counted, so they have none" in said(opened_compare(view="funnel"))


@pytest.mark.parametrize("view", ["trend", "funnel", "ranked", "scatter"])
def test_a_loaded_series_is_compared_and_its_name_stays_text(view: str) -> None:
    screen = opened_compare(
        series_of(HOSTILE), view=view, compare=f"recorded:{HOSTILE}", compare_with="cohort", area=KENT
    )
    assert pictures(screen) == 1
    text = said(screen)
    assert "<img" not in text and "&lt;img" in text
    assert "Kent, " in text and "recorded per 1,000 adults: about 1.0" in text


def test_a_count_that_is_withheld_is_not_known_and_says_why() -> None:
    screen = opened_compare(
        series_of(), compare="recorded:MARAC cases", area="E23000001"
    )  # the Metropolitan Police has 3
    assert "not known, because its count is withheld here: under five, or would give such a count away" in said(screen)


@pytest.mark.parametrize("view", ["ranked", "funnel"])
def test_a_table_tells_a_recorded_0_and_a_withheld_count_from_one_that_is_not_known(view: str) -> None:
    surrey, sussex = "E23000031", "E23000033"
    cells = {KENT: "0", surrey: "[c]", sussex: ""}
    rows = [f"{code},2025,{cells.get(code, 900)},S" for code in area_table("pfa").index]
    series, _ = load_indicators("\n".join(["area code,period,value,source", *rows]).encode(), "MARAC cases")
    screen = opened_compare({"MARAC cases": series}, compare="recorded:MARAC cases", view=view)
    are = table_of_chart(screen, view)["Count is"]
    assert are[KENT] == "withheld here: under five, or would give such a count away"
    assert (are[surrey], are[sussex]) == ("withheld by the publisher", "not known")
    assert are["E23000035"] == "recorded"


def test_a_funnel_never_says_better_or_worse_and_leaves_small_areas_out() -> None:
    screen = opened_compare(series_of(), view="funnel", judgement="more")
    text = said(screen)
    assert "More recorded is neither better nor worse." in text
    assert CITY not in table_of_chart(screen, "funnel").index


def test_a_series_of_forces_is_not_offered_for_districts_and_that_is_said() -> None:
    screen = opened("pages/compare.py", series_of(), level="lad", compare="recorded:MARAC cases")
    text = said(screen)
    assert "“MARAC cases” does not go down to this level." in text and "not loaded" not in text
    assert screen.selectbox(key="compare").value == "kinds_on_record"


def test_a_series_that_is_set_aside_is_said_to_be_so_and_not_to_be_missing() -> None:
    invented = "MARAC cases (INVENTED)"
    text = said(opened("pages/compare.py", series_of(invented), compare=f"recorded:{invented}"))
    assert (
        f"The series “{invented}” is set aside while the directory in use is not invented. Choose an invented directory; until "
        "then this screen shows “Kinds of work on record”."
    ) in text
    assert "not loaded" not in text


def test_an_address_that_names_a_series_that_is_not_there_is_said_as_text() -> None:
    text = said(opened("pages/compare.py", compare=f"recorded:{HOSTILE}"))
    assert "<img" not in text and "is not loaded in this visit" in text


def test_a_group_of_one_area_has_a_sentence_and_no_picture() -> None:
    screen = opened_compare(group="own", own_group=KENT, area=KENT)
    assert "there is no other area to compare it with" in said(screen) and pictures(screen) == 0


def test_two_measures_need_each_other_known() -> None:
    screen = opened_compare(view="scatter", compare_with="coverage")
    assert "are both known in fewer than two areas" in said(screen) and pictures(screen) == 0


def test_many_districts_are_shown_whole_in_the_ranked_picture_and_around_the_chosen_one_in_the_heat_table() -> None:
    assert "shows all 316 areas" in said(opened_compare(level="lad", area=NORWICH))
    screen = opened_compare(level="lad", area=NORWICH, view="heat")
    assert "shows 45 of 318 areas, those next to Norwich" in said(screen)
    assert len(table_of_chart(screen, "heat", "lad")) == 318


@pytest.mark.parametrize("area", [None, KENT])
def test_it_opens_on_what_is_counted_and_differs(area: str | None) -> None:
    screen = opened("pages/compare.py", **({"area": area} if area else {}))
    assert screen.selectbox(key="compare").value == "kinds_on_record"
    assert re.search(r'atlas-say">(Kent, k|K)inds of work on record: \d', said(screen))
    assert pictures(screen) == 1


def test_where_nothing_can_be_told_apart_one_line_says_so_and_a_click_leads_to_where_something_can() -> None:
    screen = opened_compare(compare="share_wider_only")
    assert "no area can be told apart from another." in said(screen)
    screen.button(key="measure_that_tells").click().run()
    assert screen.selectbox(key="compare").value == "kinds_on_record"
    assert "no area can be told apart" not in said(screen)


def test_pounds_on_record_say_what_could_not_be_put_to_one_area_and_are_never_nought() -> None:
    screen = opened_compare(compare="pounds_per_person", area=KENT)
    assert re.search(r"Kent, pounds on record per person: 0\.\d", said(screen))
    assert "can be put to one area" in said(screen)
    invented = opened_compare(compare="pounds_per_person", directory="demonstration", area=KENT)
    assert re.search(r"INVENTED: Of \d+ sums on record", said(invented))


def test_marac_cases_stand_beside_what_safelives_expects() -> None:
    text = said(opened_compare(series_of(), compare="recorded:MARAC cases", area=KENT))
    assert re.search(r"Kent: \d+ MARAC cases for each 10,000 adult women in 2023-24; SafeLives expects 40\.", text)
