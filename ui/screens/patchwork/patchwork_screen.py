"""The whole country in one picture: who has what on record, by kinds of work and by communities."""

import streamlit as st

from say.coverage.patchwork_words import patchwork_headline, patchwork_to_quote
from say.provenance import RECORD
from ui.cache.coverage import patchwork_of
from ui.frame.screen import Screen
from ui.parts.led_by_line import show_led_by
from ui.parts.method.how_made import show_how_made
from ui.screens.patchwork.cell_records import show_picked_cell
from ui.screens.patchwork.patchwork_controls import draw_patchwork_controls
from ui.screens.patchwork.patchwork_files import show_patchwork_files
from ui.screens.patchwork.patchwork_shown import basis_of_patchwork, patchwork_shown
from ui.screens.patchwork.picture import draw_picture
from ui.screens.patchwork.picture_data import picture_data
from ui.screens.patchwork.standards_picture import show_standards_of_forces
from ui.state.address import address_as_written
from ui.state.need_in_use import need_in_use
from ui.state.visit import OnPatchwork


def draw_patchwork(whole: Screen) -> None:
    """Draw the answer to the choices as they stand."""
    if to := OnPatchwork.patchwork_to.take():
        st.switch_page(to, query_params=address_as_written())
    shown = patchwork_shown(whole.directory, whole.choices)
    s = whole.on(basis_of_patchwork(whole.basis, shown, whole.choices.both_sides), whole.owner)

    s.title("Patchwork")
    headline = patchwork_headline(shown.kinds, shown.of_kinds, shown.within, shown.risk, shown.terms)
    with s.heading:
        s.first(headline)
        show_patchwork_files(s, shown)
    with s.line:
        draw_patchwork_controls()
    show_led_by(s, s.directory, shown.by_and_for.ask(shown.risk, shown.terms), shown.level, shown.kinds.index)
    everywhere = patchwork_of(s.directory, shown.terms, s.choices.both_sides, shown.risk, shown.level)
    draw_picture(shown, picture_data(shown, everywhere, need_in_use(), "What is on record where"))
    show_picked_cell(s, shown)
    show_standards_of_forces(s, shown)
    s.to_quote(
        "patchwork",
        "patchwork",
        lambda: patchwork_to_quote(shown.kinds, shown.on_record, shown.columns, headline, shown.area_word),
        RECORD,
    )
    show_how_made(s, ("status", "counts"))
