"""Page: Directory."""

from ui.frame.screen import show_screen
from ui.screens.directory.directory_screen import draw_directory

show_screen(asks=(), more=(), draw=draw_directory)
