"""Scorecards of the published record: what is behind each verdict, and that nothing on record is unknown."""

from datetime import date

import pytest

from coverage.ask import Terms
from coverage.standards.scorecard import Scorecards, scorecards, with_said
from coverage.standards.standards import ASKED_IN, STANDARDS
from coverage.standards.verdict import Verdict
from loaders.directory.shipped import published_directory
from loaders.directory.standard_facts import evidence_of_facts

KENT, MANCHESTER, WEST_MERCIA, SUSSEX = "E23000032", "E23000005", "E23000016", "E23000033"


@pytest.fixture(scope="module")
def cards() -> Scorecards:
    terms = Terms(date(2026, 11, 27))
    return with_said(scorecards(published_directory(), terms), evidence_of_facts(terms))


def test_every_force_has_every_standard_and_every_verdict_rests_on_something(cards: Scorecards) -> None:
    assert len(cards) == 43
    for card in cards.values():
        assert list(card) == list(STANDARDS)
        for one in card.values():
            counting = any(found.settles for found in one.evidence)
            assert (one.verdict is Verdict.UNKNOWN) or counting, one.standard.key


def test_what_is_published_of_four_forces_is_what_their_cards_say(cards: Scorecards) -> None:
    kent, manchester = cards[KENT], cards[MANCHESTER]
    assert kent["victim_support_alongside"].verdict is Verdict.MET
    assert kent["pathway_housing"].verdict is Verdict.UNKNOWN  # Swale's accreditation has no date
    assert kent["coordinated_response"].verdict is Verdict.PARTLY
    assert manchester["pathway_courts"].verdict is Verdict.PARTLY
    assert cards[WEST_MERCIA]["contract_terms"].verdict is Verdict.PARTLY
    assert cards[SUSSEX]["contract_terms"].verdict is Verdict.UNKNOWN  # one contract of two years is not every contract


def test_published_facts_say_no_only_of_parts_so_nothing_is_not_met(cards: Scorecards) -> None:
    assert not [key for card in cards.values() for key, one in card.items() if one.verdict is Verdict.NOT_MET]


def test_each_standard_names_a_document_that_asks_for_it_and_something_that_could_answer() -> None:
    for one in STANDARDS.values():
        assert one.asked_in and set(one.asked_in) <= set(ASKED_IN)
        assert one.parts or one.facts
