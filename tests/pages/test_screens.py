"""Every screen, run without a browser: what it says first, what its choices do, and how mistakes show."""

from datetime import date

import pytest

from tests.pages.screens import MORE_CHOICES, open_at, opened, opened_unfolded, said, typed_where, unfolded
from tests.samples import rest_to_soak

SCREENS = [
    "pages/overview.py",
    "pages/coverage_map.py",
    "pages/patchwork.py",
    "pages/need.py",
    "pages/compare.py",
    "pages/other_boundaries.py",
    "pages/plans.py",
    "pages/ask.py",
    "pages/directory.py",
    "pages/assumptions.py",
    "pages/sources_and_method.py",
    "pages/area.py",
]
FEW = ("pages/overview.py", "pages/plans.py")
"""Every screen is opened with the demonstration directory, below; these with the published record as well."""


@pytest.mark.parametrize("page", rest_to_soak(SCREENS, FEW))
def test_every_screen_says_whose_it_is_which_edition_and_where_to_get_help(page: str) -> None:
    text = said(opened(page))
    assert "Published record, compiled November 2026: 269 records" in text
    assert "0808 2000 247" in text
    assert "Leave this page quickly" in text
    assert "For commissioners and funders, not for getting help." in text
    assert "INVENTED data, for training" not in text


@pytest.mark.parametrize("page", SCREENS)
def test_every_screen_marks_the_demonstration_directory_as_invented_and_says_where_to_get_help(page: str) -> None:
    text = said(opened(page, directory="demonstration"))
    assert "INVENTED data, for training" in text
    assert "0808 2000 247" in text and "Leave this page quickly" in text
    assert "For commissioners and funders, not for getting help." in text


def test_the_overview_says_first_where_nothing_is_on_record_and_that_this_is_no_proof_of_none() -> None:
    text = said(opened())
    assert "In 28 of 43 force areas no local service is on record; that is no proof of none." in text
    assert "<b>15 of 43</b>force areas have it on a local record: 4 current (1 in part) and 11 old or unclear" in text


def test_the_long_form_stands_folded_to_be_quoted_with_its_link() -> None:
    screen = opened(area="E23000016")
    screen.session_state["to_quote_overview"] = True
    quoted = screen.run().code[0].value
    assert quoted.index("In West Mercia, intensive work") < quoted.index(
        "on a current record in 3 of 43 police force areas"
    )
    assert "Nothing listed is not the same as nothing there" in quoted and "Directory: Published record" in quoted


def test_choices_are_taken_from_the_address_and_kept_in_it() -> None:
    screen = opened(SCREENS[1], level="lad", area="E07000148", risk="high", community="lgbt", staleness_months="36")
    assert screen.selectbox(key="level").value == "lad"
    assert screen.selectbox(key="area").value == "E07000148"
    assert open_at(screen, MORE_CHOICES).slider(key="staleness_months").value == 36
    screen.selectbox(key="risk").select("standard").run()
    assert screen.query_params["risk"] == "standard"
    assert screen.query_params["area"] == "E07000148"


def test_a_choice_the_address_gets_wrong_is_said_and_left_as_it_was() -> None:
    screen = opened(risk="extreme", area="E99999999", on="1066-10-14")
    text = said(screen)
    for wrong in ("extreme", "E99999999", "1066-10-14"):
        assert f"&quot;{wrong}&quot;, which we do not know" in text
    assert screen.selectbox(key="risk").value == "high"


@pytest.mark.parametrize(
    ("typed", "level", "area"),
    [
        ("NR2 1NH", "pfa", "E23000024"),
        ("St Helens", "pfa", "E23000004"),
        ("Devon & Cornwall", "pfa", "E23000035"),
    ],
)
def test_a_place_is_found_by_postcode_council_or_force(typed: str, level: str, area: str) -> None:
    screen = opened(SCREENS[1])
    typed_where(screen, typed)
    assert (screen.selectbox(key="level").value, screen.selectbox(key="area").value) == (level, area)


@pytest.mark.parametrize(
    ("typed", "says"),
    [("EH1 1YZ", "Scotland"), ("Westmoorland", "Westmorland and Furness"), ("Wales", "Wales")],
)
def test_a_place_that_cannot_be_chosen_says_why(typed: str, says: str) -> None:
    screen = opened(SCREENS[1])
    typed_where(screen, typed)
    assert not screen.exception
    assert says in said(screen) or screen.selectbox(key="area").value == "W92000004"


def test_changing_the_level_keeps_the_area_where_one_lies_around_it() -> None:
    screen = opened(SCREENS[1], level="lad", area="E07000148")
    screen.selectbox(key="level").select("pfa").run()
    assert screen.selectbox(key="area").value == "E23000024"
    screen.selectbox(key="level").select("lad").run()
    assert screen.selectbox(key="area").value == "all"


def test_an_area_is_described_before_the_country() -> None:
    text = said(opened_unfolded("pages/coverage_map.py", area="E23000016"))
    assert text.index("In West Mercia, intensive work with high-risk perpetrators") < text.index(
        "That is what the published record says of 22 November 2026"
    )


def test_the_records_behind_a_colour_are_listed_with_their_source() -> None:
    text = said(opened(SCREENS[1], area="E23000016"))
    assert "Drive Project (West Mercia, 2026)" in text
    assert "(P010)" in text


def test_the_date_changes_what_is_on_the_map() -> None:
    screen = opened(SCREENS[1], risk="high", intervention="high_risk_case_management")
    now = said(screen)
    screen.date_input(key="on").set_value(date(2017, 6, 30)).run()
    assert said(screen) != now
    assert "says of 30 June 2017" in said(unfolded(screen))


def test_unknown_places_are_not_known_in_the_table() -> None:
    places = opened_unfolded(SCREENS[1]).dataframe[0].value["Places a year"]
    assert "not known" in set(places)
    assert "0" not in set(places)


def test_sources_list_every_register_entry_with_its_licence() -> None:
    text = said(opened("pages/sources_and_method.py"))
    for source in ("ONS Postcode Directory", "Mid-year population", "Leaflet", "OGL-UK-3.0", "BSD-2-Clause"):
        assert source in text


def test_records_that_are_on_no_map_are_listed() -> None:
    screen = opened("pages/sources_and_method.py")
    listed = [table.value for table in screen.dataframe]
    assert [len(table) for table in listed[:2]] == [
        269,
        7,
    ]  # 11 state no area; P081 has ended, and P155, P158 and P161 are for people who are harmed
