"""The map of statuses: what is on record where, with the records behind it."""

from collections.abc import Iterator
from dataclasses import replace

from coverage.kind_tally import kind_tally
from coverage.matching import asked_about
from geo.levels import LEVELS
from say.coverage.area_words import area_sentence
from say.coverage.directory_words import in_a_sentence
from say.coverage.gap_words import gaps_in_words
from say.coverage.headlines import own_headline
from say.coverage.sentences import national_sentence, points_in_words
from say.coverage.unsure_words import why_unsure
from say.maps.layer_columns import columns_of_statuses
from say.provenance import RECORD
from ui.cache.coverage import gaps_of, records_of
from ui.frame.screen import Screen
from ui.parts.choices.sidebar import choose_area
from ui.parts.maps.at_once import at_once
from ui.parts.maps.legend import show_legend
from ui.parts.maps.statuses_seen import statuses_seen
from ui.parts.tables.tables import show_coverage_table
from ui.screens.coverage_map.areas_left import AreasLeft
from ui.screens.coverage_map.map_view import MapView
from ui.screens.coverage_map.other_side import show_way_to_other_side
from ui.state.choices import Choices
from ui.state.language import terms_in_use
from ui.state.own_workbook import is_own_alone


def map_of_statuses(s: Screen) -> MapView:
    """Return the view of the status of every area."""
    directory, ask, level, area = s.directory, s.choices.ask, s.choices.level, s.choices.area
    seen = statuses_seen(directory, ask, level, area, terms_in_use())
    table, headline = seen.table, seen.headline
    if is_own_alone(directory) and not area:
        own = directory.records_of_services
        headline = own_headline(int(asked_about(own, ask).sum()), len(own), kind_tally(table), level, ask)

    def sentences() -> Iterator[str]:
        if area:
            yield area_sentence(table.T[area], ask, records_of(directory, ask, area))
            if gaps := gaps_in_words(gaps_of(directory, ask, level).T[area], ask):
                yield gaps
        yield national_sentence(table, ask, level, in_a_sentence(directory))

    def colours() -> None:
        if Choices.shape.now() == "geographic":
            s.plain.say_quietly(points_in_words(len(seen.picture.points)))
        show_legend(table, level)

    def beside_own() -> None:
        if is_own_alone(directory) and (why := why_unsure(directory.records_of_services)):
            s.plain.say_quietly(why)
        if is_own_alone(directory):
            show_way_to_other_side(directory, ask)

    def as_a_table(left: AreasLeft) -> None:
        show_coverage_table(s, left.of(table), level, f"coverage-table-{level}", on_pick=choose_area)
        s.files(left.of(table).rename_axis("area_code"), left.titled("coverage"), RECORD, f"coverage_{level}")

    return MapView(
        s=s,
        title=f"what is on record, by {LEVELS[level].one}",
        rests=RECORD,
        headline=(headline, True),
        sentences=sentences,
        picture=replace(seen.picture, at_once=at_once(directory, s.choices, headline)),
        columns=lambda: columns_of_statuses(table),
        draw_table=as_a_table,
        show_colours=colours,
        show_beside=beside_own,
        topics=("status", "counts", "safety", "unknown"),
    )
