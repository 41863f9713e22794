"""Page: Overview."""

from ui.frame.screen import show_screen
from ui.parts.choices.line import ASK, TERMS
from ui.screens.overview.overview_screen import draw_overview

show_screen(asks=ASK, more=TERMS, draw=draw_overview)
