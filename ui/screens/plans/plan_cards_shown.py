"""The answer of a plan first: three cards with their ranges, the sentences behind them, and the warnings in words."""

from collections.abc import Callable, Mapping

import streamlit as st

from cohorts.answers.ranks import too_small
from cohorts.model.summary import Interval
from funding.result.plan_answer import PlanAnswer
from geo.levels import LEVELS
from say.funding.plan_area_words import area_in_words
from say.numbers import NOT_KNOWN, count, is_known, rounded
from say.numbers import pounds as pounds_in_words
from ui.frame.screen import Screen
from ui.parts.marked import Fact
from ui.state.need_in_use import need_in_use

AFTER_THE_FIRST = (
    "step",
    "past",
    "uptake",
    "counted_twice",
    "for_others",
    "without",
    "per_person",
    "left_over",
)


def show_cards(s: Screen, answer: PlanAnswer) -> None:
    """Draw the three cards, what the area chosen gets, then each card's sentence, so that each can be quoted with its caveat."""
    s.facts(Fact(figure, words, "", "", of_directory=True) for figure, words in cards_in_words(answer))
    with st.container():
        if s.choices.area:
            small = too_small(need_in_use().assumptions, answer.level)
            s.say(area_in_words(answer, s.choices.area, small))
        s.say(answer.cards["reached"])
        for card in AFTER_THE_FIRST:
            if sentence := answer.cards.get(card):
                s.say_quietly(sentence)
        if answer.proof:
            s.say_quietly(answer.proof_in_words)


def cards_in_words(answer: PlanAnswer) -> list[tuple[str, str]]:
    """Say the three cards: a figure, and what it is of with its range."""
    numbers, people, each = answer.figures, answer.people_reached, answer.gbp_per_person
    years = count(numbers["years"], "year")
    a_year = f", about {rounded(people.median / numbers['years'])} a year" * (numbers["years"] > 1)
    reached = f"people reached over {years}{_between(people, rounded)}{a_year}"
    left_out = ", by-and-for places left out" if answer.cards.get("for_others") else ""
    of_both = ", of grant and local match together" * bool(answer.tables["years"]["local_match_gbp"].sum() > 0)
    spread = _between(each, pounds_in_words)
    cost = f"spent on places for each person reached{spread}{of_both}{left_out}"
    areas = f"{count(numbers['areas'])} {LEVELS[answer.level].many}"
    mark = "INVENTED: " * answer.invented
    return [
        (_about(rounded, people.median), f"{mark}{reached}"),
        _areas_card(numbers, areas, mark),
        (_about(pounds_in_words, each.median), f"{mark}{cost}"),
    ]


def _areas_card(numbers: Mapping[str, float], areas: str, mark: str) -> tuple[str, str]:
    """Say how many areas have no place from the plan, or that all have."""
    last = "place from it in the last year"
    if numbers["areas"] == 1:
        return "the area", f"{mark}gets {'no' if numbers['areas_without'] else 'a'} {last}"
    if numbers["areas_without"]:
        return count(numbers["areas_without"]), f"{mark}of {areas} with no {last}"
    return "all", f"{mark}of {areas} get a {last}"


def show_warnings(s: Screen, answer: PlanAnswer) -> None:
    """Say where the plan falls short of the sector's standards, and apart from those on what it rests that is not known."""
    short, not_said = answer.falls_short, answer.not_said
    if short:
        s.bullets(short)
    else:
        s.plain.say_quietly("It falls short of none of the standards that plans are held to here.")
    if not_said:
        s.plain.say_quietly(
            f"{'This is' if len(not_said) == 1 else 'These are'} no standard, but what the data leave open."
        )
        s.bullets(not_said)


def _about(words: Callable[[float], str], value: float) -> str:
    return f"about {words(value)}" if is_known(value) else NOT_KNOWN


def _between(part: Interval, words: Callable[[float], str]) -> str:
    return f" (80% range {words(part.low)} to {words(part.high)})" if is_known(part.low) else ""
