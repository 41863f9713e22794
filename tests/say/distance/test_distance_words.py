"""Distance in sentences: ranges said, unknown said, none too long, INVENTED in each where it is."""

import re
from dataclasses import replace

import pytest

from coverage.access.catchment import Bands
from coverage.access.verdicts import Judged, Verdict
from coverage.distance.how_far import HowFar
from coverage.distance.span import NOT_KNOWN, Span
from coverage.sites.site import Site
from coverage.sites.what_if import Moved
from coverage.vocabulary import CAUSE_HARM, HARMED
from geo.areas import area_table
from say.distance.area_distance import area_distance, distance_first
from say.distance.distance_words import MAY_BE_NEARER, distance_sentences, median_in_words, where_lines_lie
from say.distance.verdict_words import verdict_sentences
from say.distance.what_if_words import best_in_words, change_in_words, moved_sentences, of_whom_nothing_is_known
from tests.words import mistakes_in

SHARES = {20: Span(0.0, 0.12, 0.31), 40: Span(0.48, 0.62, 0.75), 60: Span(0.81, 0.9, 0.97)}
FAR = HowFar(1_000_000.0, 1.0, 0.08, SHARES, Span(24.0, 31.0, 39.0), False, 3, 0, 2, ())
NOTHING = HowFar(
    1_000_000.0, 0.0, float("nan"), dict.fromkeys(SHARES, NOT_KNOWN), NOT_KNOWN, False, 0, 5, 0, ("E06000046",)
)
NOBODY, SOME = Span(0.0, 0.0, 0.0), Span(100.0, 6_500.0, 16_000.0)
HEXHAM, BRECON = Site("Hexham", "E06000057", 0.0, 0.0), Site("Brecon", "W06000023", 0.0, 0.0)
JUDGED = Judged(40.0, 1.0, Bands((20, 40, 60), (1, 0.68, 0.22)))
CASES = (
    FAR,
    NOTHING,
    replace(FAR, without_known_place=1, share_known=0.4, median=NOT_KNOWN),
    replace(FAR, median_is_near=True, share_near=0.6, with_known_place=1, from_afar=0),
    replace(NOTHING, without_known_place=0),
    replace(FAR, lies_in=("E06000064", "E06000046", "E07000043", "E07000074")),
)


@pytest.mark.parametrize("far", CASES)
def test_no_sentence_is_long_or_breaks_a_rule(far: HowFar) -> None:
    moved = {20: Moved(NOBODY, NOBODY), 40: Moved(SOME, NOBODY), 60: Moved(NOBODY, SOME)}
    verdicts = verdict_sentences(dict.fromkeys(Verdict, Span(0.1, 0.2, 0.3)), JUDGED)
    said = [*distance_sentences(far, "Kent", invented=False), *moved_sentences(moved, invented=False), *verdicts]
    assert len(said[0].split()) <= 18
    assert not [(one, len(one.split())) for one in said if len(one.split()) > 30]
    assert not [(one, mistakes_in(one)) for one in said if mistakes_in(one)]


def test_a_known_distance_is_said_with_its_range_and_where_nothing_is_missing_without_at_least() -> None:
    said = distance_sentences(FAR, "Kent", invented=False)
    assert said[:3] == [
        "Kent: 62% (48% to 75%) of people live within 40 minutes of a place.",
        "It is 12% (0% to 31%) within 20 and 90% (81% to 97%) within 60 minutes.",
        "Half of the people are within 31 (24 to 39) minutes.",
    ]
    assert MAY_BE_NEARER not in said and not re.search("at least|at most", " ".join(said))


def test_a_service_without_a_known_place_makes_a_share_at_least() -> None:
    said = distance_sentences(replace(FAR, without_known_place=4), "Kent", invented=False)
    assert said[0] == "Kent: at least 62% (48% to 75%) of people live within 40 minutes of a place."
    assert MAY_BE_NEARER in said and "within at most 31" in said[2]


def test_what_is_not_known_has_no_number_and_no_nought() -> None:
    said = distance_sentences(NOTHING, "Kent", invented=False)
    assert said[0] == "Kent: how far it is to a place is not known."
    assert not re.search(r"\d%|minutes", " ".join(said[:2])) and "For 100%" not in " ".join(said)
    assert "5 services answer here: 0 with a known place, 5 with none that may be shown" in said[2]


def test_a_middle_that_cannot_be_timed_or_is_not_known_says_so() -> None:
    assert median_in_words(replace(FAR, median_is_near=True)) == "Half of the people live under 5 km from a place."
    assert median_in_words(replace(FAR, median=NOT_KNOWN)).endswith("their middle is not known.")


def test_what_near_and_full_mean_is_said_with_their_numbers() -> None:
    said = verdict_sentences(
        {one: Span(0, 0, 0) for one in Verdict} | {Verdict.NEAR_BUT_FULL: Span(0.1, 0.2, 0.3)}, JUDGED
    )
    assert said == [
        "For 20% (10% to 30%) of people the nearest place is near but full.",
        "Near is within 40 minutes.",
        "Full is fewer places a year within reach than 1 for each person who would need one.",
    ]


def test_districts_in_which_a_straight_line_lies_are_named() -> None:
    wight = replace(FAR, lies_in=("E06000046",))
    assert where_lines_lie(wight)[0] == "A straight line lies in Isle of Wight, because of water or hills."
    assert set(where_lines_lie(wight)) < set(distance_sentences(wight, "Hampshire", invented=False))
    assert area_distance({CAUSE_HARM: wight, HARMED: NOTHING})[-2:] == where_lines_lie(wight)
    assert distance_first({CAUSE_HARM: NOTHING, HARMED: wight})[-2:] == where_lines_lie(wight)


def test_where_no_minutes_are_said_no_line_is_said_to_lie() -> None:
    assert where_lines_lie(NOTHING) == where_lines_lie(FAR) == []


def test_every_sentence_of_invented_data_says_so() -> None:
    said = [*distance_sentences(FAR, "Kent", invented=True), *moved_sentences({40: Moved(SOME, SOME)}, invented=True)]
    assert all(one.startswith("INVENTED: ") for one in said)


def test_an_area_of_any_name_begins_with_at_most_eighteen_words_but_for_the_longest() -> None:
    shortest = {name: len(distance_sentences(FAR, name, False)[0].split()) for name in area_table("pfa")["area_name"]}
    assert max(shortest.values()) <= 18


def test_gains_and_losses_are_each_said_and_no_change_is_said_too() -> None:
    said = moved_sentences({40: Moved(SOME, NOBODY), 60: Moved(NOBODY, SOME)}, invented=False)
    assert said[0] == "About 6,500 people (100 to 16,000) come within 40 minutes of a place."
    assert said[1] == "About 6,500 people (100 to 16,000) are no longer within 60 minutes of a place."
    assert moved_sentences({40: Moved(NOBODY, NOBODY)}, invented=False)[0].startswith("Nobody comes within")
    assert change_in_words([HEXHAM, BRECON], ["S1"]) == "a new site in Hexham and Brecon; S1 closed"
    assert change_in_words([], []) == ""


def test_the_best_candidate_is_named_with_how_sure_the_order_is() -> None:
    first = best_in_words([(HEXHAM, Span(500.0, 6_500.0, 16_000.0)), (BRECON, Span(10.0, 300.0, 700.0))])
    assert "A site in Hexham would bring most people within 40 minutes: 6,500 people (500 to 16,000)." in first
    assert "so the order says little" in first
    assert "order" not in best_in_words([(HEXHAM, SOME), (BRECON, NOBODY)])
    assert best_in_words([(HEXHAM, NOBODY)]).startswith("None of these")


def test_who_comes_within_may_be_so_already_where_no_place_is_known_today() -> None:
    assert of_whom_nothing_is_known(replace(FAR, share_known=1.0)) == []
    first, _ = of_whom_nothing_is_known(replace(FAR, share_known=0.25))
    assert first.startswith("For 75% of people no place is known today.") and "may be so already" in first
