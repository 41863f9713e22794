"""The evidence register: where sources disagree, every claim by what it is about, one looked at, and a correction of it."""

from collections.abc import Sequence
from datetime import date
from functools import partial

import pandas as pd
import streamlit as st
from pandas.io.formats.style import Styler

from cohorts.model.inputs import CohortInputs
from coverage.remarks import ClaimCorrection
from geo.areas import ENGLAND_AND_WALES
from say.evidence.claim import ABOUT, GRADES, Claim
from say.evidence.register import every_claim
from say.evidence.register_table import HEADINGS, claims_as_table, claims_wanted, open_questions, side_by_side
from say.numbers import count
from say.provenance import CLAIMS
from say.text import cut
from ui.cache.cached import cached
from ui.frame.navigation import SCREENS
from ui.frame.screen import Screen
from ui.parts.links import source_link
from ui.parts.tables.remark_form import LONGEST, keep, say_what_became
from ui.parts.tables.remarking import GATHERED
from ui.state.address import address_as_written
from ui.state.need_in_use import need_in_use
from ui.state.visit import OnEvidence

REGISTER = "the evidence register"
OPEN, OPEN_WRONG = "open_evidence", "open_claim_is_wrong"
_ANY = {"": "Any"}
_ON_A_LINE = ("says", "figure", "period", "graded", "source")
_NAMES = {path.removeprefix("pages/").removesuffix(".py"): title for path, title in SCREENS.items()}


def show_evidence(s: Screen) -> None:
    """Draw where sources disagree, and the whole register folded away."""
    claims = _claims_of(need_in_use())
    s.plain.header("Evidence")
    questions = open_questions(claims)
    s.plain.say(
        f"{count(len(claims), 'claim')} stand behind these screens; on {len(questions)} questions sources differ."
    )
    s.plain.folded("Where sources disagree", "open_evidence_questions", partial(_show_questions, s, questions))
    s.plain.folded("Every claim, and how it was measured", OPEN, partial(_show_register, s, claims))


@cached(most=4)
def _claims_of(need: CohortInputs) -> tuple[Claim, ...]:
    return every_claim(need.assumptions.values())


def _show_questions(s: Screen, questions: dict[str, list[Claim]]) -> None:
    for question, claims in questions.items():
        s.plain.bold(question)
        s.plain.side_by_side(side_by_side(claims), question)


def _show_register(s: Screen, claims: Sequence[Claim]) -> None:
    about, grade, words = st.columns(3)
    with about:
        _choose("About", ABOUT, OnEvidence.evidence_about.key)
    with grade:
        _choose("How it was measured", GRADES, OnEvidence.evidence_grade.key)
    words.text_input("Words in it", key=OnEvidence.evidence_words.key, placeholder="Drive, Kent, 2019 …")
    found = claims_wanted(
        claims, OnEvidence.evidence_about.now(), OnEvidence.evidence_grade.now(), OnEvidence.evidence_words.now()
    )
    whole = claims_as_table(found, _NAMES)
    s.plain.say_quietly(
        f"{count(len(found), 'claim')} of {len(claims)}. Pick a row to see where it is from and where it is used."
    )
    if not found:
        return
    shown = whole[[HEADINGS[name] for name in _ON_A_LINE]]
    s.plain.areas(
        partial(_styled, shown), list(whole.index), f"evidence-{hash(tuple(whole.index))}", OnEvidence.evidence_claim.put,
        "Claims with their figure, date, how they were measured, and source",
    )  # fmt: skip
    s.plain.files(whole, "evidence register", CLAIMS, "evidence")
    for one in claims:
        if one.key == OnEvidence.evidence_claim.now():
            _show_claim(s, one)


def _styled(shown: pd.DataFrame) -> Styler:
    return shown.style


def _choose(label: str, words: dict[str, str], key: str) -> None:
    st.selectbox(label, [*_ANY, *words], format_func=(_ANY | words).__getitem__, key=key)


def _show_claim(s: Screen, one: Claim) -> None:
    """Draw one claim whole: its source with the address, where it is used, and a way to correct it."""
    s.plain.subheader(cut(one.says))
    s.plain.headed_bullets(
        {
            "Figure": one.figure or "none",
            "Where and when": f"{one.place}, {one.period or 'no date'}",
            "How it was measured": one.graded,
            "Where in the source": one.where_in_it or "not noted",
            "Looked at": one.reviewed,
        }
    )
    s.plain.html(f"<p>Source: {source_link(one.source, one.url)}</p>")
    address = address_as_written()
    with st.container(horizontal=True):
        for key in one.used_in:
            st.page_link(f"pages/{key}.py", label=f"Used in {_NAMES[key]}", query_params=address)
    say_what_became(s)
    s.plain.folded("This is wrong", OPEN_WRONG, partial(_ask_what_is_right, one))


def _ask_what_is_right(one: Claim) -> None:
    with st.form("claim_is_wrong", border=False):
        st.text_input("What is right", key=OnEvidence.evidence_right.key, max_chars=LONGEST)
        st.text_input("How you know", key=OnEvidence.evidence_source.key, max_chars=LONGEST)
        st.form_submit_button("Keep this correction", on_click=_keep, args=(one,))


def _keep(one: Claim) -> None:
    right = OnEvidence.evidence_right.now().strip()
    said = ClaimCorrection(
        claim=one.key, says=one.says, right=right, source=OnEvidence.evidence_source.now().strip(),
        area_code=ENGLAND_AND_WALES, on=date.today(), on_record=REGISTER, invented=False,
    )  # fmt: skip
    keep(said, "" if right else "Say what is right.", GATHERED, (OnEvidence.evidence_right, OnEvidence.evidence_source))
