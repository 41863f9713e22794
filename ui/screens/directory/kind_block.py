"""What kind of file it is, said in one sentence first, and which area the whole file is about."""

import streamlit as st

from geo.areas import area_name, area_table
from geo.levels import LEVELS
from loaders.intake.understanding.file_kinds import FILE_KINDS, SERIES
from ui.parts.marked import Marked
from ui.screens.directory.series_dropped import show_way_to_assumptions
from ui.screens.directory.worked import AtWork
from ui.state.draft_in_use import decide
from ui.state.visit import OnDirectory

_NOT_SAID = _NO_AREA = ""
_OFFERED = ("pfa", "utla", "region")


def show_kind(s: Marked, at_work: AtWork) -> None:
    """Draw the kind of file, to be changed where it is another, and the area given once for every row that names none."""
    s.plain.header("What kind of file is it?")
    decided = at_work.draft.decisions.kind
    s.plain.say_quietly(f"You said: {FILE_KINDS[decided].said}." if decided else at_work.worked.found.sentence)
    if at_work.worked.kind == SERIES and (dropped := OnDirectory.series_dropped.now()):
        show_way_to_assumptions(dropped)
    kind, area = st.columns(2)
    kinds = [key for key, one in FILE_KINDS.items() if one.form]
    known = at_work.worked.kind if at_work.worked.kind_is_sure and at_work.worked.kind in kinds else _NOT_SAID
    OnDirectory.draft_kind.put(known)
    with kind:
        st.selectbox(
            "It is",
            kinds if known else [_NOT_SAID, *kinds],
            format_func=lambda key: FILE_KINDS[key].label if key else at_work.worked.label_of_kind(),
            key=OnDirectory.draft_kind.key,
            on_change=lambda: decide(kind=OnDirectory.draft_kind.now()),
        )
    one_area = at_work.draft.decisions.one_area
    OnDirectory.draft_one_area.put(" ".join(one_area) if one_area else _NO_AREA)
    with area:
        st.selectbox(
            "Rows that name no area are about",
            [_NO_AREA, *(f"{level} {code}" for level in _OFFERED for code in area_table(level).index)],
            format_func=_area_label,
            key=OnDirectory.draft_one_area.key,
            on_change=_decide_one_area,
        )


def _area_label(named: str) -> str:
    if named == _NO_AREA:
        return "no area: it is not known"
    level, code = named.split()
    return f"{area_name(code)}, {LEVELS[level].one}"


def _decide_one_area() -> None:
    named = OnDirectory.draft_one_area.now()
    decide(one_area=tuple(named.split()) if named else None)
