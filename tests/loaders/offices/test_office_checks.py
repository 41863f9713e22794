"""An office is kept with a role and its shared address; a person, a private mailbox, a telephone and a refuge are refused."""

from dataclasses import replace

import pytest

from coverage.asking.offices import Office, office_for, offices_together
from geo.home import home_of
from geo.mistakes import Mistake
from loaders.offices.office_checks import require_office
from loaders.offices.office_text import offices_as_text, offices_of_text
from loaders.offices.shipped import shipped_offices

PLAIN = Office("commissioner", "Kent PCC", "domestic abuse lead", "commissioning@office.example", ("E23000032",))
ROLES = (
    "domestic abuse lead",
    "Head of Commissioning",
    "VAWG Coordinator, Kent",
    "policy officer",
    "Community Safety Manager",
    "",
)
ADDRESSES = (
    *(
        "vawg@x.example",
        "opcc.enquiries@x.example",
        "kent.commissioning@x.example",
        "foirequests@x.example",
        "info@x.example",
    ),
    *("community-safety@x.example", "north.yorkshire.vawg@x.example", "https://www.x.example/contact-us", ""),
)
PERSONS = (
    "Jane Smith",
    "Jane Smith, policy officer",
    "Cllr Jones, lead member",
    "Mrs A Brown",
    "Jane",
    "domestic abuse lead 07700 900123",
)
PRIVATE = (
    *(
        "jane.smith@x.example",
        "jsmith@x.example",
        "j.smith@x.example",
        "jane.smith.commissioning@x.example",
        "jane@x.example",
    ),
    *("domesticabuselead@gmail.com", "07700 900123", "12 High Street"),
)


@pytest.mark.parametrize("role", ROLES)
def test_a_role_is_kept(role: str) -> None:
    assert require_office(replace(PLAIN, role=role)).role == role


@pytest.mark.parametrize("address", ADDRESSES)
def test_the_address_of_a_role_is_kept(address: str) -> None:
    assert require_office(replace(PLAIN, address=address)).address == address


@pytest.mark.parametrize("role", PERSONS)
def test_a_person_or_a_telephone_in_the_role_is_refused_with_what_to_do(role: str) -> None:
    with pytest.raises(Mistake, match="write the role, such as “domestic abuse lead”, and no name") as caught:
        require_office(replace(PLAIN, role=role))
    assert "900123" not in str(caught.value) and str(caught.value).count(". ") == 0, (
        "one sentence that repeats no number"
    )


@pytest.mark.parametrize("address", PRIVATE)
def test_the_address_of_a_person_is_refused_and_not_repeated(address: str) -> None:
    with pytest.raises(Mistake, match="give the shared address of a role") as caught:
        require_office(replace(PLAIN, address=address))
    assert address not in str(caught.value)


@pytest.mark.parametrize("name", ["Larch Women's Refuge", "Kent office, ME14 1XX", "Kent office 01622 000000"])
def test_a_refuge_a_place_or_a_telephone_is_no_name_of_an_office(name: str) -> None:
    with pytest.raises(Mistake):
        require_office(replace(PLAIN, name=name))


def test_the_nearest_office_answers_for_an_area_and_a_provider_by_its_name() -> None:
    north = replace(PLAIN, name="North", areas=("E12000001",))
    provider = replace(PLAIN, party="provider", name="Steps")
    maidstone = home_of(("E07000110",), "lad")
    assert office_for((north, PLAIN, provider), "commissioner", "", maidstone) == PLAIN
    assert office_for((PLAIN, provider), "provider", "steps", maidstone) == provider
    assert office_for((PLAIN, provider), "provider", "Others", maidstone) is None
    assert office_for((PLAIN,), "commissioner", "", home_of(("E12000008",), "region")) is None, "Kent is not all of it"


def test_what_follows_from_geography_may_be_kept_has_no_address_and_gives_way_to_the_register() -> None:
    shipped = shipped_offices()
    assert all(require_office(one) == one and not one.address and not one.role for one in shipped)
    assert PLAIN in offices_together(shipped, [PLAIN]) and len(offices_together(shipped, [PLAIN])) == len(shipped)
    assert offices_of_text(offices_as_text([*shipped, PLAIN])) == (*shipped, PLAIN)
