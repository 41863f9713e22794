"""Under the records of an area: say that one is wrong, that there is a service no record holds, or that there is none."""

from datetime import date
from functools import partial

import pandas as pd
import streamlit as st

from coverage.ask import USUAL, Ask
from coverage.communities import COMMUNITIES
from coverage.interventions import INTERVENTIONS
from coverage.remarks import WHAT_IS_WRONG, Addition, Correction
from coverage.vocabulary import RISK_LEVELS, labels
from geo.areas import area_name
from say.text import cut
from ui.parts.marked import Marked
from ui.parts.tables.declaring import show_declaring
from ui.parts.tables.remark_form import (
    LONGEST,
    About,
    about_here,
    begin_with_what_is_asked,
    choose,
    keep,
    say_what_became,
)
from ui.state.visit import OnRecords

WRONG, KNOWN = "open_record_is_wrong", "open_know_more"
GATHERED = "The Directory screen gathers what you said, to send it and to use it."
_NOT_STATED = {"": "Not stated"}
_WRONG_FIELDS = (OnRecords.wrong_right, OnRecords.wrong_source)
_KNOWN_FIELDS = (
    OnRecords.known_service,
    OnRecords.known_organisation,
    OnRecords.known_places,
    OnRecords.known_funded_to,
    OnRecords.known_source,
)


def show_remarking(s: Marked, records: pd.DataFrame, code: str, ask: Ask) -> None:
    """Draw the three, folded away, with what became of the last remark; ``records`` are those of the area under ``ask``."""
    about = about_here(code)
    say_what_became(s)
    if not records.empty:
        names = dict(zip(records["service_id"], records["service_name"], strict=True))
        s.plain.folded("This is wrong", WRONG, partial(_ask_what_is_wrong, names, about))
    s.plain.folded("I know more", KNOWN, partial(_ask_what_is_known, about, ask))
    show_declaring(s, code, ask)


def _ask_what_is_wrong(names: dict[str, str], about: About) -> None:
    with st.form("record_is_wrong", border=False):
        st.selectbox("Record", list(names), format_func=lambda one: cut(names[one]), key=OnRecords.wrong_record.key)
        choose("What is wrong", WHAT_IS_WRONG, OnRecords.wrong_in.key)
        st.text_input("What is right", key=OnRecords.wrong_right.key, max_chars=LONGEST)
        st.text_input("How you know", key=OnRecords.wrong_source.key, max_chars=LONGEST)
        st.form_submit_button("Keep this correction", on_click=_keep_correction, args=(names, about))


def _ask_what_is_known(about: About, ask: Ask) -> None:
    begin_with_what_is_asked(
        about.area_code,
        ask,
        OnRecords.known_asked,
        OnRecords.known_kind,
        OnRecords.known_risk,
        OnRecords.known_community,
    )
    with st.form("know_more", border=False):
        st.text_input(f"Service in {area_name(about.area_code)}", key=OnRecords.known_service.key, max_chars=LONGEST)
        st.text_input("Who runs it", key=OnRecords.known_organisation.key, max_chars=LONGEST)
        choose("Kind of work", labels(INTERVENTIONS), OnRecords.known_kind.key)
        choose("For which risk", _NOT_STATED | RISK_LEVELS, OnRecords.known_risk.key)
        choose("For which community", _NOT_STATED | labels(COMMUNITIES), OnRecords.known_community.key)
        st.text_input("People it takes in a year", key=OnRecords.known_places.key, placeholder="not known", max_chars=9)
        st.text_input("Funded to", key=OnRecords.known_funded_to.key, placeholder="2028-03, or not known", max_chars=10)
        st.text_input("How you know it", key=OnRecords.known_source.key, max_chars=LONGEST)
        st.form_submit_button("Keep this service", on_click=_keep_addition, args=(about, ask))


def _keep_correction(names: dict[str, str], about: About) -> None:
    record = OnRecords.wrong_record.now()
    said = Correction(
        service_id=record,
        service_name=names[record],
        area_code=about.area_code,
        on_record=about.on_record,
        invented=about.invented,
        wrong=OnRecords.wrong_in.now(),
        right=OnRecords.wrong_right.now().strip(),
        source=OnRecords.wrong_source.now().strip(),
        on=date.today(),
    )
    is_whole = said.wrong != "other" or bool(said.right)
    lacks = "" if is_whole else "Say what is right: “something else” alone tells nobody."
    keep(said, lacks, GATHERED, _WRONG_FIELDS)


def _keep_addition(about: About, ask: Ask) -> None:
    said = Addition(
        service_name=OnRecords.known_service.now().strip(),
        organisation_name=OnRecords.known_organisation.now().strip(),
        intervention=OnRecords.known_kind.now(),
        for_whom="" if ask.terms.for_whom == USUAL else ask.terms.for_whom,
        area_code=about.area_code,
        on_record=about.on_record,
        invented=about.invented,
        risk=OnRecords.known_risk.now(),
        community=OnRecords.known_community.now(),
        places=OnRecords.known_places.now().strip(),
        funded_to=OnRecords.known_funded_to.now().strip(),
        source=OnRecords.known_source.now().strip(),
        on=date.today(),
    )
    is_whole = bool(said.service_name and said.organisation_name)
    keep(said, "" if is_whole else "Give the service’s name, and who runs it.", GATHERED, _KNOWN_FIELDS)
