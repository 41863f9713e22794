"""What is declared to be none: make a declaration, see those of the directory in use, withdraw one, and undo that."""

from datetime import date
from functools import partial

import pandas as pd
import streamlit as st

from coverage.directory import Directory
from coverage.remarks import Withdrawal
from coverage.rows import rows_of
from loaders.directory.directory_file import declarations_as_csv
from say.coverage.declaration_words import declaration_in_words
from say.numbers import count
from ui.frame.screen import Screen
from ui.parts.tables.declaring import show_declaring
from ui.parts.tables.remark_form import LONGEST, about_here, keep, say_what_became
from ui.state.directory_in_use import directory_in_use
from ui.state.language import said
from ui.state.remarks import begin_draft_with_declarations, declared, forget_remark, remarks
from ui.state.visit import OnRecords

DECLARED = "open_declared"
MOST_SHOWN = 20
WITHDRAWN = "The declaration stays on record as withdrawn, with who and when."


def show_declarations(s: Screen) -> None:
    """Draw the form of a declaration, and those of the directory in use, each folded away until it is opened."""
    say_what_became(s)
    show_declaring(s, s.choices.area or "", s.choices.ask)
    directory = directory_in_use()
    if number := len(_placed(directory)):
        s.folded(f"Declared to be none: {count(number, 'record')}", DECLARED, partial(_show, s, directory))


def _placed(directory: Directory) -> pd.DataFrame:
    """The declarations that name an area: one that names none says nothing of any."""
    listed = directory.declarations
    return listed[listed["service_id"].isin(directory.service_areas["service_id"])]


def _show(s: Screen, directory: Directory) -> None:
    st.text_input(said("Your name, to withdraw one"), key=OnRecords.none_withdrawn_by.key, max_chars=80)
    st.text_input(said("Why"), key=OnRecords.none_withdrawn_why.key, max_chars=LONGEST)
    if declared():
        st.button(
            "Make a draft with them, to publish",
            key="publish_declarations",
            on_click=partial(begin_draft_with_declarations, directory),
        )
    areas = directory.service_areas.groupby("service_id")["area_code"].agg(list)
    listed = _placed(directory).sort_values("mine", ascending=False, kind="stable")
    for record in rows_of(listed.head(MOST_SHOWN)):
        _show_one(s, record["service_id"], record["status"], declaration_in_words(record, areas[record["service_id"]]))
    s.file("Save them (CSV)", lambda: declarations_as_csv(directory).encode(), "declarations_of_none.csv", "text/csv")
    if len(listed) > MOST_SHOWN:
        s.plain.say_quietly(f"The first {MOST_SHOWN} of {len(listed):,} are shown; a file of the directory has all.")


def _show_one(s: Screen, service_id: str, status: str, words: str) -> None:
    line, away = st.columns([8, 1], vertical_alignment="center")
    with line:
        s.text(words)
    undo = next(
        (n for n, one in enumerate(remarks()) if isinstance(one, Withdrawal) and one.service_id == service_id), None
    )
    if status == "confirmed_none":
        away.button(said("Withdraw"), key=f"withdraw_{service_id}", on_click=_withdraw, args=(service_id, words))
    elif undo is not None:
        away.button(said("Undo"), key=f"undo_withdrawal_{service_id}", on_click=forget_remark, args=(undo,))


def _withdraw(service_id: str, words: str) -> None:
    directory = directory_in_use()
    about = about_here(directory.service_areas.set_index("service_id")["area_code"].loc[[service_id]].iloc[0])
    withdrawn = Withdrawal(
        area_code=about.area_code,
        on_record=about.on_record,
        invented=about.invented,
        service_id=service_id,
        declared=words,
        withdrawn_by=OnRecords.none_withdrawn_by.now().strip(),
        source=OnRecords.none_withdrawn_why.now().strip(),
        on=date.today(),
    )
    keep(withdrawn, "" if withdrawn.withdrawn_by else "To withdraw it, give your name.", WITHDRAWN, ())
