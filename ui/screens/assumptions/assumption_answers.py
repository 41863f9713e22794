"""What the assumptions give for the choices at the left, as shipped and as they stand: what a change has moved."""

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


def show_answers(s: Screen) -> None:
    """Say what the answer is now and what it was as shipped; a set that gives none is said in its sentence."""
    ask, need = s.choices.ask, need_in_use()
    try:
        codes = filter(None, (s.choices.area, ENGLAND_AND_WALES))
        answers = [moved_of(shipped_need(), need, ask, code) for code in codes]
    except Mistake as mistake:
        s.mistake(str(mistake))
        return
    if published := published_figures(need.assumptions, ask):
        s.plain.say(" ".join(published))
    changed = changed_count() > 0
    few = bool(s.choices.area and too_small(need.assumptions, s.choices.level)[s.choices.area])
    for number, one in enumerate(answers):
        if few and number == 0:
            said = f"{area_name(one.code)} has too few people for a headline: its number is in the table."
        else:
            moved = one.moved if changed else None
            said = answer_in_words(area_name(one.code), ask, one.shipped, one.now, one.centre, moved)
        s.say(said)
    s.say_quietly(
        "In brackets: the central 80% of the draws. "
        "Every draw uses the same chances before and after a change, so that what moves is the change.",
    )
    if changed or few:
        _show_table(s, answers)


def _show_table(s: Screen, answers: list[Answer]) -> None:
    shown = {
        "Area": [area_name(one.code) for one in answers],
        "GSS code": [one.code for one in answers],
        "As shipped": [Estimate.of(one.shipped, NUMBER).about for one in answers],
        "Now": [Estimate.of(one.now, NUMBER).about for one in answers],
    }
    s.table(pd.DataFrame(shown), "The cohort as shipped and now")
    title = "cohort as shipped and as the assumptions stand"
    s.files(answers_table(answers, shown["Area"]), title, COHORT, "assumptions_moved")
