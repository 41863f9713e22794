"""How does my area compare? One area among its peers, or a group of areas side by side, in any measure and six views."""

from dataclasses import replace
from functools import partial

from cohorts.answers.observed_measures import OBSERVED
from coverage.ask import ANY
from say.coverage.patchwork_words import asked_of_every_column
from say.numbers import day
from say.provenance import asked_of
from ui.cache.comparison import Compared, compared_by
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
    of_measure = _on_all_that_is_counted(s, compared)
    show_view(of_measure if view == "ranked" else s, view, compared)
    show_marac(s, compared)
    of_measure.to_quote(
        "compare", f"comparison: {COMPARE_VIEWS[view].lower()}", partial(long_form, s, compared), sources_of(compared)
    )
    if s.choices.area and compared.group == "similar":
        show_most_similar(s, s.choices.area, compared)
    show_how_made(s, ("compare", "cohort", "gap"))


def _on_all_that_is_counted(s: Screen, compared: Compared) -> Screen:
    """Return the screen on what a counted measure asks: every kind of work, whatever is chosen on other screens."""
    if compared.measure not in OBSERVED:
        return s
    terms = compared.ask.terms
    what = asked_of_every_column(ANY, terms, both_sides=True)
    return s.on(replace(s.basis, asked=asked_of(what, day(terms.on), terms.staleness_months)), s.owner)
