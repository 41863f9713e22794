"""The six statuses, worked by hand: one district (Norwich), one or two services, one question."""

from datetime import date
from typing import Any

import pandas as pd
import pytest

from coverage.ask import COMMUNITY_AXIS, INTERVENTION_AXIS, RISK_AXIS, Ask, Terms
from coverage.cube import status_by_lad, status_cube
from coverage.directory import Directory
from coverage.evaluation import evaluate
from coverage.tables import coverage_table
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
        ([service(NORWICH, risk_levels=())], asked(risk="any"), Status.POSSIBLE),  # no better than its levels
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


HELPLINE, PANEL, OTHER = "helpline", "multi_agency_panel", "other"


@pytest.mark.parametrize(
    ("kind", "said", "cause_harm", "harmed"),
    [
        (GROUP, "", Status.SERVED, Status.NO_RECORD),
        ("victim_support", "", Status.NO_RECORD, Status.SERVED),
        ("by_and_for_support", "", Status.NO_RECORD, Status.SERVED),
        (HELPLINE, "", Status.NO_RECORD, Status.SERVED),
        (HELPLINE, "cause_harm", Status.SERVED, Status.NO_RECORD),
        (PANEL, "", Status.SERVED, Status.NO_RECORD),
        (PANEL, "harmed", Status.NO_RECORD, Status.SERVED),
        (PANEL, "both", Status.SERVED, Status.SERVED),
        (OTHER, "", Status.POSSIBLE, Status.POSSIBLE),  # nobody can tell whom it is for
        (OTHER, "harmed", Status.NO_RECORD, Status.SERVED),
    ],
)
def test_work_with_people_who_cause_harm_and_support_for_people_harmed_never_answer_for_each_other(
    kind: str, said: str, cause_harm: Status, harmed: Status
) -> None:
    directory = directory_of(service(NORWICH, intervention=kind, for_whom=said))
    for side, status in (("cause_harm", cause_harm), ("harmed", harmed)):
        assert status_in_norwich(directory, asked(intervention="any", for_whom=side)) is status


def test_any_intervention_means_work_with_people_who_cause_harm_until_somebody_says_otherwise() -> None:
    assert asked(intervention="any").side == "cause_harm"
    assert asked(intervention="victim_support").side == "harmed"
    assert asked(intervention="victim_support", for_whom="cause_harm").side == "harmed"
    assert asked(intervention="multi_agency_panel", for_whom="harmed").side == "harmed"


def test_an_evaluation_for_one_side_refuses_a_question_about_the_other() -> None:
    theirs = evaluate(directory_of(service(NORWICH)), asked(intervention="victim_support").terms)
    with pytest.raises(ValueError, match="asked about cause_harm"):
        status_by_lad(theirs, asked())


def test_by_and_for_whom_nobody_says_is_at_best_possible() -> None:
    directory = directory_of(service(NORWICH, provision="by_and_for"))
    assert status_in_norwich(directory, asked(by_and_for_only=True)) is Status.POSSIBLE


@pytest.mark.parametrize(("area", "reach"), [("E12000007", Status.SERVED), ("W92000004", Status.WIDER_ONLY)])
def test_a_region_of_one_commissioner_reaches_like_a_force(area: str, reach: Status) -> None:
    directory = directory_of(service(("region", area)))
    ask = asked()
    forces = coverage_table(evaluate(directory, ask.terms), ask, "pfa")
    inside = forces.loc[[code for code in forces.index if forces.at[code, "status"] != "no_record"]]
    assert set(inside["status"]) == {reach.key}
    assert len(inside) == {"E12000007": 2, "W92000004": 4}[area]


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
