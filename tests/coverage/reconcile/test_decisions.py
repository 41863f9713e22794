"""A decision on a double is known again in next month's lists, however they are ordered; what is undone is asked again."""

from datetime import date

import pytest

from coverage.reconcile.decisions import (
    Answer,
    Decision,
    and_later,
    answers_at_first,
    decided_in,
    decisions_on,
    known_doubles,
    new_answers,
    one_services,
)
from coverage.reconcile.doubles import compared, proposed_doubles
from coverage.reconcile.together import OneService
from loaders.directory.decisions_text import decisions_as_text, decisions_of_text
from tests.directories import directory_of, service

KENT, SURREY, MEDWAY = ("pfa", "E23000032"), ("pfa", "E23000031"), ("lad", "E06000035")
STEPS = {"service_name": "Steps Programme", "organisation_name": "Fictional Trust"}
LINE = {"service_name": "Bridge helpline", "organisation_name": "Fictional Larch", "intervention": "helpline"}
OURS = directory_of(service(KENT, **STEPS), service(SURREY, **LINE), title="ours")
THEIRS = directory_of(service(SURREY, **LINE), service(KENT, **STEPS), title="theirs")
YES, NO, OPEN = Answer(True, frozenset({"places"})), Answer(False), Answer(None)
BOTH = {("S0", "S1"): YES, ("S1", "S0"): NO}
ON = date(2026, 11, 27)


def said(answers: dict[tuple[str, str], Answer], by: str = "Ann") -> tuple[Decision, ...]:
    return decisions_on(answers, OURS, THEIRS, by, ON)


def test_next_months_lists_are_not_asked_again_and_a_renamed_record_is() -> None:
    ours = directory_of(service(SURREY, **LINE), service(KENT, **STEPS), service(KENT, service_name="New"))
    known = decided_in(ours, THEIRS, decisions_of_text(decisions_as_text(said(BOTH))))
    assert {pair: one.answer for pair, one in known.items()} == {("S1", "S1"): YES, ("S0", "S0"): NO}
    assert {(one.by, one.on) for one in known.values()} == {("Ann", ON)}
    assert proposed_doubles(ours, THEIRS, known_doubles(known)) == []
    renamed = directory_of(service(KENT, **{**STEPS, "service_name": "Steps group programme"}))
    assert decided_in(renamed, THEIRS, said(BOTH)) == {}
    assert [double.pair for double in proposed_doubles(renamed, THEIRS)] == [("S0", "S1")]


def test_the_same_two_lists_in_the_other_order_have_the_same_answers_with_the_fields_turned() -> None:
    turned = decided_in(THEIRS, OURS, said(BOTH))
    assert turned["S0", "S1"].answer.is_one is False
    assert "places" not in turned["S1", "S0"].answer.from_second and "name" in turned["S1", "S0"].answer.from_second


def test_of_records_with_the_same_names_the_areas_tell_which_was_meant_and_else_none_is() -> None:
    two = directory_of(service(MEDWAY, **STEPS), service(KENT, **STEPS))
    assert list(decided_in(two, THEIRS, said({("S0", "S1"): YES}))) == [("S1", "S1")]
    alike = directory_of(service(MEDWAY, **STEPS), service(SURREY, **STEPS), service(SURREY, **STEPS))
    first, *_ = said({("S0", "S1"): YES})
    assert list(decided_in(alike, THEIRS, [first])) == [("S0", "S1")]  # by its id
    assert decided_in(directory_of(*[service(KENT, **{**STEPS, "confidential": True})]), THEIRS, [first]) == {}


def test_a_later_answer_takes_the_place_of_an_earlier_one_and_nobody_is_one_with_two() -> None:
    later = and_later(said(BOTH), said({("S0", "S1"): OPEN}, "Bo"))
    assert len(later) == 2 and decided_in(OURS, THEIRS, later)["S0", "S1"].by == "Bo"
    turned = decisions_on({("S1", "S0"): NO}, THEIRS, OURS, "Cy", ON)
    assert {one.by for one in and_later(later, turned)} == {"Ann", "Cy"}
    with_two = (*said({("S0", "S1"): YES}), *said({("S0", "S0"): YES}))
    assert list(decided_in(OURS, THEIRS, with_two)) == [("S0", "S0")]


def test_what_is_sure_is_one_until_somebody_takes_it_back_and_that_is_known_next_month() -> None:
    numbers = {"charity_number": "9999999"}
    ours, theirs = directory_of(service(KENT, **STEPS, **numbers)), directory_of(service(KENT, **STEPS, **numbers))
    doubles = proposed_doubles(ours, theirs)
    at_first = answers_at_first(doubles, {})
    assert one_services(at_first) == (OneService("S0", "S0"),)
    assert new_answers(at_first, doubles, {}) == at_first
    back = new_answers({("S0", "S0"): OPEN}, doubles, {})
    known = decided_in(ours, theirs, decisions_on(back, ours, theirs, "Ann", ON))
    assert one_services(answers_at_first(proposed_doubles(ours, theirs), known)) == ()


@pytest.mark.parametrize(("answer", "new"), [(YES, False), (NO, True), (OPEN, True)])
def test_who_decided_first_stays_unless_the_answer_is_another(answer: Answer, new: bool) -> None:
    decided = decided_in(OURS, THEIRS, said({("S0", "S1"): YES}))
    doubles = compared(OURS, THEIRS, [*decided, ("S1", "S0")])
    assert (("S0", "S1") in new_answers({("S0", "S1"): answer, ("S1", "S0"): OPEN}, doubles, decided)) is new
    assert ("S1", "S0") not in new_answers({("S1", "S0"): OPEN}, doubles, decided)
