"""What the Need screen says first: the people in one bar by what the record leaves them; and at length, to quote."""

from collections.abc import Iterator

import pandas as pd
import streamlit as st

from cohorts.answers.ranks import too_small
from cohorts.assumptions.assumption_set import AS_SHIPPED
from cohorts.model.for_whom import counts_who_would_need
from cohorts.model.rollup import WHOLE
from coverage.ask import Ask
from geo.areas import ENGLAND_AND_WALES, area_name
from say.cohorts.need_headlines import NOT_COUNTED, TOO_FEW_PEOPLE, estimate_in_short, reached_headline
from say.cohorts.need_sentences import (
    CAVEAT,
    centre_sentence,
    cohort_sentences,
    counted_note,
    places_sentences,
    reached_sentences,
    too_small_sentence,
    unmet_sentences,
)
from say.cohorts.published_words import published_figures
from say.cohorts.starts_words import WHETHER_OR_NOT
from say.coverage.directory_words import in_a_sentence
from say.estimate import WHOLE_PEOPLE, Estimate, whole_people
from say.numbers import is_known
from say.text import with_capital
from ui.cache.cohorts import centre_of, gap_table_of, status_shares_of
from ui.frame.screen import Screen
from ui.screens.need.people_bar import people_bar
from ui.state.need_in_use import need_in_use, set_in_use


def is_too_small(area: str, level: str) -> bool:
    """Whether an area has too few people to be named in a headline; England and Wales never has."""
    return area != ENGLAND_AND_WALES and bool(too_small(need_in_use().assumptions, level)[area])


def show_estimate(s: Screen, area: str) -> None:
    """Say how many people it is about; nothing where that is not known, or they are too few to be named."""
    cohort = Estimate.in_row(_row(s, area), "cohort", WHOLE_PEOPLE)
    ours = estimate_in_short(area_name(area), cohort, s.choices.ask, set_in_use() != AS_SHIPPED)
    if ours and not is_too_small(area, s.choices.level):
        s.say_quietly(ours)


def show_headline(s: Screen, area: str) -> None:
    """Say which share of an area's people a service on record reaches, and draw the bar."""
    ask, cohort = s.choices.ask, Estimate.in_row(_row(s, area), "cohort", WHOLE_PEOPLE)
    with st.container():  # one place whatever is in it, so that the map below is not drawn anew
        if is_too_small(area, s.choices.level):
            s.plain.first(f"{with_capital(area_name(area))}: {TOO_FEW_PEOPLE}")
        elif not counts_who_would_need(ask) or not cohort.known:
            s.first(f"{with_capital(area_name(area))}: {NOT_COUNTED}")
        else:
            shares = status_shares_of(s.world, ask, area)
            s.first(reached_headline(with_capital(area_name(area)), shares))
            s.html(people_bar(shares))


def show_published(s: Screen) -> None:
    """Say the figure that is published for the whole country, which no directory changes; nothing where there is none."""
    if published := published_figures(need_in_use().assumptions, s.choices.ask):
        s.plain.say_quietly(" ".join(published))


def long_form(s: Screen, area: str) -> Iterator[str]:
    """Say the need of an area at length: the published figures, ours, what the record leaves, and the caveat."""
    ask, row = s.choices.ask, _row(s, area)
    yield from published_figures(need_in_use().assumptions, ask)
    if is_too_small(area, s.choices.level):
        yield too_small_sentence(area_name(area), need_in_use().assumptions["smallest_area_ranked"].value)
    else:
        yield from _need_at_length(s, row, area)
    whole = _row(s, ENGLAND_AND_WALES)
    if area != ENGLAND_AND_WALES and is_known(whole["cohort_median"]):
        yield from _country(whole, ask)
    yield f"{CAVEAT} {counted_note(ask)} {WHETHER_OR_NOT}"


def _row(s: Screen, area: str) -> pd.Series:
    """Return the row of an area in ``gap_table``; England and Wales is an area too."""
    level = WHOLE if area == ENGLAND_AND_WALES else s.choices.level
    return gap_table_of(s.world, s.choices.ask, level).loc[[area]].iloc[0]


def _need_at_length(s: Screen, row: pd.Series, area: str) -> Iterator[str]:
    ask, cohort = s.choices.ask, Estimate.in_row(row, "cohort", WHOLE_PEOPLE)
    yield from cohort_sentences(f"In {area_name(area)}", cohort, ask, set_in_use() != AS_SHIPPED)
    if not cohort.known:
        return
    yield from reached_sentences(status_shares_of(s.world, ask, area), ask, in_a_sentence(s.directory))
    yield from [*places_sentences(row), *unmet_sentences(row)]
    centre = centre_sentence(cohort, centre_of(need_in_use(), ask, area), ask, need_in_use().assumptions)
    if centre:
        yield centre


def _country(whole: pd.Series, ask: Ask) -> Iterator[str]:
    """Say our national figure, its centre after it where that reads differently."""
    cohort = Estimate.in_row(whole, "cohort", WHOLE_PEOPLE)
    yield from cohort_sentences(f"In {area_name(ENGLAND_AND_WALES)}", cohort, ask, set_in_use() != AS_SHIPPED)
    centre = whole_people(centre_of(need_in_use(), ask, ENGLAND_AND_WALES))
    if centre != whole_people(cohort.central):
        yield f"With every assumption at its centre it would be {centre}."
