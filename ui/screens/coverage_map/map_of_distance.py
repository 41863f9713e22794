"""The map of distance: the share of people within 40 minutes of a place, with its range; not known is never drawn as far."""

from collections.abc import Iterator
from functools import partial

import pandas as pd
import streamlit as st
from pandas.io.formats.style import Styler

from cohorts.answers.access_here import judged_by
from cohorts.answers.distance_measures import DISTANCE, DISTANCES
from coverage.ask import Ask
from coverage.directory import Directory
from coverage.distance.places_to_visit import KNOWN
from coverage.service_points import located
from coverage.sites.site import Site
from geo.areas import area_name, lad_table, lads_of
from say.distance.distance_words import distance_sentences, services_in_words, where_lines_lie
from say.distance.map_words import (
    ADD_PLACES,
    HELPS,
    WITHIN_BY_CAR,
    areas_in_words,
    columns_of_distance,
    distance_headline,
    how_far_is_coloured,
    nowhere_to_visit,
    within_of_areas,
)
from say.distance.verdict_words import verdict_sentences
from say.distance.what_if_words import change_headline
from say.maps.classes_of_map import classes_of_values
from say.numbers import per_cent
from say.provenance import HOW_FAR
from say.text import plain_line
from ui.cache.access import verdicts_of
from ui.cache.cached import cached
from ui.cache.coverage import coverage_of, points_of
from ui.cache.distance import distances_of, far_of, moved_of, within_after, within_of
from ui.frame.screen import Screen
from ui.parts.choices.sidebar import choose_area
from ui.parts.maps.map_pictures import MapPicture, placed
from ui.screens.coverage_map.areas_left import AreasLeft
from ui.screens.coverage_map.map_view import MapView
from ui.screens.coverage_map.ten_places import show_candidates
from ui.screens.coverage_map.what_if import (
    Change,
    change_in_use,
    change_named,
    draw_what_if,
    name_of,
    say_change,
)
from ui.state.address import address_as_written
from ui.state.choices import Choices

ONE = DISTANCES[DISTANCE]
BEST_OF_TEN = "Which of ten places would bring most people nearer?"
AS_TODAY = "Today"
AFTER = "people within 40 minutes by car after the change: the middle of each range"
SHOWS = "people within 40 minutes by car: the middle of each range"


def map_of_distance(s: Screen) -> MapView:
    """Return the view of how far people are from the nearest place of a service that answers."""
    directory, ask, level, area = s.directory, s.choices.ask, s.choices.level, s.choices.area
    nowhere, change = _nowhere(directory, ask), change_in_use(s)
    drawn = None if Choices.as_today.now() else change
    values = _values(directory, ask, level, drawn)
    before = None if drawn is None else within_of(directory, ask, level, ONE.minutes)
    name = name_of(area)

    def sentences() -> Iterator[str]:
        for one in dict.fromkeys([area, None]):
            yield from distance_sentences(far_of(directory, ask, one), name_of(one), invented=False)

    def headline() -> str:
        if change is None:
            return distance_headline(far_of(directory, ask, area), name, nowhere)
        named = change_named(change, directory, ask)
        return change_headline(name, named, moved_of(directory, ask, area, change.new_site, change.closed))

    return MapView(
        s=s,
        title=WITHIN_BY_CAR,
        rests=HOW_FAR,
        headline=(headline(), True),
        sentences=sentences,
        picture=_picture(directory, ask, level, area, drawn),
        columns=lambda: columns_of_distance(coverage_of(directory, ask, level), values),
        draw_table=partial(_draw_table, s, values, before),
        show_colours=lambda: s.plain.say_quietly(how_far_is_coloured()),
        topics=("status", "distance", "unknown"),
        show_beside=lambda: _show_beside(s, change, nowhere),
        draw_controls=lambda: draw_what_if(s, change),
        show_below=lambda: s.folded(BEST_OF_TEN, "open_candidates", lambda: show_candidates(s)),
    )


def _show_beside(s: Screen, change: Change | None, nowhere: bool) -> None:
    """Draw what a change moves, which services there are, and, without a change, who is near a place that may be full."""
    directory, ask, area = s.directory, s.choices.ask, s.choices.area
    if change:
        say_change(s, change)
    far = far_of(directory, ask, area)
    s.say_quietly(" ".join([services_in_words(far), *(where_lines_lie(far) if area else [])]))
    if far.known and change is None:
        lads, need = tuple(lads_of(area) if area else lad_table().index), s.world.need
        shares = verdicts_of(directory, ask, need, lads)
        s.say_quietly(" ".join(verdict_sentences(shares, judged_by(need.assumptions))))
    if nowhere:
        s.plain.say_quietly(HELPS)
        st.page_link("pages/directory.py", label=ADD_PLACES, query_params=address_as_written())


def _draw_table(s: Screen, values: pd.DataFrame, before: pd.DataFrame | None, left: AreasLeft) -> None:
    """Draw the areas that are left as a table, with its files."""
    level, shown, title = s.choices.level, left.of(values), left.titled(ONE.formula)
    key = f"coverage-distance-table-{level}"
    s.areas(partial(_table, shown, before), list(map(str, shown.index)), key, choose_area, ONE.formula)
    named = shown.rename(columns={end: f"{DISTANCE}_{end}" for end in ("low", "median", "high", "least")})
    named.insert(0, "area_name", [area_name(str(code)) for code in shown.index])
    s.files(named, title, HOW_FAR, f"{DISTANCE}_{level}")


def as_people_read(values: pd.DataFrame, before: pd.DataFrame | None) -> pd.DataFrame:
    """Return ``within_by_area`` in words: every share with its range, that of today beside it, and for whom a place is known."""
    today = {} if before is None else {AS_TODAY: within_of_areas(before.loc[values.index])}
    return pd.DataFrame(
        {
            "Area": [area_name(str(code)) for code in values.index],
            "GSS code": values.index,
            ONE.label: within_of_areas(values),
            **today,
            "People for whom a place is known": values["share_known"].map(per_cent),
        },
        index=values.index,
    )


def _table(values: pd.DataFrame, before: pd.DataFrame | None) -> Styler:
    return as_people_read(values, before).style


@cached(most=32)  # a flag
def _nowhere(directory: Directory, ask: Ask) -> bool:
    return nowhere_to_visit(distances_of(directory, ask).places)


@cached(most=48)
def _picture(directory: Directory, ask: Ask, level: str, area: str | None, drawn: Change | None) -> MapPicture:
    values, before = (_values(directory, ask, level, one) for one in (drawn, None))
    classed = classes_of_values(values, ONE.unit)
    said = areas_in_words(values, before)
    areas = {code: (key, said[code]) for code, key in classed.of_area.items()}
    services = distances_of(directory, ask).places.services
    stays = (services["where"] == KNOWN) & (services["service_id"] != (drawn.closed if drawn else ""))
    visited = services.loc[stays, "service_id"]
    points = points_of(directory, ask)
    at = placed(points[points["service_id"].isin(visited)])
    if drawn and drawn.site:
        at = (*at, _new_point(drawn.site))
    return MapPicture(SHOWS if drawn is None else AFTER, classed.classes, areas, area, at)


def _values(directory: Directory, ask: Ask, level: str, change: Change | None) -> pd.DataFrame:
    if change is None:
        return within_of(directory, ask, level, ONE.minutes)
    return within_after(directory, ask, level, ONE.minutes, change.new_site, change.closed)


def _new_point(site: Site) -> tuple[float, float, str]:
    point = {"easting_m": [site.easting_m], "northing_m": [site.northing_m]}
    at = located(pd.DataFrame({"service_id": [""], "confidential": [False], **point}))[["lat", "lon"]].to_numpy()
    lat, lon = at[0].round(4).tolist()
    return lat, lon, f"New site: {plain_line(site.name)}"
