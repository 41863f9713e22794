"""How does my area compare? One area among its peers, or a group of areas side by side, in any measure and six views."""

from functools import partial

from ui.cache.comparison import compared_by
from ui.frame.screen import Screen
from ui.parts.method.how_made import show_how_made
from ui.screens.compare.compare_controls import choose_what_to_compare
from ui.screens.compare.compare_headlines import long_form, show_first
from ui.screens.compare.compare_views import show_view
from ui.screens.compare.marac_block import show_marac
from ui.screens.compare.most_similar_table import show_most_similar
from ui.screens.compare.series_views import sources_of
from ui.state.choices import COMPARE_VIEWS, Choices


def draw_compare(s: Screen) -> None:
    """Draw the answer to the choices as they stand."""
    s.title("Compare")
    with s.line:
        choose_what_to_compare(s)
    compared = compared_by(Choices.compare.now(), s.choices, s.world)
    view = Choices.view.now()

    show_first(s, compared)
    show_view(s, view, compared)
    show_marac(s, compared)
    s.to_quote(
        "compare", f"comparison: {COMPARE_VIEWS[view].lower()}", partial(long_form, s, compared), sources_of(compared)
    )
    if s.choices.area and compared.group == "similar":
        show_most_similar(s, s.choices.area, compared)
    show_how_made(s, ("compare", "cohort", "gap"))
