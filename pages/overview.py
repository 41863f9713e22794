"""Page: Overview."""

from ui.frame.screen import show_screen
from ui.parts.choices.line import ASK, TERMS_OF_THE_MAP
from ui.screens.overview.overview_screen import draw_overview

show_screen(asks=ASK, more=TERMS_OF_THE_MAP, draw=draw_overview)
