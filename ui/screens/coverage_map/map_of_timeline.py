"""The map month by month, if nothing is renewed: a slider and a play control move the classes of the areas alone."""

from collections.abc import Iterator
from dataclasses import replace

import pandas as pd

from coverage.ask import Ask
from coverage.timeline import Month, month_table
from geo.levels import LEVELS
from say.coverage.length_words import LENGTH_HEADINGS, lengths_in_words
from say.coverage.timeline_words import (
    TABLE,
    lost_in_words,
    month_in_words,
    timeline_headline,
    timeline_to_quote,
)
from say.maps.classes_of_map import class_of_status
from say.maps.columns_of_views import columns_of_months
from say.numbers import count, day, rounded
from say.provenance import COHORT, RECORD
from ui.cache.cached import cached
from ui.cache.coverage import coverage_of, points_of
from ui.cache.timeline import lengths_of_ask, months_of_ask, timeline_of_ask
from ui.frame.screen import Screen
from ui.parts.maps.legend import show_legend
from ui.parts.maps.map_pictures import MapPicture, Moment, Moments, status_picture
from ui.screens.coverage_map.areas_left import AreasLeft
from ui.screens.coverage_map.map_view import MapView
from ui.state.choices import Choices
from ui.state.language import said, terms_in_use
from ui.state.world import World

_COUNTED = [name for name in TABLE if name not in ("on", "people_median")]


def map_of_timeline(s: Screen) -> MapView:
    """Return the view of what is on record on a day from the date asked about on, if nothing is renewed."""
    world, ask, level = s.world, s.choices.ask, s.choices.level
    months, table, at = months_of_ask(s.directory, ask), timeline_of_ask(world, ask, level), Choices.months_on.now()

    def sentences() -> Iterator[str]:
        yield from timeline_to_quote(table, level)
        yield from lost_in_words(months, len(months) - 1)

    def as_a_table(left: AreasLeft) -> None:
        s.table(_as_people_read(table), "Month by month: what is on record if nothing is renewed")
        s.files(table, f"month by month, {LEVELS[level].many}, if nothing is renewed", COHORT, f"timeline_{level}")
        lengths = lengths_of_ask(s.directory, ask, level)
        s.say_quietly(lengths_in_words(lengths.drop(columns="area_name").sum()))
        s.table(left.of(lengths).rename(columns=LENGTH_HEADINGS), "Which records end soon, and how long they run")
        s.files(left.of(lengths), left.titled("ends and lengths of records"), RECORD, f"lengths_{level}")
        s.bullets(lost_in_words(months, at) or [f"No record has ended by {day(months[at].on)}."])
        then = left.of(_statuses(months[at], level))
        s.table(then, f"The status of every area on {day(months[at].on)}, if nothing is renewed")

    picture = _picture(s, ask, level, at)
    return MapView(
        s=s,
        title=f"what is on record on {day(months[at].on)}, if nothing is renewed",
        rests=COHORT,
        headline=(timeline_headline(table), True),
        sentences=sentences,
        picture=picture,
        columns=lambda: picture.words_of_areas().join(columns_of_months(months, at, level)),
        draw_table=as_a_table,
        show_colours=lambda: show_legend(coverage_of(s.directory, ask, level), level),
        topics=("status", "counts", "unknown"),
    )


def _picture(s: Screen, ask: Ask, level: str, at: int) -> MapPicture:
    """Return the picture where it stands, with every moment it moves through."""
    statuses = month_table(months_of_ask(s.directory, ask)[at], level)
    terms = terms_in_use()
    still = status_picture(
        statuses,
        s.choices.area,
        points_of(s.directory, ask),
        terms,
        lambda row: terms.status(row["status"], row["extent"]),
    )
    moving = Moments(_moments(s.world, ask, level), at, said("Month"), said("Play"), said("Stop"))
    return replace(still, moments=moving)


@cached(most=16)
def _moments(world: World, ask: Ask, level: str) -> tuple[Moment, ...]:
    months, table = months_of_ask(world.directory, ask), timeline_of_ask(world, ask, level)
    classes, before = list[dict[str, str]](), None
    for month in months:
        classes.append(classes[-1] if before is month.status else _classes(month, level))
        before = month.status
    return tuple(
        Moment(day(month.on), month_in_words(row, len(classed), level), classed)
        for month, (_, row), classed in zip(months, table.iterrows(), classes, strict=True)
    )


def _classes(month: Month, level: str) -> dict[str, str]:
    """Return the class of each area of a level in a month."""
    statuses = month_table(month, level)
    return {
        str(code): class_of_status(status, extent)
        for code, status, extent in zip(statuses.index, statuses["status"], statuses["extent"], strict=True)
    }


def _statuses(month: Month, level: str) -> pd.DataFrame:
    statuses, terms = month_table(month, level), terms_in_use()
    words = [terms.status(key, extent) for key, extent in zip(statuses["status"], statuses["extent"], strict=True)]
    return pd.DataFrame({"GSS code": statuses.index, "Area": statuses["area_name"], "Status": words}).set_index(
        statuses.index
    )


def _as_people_read(table: pd.DataFrame) -> pd.DataFrame:
    shown = pd.DataFrame({TABLE["on"]: [day(one) for one in table.index]}, index=table.index)
    for name in _COUNTED:
        shown[TABLE[name]] = table[name].map(count)
    shown[TABLE["people_median"]] = table["people_median"].map(rounded)
    return shown
