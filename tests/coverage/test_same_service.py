"""Two records of one service are told by the same names, kind, people, time and area; it errs towards two services."""

from typing import Any

import pytest

from coverage.same_service import same_services
from tests.directories import directory_of, service

KENT, MEDWAY, SURREY = ("pfa", "E23000032"), ("lad", "E06000035"), ("pfa", "E23000031")
STEPS = {"service_name": "Invented Steps Programme (INVENTED)", "organisation_name": "Fictional Example Body"}


def pairs(*described: dict[str, Any]) -> list[tuple[str, str]]:
    directory = directory_of(*described)
    return same_services(directory.services, directory.service_areas)


@pytest.mark.parametrize(
    "other",
    [
        {"service_name": "invented steps  programme"}, {"service_name": "Invented STEPS program"},
        {"service_name": "The Invented Steps Programmes"}, {"service_name": "Steps Programme, Invented"},
        {"service_name": "Inventted Steps Programme"}, {"service_name": "Inventedd Steps Programme"},
        {"organisation_name": "Fictional Example Body Ltd"},
        {"organisation_name": "The Fictional Example Body CIC (INVENTED)"}, {"risk_levels": ()}, {"places": 30.0},
    ],
)  # fmt: skip
def test_one_service_in_another_spelling_is_found(other: dict[str, Any]) -> None:
    assert pairs(service(KENT, **STEPS), service(KENT, **{**STEPS, **other})) == [("S0", "S1")]


@pytest.mark.parametrize(
    "other",
    [
        {"service_name": "Invented Steps Programme 2"}, {"service_name": "Invented Steps Programme North"},
        {"service_name": "Invented Steer Programme"}, {"service_name": "Invented Stepping Programme"},
        {"organisation_name": "Another Example Body"}, {"intervention": "helpline"}, {"risk_levels": ("medium",)},
        {"communities": ("lgbt",)} , {"delivery": "remote"}, {"for_whom": "harmed"}, {"status": "ended"}, {"confidential": True},
        {"status": "confirmed_none"}, {"starts": "2027-04-01"},
    ],
)  # fmt: skip
def test_what_differs_in_kind_people_or_time_is_another_service(other: dict[str, Any]) -> None:
    first = service(KENT, **STEPS, ends="2027-03-31", communities=("older",))
    assert pairs(first, service(KENT, **{**STEPS, "communities": ("older",), **other})) == []


def test_numbers_may_stand_in_another_order_and_in_brackets_they_do_not_count() -> None:
    named = [{**STEPS, "service_name": name} for name in ("Invented Steps 12 Part 3 (1)", "Part 3, Invented Steps 1'2")]
    assert pairs(*(service(KENT, **one) for one in named)) == [("S0", "S1")]
    assert (
        pairs(
            service(KENT, **named[0]),
            service(KENT, **STEPS),
            service(KENT, **{**STEPS, "service_name": "Invented Steps 13 Part 2"}),
        )
        == []
    )


def test_services_of_two_areas_are_two_and_the_wider_of_two_that_overlap_is_counted() -> None:
    assert pairs(service(KENT, **STEPS), service(SURREY, **STEPS)) == []
    assert pairs(service(MEDWAY, **STEPS), service(KENT, **STEPS)) == [("S1", "S0")]


def test_the_record_dated_last_is_counted() -> None:
    old = {"as_of_first": "2025-01-01", "as_of_last": "2025-01-31"}
    assert pairs(service(KENT, **STEPS, **old), service(KENT, **STEPS)) == [("S1", "S0")]


def test_three_of_one_service_leave_one() -> None:
    found = pairs(*[service(KENT, **STEPS)] * 3)
    assert [kept for kept, _ in found] == ["S0", "S0"] and {other for _, other in found} == {"S1", "S2"}
