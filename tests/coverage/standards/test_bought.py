"""What a plan buys meets what it is, and no more: neither the other side, nor a community it is not for."""

import pytest

from coverage.communities import COMMUNITIES
from coverage.standards.bought import Bought, with_plan
from coverage.standards.of_a_plan import PLAN_TERMS, paid_for
from coverage.standards.scorecard import Scored
from coverage.standards.standards import STANDARDS
from coverage.standards.verdict import UNKNOWN_PART, Verdict

KENT = "E23000032"
CARD = {key: Scored(one, {part.name: UNKNOWN_PART for part in one.parts}, ()) for key, one in STANDARDS.items()}


@pytest.mark.parametrize(
    ("bought", "met", "partly"),
    [
        (
            Bought("high_risk_case_management", "any", ("high",)),
            {"intensive_case_management"},
            {"all_risk_levels"},
        ),
        (
            Bought("behaviour_change_group", "any", ("standard", "medium", "high")),
            {"all_risk_levels"},
            {"quality_assured"},
        ),
        (Bought("by_and_for_support", "lgbt", ("high",)), set(), {"by_and_for_lgbt"}),
        (Bought("by_and_for_support", "any", ("high",)), set(), set()),
        (Bought("behaviour_change_group", "lgbt", ("high",)), set(), {"by_and_for_lgbt"}),
        (Bought("victim_support", "any", ("high",)), set(), {"victim_support_alongside"}),
    ],
)
def test_a_line_meets_what_it_is(bought: Bought, met: set[str], partly: set[str]) -> None:
    after = with_plan({KENT: CARD}, {KENT: [bought]}, ())[KENT]
    assert {key for key, one in after.items() if one.verdict is Verdict.MET} == met
    assert {key for key, one in after.items() if one.verdict is Verdict.PARTLY} == partly


def test_the_terms_of_a_plan_hold_for_its_own_work_alone_and_all_of_them_must() -> None:
    after = with_plan({KENT: CARD}, {KENT: []}, paid_for(frozenset({"flat_cash", "no_floor"})))[KENT]
    assert after["contract_terms"].verdict is Verdict.UNKNOWN
    assert {after[key].verdict for key in ("evaluation", "victim_support_alongside")} == {Verdict.PARTLY}


def test_every_ask_of_a_plan_is_of_standards_of_the_one_list() -> None:
    assert {key for term in PLAN_TERMS for key in term.standards} <= set(STANDARDS)
    assert sum(len(term.standards) == len(COMMUNITIES) for term in PLAN_TERMS) == 1
