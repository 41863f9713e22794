"""What the assumptions give for the choices at the left, as shipped and as they stand: what a change has moved."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from cohorts.answers.ranks import too_small
from cohorts.model.cohort import Cohort
from cohorts.model.draws import Rows
from cohorts.model.summary import ENDS, Interval, interval
from geo.areas import ENGLAND_AND_WALES, area_name, lad_table, lads_of
from geo.mistakes import Mistake
from loaders.assumptions.register import shipped_assumptions
from say.cohorts.assumption_words import answer_in_words
from say.cohorts.published_words import published_figures
from say.estimate import NUMBER, Estimate
from say.provenance import COHORT
from ui.cache.cohorts import central_of, drawn_of
from ui.frame.screen import Screen
from ui.screens.assumptions.assumption_changes import changed_count
from ui.state.choices import Choices
from ui.state.need_in_use import need_in_use
from ui.state.world import shipped_need

COUNTRY = "England and Wales"


@dataclass(frozen=True)
class Answer:
    """The cohort of one place, people a year: as shipped, now, now at the centre, and the difference draw by draw.

    ``moved`` is not known where the two have not the same number of draws from the same seed.
    """

    code: str
    name: str
    shipped: Interval
    now: Interval
    centre: float
    moved: Interval


def answers_of(choices: Choices) -> list[Answer]:
    """Work out the cohort of the chosen area, if there is one, and of England and Wales."""
    return [_answer(code, choices) for code in filter(None, (choices.area, ENGLAND_AND_WALES))]


def _answer(code: str, choices: Choices) -> Answer:
    shipped, now = (
        _people(cohort, code, choices) for cohort in (drawn_of(shipped_need()), drawn_of(need_in_use()))
    )
    centre = _people(central_of(need_in_use()), code, choices)[0]
    moved = now - shipped if _same_draws() else np.full(1, np.nan)
    name = COUNTRY if code == ENGLAND_AND_WALES else area_name(code)
    return Answer(code, name, interval(shipped), interval(now), float(centre), interval(moved))


def _people(cohort: Cohort, code: str, choices: Choices) -> Rows:
    inside = lad_table().index.isin(lads_of(code))
    people: Rows = cohort.people(choices.ask.risk, choices.ask.community)[:, inside].sum(axis=1)
    return people


def _same_draws() -> bool:
    now, shipped = need_in_use().assumptions, shipped_assumptions()
    return all(now[key].value == shipped[key].value for key in ("draws", "seed"))


def show_answers(s: Screen) -> None:
    """Say what the answer is now and what it was as shipped; a set that gives none is said in its sentence."""
    choices = s.choices
    try:
        answers = answers_of(choices)
    except Mistake as mistake:
        s.mistake(str(mistake))
        return
    if published := published_figures(need_in_use().assumptions, choices.ask):
        s.plain.say(" ".join(published))
    changed = changed_count() > 0
    few = bool(choices.area and too_small(need_in_use().assumptions, choices.level)[choices.area])
    for number, one in enumerate(answers):
        if few and number == 0:
            said = f"{one.name} has too few people for a headline: its number is in the table."
        else:
            moved = one.moved if changed else None
            said = answer_in_words(one.name, choices.ask, one.shipped, one.now, one.centre, moved)
        s.say(said)
    s.say_quietly(
        "In brackets: the central 80% of the draws. "
        "Every draw uses the same chances before and after a change, so that what moves is the change.",
    )
    if changed or few:
        _show_table(s, answers)


def _show_table(s: Screen, answers: list[Answer]) -> None:
    shown = {
        "Area": [one.name for one in answers],
        "GSS code": [one.code for one in answers],
        "As shipped": [Estimate.of(one.shipped, NUMBER).about for one in answers],
        "Now": [Estimate.of(one.now, NUMBER).about for one in answers],
    }
    s.table(pd.DataFrame(shown), "The cohort as shipped and now")
    title = "cohort as shipped and as the assumptions stand"
    s.files(_as_saved(answers), title, COHORT, "assumptions_moved")


def _as_saved(answers: list[Answer]) -> pd.DataFrame:
    """Return the answers as files hold them: people a year, NaN where not known."""
    rows = [
        {"area_name": one.name, "now_centre": one.centre}
        | {
            f"{part}_{end}": getattr(getattr(one, part), end)
            for part in ("shipped", "now", "moved")
            for end in ENDS
        }
        for one in answers
    ]
    return pd.DataFrame(rows, index=pd.Index([one.code for one in answers], name="area_code"))
