"""The map of statuses: what is on record where, with the records behind it."""

from collections.abc import Iterator

from coverage.vocabulary import Status
from say.coverage.area_words import area_sentence
from say.coverage.directory_words import in_a_sentence
from say.coverage.sentences import national_sentence, points_in_words
from say.provenance import RECORD
from ui.cache.coverage import coverage_of, points_of, records_of
from ui.frame.screen import Screen
from ui.parts.choices.sidebar import choose_area
from ui.parts.maps.legend import choose_statuses, show_legend
from ui.parts.maps.map_pictures import MapPicture, status_picture
from ui.parts.tables.tables import show_coverage_table
from ui.screens.coverage_map.map_view import MapView, Said
from ui.state.choices import Choices
from ui.state.visit import OnCoverageMap


def map_of_statuses(s: Screen) -> MapView:
    """Return the view of the status of every area; the filter by status leaves the others white and out of the table."""
    directory, ask, level, area = s.directory, s.choices.ask, s.choices.level, s.choices.area
    table = coverage_of(directory, ask, level)
    points = points_of(directory, ask)

    def shown() -> frozenset[Status]:
        return frozenset(OnCoverageMap.statuses_shown.now() or Status)

    def sentences() -> Iterator[Said]:
        if area:
            yield Said(area_sentence(table.T[area], ask, records_of(directory, ask, area)), aloud=True)
        yield Said(national_sentence(table, ask, level, in_a_sentence(directory)), aloud=not area)

    def picture() -> MapPicture:
        return status_picture(table, area, points, shown())

    def legend() -> None:
        if Choices.shape.now() == "geographic":
            s.plain.say_quietly(points_in_words(len(points)))
        show_legend(table, level)

    def as_a_table() -> None:
        listed = table[table["status"].isin([status.key for status in shown()])]
        show_coverage_table(s, listed, level, f"coverage-table-{level}", on_pick=choose_area)
        s.files(table.rename_axis("area_code"), "coverage", RECORD, f"coverage_{level}")

    return MapView(
        s=s,
        sentences=sentences,
        picture=picture,
        show_legend=legend,
        show_table=as_a_table,
        topics=("status", "counts", "safety", "unknown"),
        show_filters=lambda: choose_statuses(table),
    )
