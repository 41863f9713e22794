"""A named set of changes: what it may hold, what it makes of the need, and how every file speaks of it."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from cohorts.assumptions.assumption_set import AS_SHIPPED, AssumptionSet, in_words
from cohorts.model.inputs import CohortInputs, need_with
from geo.mistakes import Mistake
from loaders.assumptions.register import shipped_assumptions, shipped_community_shares
from tests.cohorts.needs import fixed, indicator_of

SHIPPED = shipped_assumptions()
ONE_DAY = {key: replace(one, reviewed=date(2026, 11, 22)) for key, one in SHIPPED.items()}
THIRDS = {"population_16_plus": 0.25, "expected_victims": 0.75}


def need(changes: AssumptionSet, **indicators: Any) -> CohortInputs:
    return need_with(SHIPPED, shipped_community_shares(), changes, indicators)


def test_without_changes_the_need_is_as_shipped() -> None:
    made = need(AS_SHIPPED)
    assert made.assumptions == SHIPPED
    assert made.driver_weights == {"population_16_plus": 0.5, "expected_victims": 0.5}
    assert in_words(AS_SHIPPED, ONE_DAY) == "as shipped (reviewed 22 November 2026)"


def test_a_change_is_in_the_need_and_named_with_both_numbers_and_both_ranges() -> None:
    changes = AssumptionSet("Kent's own", {"cohort_high": {"value": 60_000.0, "low": 50_000.0, "high": 70_000.0}})
    assert need(changes).assumptions["cohort_high"].value == 60_000
    assert in_words(changes, SHIPPED) == (
        "CHANGED by the user (set “Kent's own”). Perpetrators in the highest risk category, England and Wales: "
        "60,000 (50,000 to 70,000), shipped 53,000 (53,000 to 65,000)"
    )


def test_a_changed_range_alone_is_a_change() -> None:
    assert "53,000 (53,000 to 64,000), shipped" in in_words(
        AssumptionSet("", {"cohort_high": {"high": 64_000.0}}), SHIPPED
    )


def test_a_set_without_a_name_is_not_called_anything() -> None:
    assert in_words(AssumptionSet("", {"draws": fixed(500)}), SHIPPED) == (
        "CHANGED by the user. Draws over the ranges: 500, shipped 2,000"
    )


def test_what_is_not_known_is_said_so_and_is_not_nought() -> None:
    assert in_words(AssumptionSet("", {"share_faith": fixed(0.3)}), SHIPPED).endswith("0.3, shipped not known")


def test_the_number_that_is_shipped_is_no_change() -> None:
    same = AssumptionSet(
        "Same", {"cohort_high": {"value": 53_000.0}}, {"population_16_plus": 0.5, "expected_victims": 0.5}
    )
    assert in_words(same, SHIPPED) == in_words(AS_SHIPPED, SHIPPED)


def test_weights_are_in_the_need_and_in_words() -> None:
    changes = AssumptionSet("", {}, THIRDS)
    assert need(changes).driver_weights == THIRDS
    words = in_words(changes, SHIPPED)
    assert "Weight of people aged 16 and over in sharing the cohort between areas: 0.25, shipped 0.5" in words
    assert "0.75, shipped 0.5" in words


def test_a_weighted_series_is_named_and_must_be_loaded() -> None:
    changes = AssumptionSet("", {}, {"cases.csv": 1.0})
    assert need(changes, **{"cases.csv": indicator_of({"E23000024": 9.0}, name="cases.csv")}).driver_weights == {
        "population_16_plus": 0,
        "expected_victims": 0,
        "cases.csv": 1,
    }
    words = in_words(changes, SHIPPED)
    assert "Weight of the series cases.csv: 1, shipped 0" in words
    assert "Weight of people aged 16 and over in sharing the cohort between areas: 0, shipped 0.5" in words
    with pytest.raises(Mistake, match=r"cases\.csv, which is not a driver"):
        need(changes)


def test_when_reviews_lie_apart_the_first_and_the_last_are_said() -> None:
    older = {**ONE_DAY, "draws": replace(SHIPPED["draws"], reviewed=date(2026, 3, 1))}
    assert in_words(AS_SHIPPED, older) == "as shipped (reviewed between 1 March 2026 and 22 November 2026)"


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"name": "x" * 81}, "more than 80 letters"),
        ({"changes": {"weight_population_16_plus": {"value": 1.0}}}, "goes under weights"),
        ({"weights": {"population_16_plus": 0.5}}, "sum to 0.5; they must sum to 1"),
        ({"weights": {"population_16_plus": 1.5, "expected_victims": -0.5}}, "0 or more"),
        ({"weights": {"population_16_plus": float("nan")}}, "0 or more"),
    ],
)
def test_a_set_that_cannot_hold_together_is_a_mistake(said: dict[str, Any], words: str) -> None:
    with pytest.raises(Mistake, match=words):
        AssumptionSet(**said)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        (
            {"victims_per_perpetrator": {"value": 0.0, "low": 0.0}},
            "must be above 0, because victims are divided",
        ),
        ({"victims_per_perpetrator": {"low": 0.0}}, "must be above 0"),
        ({"local_variation_shared_by_force": {"value": 2.0}}, "between 0 and 1, and 2 is above"),
        ({"share_migrant": {"high": 16.0}}, "between 0 and 1, and 16 is above"),
        ({"draws": fixed(0)}, "whole number from 1 to 10,000"),
        ({"draws": fixed(2.5)}, "whole number from 1 to 10,000"),
        ({"draws": fixed(1e9)}, "whole number from 1 to 10,000"),
        ({"moonlight": fixed(1)}, "no assumption called moonlight"),
    ],
)
def test_numbers_the_model_cannot_work_with_are_a_mistake(changes: dict[str, dict[str, float]], words: str) -> None:
    with pytest.raises(Mistake, match=words):
        need(AssumptionSet("", changes))
