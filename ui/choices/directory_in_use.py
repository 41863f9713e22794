"""Which directory the screens speak of: the published record, the invented one, or one's own workbook for this visit."""

import streamlit as st

from coverage.directory import Directory
from geo.mistakes import Mistake
from loaders.directory import load_directory
from loaders.report import LoadReport
from loaders.shipped import demonstration_directory, published_directory
from loaders.template import directory_template
from ui.words.format import count
from ui.words.say import say_mistake, say_quietly

PUBLISHED, DEMONSTRATION, OWN = "published", "demonstration", "own"
DIRECTORY_KEYS = {
    PUBLISHED: "The published record",
    DEMONSTRATION: "Demonstration directory (INVENTED)",
    OWN: "My own workbook, for this visit",
}
_LOADED, _MISTAKE, _DROPPED = "own_directory", "own_directory_mistake", "own_directory_file"


def directory_in_use() -> Directory:
    """Return the directory that the user has chosen; the published record where their own is not there yet."""
    chosen = st.session_state["directory"]
    if chosen == OWN and (own := own_directory()):
        return own
    return demonstration_directory() if chosen == DEMONSTRATION else published_directory()


def own_directory() -> Directory | None:
    """Return one's own directory, or None until a workbook has been read in this visit."""
    return st.session_state[_LOADED][0] if _LOADED in st.session_state else None


def in_a_sentence(directory: Directory) -> str:
    """Name a directory inside a sentence: "the published record"."""
    names = {
        "Published record": "the published record",
        "Demonstration directory (INVENTED)": "the INVENTED demonstration directory",
    }
    return names.get(directory.title, f"the directory “{directory.title}”")


def choose_directory() -> None:
    """Draw the choice of directory, and the place to drop one's own workbook."""
    st.radio(
        "Directory in use", list(DIRECTORY_KEYS), format_func=DIRECTORY_KEYS.__getitem__, key="directory"
    )
    if st.session_state["directory"] == OWN:
        _take_own_workbook()


def _take_own_workbook() -> None:
    """Draw the template and the place to drop one's own workbook; say what was set aside, row by row."""
    st.download_button(
        "Template workbook (.xlsx)",
        data=directory_template,
        file_name="directory_template.xlsx",
        mime="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        on_click="ignore",
    )
    st.file_uploader(
        "Your directory: the filled-in template, or its CSV form",
        type=["xlsx", "csv"],
        key=_DROPPED,
        on_change=_read_dropped_file,
    )
    if _MISTAKE in st.session_state:
        say_mistake(st.session_state[_MISTAKE])
    if _LOADED in st.session_state:
        show_report(st.session_state[_LOADED][1])
    else:
        say_quietly("Until a workbook has been read, the screens show the published record.")


def _read_dropped_file() -> None:
    """Read what was dropped, before the screen is drawn, so that the whole screen speaks of it."""
    for key in (_LOADED, _MISTAKE):
        st.session_state.pop(key, None)
    dropped = st.session_state[_DROPPED]
    if dropped is None:
        return
    try:
        st.session_state[_LOADED] = load_directory(dropped.getvalue(), dropped.name)
    except Mistake as mistake:
        st.session_state[_MISTAKE] = str(mistake)


def show_report(report: LoadReport) -> None:
    """Say how many rows were read, accepted and set aside, and list every problem."""
    say_quietly(
        f"{report.file}: {report.rows_read:,} rows read, {report.rows_accepted:,} accepted, "
        f"{report.rows_set_aside:,} set aside. It stays for this visit only and is not saved."
    )
    if report.problems:
        with st.expander(f"{count(len(report.problems), 'thing')} to look at", expanded=True):
            st.dataframe({"What, and what to do": report.sentences()}, hide_index=True)
