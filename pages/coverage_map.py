"""Page: where is there a service, how many need it, and what changes? The map, the chosen area beside it, the same as a table."""

from ui.frame.screen import screen_of_one_answer
from ui.parts.choices.line import ASK, TERMS
from ui.screens.coverage_map.map_and_area import draw_map_and_area

screen_of_one_answer("Coverage map", ASK, TERMS, draw_map_and_area)
