"""Who would know: the register of offices, filled in here or from a file; roles and their addresses, never a person."""

from collections.abc import Callable
from functools import partial
from typing import Any

import streamlit as st

from coverage.asking.offices import Office
from coverage.asking.parties import PARTIES
from geo.areas import ENGLAND_AND_WALES, lad_table
from geo.home import Home
from geo.mistakes import Mistake
from loaders.apart.door import read_apart
from loaders.offices.office_file import read_offices
from say.asking.office_table import office_table, offices_shown
from say.numbers import count
from say.provenance import OF_A_FILE
from ui.frame.screen import Screen
from ui.parts.marked import Marked
from ui.state.offices import add_offices, forget_office, offices_in_use, own_offices
from ui.state.visit import OnAsk

KEPT = "A role and its shared address are kept, never a person, a private mailbox or a telephone."


def show_offices(s: Screen, home: Home) -> None:
    """Draw the register, folded away."""
    s.plain.folded("Who would know: the offices", "open_offices", partial(_show, s.plain, home))


def _show(s: Marked, home: Home) -> None:
    here = [one for one in offices_in_use() if home.code == ENGLAND_AND_WALES or set(one.areas) & set(_around(home))]
    if here:
        s.table(offices_shown(here), f"Offices that would know of {home.name}: kind, name, role, its address, areas")
    s.say_quietly(KEPT)
    with st.container():  # one place whatever is in it, so that the fields below are not drawn anew
        for said in OnAsk.offices_said.take():
            s.say_quietly(said)
    st.text_input("Your name, kept with the change", key=OnAsk.office_by.key, max_chars=80)
    typed, loaded = st.columns(2, gap="large")
    with typed:
        _show_form(home)
    with loaded:
        _show_file(s)
        _show_forgetting()


def _around(home: Home) -> set[str]:
    """Return the codes of the areas that an area is made of, lies in or crosses: those of its districts at every level."""
    districts = lad_table().loc[list(home.lads)]
    return {
        *home.lads,
        *home.codes,
        *(code for level in ("utla", "pfa", "region") for code in districts[f"{level}_code"]),
    }


def _show_form(home: Home) -> None:
    """Draw the fields of one office for the area that is chosen."""
    st.selectbox(
        "Kind of office", list(PARTIES), format_func=lambda key: PARTIES[key].label, key=OnAsk.office_party.key
    )
    st.text_input("Office", key=OnAsk.office_name.key, max_chars=120)
    st.text_input("Role", key=OnAsk.office_role.key, max_chars=120, placeholder="domestic abuse lead")
    st.text_input(
        "Role address", key=OnAsk.office_address.key, max_chars=120, placeholder="commissioning@office.example"
    )
    st.button(f"Keep it for {home.name}", key="keep_office", on_click=_told, args=(partial(_keep_typed, home.codes),))


def _show_file(s: Marked) -> None:
    st.file_uploader("Offices from a CSV or a workbook", key=OnAsk.office_file.key, on_change=_told, args=(_load,))
    s.files(office_table(offices_in_use()), "offices that can be asked", OF_A_FILE, "offices")


def _show_forgetting() -> None:
    named = {f"{one.name} ({PARTIES[one.party].label})": one for one in own_offices()}
    if named:
        picked = st.selectbox("An office to take out", list(named), key=OnAsk.office_to_forget.key)
        st.button("Take it out", key="forget_office", on_click=_told, args=(partial(_forget, named[picked]),))


def _told(change: Callable[[], str]) -> None:
    """Change the register as a click asks, and keep what there is to say: what was done, or why nothing was."""
    try:
        said = change()
    except Mistake as mistake:
        said = str(mistake)
    OnAsk.offices_said.put((said, *OnAsk.offices_said.now()) if said else OnAsk.offices_said.now())


def _keep_typed(areas: tuple[str, ...]) -> str:
    name, role, address = (one.now().strip() for one in (OnAsk.office_name, OnAsk.office_role, OnAsk.office_address))
    add_offices([Office(OnAsk.office_party.now(), name, role, address, areas)], OnAsk.office_by.now())
    for one in (OnAsk.office_name, OnAsk.office_role, OnAsk.office_address):
        one.put("")
    return f"{name} is kept."


def _load() -> str:
    dropped: Any = OnAsk.office_file.now()
    if dropped is None:
        return ""
    found = read_apart(dropped.name, read_offices, dropped.getvalue(), dropped.name)
    OnAsk.offices_said.put(found.said)
    if not found.offices:
        return f"{dropped.name}: no office was kept."
    add_offices(found.offices, OnAsk.office_by.now())
    return f"{dropped.name}: {count(len(found.offices), 'office')} kept, {count(len(found.said), 'remark')}."


def _forget(office: Office) -> str:
    forget_office(office, OnAsk.office_by.now())
    return f"{office.name} is taken out."
