"""*We checked: there is none*: the form of a declaration, about one area or about one that is chosen in it."""

from datetime import date
from functools import partial

import streamlit as st

from coverage.ask import USUAL, Ask
from coverage.communities import COMMUNITIES
from coverage.interventions import INTERVENTIONS
from coverage.remarks import Declaration
from coverage.vocabulary import RISK_LEVELS, labels
from geo.areas import area_name, area_table
from geo.levels import LEVELS
from say.text import with_capital
from ui.parts.marked import Marked
from ui.parts.tables.remark_form import LONGEST, About, about_here, begin_with_what_is_asked, choose, keep
from ui.state.language import said
from ui.state.visit import OnRecords

NONE = "open_checked_none"
TITLE = "We checked: there is none"
WHAT_FOLLOWS = (
    "It counts as “checked: none” until it is too old. Where a record says that there is a service, the record counts."
)
_OFFERED = ("pfa", "utla", "lad", "region")
_TYPED = (OnRecords.none_checked_by, OnRecords.none_source)


def show_declaring(s: Marked, code: str, ask: Ask) -> None:
    """Draw the form folded away, begun with an area and what is asked there; ``code`` "" lets the area be chosen in the form."""
    s.plain.folded(TITLE, NONE, partial(_ask_what_was_checked, about_here(code), ask))


def _ask_what_was_checked(about: About, ask: Ask) -> None:
    begin_with_what_is_asked(
        about.area_code,
        ask,
        OnRecords.none_asked,
        OnRecords.none_kind,
        OnRecords.none_risk,
        OnRecords.none_community,
    )
    with st.form("checked_none", border=False):
        if not about.area_code:
            _choose_area()
        where = f"{said(area_name(about.area_code))}: " if about.area_code else ""
        choose(with_capital(f"{where}{said('there is no')}"), labels(INTERVENTIONS), OnRecords.none_kind.key)
        choose(said("At which risk"), {"": "Every risk level"} | RISK_LEVELS, OnRecords.none_risk.key)
        choose(said("For whom"), {"": "Everybody"} | labels(COMMUNITIES), OnRecords.none_community.key)
        st.text_input(said("Who checked"), key=OnRecords.none_checked_by.key, max_chars=LONGEST)
        st.date_input(
            said("Checked on"), None, key=OnRecords.none_checked_on.key, max_value="today", format="DD/MM/YYYY"
        )
        st.text_input(said("What it rests on, or a link"), key=OnRecords.none_source.key, max_chars=LONGEST)
        st.form_submit_button(said("Declare it"), on_click=_keep_declaration, args=(about, ask))


def _choose_area() -> None:
    codes = dict.fromkeys(code for level in _OFFERED for code in area_table(level).index)
    level_of = {code: level for level in reversed(_OFFERED) for code in area_table(level).index}
    st.selectbox(
        said("Area"),
        list(codes),
        format_func=lambda code: f"{said(area_name(code))}, {LEVELS[level_of[code]].one}",
        key=OnRecords.none_area.key,
    )


def _keep_declaration(about: About, ask: Ask) -> None:
    kind, on = OnRecords.none_kind.now(), OnRecords.none_checked_on.now()
    declared = Declaration(
        area_code=about.area_code or OnRecords.none_area.now(),
        on_record=about.on_record,
        invented=about.invented,
        intervention=kind,
        for_whom=ask.terms.for_whom if INTERVENTIONS[kind].for_either_side and ask.terms.for_whom != USUAL else "",
        risk=OnRecords.none_risk.now(),
        community=OnRecords.none_community.now(),
        checked_by=OnRecords.none_checked_by.now().strip(),
        checked_on=on.isoformat() if on else "",
        source=OnRecords.none_source.now().strip(),
        on=date.today(),
    )
    is_whole = declared.checked_by and declared.checked_on and declared.source
    keep(declared, "" if is_whole else "Say who checked, on which day, and what it rests on.", WHAT_FOLLOWS, _TYPED)
