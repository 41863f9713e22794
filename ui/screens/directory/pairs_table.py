"""The table of pairs that are probably one service: an answer on each, and the fields in which the second's word stands."""

from collections.abc import Mapping
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from coverage.reconcile.compared_records import Pair
from coverage.reconcile.decisions import Answer
from coverage.reconcile.doubles import Double
from coverage.reconcile.fields import EVERY_FIELD
from say.coverage.double_words import DECIDED, NO, STANDS, YES, doubles_table
from say.text import in_label
from ui.screens.directory.two_lists import TwoLists
from ui.state.held import now_in_widget
from ui.state.visit import OnTogether

UNDECIDED = "undecided"
_SAID = {YES: True, NO: False, UNDECIDED: None}
_ANSWER, _ALIKE, _SECOND_STANDS = "One service?", "Alike", "The second stands in"
_HEIGHT_OF_ROW, _MOST_HEIGHT = 36, 620
_WIDTHS = (125, 65, 225, 225, 260, 160, 140)


def begin_table(answers: Mapping[Pair, Answer]) -> None:
    """Let the table begin anew with these answers."""
    OnTogether.together_answers.put(dict(answers))
    OnTogether.together_shown.put(dict(answers))
    OnTogether.together_round.put(OnTogether.together_round.now() + 1)


def show_pairs(lists: TwoLists, doubles: tuple[Double, ...], who: Mapping[Pair, str]) -> None:
    """Draw the table; what is answered is in ``OnTogether.together_answers``. ``who`` says who decided before, and when."""
    key = f"together_pairs_{OnTogether.together_round.now()}"
    if now_in_widget(key) is None:  # drawn anew, perhaps after another screen: it shows what was answered until then
        OnTogether.together_shown.put(OnTogether.together_answers.now())
    shown = _as_shown(lists, doubles, OnTogether.together_shown.now(), who)
    widths = dict(zip(shown.columns, _WIDTHS, strict=True))
    st.data_editor(
        shown,
        key=key,
        hide_index=True,
        width="stretch",
        height=min(_HEIGHT_OF_ROW * len(doubles) + 40, _MOST_HEIGHT),
        disabled=[name for name in shown.columns if name not in (_ANSWER, _SECOND_STANDS)],
        column_config={
            **{name: st.column_config.Column(width=width) for name, width in widths.items()},
            _ANSWER: st.column_config.SelectboxColumn(
                options=list(_SAID), required=True, width=widths[_ANSWER], pinned=True
            ),
            _SECOND_STANDS: st.column_config.MultiselectColumn(options=list(EVERY_FIELD), width=widths[_SECOND_STANDS]),
        },
        on_change=partial(_take, key, [double.pair for double in doubles]),
    )


def _as_shown(
    lists: TwoLists, doubles: tuple[Double, ...], answers: Mapping[Pair, Answer], who: Mapping[Pair, str]
) -> pd.DataFrame:
    table = doubles_table(lists.first, lists.second, doubles, answers)
    alike = zip(doubles, table["agree_percent"], strict=True)
    return pd.DataFrame(
        {
            _ANSWER: table[DECIDED].replace("", UNDECIDED).tolist(),
            _ALIKE: ["sure" if double.sure else f"{per_cent}%" for double, per_cent in alike],
            in_label(f"First: {lists.first.title}"): _named(table, "first"),
            in_label(f"Second: {lists.second.title}"): _named(table, "second"),
            "Where they differ (first | second)": table["differs_in"].tolist(),
            _SECOND_STANDS: [[field for field in stands.split(";") if field] for stands in table[STANDS]],
            "Decided": [who.get(double.pair, "") for double in doubles],
        }
    )


def _named(table: pd.DataFrame, side: str) -> list[str]:
    """A record as one text: name, and who delivers it."""
    parts = (table[f"{side}_{what}"] for what in ("name", "organisation"))
    return [" · ".join(filter(None, texts)) for texts in zip(*parts, strict=True)]


def _take(key: str, pairs: list[Pair]) -> None:
    """Put what was changed in the table over what it showed at first."""
    answers = dict(OnTogether.together_shown.now())
    edited: dict[int, dict[str, Any]] = now_in_widget(key)["edited_rows"]
    for row, change in edited.items():
        before = answers[pairs[row]]
        is_one = _SAID[change[_ANSWER]] if _ANSWER in change else before.is_one
        stands = frozenset(change[_SECOND_STANDS] or ()) if _SECOND_STANDS in change else before.from_second
        answers[pairs[row]] = Answer(is_one, stands & frozenset(EVERY_FIELD))
    OnTogether.together_answers.put(answers)
