"""Where an estimate comes from, in three lines: the numbers in use, what shares them out, and whose share a community is."""

import pytest

from coverage.ask import Ask
from geo.areas import ENGLAND_AND_WALES
from tests.cohorts.needs import indicator_of, need_of
from ui.need.need_sources import where_it_comes_from

KENT, NORFOLK = "E23000032", "E23000024"


def test_high_risk_names_its_figure_range_year_and_source() -> None:
    line = where_it_comes_from(need_of(), Ask("high"), KENT)["How many"]
    assert "53,000 (53,000 to 65,000) [2020; Drive Partnership" in line


def test_standard_risk_says_how_it_is_made() -> None:
    line = where_it_comes_from(need_of(), Ask("standard"), KENT)["How many"]
    assert "2,300,000 (2,100,000 to 3,800,000)" in line
    assert "÷ adult victims for each perpetrator: 1.12" in line
    assert "less the 53,000 and 347,000 at high and medium risk" in line


def test_a_changed_number_is_marked() -> None:
    need = need_of({"cohort_high": {"value": 60_000}})
    line = where_it_comes_from(need, Ask("high"), KENT)["How many"]
    assert (
        "CHANGED, 60,000 (53,000 to 65,000) [your figure; shipped 53,000 (53,000 to 65,000) from 2020; Drive"
        in line
    )
    standard = where_it_comes_from(need, Ask("standard"), KENT)["How many"]
    assert "less the 60,000 (CHANGED by you) and 347,000 at high and medium risk" in standard


def test_changed_weights_stand_with_those_that_were_shipped() -> None:
    need = need_of(weights={"population_16_plus": 0.4, "expected_victims": 0.6})
    line = where_it_comes_from(need, Ask(), KENT)["Shared out by"]
    assert "(CHANGED, your weights; shipped 50% people aged 16 and over and 50% expected victims" in line
    assert "CHANGED" not in where_it_comes_from(need_of(), Ask(), KENT)["Shared out by"]


def test_a_series_says_which_areas_were_filled_and_how() -> None:
    series = indicator_of({KENT: 500.0}, name="Cases")
    need = need_of(indicators={"Cases": series}, weights={"population_16_plus": 0.4, "Cases": 0.6})
    line = where_it_comes_from(need, Ask(), KENT)["Shared out by"]
    assert "40% people aged 16 and over" in line
    assert (
        "60% the series “Cases” [2025-26; A source] (42 of 43 police force areas filled by people aged 16 and over:"
        in line
    )
    assert "survey rates" not in line


@pytest.mark.parametrize(
    ("community", "says"),
    [
        ("lgbt", "the share of each district itself [our calculation from Census 2021 (TS077"),
        ("older", "the share of each district's own people of that age"),
        (
            "male_victims",
            "one share for England and Wales, men among adult victims of domestic abuse, at standard and medium risk: 0.309565",
        ),
        ("faith", "no source states a share, so every number made with it is not known"),
    ],
)
def test_a_community_names_the_geography_of_its_share_and_its_relative_rate(
    community: str, says: str
) -> None:
    line = where_it_comes_from(need_of(), Ask(community=community), KENT)["Community"]
    assert says in line
    assert "× relative rate of" in line


def test_shares_from_two_geographies_are_counted_in_districts() -> None:
    line = where_it_comes_from(need_of(), Ask(community="migrant"), ENGLAND_AND_WALES)["Community"]
    assert "in 227 districts one share for England and Wales" in line
    assert "in 91 districts the share of each district's region" in line
