"""Page: Plans."""

from ui.frame.screen import show_screen
from ui.parts.choices.line import TERMS
from ui.screens.plans.plans_screen import draw_plans
from ui.state.choices import Choices

show_screen(asks=(), more=(Choices.on, *TERMS), draw=draw_plans)
