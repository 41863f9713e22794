"""A group of one's own: areas chosen by name, saved under a name for the visit, or as a small file that can be opened again."""

import streamlit as st

from geo.areas import area_name, area_table, levels_of
from geo.mistakes import Mistake
from loaders.area_groups import load_area_group, write_area_group
from ui.choices.view_choices import MOST_IN_A_GROUP
from ui.words.format import count
from ui.words.say import say_mistake, say_quietly

_GROUP = "own_group"
_PICKED, _NAME, _FILE, _OPENED = "own_group_areas", "own_group_name", "own_group_file", "own_group_opened"
_SAVED, _MISTAKE = "saved_groups", "own_group_mistake"
LONGEST_NAME = 60


def own_codes() -> list[str]:
    """Return the codes of the group, of whatever level."""
    text = st.session_state[_GROUP]
    return text.split(".") if text else []


def choose_own_group(level: str) -> None:
    """Draw the areas of the group at a level, and where to save and open groups; the URL keeps the group."""
    here = area_table(level)["area_name"].sort_values().index
    elsewhere = [code for code in own_codes() if level not in levels_of(code)]
    st.session_state[_PICKED] = [code for code in own_codes() if level in levels_of(code)]
    st.multiselect(
        "Areas of my own group",
        list(here),
        format_func=area_name,
        key=_PICKED,
        max_selections=MOST_IN_A_GROUP - len(elsewhere),
        on_change=_take_picked,
        args=(level,),
        placeholder="Add an area by its name",
    )
    if elsewhere:
        say_quietly(
            f"{count(len(elsewhere), 'more area')} of this group at another level, left out here: choose that level to see more."
        )
    if message := st.session_state.pop(_MISTAKE, None):
        say_mistake(message)
    with st.expander("Save this group, or open one"):
        _save_or_open()


def _take_picked(level: str) -> None:
    elsewhere = [code for code in own_codes() if level not in levels_of(code)]
    _use([*elsewhere, *st.session_state[_PICKED]])


def _use(codes: list[str]) -> None:
    st.session_state[_GROUP] = ".".join(sorted(set(codes)))


def _save_or_open() -> None:
    saved = st.session_state.setdefault(_SAVED, {})
    left, right = st.columns(2)
    with left:
        st.text_input("Name of this group", key=_NAME, max_chars=LONGEST_NAME)
        st.button("Save for this visit", on_click=_save, disabled=not own_codes(), key="own_group_save")
        st.download_button(
            "Save as a file (CSV of GSS codes)",
            write_area_group(own_codes()),
            "group_of_areas.csv",
            "text/csv",
            key="own_group_csv",
            on_click="ignore",
            disabled=not own_codes(),
        )
    with right:
        if saved:
            st.selectbox(
                "Open a group saved in this visit",
                list(saved),
                index=None,
                key=_OPENED,
                on_change=_open_saved,
            )
        st.file_uploader(
            "Open a group from a file", type=["csv"], key=_FILE, on_change=_open_file, max_upload_size=1
        )


def _save() -> None:
    name = st.session_state[_NAME].strip()
    if name:
        st.session_state[_SAVED][name] = own_codes()
    else:
        st.session_state[_MISTAKE] = "Give the group a name before you save it."


def _open_saved() -> None:
    if chosen := st.session_state[_OPENED]:
        _use(st.session_state[_SAVED][chosen])


def _open_file() -> None:
    dropped = st.session_state[_FILE]
    if dropped is None:
        return
    try:
        _use(list(load_area_group(dropped.getvalue(), dropped.name, MOST_IN_A_GROUP)))
    except Mistake as mistake:
        st.session_state[_MISTAKE] = str(mistake)
