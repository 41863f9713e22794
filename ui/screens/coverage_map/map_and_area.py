"""The answer of the Coverage map: one sentence, the map and the chosen area beside it, the same as a table."""

import streamlit as st

from geo.areas import area_table
from say.coverage.led_by_words import NO_PROOF, asks_for_a_community
from ui.frame.risk_in_force import show_risk_in_force
from ui.frame.screen import Screen
from ui.parts.led_by_line import show_led_by, tally_of
from ui.parts.method.how_made import show_how_made
from ui.screens.coverage_map.area_panel import show_area
from ui.screens.coverage_map.areas_not_led import show_areas_not_led
from ui.screens.coverage_map.map_controls import draw_map_controls
from ui.screens.coverage_map.map_notes_block import show_map_notes
from ui.screens.coverage_map.map_view_in_use import map_view_in_use
from ui.state.choices import STATUS, Choices


def draw_map_and_area(s: Screen) -> None:
    """Draw the answer to the choices as they stand: what is seen first goes to the browser first."""
    view, ask, level = map_view_in_use(s), s.choices.ask, s.choices.level
    s.title("Coverage map")
    show_risk_in_force(s)
    view.show_mark()
    said = st.container(horizontal=True, gap="small", vertical_alignment="center", key="atlas-said")
    left, right = st.columns([2, 1], gap="medium")
    with said:
        view.say_first()
    with left:
        view.show_map(level, "coverage-map")
    s.let_it_be_seen()

    with said:
        draw_map_controls()
        view.draw_controls()
    matters_who_leads = Choices.measure.now() == STATUS and asks_for_a_community(ask)
    with right:
        if matters_who_leads:
            codes = area_table(level).index
            show_led_by(s, s.directory, ask, level, codes)
            if tally_of(s.directory, ask, level, codes, led_by_it=True).without:
                s.plain.say_quietly(NO_PROOF)
        view.show_beside()
        if s.choices.area:
            show_area(s, s.choices.area)
        else:
            s.plain.say_quietly("Pick an area to see its records.")
            if matters_who_leads:
                show_areas_not_led(s, ask, level)
            view.show_areas_named()

    view.show_below()
    view.s.folded("The same as a table", "open_map_table", view.show_table)
    view.s.to_quote("coverage_map", view.title, view.sentences, view.rests)
    view.s.folded("What the colours mean", "open_map_colours", view.show_colours)
    show_map_notes(s.plain, level)
    show_how_made(s, view.topics)
