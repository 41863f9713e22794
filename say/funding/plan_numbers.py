"""The three numbers that are said first of a plan, with their ranges, and the one sentence beside them."""

import math
from collections.abc import Callable
from dataclasses import dataclass

from cohorts.model.summary import Interval
from funding.result.plan_answer import PlanAnswer
from say.numbers import NOT_KNOWN, count, is_known, pounds, rounded

UNKNOWN = Interval(math.nan, math.nan, math.nan)


@dataclass(frozen=True)
class PlanNumber:
    """One number: its figure, what it is of, its 80% range in words ("" without one), and the same as numbers for a bar.

    ``end`` is the number at the right end of the bar.
    """

    figure: str
    words: str
    ends: str
    range: Interval
    end: float


def plan_numbers(answer: PlanAnswer) -> list[PlanNumber]:
    """Give whom the plan reaches, what each of them costs, and how many areas get a place.

    Of a plan for people whom no cohort counts, places stand in place of people.
    """
    areas = _areas(answer)
    if is_known(answer.people_reached.median):
        both = ", grant and match" if (answer.tables["years"]["local_match_gbp"] > 0).any() else ""
        each = f"on places for each person{both}"
        return [_people(answer), _number(answer.gbp_per_person, pounds, each), areas]
    places = places_of(answer)
    return [
        _number(places, rounded, f"places, {over_years(answer)}"),
        _number(_each(answer, places), pounds, "a place"),
        areas,
    ]


def why_people_are_not_places(answer: PlanAnswer) -> str:
    """Say why people reached and places bought differ, so that people are quoted; "" where no people are counted.

    Both are of all years. Places are of every line, priced at the centre; people are at every draw's prices and cohort
    (``funding.result.reach``).
    """
    if not is_known(answer.people_reached.median):
        return ""
    return (
        "A place on the map is one bought at the central price, whether or not it is taken. "
        "People reached are those who cause harm and take one: a range, since prices and need are estimates."
    )


def places_of(answer: PlanAnswer) -> Interval:
    """Give the places of all years and lines; not known of an answer that was saved before they were kept."""
    ends = [f"places_{end}" for end in ("low", "median", "high")]
    return Interval(*(answer.figures[end] for end in ends)) if set(ends) <= set(answer.figures) else UNKNOWN


def _people(answer: PlanAnswer) -> PlanNumber:
    return _number(answer.people_reached, rounded, "people reached")


def _each(answer: PlanAnswer, places: Interval) -> Interval:
    spent = float(answer.tables["areas"]["gbp"].sum())
    if not (is_known(places.low) and places.low > 0):
        return UNKNOWN
    return Interval(spent / places.high, spent / places.median, spent / places.low)


def _areas(answer: PlanAnswer) -> PlanNumber:
    of, without = answer.figures["areas"], answer.figures["areas_without"]
    what = "has a place in the last year" if of == 1 else "areas have a place in the last year"
    return PlanNumber(f"{count(of - without)} of {count(of)}", what, "", Interval(0, of - without, of - without), of)


def _number(of: Interval, words: Callable[[float], str], what: str) -> PlanNumber:
    if not is_known(of.median):
        return PlanNumber(NOT_KNOWN, what, "", UNKNOWN, math.nan)
    ends = f"{words(of.low)} to {words(of.high)}" if is_known(of.low) else ""
    return PlanNumber(f"about {words(of.median)}", what, ends, of, of.high)


def over_years(answer: PlanAnswer) -> str:
    """Say over how many years a plan runs."""
    years = answer.figures["years"]
    return "in one year" if years == 1 else f"over {count(years)} years"
