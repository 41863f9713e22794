"""Page: how does my area compare? One area among its peers, or a group of areas side by side, in any measure and six views."""

from ui.cache.comparison import compared_by
from ui.frame.screen import screen
from ui.parts.choices.line import ASK, TERMS
from ui.parts.method.how_made import show_how_made
from ui.screens.compare.compare_controls import choose_what_to_compare
from ui.screens.compare.compare_headlines import show_best_peer, show_headline
from ui.screens.compare.compare_views import show_view
from ui.screens.compare.most_similar_table import show_most_similar
from ui.state.choices import COMPARE_VIEWS, Choices

with screen(asks=ASK, more=TERMS) as s:
    s.title("Compare")
    choose_what_to_compare(s)
    compared = compared_by(Choices.compare.now(), s.choices, s.world)
    view = Choices.view.now()

    show_headline(s, compared)
    if s.choices.area:
        show_best_peer(s, compared, s.choices.area)
    else:
        s.plain.say_quietly("Choose an area at the left to see it among its peers.")
    s.header(COMPARE_VIEWS[view])
    show_view(s, view, compared)
    if s.choices.area and compared.group == "similar":
        show_most_similar(s, s.choices.area, compared)
    show_how_made(s, ("compare", "cohort", "gap"))
