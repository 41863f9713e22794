"""Page: Team."""

from ui.frame.screen import show_screen
from ui.screens.team.team_screen import draw_team

show_screen(asks=(), more=(), draw=draw_team)
