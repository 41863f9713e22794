"""What the Compare screen says, on hand-made comparisons."""

import numpy as np
import pandas as pd
import pytest

from cohorts.answers.best_peer import BestPeer
from cohorts.answers.comparison import comparison
from cohorts.answers.measures import MEASURES
from cohorts.model.summary import Interval
from geo.areas import area_name
from say.area_names import few_named
from say.cohorts.compare_sentences import (
    area_among_peers,
    group_in_words,
    left_out_in_words,
    matching_the_best_peer,
    ordinal,
    spread_of_group,
    told_apart,
    value_of,
)

DORSET, ESSEX, KENT, NORFOLK, GWENT = "E23000039", "E23000028", "E23000032", "E23000024", "W15000002"
CODES = pd.Index([NORFOLK, ESSEX, KENT, DORSET, GWENT])
NONE_SMALL = pd.Series(False, index=CODES)
COHORT, COVERAGE, RATE = MEASURES["cohort"], MEASURES["coverage"], MEASURES["cohort_per_1000"]
NAN = Interval(np.nan, np.nan, np.nan)


def said_of(values: list[float], area: str = KENT, small: pd.Series = NONE_SMALL) -> str:
    table = comparison(np.array([values] * 3), CODES, set(CODES), area, small)
    return area_among_peers(table, area, COHORT, "five areas", "its places are not known")


@pytest.mark.parametrize(
    ("rank", "words"),
    [(1, "1st"), (2, "2nd"), (3, "3rd"), (11, "11th"), (13, "13th"), (21, "21st"), (112, "112th")],
)
def test_a_rank_is_said_as_people_say_it(rank: int, words: str) -> None:
    assert ordinal(rank) == words


@pytest.mark.parametrize(
    ("measure", "values", "words"),
    [
        (COHORT, (1624.0, 1380.0, 1911.0), "about 1,600 people a year (1,400 to 1,900)"),
        (RATE, (1.08, 0.91, 1.29), "about 1.1 (0.91 to 1.3)"),
        (COVERAGE, (0.12, 0.09, 0.16), "12% (9% to 16%)"),
        (COVERAGE, (1.0, 1.0, 1.0), "100%"),
        (COVERAGE, (np.nan, np.nan, np.nan), "not known"),
    ],
)
def test_a_value_is_said_with_its_range(measure: object, values: tuple[float, ...], words: str) -> None:
    row = dict(zip(("median", "low", "high"), values, strict=True))
    assert value_of(measure, row) == words  # type: ignore[arg-type]


def test_an_area_is_said_with_its_rank_and_whom_it_is_above_and_below() -> None:
    said = said_of([10, 30, 20, 40, 20])
    assert said.startswith("Kent, cohort: about 20 people a year.")
    assert "it is one of 2 with this value, of the 5 that can be ranked." in said and "ranks" not in said
    assert "It cannot be told apart from 1 of them (Gwent). It is higher than 1 (Norfolk)." in said
    assert "It is lower than 2 (Dorset and Essex)." in said
    assert "Among five areas, it ranks 5th of the 5 that can be ranked; 1st is the highest." in said_of(
        [10, 30, 20, 40, 20], NORFOLK
    )


def test_an_area_that_is_like_all_others_has_no_rank() -> None:
    said = said_of([20, 20, 20, 20, 20])
    assert said.endswith("Among five areas, it is the same as all 4 others that can be ranked.")


def test_a_group_of_one_area_is_said_to_be_that_area_alone() -> None:
    assert group_in_words("own", (KENT,), KENT, "pfa") == "Kent alone"


def test_a_rank_that_is_not_sure_is_said_as_a_range() -> None:
    draws = np.array([[1.0, 2, 3, 4, 5], [5.0, 4, 3, 2, 1]] * 10)
    said = area_among_peers(comparison(draws, CODES, set(CODES), NORFOLK, NONE_SMALL), NORFOLK, RATE, "five areas", "")
    assert "it ranks between 1st and 5th of the 5 that can be ranked" in said
    assert "It cannot be told apart from any of them (Dorset, Essex, Gwent and 1 more)." in said


def test_what_is_not_known_says_why_and_has_no_rank() -> None:
    said = said_of([10, 30, np.nan, 40, 20])
    assert said == "Kent, cohort: not known, because its places are not known."


def test_an_area_too_small_has_its_value_and_no_rank() -> None:
    small = NONE_SMALL.copy()
    small[KENT] = True
    said = said_of([10, 30, 20, 40, 20], small=small)
    assert said.startswith("Kent has too few people to be ranked") and "ranks" not in said


def test_an_area_alone_is_not_ranked() -> None:
    nan = float("nan")
    assert "no other area to compare it with" in said_of([nan, nan, 20, nan, nan])


def test_a_small_area_is_named_in_no_sentence_but_the_one_that_leaves_it_out() -> None:
    small = NONE_SMALL.copy()
    small[DORSET] = True
    table = comparison(np.array([[10.0, 30, 20, 90, 20]] * 3), CODES, set(CODES), None, small)
    assert "Dorset" not in spread_of_group(table, COHORT, "five areas")
    assert "Dorset" not in said_of([10, 30, 20, 90, 20], small=small)
    assert left_out_in_words(table, "Cohort") == ["Too few people to be ranked: Dorset."]


def test_a_group_is_said_by_its_middle_and_who_differs_from_it_never_by_who_is_first() -> None:
    table = comparison(np.array([[10.0, 30, 20, 40, 20]] * 3), CODES, set(CODES), None, NONE_SMALL)
    said = spread_of_group(table, COHORT, "five areas")
    # of 10 20 20 30 40 the quarters are 20 and 30, the middle 20
    assert "the middle is about 20 people a year, in the middle half of them from 20 to 30" in said
    assert "2 cannot be told apart from the middle. 2 are higher (Dorset and Essex). 1 is lower (Norfolk)." in said
    assert "1st" not in said


def test_a_group_whose_middle_half_reads_the_same_and_none_of_which_differs_says_so_plainly() -> None:
    draws = np.array([[1.10, 1.11, 1.12, 1.13, 1.14], [1.14, 1.13, 1.12, 1.11, 1.10]] * 10)
    table = comparison(draws, CODES, set(CODES), None, NONE_SMALL)
    assert spread_of_group(table, RATE, "five areas") == (
        "Cohort per 1,000 adults among five areas: half of them lie at about 1.1. "
        "None of the 5 ranked can be told apart from the middle."
    )


def test_a_group_of_which_nothing_is_known_says_so() -> None:
    table = comparison(np.full((3, 5), np.nan), CODES, set(CODES), None, NONE_SMALL)
    assert (
        spread_of_group(table, COVERAGE, "five areas") == "Coverage: not known in enough areas to compare five areas."
    )
    assert left_out_in_words(table, "Coverage") == ["Coverage: not known for any of the 5 areas."]


@pytest.mark.parametrize(
    ("areas", "chosen", "says"),
    [
        (2, True, "the other area"),
        (3, True, "either of the other 2 areas"),
        (5, True, "any of the other 4 areas"),
        (2, False, "either of the 2 areas"),
        (4, False, "any of the 4 areas"),
    ],
)
def test_areas_not_known_are_counted_without_the_chosen_one_of_which_the_headline_has_spoken(
    areas: int, chosen: bool, says: str
) -> None:
    codes = CODES[:areas]
    table = comparison(np.full((3, areas), np.nan), codes, set(codes), None, NONE_SMALL[codes])
    area = codes[0] if chosen else None
    assert left_out_in_words(table, "Coverage", area) == [f"Coverage: not known for {says}."]


def test_a_group_of_two_speaks_of_one_other_area() -> None:
    codes = CODES[:2]
    table = comparison(np.array([[10.0, 20], [20, 10], [15, 15]]), codes, set(codes), codes[0], NONE_SMALL[codes])
    assert told_apart(table) == f"It cannot be told apart from the other area ({area_name(codes[1])})."
    assert group_in_words("neighbours", tuple(codes), codes[0], "pfa").endswith(
        "and its neighbours, one police force area"
    )


def test_few_are_named_and_the_rest_are_counted() -> None:
    assert few_named(CODES) == "Dorset, Essex, Gwent and 2 more"
    assert few_named(CODES[:2]) == "Essex and Norfolk"


@pytest.mark.parametrize(
    ("group", "area", "words"),
    [
        ("all", None, "the 3 police force areas"),
        ("all", KENT, "the 3 police force areas"),
        ("region", GWENT, "the 3 police force areas in the same region (Wales)"),
        ("similar", KENT, "Kent and the 2 police force areas most like it"),
        ("neighbours", KENT, "Kent and its neighbours, 2 police force areas"),
        ("own", None, "a group of 3 police force areas"),
    ],
)
def test_a_group_is_said_in_words(group: str, area: str | None, words: str) -> None:
    assert group_in_words(group, (KENT, ESSEX, GWENT), area, "pfa") == words


def peer_of(**changed: object) -> BestPeer:
    known = {
        "own_known": True,
        "peer": ESSEX,
        "peer_rate": Interval(30, 40, 50),
        "extra_places": Interval(320, 418, 540),
        "cost_gbp": Interval(1_600_000, 2_800_000, 4_000_000),
    }
    return BestPeer(**{**known, **changed})  # type: ignore[arg-type]


def test_matching_the_best_peer_is_said_in_people_and_pounds_with_ranges() -> None:
    said = matching_the_best_peer(peer_of(), KENT, True)
    assert "Essex has most for each 100 of its cohort: about 40 (30 to 50)." in said
    assert (
        "With as many, Kent would reach about 420 more people a year (320 to 540). "
        "That would cost about £2.8 million (£1.6 million to £4.0 million)."
    ) in said


@pytest.mark.parametrize(
    ("changed", "priced", "says"),
    [
        ({"own_known": False, "extra_places": NAN}, True, "is not known: its own places are not known"),
        (
            {"peer": None, "extra_places": NAN},
            True,
            "is not known: the places of none of its peers are known",
        ),
        ({"extra_places": NAN}, True, "because how many people need them is not known"),
        (
            {"cost_gbp": NAN},
            True,
            "What that would cost is not known, because nobody has published a unit cost",
        ),
        (
            {"cost_gbp": NAN},
            False,
            "What that would cost is not known, because no one intervention is chosen",
        ),
        (
            {"extra_places": Interval(0, 0, 0)},
            True,
            "Kent has as many.",
        ),
    ],
)
def test_what_is_not_known_of_the_best_peer_says_why(changed: dict[str, object], priced: bool, says: str) -> None:
    said = matching_the_best_peer(peer_of(**changed), KENT, priced)
    assert says in said and "£0" not in said and "nan" not in said
