"""What the forms of remarks share: what they are about, a choice, what is asked at first, and how what was said is kept."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

import streamlit as st

from coverage.ask import ANY, Ask
from coverage.interventions import INTERVENTIONS
from coverage.remarks import Remark
from geo.mistakes import Mistake
from ui.parts.marked import Marked
from ui.state.directory_in_use import directory_chosen
from ui.state.held import Held
from ui.state.language import said as in_language
from ui.state.remarks import are_kept, keep_remark
from ui.state.visit import OnRecords

LONGEST = 300


class About(NamedTuple):
    """What a remark is about: an area, and the record that is in use, which may be invented."""

    area_code: str
    on_record: str
    invented: bool


def about_here(code: str) -> About:
    """Return what a remark about an area is about: it is on the directory chosen, as that is without what the user declared."""
    directory = directory_chosen()
    return About(code, f"{directory.title}, {directory.edition}", directory.invented)


def say_what_became(s: Marked) -> None:
    """Say once whether the last remark was kept."""
    if refused := OnRecords.remark_refused.take():
        s.mistake(refused)
    if kept := OnRecords.remark_kept.take():
        s.plain.say_quietly(kept)


def choose(label: str, words: Mapping[str, str], key: str) -> None:
    """Draw a choice of a form by its words, in the language that the reader chose where it has them."""
    st.selectbox(label, list(words), format_func=lambda one: in_language(words[one]), key=key)


def begin_with_what_is_asked(
    code: str, ask: Ask, asked_before: Held[tuple[str, ...]], kind: Held[str], risk: Held[str], community: Held[str]
) -> None:
    """Set the kind, the risk and the community that the screen asks about, once for each area and each ask."""
    asked = (code, ask.intervention, ask.risk, ask.community)
    if asked_before.now() == asked:
        return
    asked_before.put(asked)
    for field, chosen in zip((kind, risk, community), asked[1:], strict=True):
        field.put("" if chosen == ANY else chosen)
    if ask.intervention == ANY:
        kind.put(next(iter(INTERVENTIONS)))


def keep(said: Remark, lacks: str, also: str, typed: Iterable[Held[Any]]) -> None:
    """Keep a remark unless it ``lacks`` something, and have said what became of it, and ``also``; what was typed is cleared."""
    if lacks:
        OnRecords.remark_refused.put(lacks)
        return
    try:
        keep_remark(said)
    except Mistake as mistake:
        OnRecords.remark_refused.put(str(mistake))
        return
    kept = "Kept" if are_kept() else "Kept for this visit"
    OnRecords.remark_kept.put(f"{kept}. {also}")
    for field in typed:
        field.put(field.at_first())
