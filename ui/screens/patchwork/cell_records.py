"""The records behind one cell, in a window of its own over the picture."""

import streamlit as st

from coverage.patchwork_columns import Column
from geo.areas import area_name
from say.provenance import RECORD
from ui.cache.coverage import records_of
from ui.frame.screen import Screen
from ui.parts.tables.records_list import show_records
from ui.parts.tables.remarking import show_remarking
from ui.screens.patchwork.patchwork_shown import PatchworkShown
from ui.state.address import address_as_written
from ui.state.visit import OnPatchwork


def show_picked_cell(s: Screen, shown: PatchworkShown) -> None:
    """Open the records of the cell that was just picked; nothing where none was."""
    picked = OnPatchwork.patchwork_cell.take()
    if picked is None:
        return
    area, key = picked
    column = next(one for one in shown.columns if one.key == key)
    title = f"{area_name(area)}: {column.label}" + (" (INVENTED)" if s.basis.invented else "")
    st.dialog(title, width="medium")(_show_records)(s, shown, area, column)


def _show_records(s: Screen, shown: PatchworkShown, area: str, column: Column) -> None:
    records = records_of(s.directory, column.ask(shown.risk, shown.terms), area)
    if records.empty:
        s.plain.say_quietly("No record of this kind names this area or any area around it.")
    else:
        show_records(s, records)
        title = f"records behind {column.label} in {area_name(area)}"
        s.files(records.set_index("service_id"), title, RECORD, f"records_{area}_{column.intervention}")
    show_remarking(s, records, area, column.ask(shown.risk, shown.terms))
    chosen = {
        "area": area,
        "risk": shown.risk,
        "level": shown.level,
        "intervention": column.intervention,
        "community": column.community,
        "for_whom": column.side,
    }
    label = f"{area_name(area)} on the map"
    st.page_link("pages/coverage_map.py", label=label, query_params=address_as_written() | chosen)
