"""The map of one value for each area: cohort, coverage or unmet need, with its interval; unknown is a class of its own."""

from collections.abc import Iterator

from cohorts.answers.measures import MEASURES
from cohorts.answers.ranks import too_small
from cohorts.model.rollup import WHOLE
from coverage.ask import Ask
from geo.areas import area_name
from say.cohorts.value_words import (
    NATION,
    TOO_FEW,
    how_coloured,
    known_sentence,
    value_headline,
    value_sentence,
    where_known_sentence,
)
from say.maps.layer_columns import columns_of_values
from say.provenance import COHORT
from ui.cache.cached import cached
from ui.cache.cohorts import gap_table_of
from ui.cache.coverage import coverage_of
from ui.cache.map_values import national_value_of, value_table_of
from ui.frame.screen import Screen
from ui.parts.choices.sidebar import choose_area
from ui.parts.maps.map_pictures import MapPicture, value_picture
from ui.parts.maps.value_table import show_value_table, value_file
from ui.screens.coverage_map.areas_left import AreasLeft
from ui.screens.coverage_map.map_view import MapView
from ui.state.world import World


def map_of_values(s: Screen, measure: str, key: str) -> MapView:
    """Return the view of a measure (a key of ``MEASURES``) of every area; ``key`` tells its table and files from others."""
    world, ask, level, area = s.world, s.choices.ask, s.choices.level, s.choices.area
    one = MEASURES[measure]
    values = value_table_of(world, ask, level, measure)

    few = bool(area and too_small(world.need.assumptions, level)[area])

    def sentences() -> Iterator[str]:
        if area:
            yield value_sentence(values.T[area], measure, ask, area_name(area))
            if not few and one.of_places and level != "lad":
                yield where_known_sentence(gap_table_of(world, ask, level).T[area], area_name(area))
        yield value_sentence(national_value_of(world, ask, measure), measure, ask, NATION)
        if one.of_places:
            yield known_sentence(values, measure, gap_table_of(world, ask, WHOLE).iloc[0], level)

    def headline() -> tuple[str, bool]:
        if few:
            return f"{area_name(str(area))}: {TOO_FEW}", False
        value = values.T[area] if area else national_value_of(world, ask, measure)
        return value_headline(value, measure, area_name(area) if area else NATION), True

    def as_a_table(left: AreasLeft) -> None:
        shown, title = left.of(values), left.titled(f"{one.label} ({one.unit})")
        show_value_table(s, shown, measure, level, f"{key}-{measure}-table-{level}", on_pick=choose_area)
        s.files(value_file(shown, measure), title, COHORT, f"{measure}_{level}")

    return MapView(
        s=s,
        title=f"{one.label} ({one.unit})",
        rests=COHORT,
        headline=headline(),
        sentences=sentences,
        picture=_picture(world, ask, level, measure, area),
        columns=lambda: columns_of_values(coverage_of(world.directory, ask, level), values, one),
        draw_table=as_a_table,
        show_colours=lambda: s.plain.say_quietly(how_coloured(values, measure)),
        topics=("status", "cohort", "gap", "unknown"),
    )


@cached(most=160)
def _picture(world: World, ask: Ask, level: str, measure: str, area: str | None) -> MapPicture:
    one = MEASURES[measure]
    return value_picture(value_table_of(world, ask, level, measure), one.label, one.unit, area)
