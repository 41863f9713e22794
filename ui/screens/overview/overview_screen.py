"""Where is work on record, and of which kinds? The country in one view, the ways on, and what is not known."""

import streamlit as st

from coverage.kind_tally import kind_tally
from say.coverage.led_by_words import asks_for_a_community
from say.coverage.overview_words import where_none_is_known
from ui.cache.coverage import coverage_of
from ui.frame.area_to_open import go_to_area_found
from ui.frame.own_workbook_block import show_directories
from ui.frame.risk_in_force import show_risk_in_force
from ui.frame.screen import Screen
from ui.frame.tour import show_tour_offer
from ui.parts.led_by_line import show_led_by
from ui.parts.method.how_made import show_how_made
from ui.screens.overview.country_map import show_country_map
from ui.screens.overview.doors import show_doors
from ui.screens.overview.ending_line import show_ending_line
from ui.screens.overview.find_area import show_find_area
from ui.screens.overview.kind_squares import show_kind_squares
from ui.screens.overview.long_form import show_to_quote
from ui.screens.overview.overview_facts import show_facts, show_figure, show_unknowns
from ui.screens.overview.yardstick_block import show_yardsticks


def draw_overview(s: Screen) -> None:
    """Draw the answer to the choices as they stand."""
    go_to_area_found()
    forces = coverage_of(s.directory, s.choices.ask, "pfa")

    s.title("Where is there a service, and for whom?")
    show_risk_in_force(s)
    with s.heading:
        show_tour_offer()
    s.first(where_none_is_known(kind_tally(forces)))
    if asks_for_a_community(s.choices.ask):
        show_led_by(s, s.directory, s.choices.ask, "pfa", forces.index)
    left, right = st.columns([6, 5], gap="small")
    with left:
        show_country_map(s)
    with right.container(key="overview-now"):
        show_figure(s, kind_tally(forces))
        show_ending_line(s)
        show_find_area()
        show_kind_squares(s)
        show_doors()
    show_to_quote(s, forces)
    s.header("Who lives where nothing is listed, and what is made for communities")
    show_facts(s)
    show_yardsticks(s)
    s.plain.header("What is not known, and what would improve it")
    show_unknowns(s)
    s.plain.say_quietly("A fuller directory improves every screen: choose your own below, and all of them will use it.")
    show_directories(s)
    show_how_made(s, ("status", "counts", "cohort"))
