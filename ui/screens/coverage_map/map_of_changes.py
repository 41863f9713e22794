"""The map of what differs between two dates, or two directories: more on record, less, or the same."""

from collections.abc import Iterator

import pandas as pd

from say.coverage.difference_words import (
    Comparison,
    area_difference_sentence,
    basis_of_comparison,
    difference_sentence,
)
from say.coverage.headlines import differences_headline
from say.maps.columns_of_views import columns_of_changes
from say.provenance import RECORD
from ui.frame.header_and_foot import show_invented_banner
from ui.frame.screen import Screen
from ui.parts.choices.sidebar import choose_area
from ui.screens.coverage_map.areas_left import AreasLeft
from ui.screens.coverage_map.map_view import MapView
from ui.screens.coverage_map.record_difference import difference_of
from ui.screens.coverage_map.record_difference_map import (
    CHANGE_CLASSES,
    difference_picture,
    people_of_changes,
    show_difference_table,
)


def map_of_changes(screen: Screen, comparison: Comparison) -> MapView:
    """Return the view of a comparison; either side invented marks all of it."""
    level, area = screen.choices.level, screen.choices.area
    s = screen.on(basis_of_comparison(comparison, screen.basis.assumptions), owner=None)
    differences = difference_of(comparison, level)
    picture = difference_picture(differences, comparison, level, area)
    title = f"coverage {comparison.names[0]} compared with coverage {comparison.names[1]}"

    def sentences() -> Iterator[str]:
        if area:
            yield area_difference_sentence(differences.T[area], comparison)
        yield difference_sentence(differences, comparison, level)

    def as_a_table(left: AreasLeft) -> None:
        shown = left.of(differences)
        show_difference_table(s, shown, comparison, level, f"difference-table-{level}", choose_area)
        s.files(shown.rename_axis("area_code"), left.titled(title), RECORD, f"coverage_difference_{level}")

    def show_mark() -> None:
        if comparison.invented and not screen.basis.invented:  # the frame marks the directory in use
            show_invented_banner(": the directory compared with.")

    return MapView(
        s=s,
        title=title,
        rests=RECORD,
        headline=(_headline(differences, area), True),
        sentences=sentences,
        picture=picture,
        columns=lambda: picture.words_of_areas().join(columns_of_changes(differences, comparison)),
        draw_table=as_a_table,
        show_colours=lambda: s.legend(picture, people_of_changes(differences)),
        topics=("status", "counts", "safety", "unknown"),
        show_mark=show_mark,
    )


def _headline(differences: pd.DataFrame, area: str | None) -> str:
    """Say how many areas differ, or what differs in one."""
    if not area:
        return differences_headline(differences)
    return f"{differences.T[area]['area_name']}: {CHANGE_CLASSES[str(differences.T[area]['change'])].words}."
