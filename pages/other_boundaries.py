"""Page: Other boundaries."""

from ui.frame.screen import show_screen
from ui.parts.choices.line import TERMS
from ui.screens.other_boundaries.other_boundaries_screen import draw_other_boundaries
from ui.state.choices import Choices

show_screen(asks=(), more=(Choices.on, *TERMS), draw=draw_other_boundaries)
