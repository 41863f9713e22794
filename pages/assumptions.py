"""Page: Assumptions."""

from ui.frame.screen import show_screen
from ui.parts.choices.line import ASK, TERMS
from ui.screens.assumptions.assumptions_screen import draw_assumptions

show_screen(asks=ASK, more=TERMS, draw=draw_assumptions)
