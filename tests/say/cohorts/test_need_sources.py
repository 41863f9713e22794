"""Where an estimate comes from, in three lines: the numbers in use, what shares them out, and whose share a community is."""

from itertools import product

import pytest

from coverage.ask import ANY, INTERVENTION_AXIS, Ask
from coverage.communities import COMMUNITIES
from coverage.vocabulary import RISK_LEVELS
from geo.areas import ENGLAND_AND_WALES
from say.cohorts.need_sources import where_it_comes_from
from tests.cohorts.needs import indicator_of, need_of
from tests.pages.spoken import sentences_in
from tests.words import mistakes_in

KENT, NORFOLK = "E23000032", "E23000024"


def test_high_risk_says_the_published_figure_first_and_then_our_range() -> None:
    line = where_it_comes_from(need_of(), Ask("high"), KENT)["How many"]
    assert line.startswith("At high risk there are about 53,000, at least, ")
    assert "We take 53,000 (53,000 to 65,000) people; the range is ours [2020; Drive Partnership" in line


def test_standard_risk_says_how_it_is_made_and_whose_sum_it_is() -> None:
    line = where_it_comes_from(need_of(), Ask("standard"), KENT)["How many"]
    assert line.startswith("In England and Wales 2.3 million adults experience domestic abuse yearly, says")
    assert "We take 2,300,000 (2,100,000 to 3,800,000) adult victims in the year; the range is ours" in line
    assert "Divided by adult victims for each perpetrator: 1.12" in line
    assert "That makes 2.05 million people who cause harm, by our sum." in line
    assert "Less the 53,000 and 347,000 at high and medium risk it is 1.65 million, by our sum." in line


@pytest.mark.parametrize("intervention", INTERVENTION_AXIS)
def test_what_is_published_comes_before_what_we_take_whichever_intervention_is_chosen(
    intervention: str,
) -> None:
    for risk in (*RISK_LEVELS, ANY):
        line = where_it_comes_from(need_of(), Ask(risk, intervention=intervention), KENT)["How many"]
        assert 0 < line.index(", says ") < line.index("We take "), line


def test_a_changed_number_is_marked() -> None:
    need = need_of({"cohort_high": {"value": 60_000}})
    line = where_it_comes_from(need, Ask("high"), KENT)["How many"]
    assert "You put 60,000 in place of that figure." in line
    assert "CHANGED: you take 60,000 (53,000 to 65,000) people, shipped was 53,000 (53,000 to 65,000)." in line
    standard = where_it_comes_from(need, Ask("standard"), KENT)["How many"]
    assert "Less the 60,000 (CHANGED by you) and 347,000 at high and medium risk" in standard


def test_changed_weights_stand_with_those_that_were_shipped() -> None:
    need = need_of(weights={"population_16_plus": 0.4, "expected_victims": 0.6})
    line = where_it_comes_from(need, Ask(), KENT)["Shared out by"]
    assert "CHANGED: these weights are yours; shipped were 50% people aged 16 and over and 50% expected" in line
    assert "CHANGED" not in where_it_comes_from(need_of(), Ask(), KENT)["Shared out by"]


def test_a_series_says_which_areas_were_filled_and_how() -> None:
    series = indicator_of({KENT: 500.0}, name="Cases")
    need = need_of(indicators={"Cases": series}, weights={"population_16_plus": 0.4, "Cases": 0.6})
    line = where_it_comes_from(need, Ask(), KENT)["Shared out by"]
    assert "40% by people aged 16 and over" in line
    assert (
        "60% by the series “Cases” [2025-26; A source] (42 of 43 police force areas filled by people aged 16 and over:"
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
            "one share for England and Wales. Men among adult victims of domestic abuse, at standard and medium risk: 0.309565",
        ),
        ("faith", "no source states one, so every number made with it is not known"),
    ],
)
def test_a_community_names_the_geography_of_its_share_and_its_relative_rate(community: str, says: str) -> None:
    line = where_it_comes_from(need_of(), Ask(community=community), KENT)["Community"]
    assert says in line
    assert "Multiplied by relative rate of" in line


def test_one_share_for_areas_without_a_figure_is_not_called_that_of_england_and_wales() -> None:
    line = where_it_comes_from(need_of(), Ask(community="migrant"), KENT)["Community"]
    assert "one share for all areas without a figure of their own. People born outside the UK" in line


def test_shares_from_two_geographies_are_counted_in_districts() -> None:
    line = where_it_comes_from(need_of(), Ask(community="migrant"), ENGLAND_AND_WALES)["Community"]
    assert "In 227 districts: one share for all areas without a figure of their own" in line
    assert "In 91 districts: the share of each district's region" in line


def test_men_as_victims_have_another_share_at_high_risk() -> None:
    for risk, at_marac, in_the_survey in (
        ("high", True, False),
        ("medium", False, True),
        ("any", True, True),
    ):
        line = where_it_comes_from(need_of(), Ask(risk, "male_victims"), KENT)["Community"]
        assert ("0.064 (0.05 to 0.1)" in line, "0.309565" in line) == (at_marac, in_the_survey)


@pytest.mark.parametrize(
    ("community", "area", "says"),
    [
        ("black_and_minoritised", "E23000002", "That is 2% of people here."),
        ("lgbt", ENGLAND_AND_WALES, "That is 3% of people aged 16 and over here."),
    ],
)
def test_shares_of_districts_are_rolled_up_for_the_area(community: str, area: str, says: str) -> None:
    assert says in where_it_comes_from(need_of(), Ask(community=community), area)["Community"]
    assert "That is" not in where_it_comes_from(need_of(), Ask(community="migrant"), area)["Community"]


@pytest.mark.soak  # on screens: tests/pages/test_sentences_on_screens.py
def test_every_sentence_is_short_and_without_a_mistake() -> None:
    series = {"Cases": indicator_of({KENT: 500.0}, name="Cases")}
    used = {
        "cohort_high": {"value": 60_000},
        "adult_victims": {"value": 3e6},
        "relative_rate_lgbt": {"value": 1.1},
    }
    weighed = need_of(used, weights={"population_16_plus": 0.4, "Cases": 0.6}, indicators=series)
    asks = [Ask(risk, community) for risk in (*RISK_LEVELS, ANY) for community in (*COMMUNITIES, ANY)]
    for need, ask in product((need_of(), weighed), asks):
        for line in where_it_comes_from(need, ask, "E12000005").values():
            for sentence in sentences_in(line):
                assert len(sentence.split()) <= 30 and not mistakes_in(sentence), sentence
