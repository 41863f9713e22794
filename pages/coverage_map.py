"""Page: Coverage map."""

from ui.frame.screen import show_screen
from ui.parts.choices.line import ASK, TERMS
from ui.screens.coverage_map.map_and_area import draw_map_and_area

show_screen(asks=ASK, more=TERMS, draw=draw_map_and_area)
