"""Interventions, communities and levels are records: whatever is left out of one is missed at once, never taken for something."""

from dataclasses import MISSING, fields, replace
from typing import Any

import pytest

from coverage.ask import ANY, Ask, Terms, sides_to_choose
from coverage.communities import COMMUNITIES, Community
from coverage.interventions import INTERVENTIONS, Intervention
from coverage.vocabulary import CAUSE_HARM, HARMED, RISK_LEVELS, SIDES
from geo.areas import area_table
from geo.levels import LEVELS, Level
from geo.nesting import nests_in
from loaders.assumptions.register import shipped_assumptions

RECORDS = (INTERVENTIONS["helpline"], COMMUNITIES["lgbt"], LEVELS["pfa"])
LEFT_OUT = [(record, field.name) for record in RECORDS for field in fields(record)]


@pytest.mark.parametrize(("record", "left_out"), LEFT_OUT, ids=lambda one: getattr(one, "key", one))
def test_a_record_that_leaves_a_field_out_cannot_be_made(record: Any, left_out: str) -> None:
    said = {field.name: getattr(record, field.name) for field in fields(record) if field.name != left_out}
    with pytest.raises(TypeError, match=left_out):
        type(record)(**said)


@pytest.mark.parametrize("kind", [Intervention, Community, Level])
def test_no_field_of_a_record_has_a_default(kind: Any) -> None:
    assert all(field.default is MISSING and field.default_factory is MISSING for field in fields(kind))


@pytest.mark.parametrize("intervention", INTERVENTIONS)
def test_every_intervention_has_a_side_and_an_entry_for_its_cost(intervention: str) -> None:
    one = INTERVENTIONS[intervention]
    assert one.sides and set(one.sides) <= set(SIDES)
    assert one.unit_cost in shipped_assumptions()
    assert sides_to_choose(intervention) == one.sides


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ({"in_a_sentence": {}}, "say for each side"),
        ({"in_a_sentence": {"everybody": "helplines"}}, "say for each side"),
        (
            {"in_a_sentence": {HARMED: "helplines"}, "usual_side": CAUSE_HARM},
            "usual side must be one of its own",
        ),
        ({"named_risk": "severe"}, "severe is no risk level"),
    ],
)
def test_an_intervention_of_no_side_or_of_anothers_cannot_be_made(wrong: dict[str, Any], why: str) -> None:
    with pytest.raises(ValueError, match=why):
        replace(INTERVENTIONS["helpline"], **wrong)


def test_where_nobody_can_tell_whom_a_service_is_for_the_cohort_does_not_count_it_in() -> None:
    assert not INTERVENTIONS["prevention"].for_people_who_cause_harm
    assert not INTERVENTIONS["helpline"].for_people_who_cause_harm
    assert INTERVENTIONS["multi_agency_panel"].for_people_who_cause_harm


@pytest.mark.parametrize("community", COMMUNITIES)
def test_every_community_has_words_for_every_place_and_assumptions_for_its_numbers(community: str) -> None:
    one, assumed = COMMUNITIES[community], shipped_assumptions()
    words = [getattr(one, field.name) for field in fields(one) if field.type == "str" or field.type is str]
    assert len(words) == 6 and all(words)
    assert {one.relative_rate, *one.share_at_risk.values()} <= set(assumed)
    assert set(one.share_at_risk) <= set(RISK_LEVELS)
    assert set(one.ages) <= set(area_table("lad").columns)


@pytest.mark.parametrize("level", LEVELS)
def test_an_area_that_tells_where_in_a_force_it_is_counts_as_finer_than_a_force(level: str) -> None:
    assert LEVELS[level].finer_than_force is (not nests_in("pfa", level))


def test_records_are_kept_by_their_own_keys() -> None:
    for records in (INTERVENTIONS, COMMUNITIES, LEVELS):
        assert [one.key for one in records.values()] == list(records)


def test_any_intervention_is_for_either_side() -> None:
    assert sides_to_choose(ANY) == tuple(SIDES)
    assert Ask(terms=Terms(for_whom=HARMED)).side == HARMED
