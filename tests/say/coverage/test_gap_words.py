"""What the panel of one area says of its gaps and neighbours: not on record is never none."""

from itertools import combinations, product

import pandas as pd
import pytest

from coverage.ask import Ask, Terms
from coverage.communities import COMMUNITIES
from coverage.vocabulary import RISK_LEVELS, Status
from say.coverage.gap_words import gaps_in_words
from say.coverage.neighbour_words import neighbours_across_water, neighbours_counted
from tests.pages.spoken import sentences_in


def gaps_of(missing: tuple[str, ...], wider: tuple[str, ...] = (), risks: tuple[str, ...] = ()) -> pd.Series:
    """Return a row of the table of gaps: some words missing, some of them with a wider record."""
    row: dict[str, object] = {f"{word}_gap": word in (*missing, *risks) for word in (*RISK_LEVELS, *COMMUNITIES)}
    for word in (*RISK_LEVELS, *COMMUNITIES):
        row[f"{word}_status"] = (Status.WIDER_ONLY if word in wider else Status.NO_RECORD).key
    return pd.Series(row)


def test_a_wider_record_made_for_a_community_is_not_denied() -> None:
    assert gaps_in_words(gaps_of(("black_and_minoritised", "lgbt"), ("lgbt",)), Ask()) == (
        "No record that names any part of this area is said to be for these: Black and minoritised, LGBT+. "
        "Regional or national ones are, for: LGBT+."
    )


def test_no_wider_record_is_claimed_where_there_is_none() -> None:
    assert "Regional" not in gaps_in_words(gaps_of(("lgbt",)), Ask())
    assert gaps_in_words(gaps_of(()), Ask()) == ""


@pytest.mark.parametrize("number", [1, 4, 5, 7, 8])
def test_every_set_of_gaps_is_said_in_short_sentences_and_none_is_called_none(
    number: int,
) -> None:
    terms = Terms(by_and_for_only=True, quality_assured_only=True)
    for missing, ask in product(combinations(COMMUNITIES, number), (Ask(), Ask(terms=terms))):
        said = sentences_in(gaps_in_words(gaps_of(missing, missing, tuple(RISK_LEVELS)), ask))
        assert len(said) == 3
        assert all(len(one.split()) <= 30 and not one.startswith("None") for one in said), said


def test_records_that_are_asked_for_alone_are_named() -> None:
    terms = Terms(by_and_for_only=True, quality_assured_only=True)
    said = gaps_in_words(gaps_of(("lgbt",)), Ask(terms=terms))
    assert said == (
        "No quality-assured record that names any part of this area is said to be led by and for these: LGBT+."
    )


def test_neighbours_are_counted_by_their_kind() -> None:
    assert neighbours_counted(1, "pfa") == "1 neighbouring police force area"
    assert neighbours_counted(3, "pfa") == "3 neighbouring police force areas"
    assert neighbours_counted(0, "lad") == "No neighbouring local authority district"


def test_a_neighbour_across_water_has_one_sentence_with_one_reason() -> None:
    said = sentences_in(neighbours_across_water("E23000032", "pfa"))
    assert "Essex is a neighbour across the Thames, with the Dartford Crossing." in said
