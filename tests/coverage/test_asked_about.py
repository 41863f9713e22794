"""Which services may answer an ask at all: by side, kind, risk level and community, whatever their age."""

import pytest

from coverage.ask import Ask, Terms
from coverage.matching import asked_about
from tests.directories import directory_of, service

NORFOLK = ("pfa", "E23000024")


@pytest.mark.parametrize(
    ("ask", "number"),
    [
        (Ask(), 2),
        (Ask(terms=Terms(for_whom="harmed")), 1),
        (Ask("standard"), 1),
        (Ask(community="lgbt"), 1),
        (Ask(intervention="helpline"), 1),
    ],
)
def test_services_asked_about_are_those_of_its_side_kind_risk_and_community(ask: Ask, number: int) -> None:
    services = directory_of(
        service(NORFOLK),
        service(NORFOLK, risk_levels=(), communities=("lgbt",), provision="by_and_for", status="ended"),
        service(NORFOLK, intervention="helpline", for_whom="harmed"),
    ).records_of_services
    assert asked_about(services, ask).sum() == number
