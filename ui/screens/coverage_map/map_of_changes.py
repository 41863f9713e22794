"""The map of what differs between two dates, or two directories: more on record, less, or the same."""

from collections.abc import Iterator

from ui.parts.choices.sidebar import choose_area
from ui.parts.maps.map_pictures import MapPicture
from ui.parts.maps.value_legend import show_value_legend
from ui.parts.tables.downloads import show_downloads
from ui.screens.coverage_map.map_view import MapView, Said
from ui.screens.coverage_map.record_difference import (
    Comparison,
    difference_of,
    mark_invented,
    provenance_of_comparison,
)
from ui.screens.coverage_map.record_difference_map import (
    difference_picture,
    people_of_changes,
    show_difference_table,
)
from ui.screens.coverage_map.record_difference_words import area_difference_sentence, difference_sentence


def map_of_changes(comparison: Comparison, level: str, area: str | None) -> MapView:
    """Return the view of a comparison; either side invented marks all of it."""
    differences = difference_of(comparison, level)

    def sentences() -> Iterator[Said]:
        if area:
            yield Said(area_difference_sentence(differences.T[area], comparison), aloud=True)
        yield Said(difference_sentence(differences, comparison, level), aloud=not area)

    def picture() -> MapPicture:
        return difference_picture(differences, comparison, level, area)

    def as_a_table() -> None:
        show_difference_table(differences, comparison, level, f"difference-table-{level}", choose_area)
        provenance = provenance_of_comparison(comparison)
        show_downloads(differences.rename_axis("area_code"), provenance, f"coverage_difference_{level}")

    return MapView(
        invented=comparison.invented,
        sentences=sentences,
        picture=picture,
        show_legend=lambda: show_value_legend(picture(), people_of_changes(differences)),
        show_table=as_a_table,
        topics=("status", "counts", "safety", "unknown"),
        show_mark=lambda: mark_invented(comparison),
    )
