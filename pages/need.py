"""Page: how many people need it where, with an interval, what the record leaves them, and what would move that most?"""

from geo.areas import ENGLAND_AND_WALES
from ui.frame.screen import screen
from ui.parts.choices.line import ASK, TERMS
from ui.parts.method.how_made import show_how_made
from ui.screens.need.lottery_block import show_lottery
from ui.screens.need.need_headline import show_headline
from ui.screens.need.need_map import show_need_map
from ui.screens.need.need_parts import show_figures, show_what_moves_it, show_where_it_comes_from
from ui.screens.need.starts_block import show_starts

with screen(asks=ASK, more=TERMS) as s:
    area = s.choices.area or ENGLAND_AND_WALES

    s.title("Need")
    show_headline(s)
    s.header("Where the need is")
    show_need_map(s)
    s.plain.header("Where the estimate comes from")
    show_where_it_comes_from(s, area)
    s.plain.header("From the cohort to starts")
    show_starts(s)
    s.header("What would move it most")
    show_what_moves_it(s, area)
    s.header("By risk level and community")
    show_figures(s, area)
    show_lottery(s)
    show_how_made(s, ("cohort", "gap", "lottery", "unknown"))
