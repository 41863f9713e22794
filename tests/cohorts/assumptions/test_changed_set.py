"""A change more in a set, or one less: what is shipped is no change, and a changed set loses its name."""

import pytest

from cohorts.assumptions.assumption_set import AS_SHIPPED, AssumptionSet
from cohorts.assumptions.changed_set import with_number, with_weights, without
from geo.mistakes import Mistake
from loaders.assumptions.register import shipped_assumptions

SHIPPED = shipped_assumptions()


def test_the_shipped_number_put_in_is_no_change() -> None:
    changed = with_number(AS_SHIPPED, "cohort_high", {"value": 60_000.0}, SHIPPED)
    assert changed == AssumptionSet("", {"cohort_high": {"value": 60_000.0}})
    assert (
        with_number(changed, "cohort_high", {"value": 53_000.0, "low": 53_000.0, "high": 65_000.0}, SHIPPED)
        == AS_SHIPPED
    )
    assert without(changed, "cohort_high") == AS_SHIPPED
    both = AssumptionSet("Mine", {**changed.changes, "cohort_medium": {"value": 300_000.0}})
    assert without(both, "cohort_medium") == changed  # no longer the set that was called Mine


def test_a_change_takes_the_name_from_a_set_and_keeps_its_other_changes() -> None:
    named = AssumptionSet("Mine", {"cohort_medium": {"value": 300_000.0}}, {"population_16_plus": 1.0})
    changed = with_number(named, "cohort_high", {"value": 60_000.0}, SHIPPED)
    assert changed.name == "" and set(changed.changes) == {"cohort_medium", "cohort_high"}
    assert changed.weights == {"population_16_plus": 1.0}


def test_points_become_weights_that_sum_to_one() -> None:
    # 30, 50 and 20 points of 100; 1 and 3 points of 4.
    weights = with_weights(AS_SHIPPED, {"population_16_plus": 30, "expected_victims": 50, "Cases": 20}, SHIPPED).weights
    assert weights == pytest.approx({"population_16_plus": 0.3, "expected_victims": 0.5, "Cases": 0.2})
    assert with_weights(AS_SHIPPED, {"population_16_plus": 1, "expected_victims": 3}, SHIPPED).weights == {
        "population_16_plus": 0.25,
        "expected_victims": 0.75,
    }


def test_equal_points_are_as_shipped_and_no_points_are_refused() -> None:
    assert (
        with_weights(AS_SHIPPED, {"population_16_plus": 70, "expected_victims": 70, "Cases": 0}, SHIPPED) == AS_SHIPPED
    )
    with pytest.raises(Mistake, match="At least one driver"):
        with_weights(AS_SHIPPED, {"population_16_plus": 0, "expected_victims": 0}, SHIPPED)
