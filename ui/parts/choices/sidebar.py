"""The choices at the left of every screen: level, area, risk, community, intervention and terms, kept in the URL."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

import streamlit as st

from coverage.ask import (
    ANY,
    COMMUNITY_AXIS,
    DEFAULT_STALENESS_MONTHS,
    INTERVENTION_AXIS,
    RISK_AXIS,
    USUAL,
    Ask,
    Terms,
    side_of,
    sides_to_choose,
)
from coverage.communities import COMMUNITIES
from coverage.interventions import INTERVENTIONS
from coverage.vocabulary import RISK_LEVELS, SIDES, labels
from geo.areas import area_name, area_table
from geo.levels import COMPARED_LEVELS
from ui.parts.choices.find_place import draw_find_place, say_beside_the_place
from ui.state import choice_readers as readers
from ui.state.area_at_level import of_a_link, of_another_level
from ui.state.choice_readers import WHOLE_COUNTRY
from ui.state.directory_in_use import DIRECTORY_KEYS, OWN, PUBLISHED
from ui.state.own_workbook import OWN_ALONE, own_workbook
from ui.state.url_state import read_url, write_url
from ui.state.view_choices import view_defaults, view_readers


@dataclass(frozen=True)
class Choices:
    """What the user has chosen. ``area`` is a GSS code, or None for the whole of England and Wales."""

    level: str
    area: str | None
    ask: Ask


def default_choices() -> dict[str, Any]:
    """Return what each choice is before anybody has chosen: intensive work with high risk, which mixes nothing together."""
    return {
        "level": "pfa",
        "area": WHOLE_COUNTRY,
        "risk": "high",
        "community": ANY,
        "intervention": "high_risk_case_management",
        "for_whom": USUAL,
        "by_and_for_only": False,
        "quality_assured_only": False,
        "on": date.today(),
        "staleness_months": DEFAULT_STALENESS_MONTHS,
        "directory": PUBLISHED,
        OWN_ALONE: False,
    }


def take_choices_from_url() -> list[str]:
    """Set every choice from the URL or its default; return a sentence for each value that could not be used."""
    defaults = default_choices() | view_defaults()
    notices = read_url(
        view_readers()
        | {
            "level": readers.one_of(COMPARED_LEVELS),
            "area": readers.area,
            "risk": readers.one_of(RISK_AXIS),
            "community": readers.one_of(COMMUNITY_AXIS),
            "intervention": readers.one_of(INTERVENTION_AXIS),
            "for_whom": readers.one_of((USUAL, *SIDES)),
            "by_and_for_only": readers.yes_or_no,
            "quality_assured_only": readers.yes_or_no,
            "on": readers.day,
            "staleness_months": readers.months,
            "directory": readers.one_of(DIRECTORY_KEYS),
            OWN_ALONE: readers.yes_or_no,
        },
        defaults,
    )
    for name, value in defaults.items():
        st.session_state[name] = st.session_state.get(name, value)
    shown = of_a_link(st.session_state["area"], st.session_state["level"], "level" in st.query_params)
    st.session_state.update(area=shown.area, level=shown.level)
    return [*notices, shown.notice] if shown.notice else notices


def choose() -> Choices:
    """Draw the choices in the sidebar and return them; the URL then says the same."""
    with st.sidebar:
        draw_find_place()
        st.selectbox(
            "Level",
            list(COMPARED_LEVELS),
            format_func=labels(COMPARED_LEVELS).__getitem__,
            key="level",
            on_change=_keep_area_at_level,
        )
        codes = [WHOLE_COUNTRY, *area_table(st.session_state["level"])["area_name"].sort_values().index]
        st.selectbox("Area", codes, format_func=_area_label, key="area")
        st.selectbox("Risk level", RISK_AXIS, format_func=_label("Any risk level", RISK_LEVELS), key="risk")
        st.selectbox(
            "Community",
            COMMUNITY_AXIS,
            format_func=_label("Any community", labels(COMMUNITIES)),
            key="community",
        )
        st.toggle(
            "By and for only",
            key="by_and_for_only",
            help="Keep only records that say they are led by and for the community.",
        )
        st.selectbox(
            "Intervention",
            INTERVENTION_AXIS,
            format_func=_label("Any intervention", labels(INTERVENTIONS)),
            key="intervention",
        )
        _choose_side()
        st.toggle(
            "Quality-assured only",
            key="quality_assured_only",
            help="Keep only records that say the service meets a quality standard, such as Respect accreditation.",
        )
        st.date_input(
            "On this date",
            key="on",
            format="DD/MM/YYYY",
            min_value=readers.EARLIEST,
            max_value=readers.LATEST,
        )
        st.slider(
            "Months until a record is old",
            1,
            readers.MOST_MONTHS,
            key="staleness_months",
            help="An older record counts only as “may be served”.",
        )
        _choose_own_alone()
    choices = chosen()
    defaults = default_choices() | view_defaults()
    write_url({name: st.session_state[name] for name in defaults}, defaults)
    return choices


def _choose_own_alone() -> None:
    """Draw the switch between one's own workbook alone and with the published record, where one is in use."""
    loaded = own_workbook()
    if st.session_state["directory"] == OWN and loaded and not loaded.alone.invented:
        st.toggle(
            "My workbook alone",
            key=OWN_ALONE,
            help="Off: your records are added to the published record. On: nothing else is shown.",
        )


def _choose_side() -> None:
    """Draw the choice between the two sides where services of the kind chosen may be for either."""
    intervention = st.session_state["intervention"]
    if len(sides_to_choose(intervention)) > 1:
        usual = f"As usual: {SIDES[side_of(intervention, USUAL)].lower()}"
        st.selectbox(
            "For whom",
            [USUAL, *SIDES],
            format_func={USUAL: usual, **SIDES}.__getitem__,
            key="for_whom",
            help="Work with people who cause harm and support for people who are harmed never answer for each other.",
        )


def chosen() -> Choices:
    """Return the choices as they stand."""
    state = st.session_state
    terms = Terms(
        state["on"],
        state["staleness_months"],
        state["by_and_for_only"],
        state["quality_assured_only"],
        state["for_whom"],
    )
    area = None if state["area"] == WHOLE_COUNTRY else str(state["area"])
    return Choices(state["level"], area, Ask(state["risk"], state["community"], state["intervention"], terms))


def choose_area(code: str) -> None:
    """Choose an area from elsewhere on the screen; for callbacks, which run before the widgets are drawn."""
    st.session_state["area"] = code


def _keep_area_at_level() -> None:
    """Keep the chosen area at the level just chosen, and say so where there is none around it."""
    shown = of_another_level(st.session_state["area"], st.session_state["level"])
    st.session_state["area"] = shown.area
    say_beside_the_place(shown.notice)


def _area_label(code: str) -> str:
    return "England and Wales" if code == WHOLE_COUNTRY else area_name(code)


def _label(any_words: str, words: dict[str, str]) -> Callable[[str], str]:
    return lambda key: any_words if key == ANY else words[key]
