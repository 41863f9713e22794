"""The user's own workbook, for this visit: read when it is dropped, added to the published record, or shown alone."""

from dataclasses import dataclass, replace

import streamlit as st

from coverage.combined import with_own
from coverage.directory import Directory
from geo.mistakes import Mistake
from loaders.directory.directory import load_directory
from loaders.directory.shipped import published_directory
from loaders.files.report import DirectoryReport

OWN_ALONE = "own_alone"
_LOADED, _MISTAKE, _DROPPED = "own_directory", "own_directory_mistake", "own_directory_file"


@dataclass(frozen=True)
class OwnWorkbook:
    """A workbook that has been read: by itself, together with the published record, and what became of its rows.

    Invented records are never mixed with published ones: then ``together`` is the workbook by itself.
    """

    alone: Directory
    together: Directory
    report: DirectoryReport


def own_workbook() -> OwnWorkbook | None:
    """Return the workbook that has been read in this visit, or None."""
    loaded: OwnWorkbook | None = st.session_state.get(_LOADED)
    return loaded


def own_directory() -> Directory | None:
    """Return one's own directory as it is in use: with the published record, or alone; None until a workbook has been read."""
    loaded = own_workbook()
    if loaded is None:
        return None
    return loaded.alone if st.session_state[OWN_ALONE] else loaded.together


def mistake_of_dropped_file() -> str | None:
    """Return why the file that was last dropped could not be read, or None."""
    mistake: str | None = st.session_state.get(_MISTAKE)
    return mistake


def draw_uploader() -> None:
    """Draw the place to drop a workbook. It takes any file: what is none is refused in our words, not in the browser's."""
    st.file_uploader(
        "Your directory: the filled-in template, or its CSV form", key=_DROPPED, on_change=_read_dropped_file
    )


def _read_dropped_file() -> None:
    """Read what was dropped, before the screen is drawn, so that the whole screen speaks of it."""
    for key in (_LOADED, _MISTAKE):
        st.session_state.pop(key, None)
    dropped = st.session_state[_DROPPED]
    if dropped is None:
        return
    try:
        alone, report = load_directory(dropped.getvalue(), dropped.name)
    except Mistake as mistake:
        st.session_state[_MISTAKE] = str(mistake)
        return
    alone = replace(alone, services=alone.services.assign(mine=True))
    together = alone if alone.invented else with_own(published_directory(), alone)
    st.session_state[_LOADED] = OwnWorkbook(alone, together, report)
