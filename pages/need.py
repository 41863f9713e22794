"""Page: Need."""

from ui.frame.screen import show_screen
from ui.parts.choices.line import ASK, TERMS
from ui.screens.need.need_screen import draw_need

show_screen(asks=ASK, more=TERMS, draw=draw_need)
