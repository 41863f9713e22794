"""Money on record in a file: what it comes to, its rows, and which of them the user says are services."""

from functools import partial

import streamlit as st

from loaders.intake.decisions import Place
from loaders.intake.money_rows import LABELS
from say.coverage.money_words import money_in_words
from say.provenance import RECORD
from ui.parts.marked import Marked
from ui.screens.directory.worked import AtWork
from ui.state.draft_in_use import decide
from ui.state.held import now_in_widget

TABLE = "draft_money"


def show_money(d: Marked, at_work: AtWork) -> None:
    """Draw what money the file holds; a row becomes a service only where it is picked and said to be one."""
    money = at_work.worked.money
    if money is None:
        return
    d.header("Money on record")
    d.say_quietly(money_in_words(money))
    held = [name for name in money.frame.columns if name in LABELS and money.frame[name].astype("str").ne("").any()]
    shown = money.frame[[*held, "why_not"]].rename(columns={**LABELS, "why_not": "Why it does not count"})
    places = [(str(sheet), int(row)) for sheet, row in zip(money.frame["sheet"], money.frame["row"], strict=True)]
    st.dataframe(shown, key=TABLE, hide_index=True, on_select="rerun", selection_mode="multi-row", width="stretch")
    picked = [places[row] for row in now_in_widget(TABLE)["selection"]["rows"]] if now_in_widget(TABLE) else []
    st.button(
        f"The {len(picked)} rows picked are services" if picked else "Pick rows that are services",
        disabled=not picked,
        on_click=partial(_take_for_services, at_work, picked),
        key="money_as_services",
    )
    d.files(shown.rename_axis("number"), "money on record in a file", RECORD, "money_on_record")


def _take_for_services(at_work: AtWork, picked: list[Place]) -> None:
    decide(as_services=at_work.draft.decisions.as_services | set(picked))
