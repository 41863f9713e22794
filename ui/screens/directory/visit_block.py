"""Use a draft for this visit: nobody else sees it, and nothing is published."""

from functools import partial

import pandas as pd
import streamlit as st

from coverage.ask import ANY
from coverage.directory import Directory
from coverage.matching import answers_for
from coverage.vocabulary import SIDES
from say.coverage.unsure_words import why_unsure
from ui.frame.own_workbook_block import show_undecided
from ui.parts.marked import Marked
from ui.screens.directory.money_block import show_way_to_money
from ui.screens.directory.worked import AtWork
from ui.state.address import address_as_written
from ui.state.choice_readers import WHOLE_COUNTRY
from ui.state.choices import OWN, Choices
from ui.state.own_workbook import own_workbook, use_for_this_visit

IN_USE = "It is in use: show all of it on the map"
_ALL_OF_IT = {
    Choices.own_alone.key: "true",
    Choices.level.key: "pfa",
    Choices.area_or_all.key: WHOLE_COUNTRY,
    **dict.fromkeys((Choices.risk.key, Choices.community.key, Choices.intervention.key), ANY),
}
"""The choices that show every service of one's own, and none of anybody else's, but for whom they are."""


def show_for_this_visit(s: Marked, at_work: AtWork) -> None:
    """Draw the way to use a draft's services and money on every screen without publishing them; nothing where it holds none."""
    directory, report = at_work.worked.directory, at_work.worked.report_of_all
    if directory is None or report is None:
        return
    s.plain.header("Use it for this visit")
    s.plain.say_quietly(
        "You alone see it, on every screen, until you reload; what waits for your word above is not counted."
    )
    use, show = st.columns([1, 3])
    use.button("Use it now", on_click=partial(use_for_this_visit, directory, report), key="use_for_this_visit")
    if (loaded := own_workbook()) and loaded.report is report and Choices.directory.now() == OWN:
        with show:
            _show_where_it_is(loaded.alone)
        if why := why_unsure(loaded.alone.records_of_services):
            s.say_quietly(why)
        show_undecided(s, loaded.undecided)


def _show_where_it_is(directory: Directory) -> None:
    """Draw the way to its services on the map; of a list of money to the money."""
    if directory.services.empty:
        show_way_to_money(OWN)
    else:
        for label, side in ways_to_all(directory.records_of_services):
            asked = address_as_written() | _ALL_OF_IT | {Choices.for_whom.key: side}
            st.page_link("pages/coverage_map.py", label=label, query_params=asked)


def ways_to_all(services: pd.DataFrame) -> list[tuple[str, str]]:
    """Name the ways to all services of a list on the map, each with the side it asks for: two where no side shows them all."""
    shown = {side: int(answers_for(services, side).sum()) for side in SIDES}
    if whole := [side for side, number in shown.items() if number == len(services)]:
        return [(IN_USE, whole[0])]
    return [(f"In use: show {number:,} for {SIDES[side].lower()} on the map", side) for side, number in shown.items()]
