"""Page: Sources and method."""

from ui.frame.screen import show_screen
from ui.parts.choices.line import TERMS
from ui.screens.sources_and_method.sources_and_method_screen import draw_sources_and_method
from ui.state.choices import Choices

show_screen(asks=(Choices.on,), more=TERMS, draw=draw_sources_and_method)
