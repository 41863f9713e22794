"""Money on record in a file: what it comes to, its rows, and which of them the user says are services."""

from functools import partial

import streamlit as st

from loaders.intake.decisions import Place
from loaders.intake.money_on_record.money_rows import LABELS
from say.coverage.money_words import money_in_words
from say.provenance import RECORD
from ui.parts.marked import Marked
from ui.screens.directory.worked import AtWork
from ui.state.address import address_as_written
from ui.state.choices import Choices
from ui.state.draft_in_use import decide
from ui.state.held import now_in_widget

TABLE = "draft_money"
_IS_SERVICE = "Is a service"


def show_money(s: Marked, at_work: AtWork) -> None:
    """Draw what money the file holds; a row becomes a service only where it is picked and said to be one."""
    money, directory = at_work.worked.money, at_work.worked.directory
    if money is None or directory is None:
        return
    s.header("Money on record")
    s.say_quietly(money_in_words(directory.money))
    held = [name for name in money.frame.columns if name in LABELS and money.frame[name].astype("str").ne("").any()]
    shown = money.frame[[*held, "why_not"]].rename(columns={**LABELS, "why_not": "Why it does not count"})
    places = [(str(sheet), int(row)) for sheet, row in zip(money.frame["sheet"], money.frame["row"], strict=True)]
    services = at_work.draft.decisions.as_services
    asked = shown.assign(**{_IS_SERVICE: [place in services for place in places]})
    st.data_editor(asked, key=TABLE, hide_index=True, disabled=list(shown.columns), width="stretch")
    st.button("Take the rows ticked for services", on_click=partial(_take, at_work, places), key="money_as_services")
    s.files(shown.rename_axis("number"), "money on record in a file", RECORD, "money_on_record")


def show_way_to_money(named: str) -> None:
    """Draw the way to where the money of a directory stands; ``named`` is how the address names it."""
    st.page_link(
        "pages/area.py",
        label="See it on Area, under “Money on record”",
        query_params=address_as_written() | {Choices.directory.key: named},
    )


def _take(at_work: AtWork, places: list[Place]) -> None:
    """Take the rows that are ticked for services besides those that were."""
    edited = now_in_widget(TABLE)["edited_rows"]
    ticked = {places[row] for row, change in edited.items() if change.get(_IS_SERVICE)}
    decide(as_services=at_work.draft.decisions.as_services | ticked)
