"""The parts of the Need screen below the map: where an estimate comes from, what would move it, and its figures."""

import streamlit as st

from cohorts.model.for_whom import counts_who_would_need
from coverage.ask import Ask
from coverage.directory import Directory
from say.cohorts.counted_words import who_cause_harm
from say.cohorts.need_sentences import COMMUNITIES_NOTE
from say.cohorts.need_sources import where_it_comes_from
from say.text import as_text
from ui.cache.need_figures import cohort_by_community, cohort_by_risk, figures_as_shown
from ui.cache.what_moves import tornado_of
from ui.parts.charts.tornado_chart import show_tornado, tornado_in_words
from ui.parts.plain_text import say_quietly
from ui.parts.tables.downloads import COHORT_SOURCES, provenance_of, show_downloads
from ui.screens.need.need_headline import is_too_small, named
from ui.state.need_in_use import need_in_use


def show_where_it_comes_from(ask: Ask, area: str) -> None:
    """Draw where the estimate comes from, in three lines."""
    lines = where_it_comes_from(need_in_use(), ask, area)
    items = "".join(
        f"<li><strong>{as_text(heading)}:</strong> {as_text(line)}</li>" for heading, line in lines.items()
    )
    st.html(f"<ul>{items}</ul>")


def show_what_moves_it(directory: Directory, ask: Ask, area: str, level: str) -> None:
    """Draw the tornado of an area's cohort; nothing is drawn of an area that is too small for a headline."""
    if is_too_small(area, level):
        say_quietly(f"{named(area)} is too small for a picture of its own.")
        return
    if not counts_who_would_need(ask):
        say_quietly("How many people would need it is not known, so nothing moves that number.")
        return
    table = tornado_of(need_in_use(), area, ask.risk, ask.community)
    if not table.empty:
        say_quietly(tornado_in_words(table, "people a year"), directory.invented)
    provenance = provenance_of(
        f"what would move the cohort of {named(area)} most", directory, ask, COHORT_SOURCES
    )
    show_tornado(table, provenance, "need_tornado", "people a year", area)


def show_figures(directory: Directory, ask: Ask, area: str) -> None:
    """Draw the cohort of an area by risk level, then by community, each with its files."""
    mark = " (INVENTED)" if directory.invented else ""
    titles = {
        "risk": f"people in {named(area)} {who_cause_harm(Ask(community=ask.community))}, by risk level",
        "community": f"people in {named(area)} {who_cause_harm(Ask(ask.risk))}, by community",
    }
    need = need_in_use()
    tables = {
        "risk": cohort_by_risk(need, area, ask.community),
        "community": cohort_by_community(need, area, ask.risk),
    }
    for by, table in tables.items():
        heading = f"P{titles[by][1:]}{mark}"
        st.subheader(heading)
        st.dataframe(
            figures_as_shown(table, by),
            hide_index=True,
            alt=f"{heading}: median, range and centre",
            key=f"need-by-{by}",
        )
        show_downloads(table, provenance_of(titles[by], directory, ask, COHORT_SOURCES), f"need_by_{by}")
    say_quietly(COMMUNITIES_NOTE)
