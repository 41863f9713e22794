"""What is wrong with rows: each fault with its cell and a mend to take or to write, and the same as a workbook to fill."""

from functools import partial

import pandas as pd
import streamlit as st

from geo.mistakes import Mistake
from loaders.apart.door import read_apart
from loaders.intake.faults import Fault
from loaders.intake.rows_to_mend import mended_cells, rows_to_mend
from say.coverage.draft_words import rows_aside_in_words, rows_read_in_words
from say.numbers import count
from ui.parts.file_to_save import WORKBOOK
from ui.parts.marked import Marked
from ui.screens.directory.worked import AtWork
from ui.state.draft_in_use import decide
from ui.state.held import now_in_widget
from ui.state.visit import OnDirectory

TABLE = "draft_faults"
_MEND = "Mend"


def show_mending(s: Marked, at_work: AtWork) -> None:
    """Draw how many services are in, and every fault in a table in which it can be mended."""
    report = at_work.worked.report
    if report is None:
        return
    s.plain.header("What is left to mend?")
    s.plain.say_quietly(f"{report.counted()} {rows_read_in_words(report, at_work.worked.words)}")
    faults = at_work.worked.faults
    if faults:
        _show_faults(s, at_work, faults)
    else:
        s.plain.say_quietly(rows_aside_in_words(at_work.worked))
    said = list(dict.fromkeys(problem.sentence(at_work.draft.name) for problem in report.problems if not problem.to_do))
    with s.plain.expander(f"{count(len(said), 'thing')} to know: what was read as what"):
        words = pd.DataFrame({"What was read as what": said})
        s.plain.table(words, "What the file was read as, row by row")


def _show_faults(s: Marked, at_work: AtWork, faults: tuple[Fault, ...]) -> None:
    table = pd.DataFrame([_row(fault) for fault in faults])
    st.data_editor(
        table, key=TABLE, hide_index=True, disabled=[name for name in table.columns if name != _MEND], width="stretch"
    )
    mend, away, save, take = st.columns(4)
    mend.button("Use what I wrote", on_click=partial(_use_written, faults), key="faults_mend")
    proposed = {fault.cell: fault.proposed for fault in faults if fault.proposed and fault.cell}
    if proposed:
        words = "Take the proposal" if len(proposed) == 1 else f"Take all {len(proposed)} proposals"
        take.button(words, on_click=partial(decide, cells=proposed), key="faults_take")
    left_out = at_work.draft.decisions.left_out | {fault.place for fault in faults if fault.set_aside}
    away.button("Leave these rows out", on_click=partial(decide, left_out=left_out), key="faults_away")
    with save:
        s.plain.file("Rows to mend (.xlsx)", partial(rows_to_mend, faults), "rows_to_mend.xlsx", WORKBOOK)
    _show_drop_again(s, faults)


def _show_drop_again(s: Marked, faults: tuple[Fault, ...]) -> None:
    """Draw where the workbook of rows to mend is dropped in again."""

    def read() -> None:
        dropped = OnDirectory.rows_mended_file.now()
        if dropped is None:
            return
        try:
            cells = read_apart(dropped.name, mended_cells, dropped.getvalue(), dropped.name, faults)
        except Mistake as mistake:
            OnDirectory.rows_mended_mistake.put(str(mistake))
            return
        if cells:
            decide(cells=cells)

    st.file_uploader("The same workbook, mended", key=OnDirectory.rows_mended_file.key, on_change=read)
    if mistake := OnDirectory.rows_mended_mistake.take():
        s.plain.mistake(mistake)


def _row(fault: Fault) -> dict[str, str]:
    sheet, number = fault.place
    return {
        "Row": f"{sheet}, {number}" if sheet else str(number),
        "Column": fault.column,
        "Holds": fault.written,
        _MEND: fault.proposed,
        "What is wrong": fault.message,
    }


def _use_written(faults: tuple[Fault, ...]) -> None:
    """Put in place of each cell what was written beside its fault."""
    edited = now_in_widget(TABLE)["edited_rows"]
    cells = {faults[row].cell: change[_MEND] for row, change in edited.items() if _MEND in change}
    if cells := {cell: text for cell, text in cells.items() if cell}:
        decide(cells=cells)
