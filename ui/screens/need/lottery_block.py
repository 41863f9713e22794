"""The postcode lottery in numbers on screen: who lives where there is what, how unevenly places fall, and a text to quote."""

import streamlit as st

from cohorts.answers.lottery import Lottery
from coverage.ask import Ask
from coverage.directory import Directory
from coverage.export import Provenance
from geo.levels import LEVELS
from say.cohorts.lottery_table import (
    comparable,
    lottery_table,
    not_compared,
    status_table,
    table_as_shown,
    unknown_cohort,
)
from say.cohorts.lottery_words import lottery_to_quote, with_range
from say.coverage.asked import subject
from say.coverage.status_style import STATUS_OF_KEY, STYLES
from say.numbers import is_known, per_cent
from ui.cache.cohorts import lottery_of
from ui.parts.charts.chart import show_chart
from ui.parts.plain_text import say_quietly
from ui.parts.tables.downloads import COHORT_SOURCES, provenance_of, show_downloads
from ui.screens.need.status_chart import AXIS_PX, ROW_PX, status_chart
from ui.state.directory_in_use import in_a_sentence
from ui.state.need_in_use import world_with


def show_lottery(directory: Directory, ask: Ask, level: str) -> None:
    """Draw the lottery numbers of England and Wales for one ask, areas of a level compared with all."""
    world = world_with(directory)
    numbers, need = lottery_of(world, ask, level), world.need
    mark = " (INVENTED)" if directory.invented else ""
    st.header(f"The postcode lottery in numbers{mark}")
    say_quietly(f"England and Wales, {LEVELS[level].many} compared with one another.", directory.invented)
    title = f"postcode lottery, {LEVELS[level].many}"
    provenance = provenance_of(title, directory, ask, COHORT_SOURCES)
    st.subheader(f"Who lives where there is what{mark}")
    if not is_known(numbers.cohort.median):
        say_quietly(unknown_cohort(ask), directory.invented)
    else:
        _show_statuses(numbers, provenance)
    st.subheader(f"How unevenly places fall{mark}")
    if comparable(numbers):
        price = need.assumptions.get(f"unit_cost_{ask.intervention}")
        table = lottery_table(numbers, level, price)
        st.dataframe(table_as_shown(table), hide_index=True, alt="Lottery numbers with their ranges")
        for basis in filter(None, table["basis"]):
            say_quietly(f"Their cost is worked out at {basis}.", directory.invented)
        show_downloads(table, provenance, f"lottery_{level}")
    elif is_known(numbers.cohort.median):
        say_quietly(not_compared(numbers, level), directory.invented)
    else:
        say_quietly(unknown_cohort(ask), directory.invented)
    st.subheader(f"To quote, with its caveat{mark}")
    quote = lottery_to_quote(
        numbers, need, ask, subject(ask), level, in_a_sentence(directory), directory.invented
    )
    st.code(quote, language=None, wrap_lines=True)


def _show_statuses(numbers: Lottery, provenance: Provenance) -> None:
    """Draw the bars of share by status."""
    table = status_table(numbers)
    said = [
        f"{STYLES[STATUS_OF_KEY[key]].words} {with_range(numbers.share_by_status[key], per_cent)}"
        for key in table["status"]
    ]
    says = f"Share of the cohort by status of the district they live in: {'; '.join(said)}."
    height = len(table) * ROW_PX + AXIS_PX
    show_chart(status_chart(table), table, provenance, "lottery_statuses", says, height)
