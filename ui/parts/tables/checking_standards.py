"""*We checked a standard*: the form of how one stands in a force area, on whose word, and what it rests on."""

from datetime import date

import streamlit as st

from coverage.remarks import StandardCheck
from coverage.standards.checked import MAY_BE_CHECKED
from coverage.standards.standards import STANDARDS
from coverage.standards.verdict import Verdict
from coverage.vocabulary import labels
from ui.parts.tables.remark_form import LONGEST, About, choose, keep
from ui.state.language import terms_in_use
from ui.state.visit import OnRecords

WHAT_FOLLOWS = (
    "It counts until it is too old. Where a record says yes and you say no, the record counts; both are shown."
)
_TYPED = (OnRecords.standard_checked_by, OnRecords.standard_only, OnRecords.standard_source)


def ask_what_was_checked(about: About) -> None:
    """Draw the form, for the force area that it is about."""
    words = {one.value: terms_in_use().verdicts[one].short for one in MAY_BE_CHECKED}
    with st.form("standard_checked", border=False):
        choose("We checked", labels(STANDARDS), OnRecords.standard_checked.key)
        choose("It is", words, OnRecords.standard_verdict.key)
        st.text_input("If partly: which part", key=OnRecords.standard_only.key, max_chars=LONGEST)
        st.text_input("Who checked", key=OnRecords.standard_checked_by.key, max_chars=LONGEST)
        st.date_input("Checked on", None, key=OnRecords.standard_checked_on.key, max_value="today", format="DD/MM/YYYY")
        st.text_input("What it rests on, or a link", key=OnRecords.standard_source.key, max_chars=LONGEST)
        st.form_submit_button("Record it", on_click=_keep_check, args=(about,))


def _keep_check(about: About) -> None:
    on, verdict = OnRecords.standard_checked_on.now(), OnRecords.standard_verdict.now()
    said = StandardCheck(
        area_code=about.area_code,
        on_record=about.on_record,
        invented=about.invented,
        standard=OnRecords.standard_checked.now(),
        verdict=verdict,
        only=OnRecords.standard_only.now().strip() if verdict == Verdict.PARTLY.value else "",
        checked_by=OnRecords.standard_checked_by.now().strip(),
        checked_on=on.isoformat() if on else "",
        source=OnRecords.standard_source.now().strip(),
        on=date.today(),
    )
    is_whole = said.checked_by and said.checked_on and said.source
    keep(said, "" if is_whole else "Say who checked, on which day, and what it rests on.", WHAT_FOLLOWS, _TYPED)
