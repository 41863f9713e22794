"""Put two lists together: which services stand in both, an answer on each pair, and what comes of it as one list."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

import streamlit as st

from coverage.reconcile.compared_records import Pair
from coverage.reconcile.decisions import Answer, Decision, answers_at_first, decided_in, known_doubles
from coverage.reconcile.doubles import Double, compared, proposed_doubles
from geo.mistakes import Mistake
from say.coverage.double_words import doubles_in_words, side_by_side
from say.numbers import day
from ui.frame.screen import Screen
from ui.parts.long_work import OnProgress, begin, is_begun, outcome
from ui.screens.directory.one_list import show_one_list
from ui.screens.directory.pairs_table import begin_table, show_pairs
from ui.screens.directory.two_lists import TwoLists, chosen_lists
from ui.screens.directory.worked import AtWork
from ui.state.doubles import decisions_in_use
from ui.state.visit import OnTogether

WORK = "doubles of two lists"
ALIKE_IN_ALL = 0.95


@dataclass(frozen=True)
class Compared:
    """What two lists have in common: the doubles that wait, the sure ones, those decided before; and these decisions."""

    doubles: tuple[Double, ...]
    decided: Mapping[Pair, Decision]


def show_together(s: Screen, at_work: AtWork | None) -> None:
    """Draw it, folded away until it is asked for."""
    s.plain.folded("Put two lists together", OnTogether.FOLD, partial(_show, s, at_work))


def _show(s: Screen, at_work: AtWork | None) -> None:
    try:
        lists = chosen_lists(at_work)
        if lists is not None and not is_begun(WORK, lists.key):
            begin(WORK, lists.key, partial(_compare, lists, decisions_in_use()))
    except Mistake as mistake:
        s.mistake(str(mistake))
        return
    if lists is None:
        s.plain.say_quietly("It takes two lists: drop a file above, or choose two that differ.")
        return
    found: Compared | None = outcome(WORK, lists.key, "Comparing the two lists")
    if found is None:
        return
    if OnTogether.together_of.now() != lists.key:
        OnTogether.together_of.put(lists.key)
        begin_table(answers_at_first(found.doubles, found.decided))
    d = s.marked_as(lists.first.invented)
    d.say(doubles_in_words(OnTogether.together_answers.now()))
    if found.doubles:
        show_pairs(lists, found.doubles, _who(found.decided))
        _show_all_at_once(found)
        _show_one_pair(d, lists, found.doubles)
    show_one_list(d, lists, found.doubles, found.decided)


def _compare(lists: TwoLists, decisions: tuple[Decision, ...], on_progress: OnProgress) -> Compared:
    decided = decided_in(lists.first, lists.second, decisions)
    known = known_doubles(decided)
    proposed = proposed_doubles(lists.first, lists.second, known, on_progress)
    before = compared(lists.first, lists.second, known)
    return Compared((*sorted(proposed, key=lambda double: double.sure), *before), decided)


def _who(decided: Mapping[Pair, Decision]) -> dict[Pair, str]:
    return {pair: f"{one.by}, {day(one.on)}" for pair, one in decided.items()}


def _show_all_at_once(found: Compared) -> None:
    """Draw what answers many at one click, and what takes every answer back."""
    now = OnTogether.together_answers.now()
    alike = [
        double.pair
        for double in found.doubles
        if now[double.pair].is_one is None and double.likeness.score >= ALIKE_IN_ALL
    ]
    at_first = answers_at_first(found.doubles, found.decided)
    yes, none, again = st.columns(3)
    yes.button(
        f"Yes to the {len(alike)} that agree in nearly all",
        on_click=lambda: begin_table(now | {pair: Answer(True, now[pair].from_second) for pair in alike}),
        disabled=not alike,
        key="together_yes",
    )
    none.button(
        "Undo all: every pair stays two",
        on_click=lambda: begin_table(dict.fromkeys(now, Answer(None))),
        key="together_undo",
    )
    again.button("Back to how it was", on_click=lambda: begin_table(at_first), key="together_again")


def _show_one_pair(d: Screen, lists: TwoLists, doubles: tuple[Double, ...]) -> None:
    """Draw the fields in which one pair differs, side by side, with whose word stands."""
    names = dict(zip(lists.first.services["service_id"], lists.first.services["service_name"], strict=True))
    pairs = [double.pair for double in doubles]
    st.selectbox(
        "A pair, field by field", pairs, format_func=lambda pair: names[pair[0]], key=OnTogether.together_pair.key
    )
    pair = OnTogether.together_pair.now()
    shown = pair if pair in pairs else pairs[0]
    answer = OnTogether.together_answers.now()[shown]
    d.side_by_side(
        side_by_side(lists.first, lists.second, shown, answer.from_second),
        "Where the two records differ, field by field",
    )
