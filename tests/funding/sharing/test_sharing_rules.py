"""Each sharing rule is one record, which leaves nothing out and shares as no other rule does."""

from dataclasses import MISSING, fields, replace
from itertools import combinations
from typing import Any

import numpy as np
import pytest

from funding.problem.problem import Problem
from funding.scenario.sharing import Sharing
from funding.scenario.sharing_rules import DRIVERS, RULES, Claims, SharingRule
from funding.sharing.share import share_out
from tests.funding.problems import problem_of

TOLD_APART = replace(
    problem_of([9_000], [100, 60, 80], there=[40, 2, 0]),
    population_16_plus=np.array([1_000.0, 3_000.0, 5_000.0]),
    expected_victims=np.array([500.0, 400.0, 900.0]),
    minimum_places=np.array([20]),
)
"""Three areas that differ in people, in cohort, in victims and in what is there, so that no two rules may share them alike."""
MIX = {"equal": 0.25, "expected_victims": 0.75}


def places(rule: str) -> list[int]:
    """Share the case out by a rule."""
    sharing = Sharing(rule, MIX if RULES[rule].by_own_weights else {})
    asked = replace(TOLD_APART.by_rule(rule, sharing.formula), rule=rule)
    found: list[int] = share_out(asked, sharing).places[:, 0, 0].tolist()
    return found


def test_the_case_holds_money_for_all_and_people_for_each() -> None:
    assert isinstance(TOLD_APART, Problem)
    assert all(sum(places(rule)) > 0 for rule in RULES)


@pytest.mark.parametrize(("one", "other"), list(combinations(RULES, 2)))
def test_no_two_rules_share_alike(one: str, other: str) -> None:
    assert places(one) != places(other), "widen TOLD_APART until these two share it differently"


@pytest.mark.parametrize("left_out", [field.name for field in fields(SharingRule)])
def test_a_rule_that_leaves_a_field_out_cannot_be_made(left_out: str) -> None:
    said: dict[str, Any] = {field.name: getattr(RULES["by_cohort"], field.name) for field in fields(SharingRule)}
    del said[left_out]
    with pytest.raises(TypeError, match=left_out):
        SharingRule(**said)


def test_no_field_of_a_rule_has_a_default() -> None:
    assert all(field.default is MISSING and field.default_factory is MISSING for field in fields(SharingRule))


def test_a_rule_that_nobody_knows_shares_by_nothing() -> None:
    with pytest.raises(KeyError):
        TOLD_APART.by_rule("fair", {})


def test_places_there_are_held_back_by_the_rules_that_say_so() -> None:
    held = {rule: TOLD_APART.by_rule(rule, MIX).held_back.sum() for rule in RULES}
    assert {rule for rule, sum_held in held.items() if sum_held} == {
        rule.key for rule in RULES.values() if rule.held_back
    }
    assert RULES["levelling_up"].held_back


@pytest.mark.parametrize("rule", [rule for rule in RULES.values() if rule.mix], ids=lambda rule: rule.key)
def test_a_mix_names_drivers_and_its_parts_sum_to_one(rule: SharingRule) -> None:
    assert set(rule.mix) <= set(DRIVERS)
    assert sum(rule.mix.values()) == 1


def test_a_rule_may_mix_drivers_and_then_weighs_their_shares() -> None:
    halves = replace(RULES["by_cohort"], key="halves", mix={"equal": 0.5, "cohort": 0.5})
    own = RULES["formula"].weights(TOLD_APART.claims, {"equal": 0.5, "cohort": 0.5})
    assert (halves.weights(TOLD_APART.claims, {}) == own).all()


@pytest.mark.parametrize("driver", list(DRIVERS.values()), ids=lambda driver: driver.key)
def test_the_workbook_names_the_cell_of_each_driver(driver: Any) -> None:
    claims = TOLD_APART.claims
    said = eval(driver.cell.replace("{", "claims.").replace("}", ""), {"claims": claims})
    assert (driver.claim(claims) == np.broadcast_to(said, claims.cohort.shape)).all()


def test_a_mix_adds_up_shares_and_a_driver_that_nobody_has_adds_nothing() -> None:
    two = np.array([[1.0], [3.0]])
    claims = Claims(0 * two, two, two, 0 * two)
    weights = RULES["formula"].weights(claims, {"equal": 0.5, "cohort": 0.25, "population_16_plus": 0.25})
    assert weights[:, 0].tolist() == [0.25 + 0.0625, 0.25 + 0.1875]
