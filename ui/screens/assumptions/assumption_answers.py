"""What the assumptions give for the choices at the left, as shipped and as they stand: what a change has moved."""

from collections.abc import Sequence

import pandas as pd

from cohorts.answers.moved import Answer, answers_table
from cohorts.answers.ranks import too_small
from geo.areas import ENGLAND_AND_WALES, area_name
from geo.mistakes import Mistake
from say.cohorts.assumption_words import answer_in_words
from say.cohorts.published_words import published_figures
from say.estimate import NUMBER, Estimate
from say.provenance import COHORT
from ui.cache.cohorts import moved_of
from ui.frame.screen import Screen
from ui.screens.assumptions.assumption_changes import changed_count
from ui.state.need_in_use import need_in_use
from ui.state.world import shipped_need


def answers_in_use(s: Screen) -> list[Answer]:
    """Return the answers of the chosen area and of England and Wales; a set that gives none is said in its sentence."""
    codes = filter(None, (s.choices.area, ENGLAND_AND_WALES))
    try:
        return [moved_of(shipped_need(), need_in_use(), s.choices.ask, code) for code in codes]
    except Mistake as mistake:
        s.mistake(str(mistake))
        return []


def show_published(s: Screen) -> None:
    """Say what is published of what is asked, before any number of ours."""
    if published := published_figures(need_in_use().assumptions, s.choices.ask):
        s.plain.say_quietly(" ".join(published))


def show_first_answer(s: Screen, answers: Sequence[Answer]) -> None:
    """Say what the first answer is now and was as shipped: the picture below is of it."""
    if not answers:
        return
    few = _has_too_few(s)
    name = area_name(answers[0].code)
    s.say(f"{name} has too few people for a headline: its number is in the table." if few else _said(s, answers[0]))
    if changed_count() or few:
        _show_table(s, answers)


def show_other_answers(s: Screen, answers: Sequence[Answer]) -> None:
    """Say the answers after the first, and what the brackets hold."""
    if not answers:
        return
    for one in answers[1:]:
        s.say(_said(s, one))
    s.say_quietly(
        "In brackets: the central 80% of the draws. "
        "Every draw uses the same chances before and after a change, so that what moves is the change.",
    )


def _has_too_few(s: Screen) -> bool:
    return bool(s.choices.area and too_small(need_in_use().assumptions, s.choices.level)[s.choices.area])


def _said(s: Screen, one: Answer) -> str:
    moved = one.moved if changed_count() else None
    return answer_in_words(area_name(one.code), s.choices.ask, one.shipped, one.now, one.centre, moved)


def _show_table(s: Screen, answers: Sequence[Answer]) -> None:
    shown = {
        "Area": [area_name(one.code) for one in answers],
        "GSS code": [one.code for one in answers],
        "As shipped": [Estimate.of(one.shipped, NUMBER).about for one in answers],
        "Now": [Estimate.of(one.now, NUMBER).about for one in answers],
    }
    s.table(pd.DataFrame(shown), "The cohort as shipped and now")
    title = "cohort as shipped and as the assumptions stand"
    s.files(answers_table(answers, shown["Area"]), title, COHORT, "assumptions_moved")
