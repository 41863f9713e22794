"""Which areas a series leaves out, why, and what the model takes instead."""

import pytest

from cohorts.model.drivers import adults_by_lad, indicator_shares
from geo.areas import area_table
from say.cohorts.indicator_words import filled_in_brief, filled_in_words
from tests.cohorts.needs import indicator_of

FORCES = {str(code): name for code, name in area_table("pfa")["area_name"].items()}
ALL = {code: 100.0 + at for at, code in enumerate(FORCES)}
KENT = "E23000032"


@pytest.mark.parametrize("missing", list(FORCES)[::6])
def test_one_force_that_is_missing_is_named_with_how_it_is_filled(missing: str) -> None:
    said = filled_in_words(indicator_of({code: count for code, count in ALL.items() if code != missing}))
    assert said == (
        "Cases: 1 of 43 police force areas has no count that may be used.",
        "In the model it takes its share of people aged 16 and over instead.",
        f"Not known: {FORCES[missing]}.",
    )


def test_a_recorded_0_is_not_replaced_in_silence() -> None:
    said = filled_in_words(indicator_of({**ALL, KENT: 0.0}))
    assert "2 of 43 police force areas have no count" in said[0]
    assert said[2].startswith("Withheld here, being under five or beside such a count: Kent and ")


def test_a_series_of_one_force_says_that_it_changes_nothing_which_is_so() -> None:
    one = indicator_of({KENT: 6477.0})
    assert "42 of 43 police force areas have no count" in filled_in_words(one)[0]
    assert filled_in_words(one)[-1] == (
        "With one count there is nothing to share out by, so the series changes nothing."
    )
    assert indicator_shares(one) == pytest.approx(adults_by_lad() / adults_by_lad().sum())


def test_a_whole_series_leaves_nothing_to_say() -> None:
    assert filled_in_words(indicator_of(ALL)) == ()
    assert filled_in_brief(indicator_of(ALL)) == "every police force area has a count"


@pytest.mark.parametrize("known", [1, 2, 20, 42])
def test_no_sentence_is_over_30_words(known: int) -> None:
    said = filled_in_words(indicator_of(dict(list(ALL.items())[:known])))
    assert max(len(sentence.split()) for sentence in said) <= 30
