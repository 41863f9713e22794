"""One's tokens: made and shown once, listed, revoked."""

from functools import partial

import streamlit as st

from geo.mistakes import Mistake
from say.team.token_table import SCOPES, in_force, token_table
from store.tokens import MOST_DAYS, Scope, make_token, revoke_token, tokens
from ui.parts.marked import Marked
from ui.state.saved_work import saved_work, why_no_saved_work
from ui.state.visit import OnTeam


def show_tokens(s: Marked) -> None:
    """Draw the tokens there are, the one just made, and what makes or revokes one."""
    if why := why_no_saved_work():
        s.mistake(why)
        return
    if refused := OnTeam.token_refused.take():
        s.mistake(refused)
    if made := OnTeam.token_made.take():
        s.say("Copy the token now: it is shown this once.")
        s.quote(made)
    there = tokens(saved_work())
    if there:
        s.table(token_table(there), "Tokens: name, account, what each opens, and until when")
    _show_making()
    usable = {one.id: f"{one.name} ({one.account})" for one in there if in_force(one)}
    if usable:
        st.selectbox("A token to revoke", list(usable), format_func=usable.__getitem__, key=OnTeam.token_picked.key)
        st.button(
            "Revoke it", key="revoke_token", on_click=_or_say_why_not, args=(partial(_revoke, next(iter(usable))),)
        )


def _show_making() -> None:
    name, opens, days, make = st.columns([3, 3, 2, 2], vertical_alignment="bottom")
    name.text_input("What it is for", key=OnTeam.token_name.key, max_chars=80)
    opens.selectbox("It opens", list(Scope), format_func=lambda one: SCOPES[one.value], key=OnTeam.token_scope.key)
    days.number_input("Days", 1, MOST_DAYS, key=OnTeam.token_days.key)
    make.button("Make a token", key="make_token", on_click=_or_say_why_not, args=(_make,))


def _make() -> None:
    _, text = make_token(saved_work(), OnTeam.token_name.now(), OnTeam.token_scope.now(), OnTeam.token_days.now())
    OnTeam.token_made.put(text)


def _revoke(first: str) -> None:
    revoke_token(saved_work(), OnTeam.token_picked.now() or first)


def _or_say_why_not(act: "partial[None]") -> None:
    try:
        act()
    except Mistake as mistake:
        OnTeam.token_refused.put(str(mistake))
