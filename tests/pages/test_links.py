"""A link that is not quite right is shown as near to it as can be, and what was done is said."""

from datetime import date
from html import unescape

import pytest

from geo.areas import area_name, area_table, levels_of
from tests.pages.screens import opened, said, typed_where
from ui.state.area_at_level import of_a_link, of_another_level
from ui.state.choices import next_financial_year

MAP, NEED, COMPARE = "pages/coverage_map.py", "pages/need.py", "pages/compare.py"


def test_an_area_of_a_wider_level_is_shown_at_its_own_and_that_is_said() -> None:
    screen = opened(MAP, level="lad", area="E23000016")
    assert (screen.selectbox(key="level").value, screen.selectbox(key="area").value) == ("pfa", "E23000016")
    first = opened(level="lad", area="E23000016")
    assert "The link asks for West Mercia, a police force area, at the level “Local authority districts”:" in said(
        first
    )


def test_a_retired_district_is_shown_as_what_it_became_and_that_is_said() -> None:
    first = opened(area="E07000163")
    assert "Craven became part of North Yorkshire on 1 April 2023." in said(first)
    screen = opened(NEED, area="E07000163")
    assert screen.selectbox(key="area").value == "E06000065"


@pytest.mark.parametrize("level", ["lad", "utla", "pfa", "region"])
def test_every_area_is_shown_at_every_level_or_the_reader_is_told(level: str) -> None:
    for own in ("lad", "utla", "pfa", "region"):
        for code in list(area_table(own).index)[::5]:
            shown = of_a_link(str(code), level, level_is_named=True)
            assert shown.level in levels_of(shown.area)
            assert bool(shown.notice) == (shown.area != code or shown.level != level)
            if shown.notice:
                assert area_name(str(code)) in shown.notice


def test_a_link_without_a_level_shows_the_area_that_it_names() -> None:
    assert (of_a_link("E07000148", "pfa", level_is_named=False).area) == "E07000148"


def test_a_change_of_level_that_leaves_the_area_says_so() -> None:
    assert of_another_level("E07000148", "pfa").area == "E23000024"
    left = of_another_level("E23000016", "lad")
    assert left.area == "all"
    assert "West Mercia is wider than one area" in left.notice


def test_a_group_keeps_its_areas_maps_a_retired_one_and_leaves_out_what_is_none() -> None:
    link = {"area": "E23000032", "group": "own", "own_group": "E23000032.E07000163.X9"}
    assert "Craven became part of North Yorkshire on 1 April 2023." in (text := said(opened(**link)))
    assert "names &quot;X9&quot;, which we do not know: it was left out." in text
    screen = opened(COMPARE, **link)
    assert screen.session_state["own_group"] == "E23000032.E06000065"


def test_a_link_that_asks_for_too_much_is_refused_in_a_sentence() -> None:
    text = unescape(said(opened(scenario="[" * 100_000, own_group="E23000032." * 500, area="x" * 500)))
    for name, letters, most in (
        ("scenario", "100,000", "60,000"),
        ("own_group", "5,000", "1,000"),
        ("area", "500", "120"),
    ):
        assert f"The link's {name} has {letters} letters, and at most {most} are read" in text


def test_a_group_of_two_speaks_of_the_other_area() -> None:
    screen = opened(COMPARE, area="E23000032", group="own", own_group="E23000032.E23000031", compare="coverage")
    text = said(screen)
    assert "not known for the other area." in text
    assert "other 2" not in text


@pytest.mark.parametrize(
    ("today", "opens_on"),
    [
        (date(2026, 11, 26), date(2027, 4, 1)),
        (date(2027, 1, 1), date(2027, 4, 1)),
        (date(2027, 3, 31), date(2027, 4, 1)),
        (date(2027, 4, 1), date(2028, 4, 1)),
    ],
)
def test_another_date_opens_on_the_coming_first_of_april(today: date, opens_on: date) -> None:
    assert next_financial_year(today) == opens_on


@pytest.mark.parametrize("typed", ["Essex", "Durham", "Hampshire", "West Midlands"])
def test_a_typed_name_that_the_chosen_level_has_raises_no_alarm(typed: str) -> None:
    screen = opened(MAP)
    typed_where(screen, typed)
    assert screen.selectbox(key="level").value == "pfa"
    assert area_name(screen.selectbox(key="area").value) == typed
    assert "atlas-mistake" not in said(screen)


def test_a_neighbour_across_water_says_why_on_the_map() -> None:
    text = said(opened(MAP, level="lad", area="E08000037"))
    assert "Newcastle upon Tyne is a neighbour by a border in the tidal Tyne, with bridges." in text


def test_a_county_that_was_split_says_into_what() -> None:
    for link in ({"area": "E10000006"}, {"group": "own", "own_group": "E23000032.E10000006"}):
        text = said(opened(**link))
        assert "Cumbria was split on 1 April 2023 into" in text
        assert "which we do not know" not in text


def test_england_and_wales_are_areas_and_both_together_the_whole_country() -> None:
    screen = opened(NEED, area="E92000001")
    assert (screen.selectbox(key="level").value, screen.selectbox(key="area").value) == ("nation", "E92000001")
    assert "in England" in said(screen) and "the average for England and Wales" not in said(screen)
    assert typed_where(screen, "Wales").selectbox(key="area").value == "W92000004"
    assert opened(NEED, area="K04000001").selectbox(key="area").value == "all"


def test_a_town_is_among_what_can_be_chosen_and_its_area_is_shown() -> None:
    screen = opened(MAP)
    screen.selectbox(key="area").select("Hexham, place in Northumberland").run()
    assert screen.selectbox(key="area").value == "E23000007"
    assert "Hexham, place in Northumberland: Northumbria is shown." in said(screen)
