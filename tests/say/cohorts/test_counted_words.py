"""Whom the cohort counts, in words: everybody at the risk level who causes harm, and by whose figures."""

from dataclasses import replace

import pytest

from cohorts.assumptions.assumption import Assumption
from cohorts.model.for_whom import counts_who_would_need
from coverage.ask import INTERVENTION_AXIS, Ask, Terms, sides_to_choose
from coverage.vocabulary import CAUSE_HARM, HARMED
from loaders.assumptions.register import shipped_assumptions
from loaders.sources_register import publisher_and_edition
from say.cohorts.counted_words import (
    cohort_sources,
    everybody_counted,
    price_in_words,
    who_cause_harm,
    why_not_counted,
)
from tests.cohorts.needs import indicator_of, need_of

PRICE = shipped_assumptions()["unit_cost_victim_support"]


@pytest.mark.parametrize(
    ("ask", "says"),
    [
        (Ask(), "who cause harm"),
        (Ask("high"), "who cause harm at high risk"),
        (Ask("standard", "lgbt"), "who cause harm at standard risk and are from LGBT+ communities"),
        (Ask("any", "male_victims"), "who cause harm and whose victims are men"),
    ],
)
def test_the_people_counted_are_named_by_risk_and_community_and_never_by_intervention(ask: Ask, says: str) -> None:
    assert who_cause_harm(ask) == who_cause_harm(replace(ask, intervention="whole_family")) == says


@pytest.mark.parametrize("intervention", INTERVENTION_AXIS)
def test_why_a_number_is_not_known_follows_whom_the_question_is_about(intervention: str) -> None:
    for side in sides_to_choose(intervention):
        ask = Ask("standard", intervention=intervention, terms=Terms(for_whom=side))
        why = why_not_counted(ask)
        assert (why == "this estimate counts people who cause harm") == (side == HARMED)
        if side == CAUSE_HARM and not counts_who_would_need(ask):
            assert why.startswith("nobody has estimated how many people who cause harm would need ")


def test_nobody_has_estimated_how_many_who_cause_harm_would_need_a_helpline() -> None:
    ask = Ask("standard", intervention="helpline", terms=Terms(for_whom=CAUSE_HARM))
    assert why_not_counted(ask) == ("nobody has estimated how many people who cause harm would need helplines")
    assert why_not_counted(Ask(community="faith")).startswith("no source says what share")


def test_the_caveat_says_that_the_intervention_makes_no_difference() -> None:
    assert everybody_counted(Ask("medium", "lgbt")) == (
        "All people who cause harm at medium risk and are from LGBT+ communities are counted, whichever intervention is chosen, "
        "and nobody who is harmed."
    )


def test_each_source_is_named_once_and_those_of_a_weightless_driver_are_not() -> None:
    plain = cohort_sources(need_of(weights={"population_16_plus": 1.0}), Ask("high"))
    assert plain == [
        "Drive Partnership response to VAWG Strategy consultation (2021), 2020",
        f"people by age: {publisher_and_edition('population')}",
    ]


def test_a_loaded_series_and_a_community_s_share_are_among_the_sources() -> None:
    need = need_of(indicators={"Cases": indicator_of({"E23000032": 5.0})}, weights={"Cases": 1.0})
    named = cohort_sources(need, Ask("high", "lgbt"))
    assert "A source, 2025-26" in named
    census = "our calculation from Census 2021 (TS077: LGB+, of people aged 16 and over)"
    assert f"{census}, Office for National Statistics, 21 March 2021" in named
    assert len(named) == len(set(named))


def test_a_price_of_ours_is_said_to_be_ours_and_no_source_is_credited_with_it() -> None:
    assert price_in_words(PRICE).startswith(
        "£720 each, our figure (£500 to £1,000). Our calculation from Trust for London, Islands in the Stream"
    )
    intensive = shipped_assumptions()["unit_cost_high_risk_case_management"]
    assert price_in_words(intensive) == (
        "£5,800 each, our figure (£3,800 to £10,500, a range that holds all published evidence)"
    )
    judged = shipped_assumptions()["unit_cost_conditional_caution"]
    assert price_in_words(judged) == "£300 each, our judgement (£150 to £600): no figure is published"


def test_a_price_that_is_a_source_s_own_is_credited_and_its_range_is_ours() -> None:
    published = replace(PRICE, value=500.0, low=400.0, high=600.0, derived="", source="A report", period="2012")
    assert price_in_words(published) == "£500 each (A report, 2012; our range: £400 to £600)"


def test_a_price_of_the_user_s_is_said_to_be_theirs() -> None:
    own = replace(PRICE, value=600.0, low=600.0, high=600.0, changed=True)
    assert price_in_words(own) == f"£600 each (the user's own figure for “{PRICE.label}”)"


@pytest.mark.parametrize(
    "price",
    [one for key, one in shipped_assumptions().items() if key.startswith("unit_cost_") and one.known],
    ids=lambda one: one.key,
)
def test_no_price_stands_right_before_the_name_of_a_source_that_did_not_publish_it(price: Assumption) -> None:
    said = price_in_words(price)
    assert not price.derived or "our figure" in said
    assert "our" in said
