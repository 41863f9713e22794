"""Whom a round asks: the office of the register, else the one that a source names; what is invented goes to nobody's address."""

from dataclasses import replace
from datetime import date

from coverage.asking.offices import Office, offices_together
from loaders.offices.shipped import shipped_offices
from say.rounds.round_letters import reminder_text
from say.rounds.round_office import office_asked
from tests.rounds_filled import KENT, LANCASHIRE, ROUND

OURS = Office("commissioner", "Office for Kent", "domestic abuse lead", "lead@kent.example", (KENT,))
COUNCIL = Office("council", "Kent County Council", "", "", ("E10000016",))
OFFICES = offices_together(shipped_offices(), (OURS, COUNCIL))


def test_the_office_of_the_register_is_asked_and_elsewhere_the_one_that_a_source_names() -> None:
    assert office_asked(ROUND, KENT, OFFICES) == OURS
    elsewhere = office_asked(ROUND, LANCASHIRE, OFFICES)
    assert elsewhere and elsewhere.name == "Lancashire PCC" and not elsewhere.address
    assert office_asked(ROUND, KENT, (COUNCIL,)) is None


def test_a_reminder_of_an_invented_round_goes_to_no_real_address() -> None:
    for of, address in ((ROUND, "To: lead@kent.example"), (replace(ROUND, invented=True), "Subject: A reminder")):
        assert reminder_text(of, KENT, office_asked(of, KENT, OFFICES), date(2026, 12, 1)).startswith(address)
