"""The parts of the Need screen below the map: where an estimate comes from, what would move it, and its figures."""

from cohorts.model.for_whom import counts_who_would_need
from coverage.ask import Ask
from geo.areas import area_name
from say.cohorts.counted_words import who_cause_harm
from say.cohorts.figures_table import figures_as_shown
from say.cohorts.need_sentences import COMMUNITIES_NOTE
from say.cohorts.need_sources import where_it_comes_from
from say.provenance import COHORT
from ui.cache.need_figures import cohort_by_community, cohort_by_risk
from ui.cache.what_moves import tornado_of
from ui.frame.screen import Screen
from ui.parts.charts.tornado_chart import show_tornado
from ui.screens.need.need_headline import is_too_small
from ui.state.need_in_use import need_in_use


def show_where_it_comes_from(s: Screen, area: str) -> None:
    """Draw where the estimate comes from, in three lines."""
    s.plain.headed_bullets(where_it_comes_from(need_in_use(), s.choices.ask, area))


def show_what_moves_it(s: Screen, area: str) -> None:
    """Draw the tornado of an area's cohort; nothing is drawn of an area that is too small for a headline."""
    ask = s.choices.ask
    if is_too_small(area, s.choices.level):
        s.plain.say_quietly(f"{area_name(area)} is too small for a picture of its own.")
        return
    if not counts_who_would_need(ask):
        s.plain.say_quietly("How many people would need it is not known, so nothing moves that number.")
        return
    table = tornado_of(need_in_use(), area, ask.risk, ask.community)
    title = f"what would move the cohort of {area_name(area)} most"
    show_tornado(s, table, title, COHORT, "need_tornado", "people a year", area)


def show_figures(s: Screen, area: str) -> None:
    """Draw the cohort of an area by risk level, then by community, each with its files."""
    ask = s.choices.ask
    titles = {
        "risk": f"people in {area_name(area)} {who_cause_harm(Ask(community=ask.community))}, by risk level",
        "community": f"people in {area_name(area)} {who_cause_harm(Ask(ask.risk))}, by community",
    }
    need = need_in_use()
    tables = {
        "risk": cohort_by_risk(need, area, ask.community),
        "community": cohort_by_community(need, area, ask.risk),
    }
    for by, table in tables.items():
        heading = f"P{titles[by][1:]}"
        s.subheader(heading)
        s.table(figures_as_shown(table, by), f"{heading}: median, range and centre", key=f"need-by-{by}")
        s.files(table, titles[by], COHORT, f"need_by_{by}")
    s.plain.say_quietly(COMMUNITIES_NOTE)
