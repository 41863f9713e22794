"""The six statuses, worked by hand: one district (Norwich), one or two services, one question."""

from datetime import date
from typing import Any

import pandas as pd
import pytest

from coverage.ask import COMMUNITY_AXIS, INTERVENTION_AXIS, RISK_AXIS, Ask, Terms
from coverage.cube import status_cube
from coverage.directory import Directory
from coverage.evaluation import evaluate
from coverage.vocabulary import Status
from geo.areas import lad_table
from tests.directories import directory_of, service

NORWICH, BROADLAND = ("lad", "E07000148"), ("lad", "E07000144")
NORFOLK_COUNTY, NORFOLK_FORCE = ("utla", "E10000020"), ("pfa", "E23000024")
EAST, ENGLAND = ("region", "E12000006"), ("nation", "E92000001")
ON = date(2026, 11, 22)
GROUP = "behaviour_change_group"


def status_in_norwich(directory: Directory, ask: Ask) -> Status:
    cube = status_cube(evaluate(directory, ask.terms))
    return Status(int(cube[(lad_table().index.get_loc(NORWICH[1]), *ask.cell)]))


def asked(risk: str = "high", community: str = "any", intervention: str = GROUP, **terms: Any) -> Ask:
    return Ask(risk, community, intervention, Terms(on=ON, **terms))


@pytest.mark.parametrize(
    ("services", "ask", "status"),
    [
        ([], asked(), Status.NO_RECORD),
        ([service(BROADLAND)], asked(), Status.NO_RECORD),
        ([service(NORWICH)], asked(intervention="helpline"), Status.NO_RECORD),
        ([service(NORWICH)], asked(), Status.SERVED),
        ([service(NORFOLK_COUNTY)], asked(), Status.SERVED),
        ([service(NORFOLK_FORCE)], asked(), Status.SERVED),
        ([service(EAST)], asked(), Status.WIDER_ONLY),
        ([service(ENGLAND)], asked(), Status.WIDER_ONLY),
        ([service(NORWICH, delivery="remote")], asked(), Status.WIDER_ONLY),
        ([service(NORWICH, delivery="both")], asked(), Status.SERVED),
        ([service(NORWICH, risk_levels=("standard",))], asked(), Status.NOT_FOR_THEM),
        ([service(ENGLAND, risk_levels=("standard",))], asked(), Status.NOT_FOR_THEM),
        ([service(NORWICH, risk_levels=())], asked(), Status.POSSIBLE),
        ([service(NORWICH, risk_levels=())], asked(risk="any"), Status.SERVED),
        ([service(NORWICH, risk_levels=("standard",))], asked(risk="any"), Status.SERVED),
        ([service(NORWICH, status="announced")], asked(), Status.POSSIBLE),
        ([service(ENGLAND, status="announced")], asked(), Status.WIDER_ONLY),
        ([service(NORWICH, as_of_last=pd.Timestamp("2020-12-31"))], asked(), Status.POSSIBLE),
        ([service(EAST), service(NORWICH, risk_levels=("standard",))], asked(), Status.WIDER_ONLY),
        ([service(NORWICH, risk_levels=()), service(EAST)], asked(), Status.POSSIBLE),
        ([service(NORWICH)], asked(quality_assured_only=True), Status.NOT_FOR_THEM),
        ([service(NORWICH, quality_assured="yes")], asked(quality_assured_only=True), Status.SERVED),
    ],
)
def test_a_cell_has_the_best_status_any_service_gives_it(
    services: list[dict[str, Any]], ask: Ask, status: Status
) -> None:
    assert status_in_norwich(directory_of(*services), ask) is status


@pytest.mark.parametrize(
    ("provision", "communities", "ask", "status"),
    [
        ("generic", (), asked(community="lgbt"), Status.NOT_FOR_THEM),
        ("generic", ("lgbt",), asked(community="lgbt"), Status.NOT_FOR_THEM),
        ("specialist", ("lgbt",), asked(community="lgbt"), Status.SERVED),
        ("by_and_for", ("lgbt",), asked(community="lgbt"), Status.SERVED),
        ("by_and_for", ("older",), asked(community="lgbt"), Status.NOT_FOR_THEM),
        ("not_stated", ("lgbt",), asked(community="lgbt"), Status.POSSIBLE),
        ("specialist", ("lgbt",), asked(community="lgbt", by_and_for_only=True), Status.NOT_FOR_THEM),
        ("by_and_for", ("lgbt",), asked(community="lgbt", by_and_for_only=True), Status.SERVED),
        ("generic", (), asked(by_and_for_only=True), Status.NOT_FOR_THEM),
        ("by_and_for", ("lgbt",), asked(), Status.SERVED),
    ],
)
def test_provision_for_a_community_is_led_by_it_or_made_for_it(
    provision: str, communities: tuple[str, ...], ask: Ask, status: Status
) -> None:
    directory = directory_of(service(NORWICH, provision=provision, communities=communities))
    assert status_in_norwich(directory, ask) is status


def confirmed_none(**said: Any) -> dict[str, Any]:
    return service(NORWICH, status="confirmed_none", confirmed_by="The commissioner", **said)


@pytest.mark.parametrize(
    ("records", "ask", "status"),
    [
        ([confirmed_none()], asked(), Status.CONFIRMED_NONE),
        ([confirmed_none()], asked(risk="standard"), Status.NO_RECORD),
        ([confirmed_none()], asked(risk="any"), Status.NO_RECORD),  # none for high risk is not none at all
        ([confirmed_none(risk_levels=())], asked(risk="any"), Status.CONFIRMED_NONE),
        ([confirmed_none(risk_levels=())], asked(community="lgbt"), Status.CONFIRMED_NONE),
        ([confirmed_none(communities=("lgbt",))], asked(community="lgbt"), Status.CONFIRMED_NONE),
        ([confirmed_none(communities=("lgbt",))], asked(), Status.NO_RECORD),
        ([confirmed_none()], asked(intervention="any"), Status.NO_RECORD),
        (
            [confirmed_none(as_of_last=pd.Timestamp("2020-12-31"))],
            asked(),
            Status.NO_RECORD,
        ),  # too old to rely on
        ([confirmed_none(), service(EAST)], asked(), Status.WIDER_ONLY),
    ],
)
def test_confirmed_none_holds_only_for_what_was_confirmed(
    records: list[dict[str, Any]], ask: Ask, status: Status
) -> None:
    assert status_in_norwich(directory_of(*records), ask) is status


def test_a_confidential_service_widened_to_its_force_is_only_possible() -> None:
    directory = directory_of(service(NORFOLK_FORCE), widened=frozenset({"S0"}))
    assert status_in_norwich(directory, asked()) is Status.POSSIBLE


def test_the_cube_has_a_cell_for_every_choice_on_every_axis() -> None:
    cube = status_cube(evaluate(directory_of(service(NORWICH)), Terms(on=ON)))
    assert cube.shape == (318, len(RISK_AXIS), len(COMMUNITY_AXIS), len(INTERVENTION_AXIS)) == (318, 4, 9, 15)
