"""What the Need screen says first: how many people, what the record leaves them, and how sure that is."""

import pandas as pd
import streamlit as st

from cohorts.answers.ranks import too_small
from cohorts.assumptions.assumption_set import AS_SHIPPED
from cohorts.model.rollup import WHOLE
from coverage.ask import Ask
from geo.areas import ENGLAND_AND_WALES
from say.area_names import WHOLE_COUNTRY, place
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
from ui.cache.cohorts import centre_of, gap_table_of, status_shares_of
from ui.frame.screen import Screen
from ui.state.need_in_use import need_in_use, set_in_use


def is_too_small(area: str, level: str) -> bool:
    """Whether an area has too few people to be named in a headline; England and Wales never has."""
    return area != ENGLAND_AND_WALES and bool(too_small(need_in_use().assumptions, level)[area])


def show_headline(s: Screen) -> None:
    """Say the need of the chosen area, or of the country, then the caveat; the country beside an area."""
    choices, world = s.choices, s.world
    ask, area = choices.ask, choices.area or ENGLAND_AND_WALES
    whole = gap_table_of(world, ask, WHOLE).loc[[ENGLAND_AND_WALES]].iloc[0]
    row = gap_table_of(world, ask, choices.level).loc[[area]].iloc[0] if choices.area else whole
    with st.container():  # one place however many sentences, so that the map below is not drawn anew
        if published := published_figures(need_in_use().assumptions, ask):
            s.plain.say(" ".join(published))
        if is_too_small(area, choices.level):
            smallest = need_in_use().assumptions["smallest_area_ranked"].value
            s.plain.say(too_small_sentence(place(area), smallest))
        else:
            _say_need(s, row, area)
        if choices.area and is_known(whole["cohort_median"]):
            s.say_quietly(_country(whole, ask))
        s.plain.say_quietly(f"{CAVEAT} {counted_note(ask)} {WHETHER_OR_NOT}")


def _say_need(s: Screen, row: pd.Series, area: str) -> None:
    ask, cohort = s.choices.ask, Estimate.in_row(row, "cohort", WHOLE_PEOPLE)
    s.say_together(cohort_sentences(f"In {place(area)}", cohort, ask, set_in_use() != AS_SHIPPED))
    if not cohort.known:
        return
    shares = status_shares_of(s.world, ask, area)
    s.say_together(reached_sentences(shares, ask, in_a_sentence(s.directory)))
    s.say_together([*places_sentences(row), *unmet_sentences(row)])
    centre = centre_sentence(cohort, centre_of(need_in_use(), ask, area), ask, need_in_use().assumptions)
    if centre:
        s.say_quietly(centre)


def _country(whole: pd.Series, ask: Ask) -> str:
    """Say our national figure, its centre after it where that reads differently."""
    cohort = Estimate.in_row(whole, "cohort", WHOLE_PEOPLE)
    said = cohort_sentences(f"In {WHOLE_COUNTRY}", cohort, ask, set_in_use() != AS_SHIPPED)
    centre = whole_people(centre_of(need_in_use(), ask, ENGLAND_AND_WALES))
    if centre != whole_people(cohort.central):
        said.append(f"With every assumption at its centre it would be {centre}.")
    return " ".join(said)
