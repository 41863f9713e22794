"""A group of one's own: areas chosen by name, saved under a name, or as a small file that can be opened again."""

import streamlit as st

from geo.areas import area_name, area_table, common_level, levels_of
from geo.mistakes import Mistake
from loaders.apart.door import read_apart
from loaders.plans.area_groups import load_area_group, write_area_group
from say.numbers import count
from store.groups import group, groups, save_group
from store.names import LONGEST_NAME
from ui.frame.screen import Screen
from ui.state.choice_readers import MOST_IN_A_GROUP
from ui.state.choices import Choices
from ui.state.own_group import MIXED_GROUP, own_codes
from ui.state.saved_work import by_name, saved_work, why_not_kept
from ui.state.visit import OnCompare


def choose_own_group(s: Screen, level: str) -> None:
    """Draw the areas of the group at a level, and where to save and open groups; the URL keeps the group."""
    here = area_table(level)["area_name"].sort_values().index
    elsewhere = [code for code in _codes() if level not in levels_of(code)]
    OnCompare.own_group_areas.put([code for code in _codes() if level in levels_of(code)])
    st.multiselect(
        "Areas of my own group",
        list(here),
        format_func=area_name,
        key=OnCompare.own_group_areas.key,
        max_selections=MOST_IN_A_GROUP - len(elsewhere),
        on_change=_take_picked,
        args=(level,),
        placeholder="Add an area by its name",
    )
    if elsewhere:
        s.plain.say_quietly(
            f"Left out here: {count(len(elsewhere), 'area')} of this group at another level. Choose that level to see them."
        )
    if message := OnCompare.own_group_mistake.take():
        s.mistake(message)
    if saved := OnCompare.own_group_saved.take():
        s.plain.say_quietly(f"Saved as “{saved}”.")
    with s.plain.expander("Save this group, or open one"):
        _save_or_open(s)


def _take_picked(level: str) -> None:
    elsewhere = [code for code in _codes() if level not in levels_of(code)]
    _use([*elsewhere, *OnCompare.own_group_areas.now()])


def _use(codes: list[str]) -> None:
    Choices.own_group.put(".".join(sorted(set(codes))))


def _save_or_open(s: Screen) -> None:
    why_not = why_not_kept("area_group")
    saved = {} if why_not else by_name(groups(saved_work()))
    if why_not:
        s.plain.say_quietly(f"{why_not} A file and the address of this page keep the group all the same.")
    left, right = st.columns(2)
    with left:
        st.text_input("Name of this group", key=OnCompare.own_group_name.key, max_chars=LONGEST_NAME)
        st.button("Save", on_click=_save, disabled=bool(why_not) or not _codes(), key="own_group_save")
        s.plain.file(
            "Save as a file (CSV of GSS codes)",
            write_area_group(_codes()),
            "group_of_areas.csv",
            "text/csv",
            key="own_group_csv",
            disabled=not _codes(),
        )
    with right:
        if saved:
            st.selectbox(
                "Open a saved group",
                list(saved),
                index=None,
                key=OnCompare.own_group_opened.key,
                on_change=_open_saved,
            )
        st.file_uploader(
            "Open a group from a file",
            type=["csv"],
            key=OnCompare.own_group_file.key,
            on_change=_open_file,
            max_upload_size=1,
        )


def _save() -> None:
    """Save the group; under a name that another has, it becomes the next version of that one."""
    name = OnCompare.own_group_name.now().strip()
    if not name:
        OnCompare.own_group_mistake.put("Give the group a name before you save it.")
        return
    try:
        before = by_name(groups(saved_work())).get(name)
        save_group(saved_work(), name, _level_of_all(_codes()), _codes(), None if before is None else before.id)
        OnCompare.own_group_called.put((Choices.own_group.now(), name))
        OnCompare.own_group_saved.put(name)
    except Mistake as mistake:
        OnCompare.own_group_mistake.put(str(mistake))


def _codes() -> list[str]:
    return list(own_codes(Choices.own_group.now()))


def _level_of_all(codes: list[str]) -> str:
    """Return a level that all areas of the group are of."""
    level = common_level(codes)
    if level is None:
        raise Mistake(MIXED_GROUP)
    return level


def _open_saved() -> None:
    if chosen := OnCompare.own_group_opened.now():
        try:
            heading = by_name(groups(saved_work()))[chosen]
            _use(list(group(saved_work(), heading.id).codes))
            OnCompare.own_group_called.put((Choices.own_group.now(), chosen))
        except Mistake as mistake:
            OnCompare.own_group_mistake.put(str(mistake))


def _open_file() -> None:
    dropped = OnCompare.own_group_file.now()
    if dropped is None:
        return
    try:
        _use(list(read_apart(dropped.name, load_area_group, dropped.getvalue(), dropped.name, MOST_IN_A_GROUP)))
    except Mistake as mistake:
        OnCompare.own_group_mistake.put(str(mistake))
