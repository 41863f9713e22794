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
    value_sentence,
    where_known_sentence,
)
from say.provenance import COHORT
from ui.cache.cached import cached
from ui.cache.cohorts import gap_table_of
from ui.cache.map_values import national_value_of, value_table_of
from ui.frame.screen import Screen
from ui.parts.choices.sidebar import choose_area
from ui.parts.maps.map_pictures import MapPicture, value_picture
from ui.parts.maps.value_table import show_value_table, value_file
from ui.screens.coverage_map.map_view import MapView, Said
from ui.state.world import World


def map_of_values(s: Screen, measure: str, key: str) -> MapView:
    """Return the view of a measure (a key of ``MEASURES``) of every area; ``key`` tells its table and files from others."""
    world, ask, level, area = s.world, s.choices.ask, s.choices.level, s.choices.area
    one = MEASURES[measure]
    values = value_table_of(world, ask, level, measure)

    def sentences() -> Iterator[Said]:
        if area:
            few = bool(too_small(world.need.assumptions, level)[area])
            if few:
                yield Said(f"{area_name(area)}: {TOO_FEW}", aloud=True, of_data=False)
            yield Said(value_sentence(values.T[area], measure, ask, area_name(area)), aloud=not few)
            if not few and one.of_places and level != "lad":
                gap = gap_table_of(world, ask, level).T[area]
                yield Said(where_known_sentence(gap, area_name(area)))
        national = national_value_of(world, ask, measure)
        yield Said(value_sentence(national, measure, ask, NATION), aloud=not area)
        if one.of_places:
            whole = gap_table_of(world, ask, WHOLE).iloc[0]
            yield Said(known_sentence(values, measure, whole, level))

    def legend() -> None:
        s.legend(_picture(world, ask, level, measure, area), {})
        s.plain.say_quietly(how_coloured(values, measure))

    def as_a_table() -> None:
        show_value_table(s, values, measure, level, f"{key}-{measure}-table-{level}", on_pick=choose_area)
        s.files(value_file(values, measure), f"{one.label} ({one.unit})", COHORT, f"{measure}_{level}")

    return MapView(
        s=s,
        sentences=sentences,
        picture=lambda: _picture(world, ask, level, measure, area),
        show_legend=legend,
        show_table=as_a_table,
        topics=("status", "cohort", "gap", "unknown"),
    )


@cached(most=160)
def _picture(world: World, ask: Ask, level: str, measure: str, area: str | None) -> MapPicture:
    one = MEASURES[measure]
    return value_picture(value_table_of(world, ask, level, measure), one.label, one.unit, area)
