"""The map of statuses: what is on record where, with the records behind it."""

from collections.abc import Iterator

import streamlit as st

from coverage.ask import Ask
from coverage.directory import Directory
from coverage.vocabulary import Status
from say.coverage.area_words import area_sentence
from say.coverage.sentences import national_sentence, points_in_words
from ui.cache.coverage import coverage_of, points_of, records_of
from ui.parts.choices.sidebar import choose_area
from ui.parts.maps.legend import choose_statuses, show_legend
from ui.parts.maps.map_pictures import MapPicture, status_picture
from ui.parts.plain_text import say_quietly
from ui.parts.tables.downloads import provenance_of, show_downloads
from ui.parts.tables.tables import show_coverage_table
from ui.screens.coverage_map.map_view import MapView, Said
from ui.state.directory_in_use import in_a_sentence


def map_of_statuses(directory: Directory, ask: Ask, level: str, area: str | None) -> MapView:
    """Return the view of the status of every area; the filter by status leaves the others white and out of the table."""
    table = coverage_of(directory, ask, level)
    points = points_of(directory, ask)

    def shown() -> frozenset[Status]:
        return frozenset(st.session_state.get("statuses_shown") or Status)

    def sentences() -> Iterator[Said]:
        if area:
            yield Said(area_sentence(table.T[area], ask, records_of(directory, ask, area)), aloud=True)
        yield Said(national_sentence(table, ask, level, in_a_sentence(directory)), aloud=not area)

    def picture() -> MapPicture:
        return status_picture(table, area, points, shown())

    def legend() -> None:
        if st.session_state["shape"] == "geographic":
            say_quietly(points_in_words(len(points)))
        show_legend(table, level)

    def as_a_table() -> None:
        listed = table[table["status"].isin([status.key for status in shown()])]
        show_coverage_table(listed, level, f"coverage-table-{level}", on_pick=choose_area)
        provenance = provenance_of("coverage", directory, ask)
        show_downloads(table.rename_axis("area_code"), provenance, f"coverage_{level}")

    return MapView(
        invented=directory.invented,
        sentences=sentences,
        picture=picture,
        show_legend=legend,
        show_table=as_a_table,
        topics=("status", "counts", "safety", "unknown"),
        show_filters=lambda: choose_statuses(table),
    )
