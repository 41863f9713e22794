"""Page: Ask."""

from ui.frame.screen import show_screen
from ui.screens.ask.ask_screen import draw_ask

show_screen(asks=(), more=(), draw=draw_ask)
