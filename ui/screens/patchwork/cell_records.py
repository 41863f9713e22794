"""The records behind one cell, in a window of its own over the picture."""

import streamlit as st

from coverage.patchwork_columns import Column
from geo.areas import area_name
from say.coverage.patchwork_words import cells_in_words
from say.provenance import basis_of
from say.text import with_capital
from ui.cache.coverage import records_of
from ui.frame.header_and_foot import show_way_out
from ui.frame.screen import Screen
from ui.parts.tables.records_behind import show_records_behind
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
    show_way_out()
    s.say_quietly(f"{with_capital(cells_in_words(shown.table.loc[[(area, column.key)]])[0])}.")
    ask = column.ask(shown.risk, shown.terms)
    of_cell = s.on(basis_of(s.directory, ask, s.basis.assumptions), s.owner)
    title = f"records behind {column.label} in {area_name(area)}"
    name = f"records_{area}_{column.intervention}"
    show_records_behind(of_cell, s.directory, records_of(s.directory, ask, area), area, ask, title, name)
    here = {"area": area, "level": shown.level}
    asked = {
        "risk": shown.risk,
        "intervention": column.intervention,
        "community": column.community,
        "for_whom": column.side,
    }
    with st.container(horizontal=True):
        address = address_as_written() | here
        st.page_link("pages/area.py", label=f"All of {area_name(area)}", query_params=address)
        st.page_link("pages/coverage_map.py", label=f"{column.label} on the map", query_params=address | asked)
