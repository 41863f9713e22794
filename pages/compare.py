"""Page: Compare."""

from ui.frame.screen import show_screen
from ui.parts.choices.line import ASK, TERMS
from ui.screens.compare.compare_screen import draw_compare

show_screen(asks=(), more=(*ASK, *TERMS), draw=draw_compare)
