"""A directory that was read on some terms is read on others once, however often that is asked for."""

from dataclasses import replace
from datetime import date

import pandas as pd

from coverage.ask import Terms
from coverage.evaluation import evaluate, for_side, on_terms
from coverage.vocabulary import CAUSE_HARM, HARMED
from tests.directories import directory_of, service

ON = Terms(date(2026, 11, 22), for_whom=CAUSE_HARM)
NORFOLK = "E23000024"


def test_other_terms_give_what_reading_the_directory_gives_and_once() -> None:
    directory = directory_of(service(("pfa", NORFOLK)), service(("pfa", NORFOLK), intervention="victim_support"))
    read, later = evaluate(directory, ON), replace(ON, on=date(2029, 4, 1))
    for found, terms in ((on_terms(read, later), later), (for_side(read, HARMED), replace(ON, for_whom=HARMED))):
        expected = evaluate(directory, terms)
        assert found.terms == terms
        pd.testing.assert_frame_equal(found.services, expected.services)
        pd.testing.assert_frame_equal(found.pairs, expected.pairs)
        assert on_terms(read, terms) is found
    assert for_side(read, CAUSE_HARM) is read
