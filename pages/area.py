"""Page: Area."""

from ui.frame.screen import show_screen
from ui.screens.area.area_screen import draw_area

show_screen(asks=(), more=(), draw=draw_area)
