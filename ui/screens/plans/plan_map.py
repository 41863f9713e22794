"""A plan on the map: what is on record before, the same with its places, whom it reaches, and whose money is above its share."""

from dataclasses import replace
from typing import Any

import pandas as pd
import streamlit as st

from cohorts.answers.measures import SHARE
from coverage.extent import WHOLE
from coverage.vocabulary import Status
from funding.result.plan_answer import PlanAnswer
from geo.areas import area_name, area_table
from say.funding.people_words import people_who_cause_harm
from say.funding.plan_first_words import places_by_area
from say.maps.classes_of_map import class_of_status
from say.maps.columns_of_views import columns_of_line, columns_of_plan
from say.maps.map_class import MapClass
from say.numbers import count, is_known
from say.provenance import PLAN
from say.terms import english
from ui.frame.screen import Screen
from ui.parts.choices.sidebar import choose_area
from ui.parts.maps.map_pictures import MapPicture, status_picture, value_picture
from ui.screens.plans.bought_picture import NO_PLACE, NO_PLACE_CLASS, bought_picture
from ui.state.choices import PLAN_VIEWS, SHAPES, Choices
from ui.state.language import terms_in_use
from ui.state.visit import OnPlans

_OF_A_LINE = ("before", "after")
NOT_IN_IT = "takes no part in this plan"
SOME_PLACES = "some places, on record or from this plan"
SHOWS = "Places bought at the central price, all years"
NO_PLACE_AT_ALL = "no place from this plan"
MONEY_CLASSES = {
    "more": MapClass("more than a share by cohort", "#0b3c7d", "solid", "+", "#ffffff"),
    "less": MapClass("less than a share by cohort", "#e5a93b", "slant", "−"),
    "same": MapClass("as much as a share by cohort", "#f6f4f8", "solid", "="),
}
SAID = {
    "places": "Whole places bought at the central price, all kinds of work together; {ranged} a range.",
    "before": "Each area by the best status that any of its people have; wide stripes: in part.",
    "after": "An area with one place from the plan in its last year has the colour of a service there, however few places.",
    "change": "People reached in the last year, all lines together, of all {whom}; the median decides the colour.",
    "money": "Against what a share of the same money by cohort, line by line, would give it over all years.",
}


def show_plan_map(s: Screen, answer: PlanAnswer) -> None:
    """Draw the map, and below it what is shown on it and how; a click chooses the area."""
    view, drawn = Choices.plan_view.now(), st.container()
    line = _choose_what_is_shown(answer, view)
    picture = plan_picture(answer, view, line, s.choices.area)
    with drawn:
        s.map(
            answer.level,
            picture,
            on_pick=choose_area,
            shape=Choices.shape.now(),
            key="plan-map",
            title=f"a plan on the map: {PLAN_VIEWS[view].lower()}",
            rests=PLAN,
            columns=lambda: picture.words_of_areas().join(_columns(answer, view, line)),
        )
    ranged = "people reached have" if is_known(answer.people_reached.median) else "their number has"
    s.say_quietly(SAID[view].format(whom=people_who_cause_harm(answer.risk_levels), ranged=ranged))


def _choose_what_is_shown(answer: PlanAnswer, view: str) -> str:
    """Draw what is shown on the map and how; return the line of the plan that it is of."""
    with st.container(horizontal=True, gap="small", key="plan-map-line"):
        st.selectbox(
            "Shown on the map",
            list(PLAN_VIEWS),
            format_func=PLAN_VIEWS.__getitem__,
            label_visibility="collapsed",
            key=Choices.plan_view.key,
        )
        line = _choose_line(answer, view)
        st.selectbox(
            "Draw areas",
            list(SHAPES),
            format_func=SHAPES.__getitem__,
            label_visibility="collapsed",
            key=Choices.shape.key,
        )
    return line


def _columns(answer: PlanAnswer, view: str, line: str) -> pd.DataFrame:
    return columns_of_line(answer, line) if view in _OF_A_LINE else columns_of_plan(answer)


def _choose_line(answer: PlanAnswer, view: str) -> str:
    """Draw the choice among the lines of a plan where a view is of one of them; else it is the first."""
    first = next(iter(answer.line_labels))
    if view not in _OF_A_LINE or len(answer.line_labels) == 1:
        return first
    chosen: str = st.selectbox(
        "Line of the plan",
        list(answer.line_labels),
        format_func=answer.line_labels.__getitem__,
        label_visibility="collapsed",
        key=OnPlans.plan_line.key,
    )
    return chosen


def plan_picture(answer: PlanAnswer, view: str, line: str, chosen: str | None) -> MapPicture:
    """Return the picture of a view (a key of ``PLAN_VIEWS``) of a plan; areas that take no part are left white."""
    if view == "places":
        picture = _places(answer, chosen)
    elif view in _OF_A_LINE:
        picture = _statuses(answer, view, line, chosen)
    elif view == "change":
        picture = _reached(answer, chosen)
    else:
        picture = _money(answer, chosen)
    others = {
        str(code): ("", f"{area_name(str(code))}: {NOT_IN_IT}")
        for code in area_table(answer.level).index
        if code not in picture.areas
    }
    around = tuple(map(str, picture.areas)) if others else ()
    return replace(picture, areas={**picture.areas, **others}, chosen=chosen, around=around)


def _places(answer: PlanAnswer, chosen: str | None) -> MapPicture:
    """Colour areas by the places that the plan buys in them."""
    bought = places_by_area(answer)
    ends = pd.DataFrame({"low": bought, "median": bought, "high": bought})
    words = {
        str(code): f"{area_name(str(code))}: {count(places, 'place') if places else NO_PLACE_AT_ALL}"
        for code, places in bought.items()
    }
    return bought_picture(SHOWS.lower(), "places", ends, words, NO_PLACE_AT_ALL, chosen)


def _statuses(answer: PlanAnswer, view: str, line: str, chosen: str | None) -> MapPicture:
    table = answer.tables["area_year_lines"]
    last = table[(table["line"] == line) & (table["year"] == table["year"].iloc[-1])].set_index("area_code")
    shown = pd.DataFrame(
        {
            "status": last[f"status_{view}"],
            "extent": last[f"extent_{view}"],
            "area_name": [area_name(code) for code in last.index],
        }
    )
    nowhere = pd.DataFrame({"lat": [], "lon": [], "service_name": []})
    picture = status_picture(shown, chosen, nowhere, terms_in_use(), _status_and_extent)
    return picture if view == "before" else _with_some_places(picture)


def _status_and_extent(row: Any) -> str:
    return english().status(row["status"], row["extent"])


def _with_some_places(picture: MapPicture) -> MapPicture:
    """Call an area that has a service, or a place from the plan, by what it has: how many it serves is another question."""
    served = class_of_status(Status.SERVED.key, WHOLE)
    looks = {**picture.classes, served: replace(picture.classes[served], words=SOME_PLACES)}
    areas = {
        code: (key, f"{area_name(code)}: {SOME_PLACES}" if key == served else words)
        for code, (key, words) in picture.areas.items()
    }
    return replace(picture, classes=looks, areas=areas)


def _reached(answer: PlanAnswer, chosen: str | None) -> MapPicture:
    """Colour areas with a place by the share reached; one without is a class of its own, and no low share."""
    areas = answer.tables["areas"].set_index("area_code")
    bought = areas["places_last_year"] > 0
    values = areas.loc[bought, [f"share_reached_{end}" for end in ("low", "median", "high")]]
    picture = value_picture(
        values.rename(columns=lambda name: name.removeprefix("share_reached_")),
        "Share reached",
        SHARE,
        chosen,
    )
    if bought.all():
        return picture
    none = {str(code): (NO_PLACE, f"{area_name(str(code))}: {NO_PLACE_CLASS.words}") for code in areas.index[~bought]}
    classes = {**picture.classes, NO_PLACE: NO_PLACE_CLASS}
    return MapPicture(picture.shows, classes, {**picture.areas, **none}, chosen)


def _money(answer: PlanAnswer, chosen: str | None) -> MapPicture:
    areas = {}
    row: Any
    for row in answer.tables["areas"].itertuples():
        gain = round(row.gain_gbp)
        change = "more" if gain > 0 else "less" if gain < 0 else "same"
        areas[str(row.area_code)] = (
            change,
            f"{row.area_name}: £{row.gbp:,.0f}, {MONEY_CLASSES[change].words}",
        )
    return MapPicture("money against a share by cohort", MONEY_CLASSES, areas, chosen)
