"""Under the records of an area: say that one is wrong, or that there is a service that no record holds."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import partial
from typing import NamedTuple

import pandas as pd
import streamlit as st

from coverage.ask import ANY, USUAL, Ask
from coverage.communities import COMMUNITIES
from coverage.interventions import INTERVENTIONS
from coverage.remarks import WHAT_IS_WRONG, Addition, Correction, Remark
from coverage.vocabulary import RISK_LEVELS, labels
from geo.areas import area_name
from geo.mistakes import Mistake
from say.text import cut
from ui.parts.marked import Marked
from ui.state.held import Held
from ui.state.remarks import are_kept, keep_remark
from ui.state.visit import OnRecords

WRONG, KNOWN = "open_record_is_wrong", "open_know_more"
LONGEST = 300
_NOT_STATED = {"": "Not stated"}
_WRONG_FIELDS = (OnRecords.wrong_right, OnRecords.wrong_source)
_KNOWN_FIELDS = (
    OnRecords.known_service,
    OnRecords.known_organisation,
    OnRecords.known_places,
    OnRecords.known_funded_to,
    OnRecords.known_source,
)


class About(NamedTuple):
    """What a remark is about: an area, and the record that is in use, which may be invented."""

    area_code: str
    on_record: str
    invented: bool


def show_remarking(s: Marked, records: pd.DataFrame, code: str, ask: Ask) -> None:
    """Draw both, folded away, with what became of the last remark. ``records`` are those of the area ``code`` under ``ask``."""
    about = About(code, f"{s.basis.directory}, {s.basis.edition}", s.basis.invented)
    if refused := OnRecords.remark_refused.take():
        s.mistake(refused)
    if kept := OnRecords.remark_kept.take():
        s.plain.say_quietly(kept)
    if not records.empty:
        names = dict(zip(records["service_id"], records["service_name"], strict=True))
        s.plain.folded("This is wrong", WRONG, partial(_ask_what_is_wrong, names, about))
    s.plain.folded("I know more", KNOWN, partial(_ask_what_is_known, about, ask))


def _ask_what_is_wrong(names: dict[str, str], about: About) -> None:
    with st.form("record_is_wrong", border=False):
        st.selectbox("Record", list(names), format_func=lambda one: cut(names[one]), key=OnRecords.wrong_record.key)
        _choose("What is wrong", WHAT_IS_WRONG, OnRecords.wrong_in.key)
        st.text_input("What is right", key=OnRecords.wrong_right.key, max_chars=LONGEST)
        st.text_input("How you know", key=OnRecords.wrong_source.key, max_chars=LONGEST)
        st.form_submit_button("Keep this correction", on_click=_keep_correction, args=(names, about))


def _ask_what_is_known(about: About, ask: Ask) -> None:
    _begin_with_what_is_asked(about.area_code, ask)
    with st.form("know_more", border=False):
        st.text_input(f"Service in {area_name(about.area_code)}", key=OnRecords.known_service.key, max_chars=LONGEST)
        st.text_input("Who runs it", key=OnRecords.known_organisation.key, max_chars=LONGEST)
        _choose("Kind of work", labels(INTERVENTIONS), OnRecords.known_kind.key)
        _choose("For which risk", _NOT_STATED | RISK_LEVELS, OnRecords.known_risk.key)
        _choose("For which community", _NOT_STATED | labels(COMMUNITIES), OnRecords.known_community.key)
        st.text_input("People it takes in a year", key=OnRecords.known_places.key, placeholder="not known", max_chars=9)
        st.text_input("Funded to", key=OnRecords.known_funded_to.key, placeholder="2028-03, or not known", max_chars=10)
        st.text_input("How you know it", key=OnRecords.known_source.key, max_chars=LONGEST)
        st.form_submit_button("Keep this service", on_click=_keep_addition, args=(about, ask))


def _begin_with_what_is_asked(code: str, ask: Ask) -> None:
    """Set the kind, the risk and the community that the screen asks about, once for each area and each ask."""
    asked = (code, ask.intervention, ask.risk, ask.community)
    if OnRecords.known_asked.now() == asked:
        return
    OnRecords.known_asked.put(asked)
    for field, chosen in zip(
        (OnRecords.known_kind, OnRecords.known_risk, OnRecords.known_community), asked[1:], strict=True
    ):
        field.put("" if chosen == ANY else chosen)
    if ask.intervention == ANY:
        OnRecords.known_kind.put(next(iter(INTERVENTIONS)))


def _choose(label: str, words: Mapping[str, str], key: str) -> None:
    st.selectbox(label, list(words), format_func=words.__getitem__, key=key)


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
    _keep(said, is_whole, "Say what is right: “something else” alone tells nobody.", _WRONG_FIELDS)


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
    _keep(said, is_whole, "Give the service’s name, and who runs it.", _KNOWN_FIELDS)


def _keep(said: Remark, is_whole: bool, expected: str, typed: Iterable[Held[str]]) -> None:
    """Keep a remark where it is whole, and have said what became of it; what was typed is then cleared."""
    if not is_whole:
        OnRecords.remark_refused.put(expected)
        return
    try:
        keep_remark(said)
    except Mistake as mistake:
        OnRecords.remark_refused.put(str(mistake))
        return
    kept = "Kept" if are_kept() else "Kept for this visit"
    OnRecords.remark_kept.put(f"{kept}. The Directory screen gathers what you said, to send it and to use it.")
    for field in typed:
        field.put("")
