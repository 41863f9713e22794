"""The one button that saves a picture, a map or a table: it opens the forms that there are, a file each."""

from collections.abc import Callable, Iterable

import streamlit as st

from ui.parts.file_to_save import FileToSave, file_stem
from ui.parts.when_open import show_popover
from ui.state.language import said


def show_save(label: str, key: str, forms: Callable[[], Iterable[FileToSave]], invented: bool) -> None:
    """Draw the button; ``forms`` are listed once it is open. ``key`` tells one from others and is in the keys of its files."""

    def draw() -> None:
        with st.container(horizontal=True):
            for one in forms():
                show_file(one, f"{key}-{one.name}", invented)

    show_popover(said(label), f"save_{key}", draw)


def show_file(one: FileToSave, key: str | None, invented: bool, disabled: bool = False) -> None:
    """Draw the button of one file, whose name says INVENTED where it is."""
    name = file_stem(one.name, invented)
    st.download_button(one.form, one.make, name, one.mime, key=key, on_click="ignore", disabled=disabled)
