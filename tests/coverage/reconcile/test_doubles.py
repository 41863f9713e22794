"""Records of one service in two directories are proposed as one, whatever the spelling; services that only look alike are not."""

from typing import Any

import pytest

from coverage.directory import Directory
from coverage.reconcile.compared_records import Pair
from coverage.reconcile.doubles import proposed_doubles
from coverage.reconcile.together import services_by_id
from coverage.services_said import AREAS
from tests.coverage.reconcile.three_directories import DOUBLES, three_directories
from tests.directories import directory_of, service

KENT, MEDWAY, SURREY = ("pfa", "E23000032"), ("lad", "E06000035"), ("pfa", "E23000031")
STEPS = {"service_name": "Invented Steps Programme", "organisation_name": "Fictional Marigold Trust"}


def proposed(first: dict[str, Any], *second: dict[str, Any]) -> list[tuple[str, str]]:
    filler = [
        service(SURREY, service_name=f"Invented programme {n}", organisation_name=f"Fictional {n}") for n in range(20)
    ]
    ours, theirs = directory_of(first, *filler), directory_of(*second)
    return [(double.first, double.second) for double in proposed_doubles(ours, theirs)]


@pytest.mark.parametrize(
    "other",
    [
        {"service_name": "INVENTED STEPS PROG"}, {"service_name": "Steps programme (Kent)"},
        {"intervention": "early_intervention"}, {"organisation_name": "Marigold Trust Ltd"}, {"organisation_name": ""},
        {"organisation_name": "FMT"},
        {"organisation_name": "Fictional MarigoldTrust"}, {"areas": (MEDWAY,)}, {"risk_levels": ("standard",)},
    ],
)  # fmt: skip
def test_one_service_told_otherwise_is_proposed(other: dict[str, Any]) -> None:
    assert proposed(service(KENT, **STEPS), service(KENT, **{**STEPS, **other})) == [("S0", "S0")]


@pytest.mark.parametrize(
    "other",
    [
        {"areas": (SURREY,)}, {"organisation_name": "Fictional Larch Project"}, {"service_name": "Fictional helpline"},
        {"service_name": "Invented Steps Programme 2", "intervention": "helpline"}, {"confidential": True},
        {"status": "confirmed_none"},
    ],
)  # fmt: skip
def test_what_only_looks_alike_is_not_proposed(other: dict[str, Any]) -> None:
    first = service(KENT, **{**STEPS, "service_name": "Invented Steps Programme 1"})
    assert proposed(first, service(KENT, **{**STEPS, **other})) == []


def test_each_record_is_proposed_once_with_the_likeliest() -> None:
    likely, less = service(KENT, **STEPS), service(MEDWAY, **{**STEPS, "intervention": "helpline"})
    assert proposed(service(KENT, **STEPS), less, likely) == [("S0", "S1")]


def agree(first: Directory, second: Directory, pair: Pair) -> bool:
    """Whether identifier, kind and area of two records are the same."""
    ours, theirs = services_by_id(first)[pair[0]], services_by_id(second)[pair[1]]
    return all(one["charity_number"] for one in (ours, theirs)) and all(
        ours[column] == theirs[column] for column in ("charity_number", "intervention", AREAS)
    )


def test_of_true_doubles_95_in_100_are_proposed_and_under_2_in_100_of_what_is_proposed_is_false() -> None:
    found, false, sure, seeds = 0, 0, 0, (11, 12)
    for seed in seeds:
        directories, true = three_directories(seed)
        for one, other in DOUBLES:
            doubles = proposed_doubles(directories[one], directories[other])
            got = {double.pair for double in doubles}
            sure += len(without_a_click := {double.pair for double in doubles if double.sure})
            assert without_a_click <= true[one, other]
            assert all(agree(directories[one], directories[other], pair) for pair in without_a_click)
            found += len(got & true[one, other])
            false += len(got - true[one, other])
    assert found >= 0.95 * 120 * len(seeds)
    assert false / (found + false) < 0.02
    assert sure > 0
