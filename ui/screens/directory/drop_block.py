"""Where a file is dropped: any file, read beside the screen, with its progress and a way to end it."""

from functools import partial

import streamlit as st

from loaders.directory.template import directory_template
from loaders.intake.draft import Draft, open_draft
from ui.frame.screen import Screen
from ui.parts.long_work import OnProgress, begin, end, outcome
from ui.state.draft_in_use import begin_draft
from ui.state.visit import OnDirectory

WORK = "file dropped"
WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def show_drop(s: Screen) -> None:
    """Draw the place to drop a file, and open a draft of what was dropped."""
    s.plain.say("Drop a file of services, grants or contracts. You see what was understood before anybody else does.")
    dropped = st.file_uploader(
        "A workbook, a CSV, OpenDocument, Open Referral, 360Giving, OCDS, GeoJSON or GeoPackage",
        key=OnDirectory.directory_file.key,
    )
    s.plain.file("Template workbook (.xlsx)", directory_template, "directory_template.xlsx", WORKBOOK)
    if dropped is None:
        end(WORK)
        return
    begin(WORK, dropped.file_id, partial(_read, dropped.getvalue(), dropped.name))
    draft = outcome(WORK, dropped.file_id, f"Reading {dropped.name}")
    if draft is not None:
        end(WORK)
        begin_draft(draft)
        st.rerun()


def _read(content: bytes, name: str, on_progress: OnProgress) -> Draft:
    on_progress(0, 1)
    return open_draft(content, name)
