"""What the columns of each shape of file were said to be: its versions, to be restored, and the way to forget it."""

from functools import partial

import streamlit as st

from loaders.intake.decisions import NOTE, SET_ASIDE
from loaders.intake.understanding.columns import fields_of
from loaders.intake.understanding.file_kinds import FILE_KINDS
from say.numbers import day
from store.column_mappings import SavedMapping, mapping_versions, restore_mapping
from ui.parts.marked import Marked
from ui.screens.directory.remembered_versions import Remembered, changed, show_versions
from ui.state.saved_work import saved_work
from ui.state.visit import OnDirectory

_FORGOTTEN = 0
VERSION = "mapping_version"


def show_mappings(s: Marked, shapes: tuple[SavedMapping, ...]) -> None:
    """Draw each shape of file by its columns, and for the one picked what each column was said to be."""
    s.bold("What columns are")
    by_shape = {one.shape: one for one in shapes}
    picked = st.selectbox(
        "A file with these columns",
        list(by_shape),
        format_func=lambda shape: _in_words(by_shape[shape]),
        key=OnDirectory.shape_to_look_at.key,
    )
    labels = _labels()
    versions = [
        Remembered(one.version, one.saved_at, one.by, {_heading(h): labels[t] for h, t in one.mapping.items()})
        for one in mapping_versions(saved_work(), picked)
    ]
    show_versions(s, versions, "Column", VERSION, partial(_restore, picked))
    if by_shape[picked].mapping:
        st.button(
            "Forget these columns",
            on_click=partial(changed, partial(_restore, picked, _FORGOTTEN), VERSION),
            key="forget_mapping",
        )


def _in_words(one: SavedMapping) -> str:
    held = ", ".join(map(_heading, one.mapping)) or "forgotten"
    return f"{held} ({day(one.saved_at)}, {one.by})"


def _heading(heading: str) -> str:
    return heading or "A column without a heading"


def _restore(shape: str, version: int) -> None:
    restore_mapping(saved_work(), shape, version, OnDirectory.remembering_by.now())


def _labels() -> dict[str, str]:
    """What every field of every form is called; a directory's own words for one that money has too."""
    forms = {one.form: key for key, one in FILE_KINDS.items() if one.form}
    fields = {field.name: field.label for key in forms.values() for field in fields_of(key)}
    directory = {field.name: field.label for field in fields_of("directory")}
    return {**fields, **directory, NOTE: "A note on each row", SET_ASIDE: "Set aside"}
