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
    Ask,
    Terms,
)
from coverage.vocabulary import COMMUNITIES, INTERVENTIONS, LEVELS, RISK_LEVELS
from geo.areas import area_name, area_table, lads_of, levels_of, parent
from geo.mistakes import Mistake
from geo.names import find_area
from geo.postcodes import PostcodeIndex
from ui.directory_in_use import DIRECTORY_KEYS, PUBLISHED
from ui.say import say_mistake
from ui.url_state import read_url, write_url

WHOLE_COUNTRY = "all"


@dataclass(frozen=True)
class Choices:
    """What the user has chosen. ``area`` is a GSS code, or None for the whole of England and Wales."""

    level: str
    area: str | None
    ask: Ask


def default_choices() -> dict[str, Any]:
    """Return what each choice is before anybody has chosen."""
    return {
        "level": "pfa",
        "area": WHOLE_COUNTRY,
        "risk": ANY,
        "community": ANY,
        "intervention": ANY,
        "by_and_for_only": False,
        "quality_assured_only": False,
        "on": date.today(),
        "staleness_months": DEFAULT_STALENESS_MONTHS,
        "directory": PUBLISHED,
    }


def take_choices_from_url() -> list[str]:
    """Set every choice from the URL or its default; return a sentence for each value that could not be used."""
    defaults = default_choices()
    notices = read_url(
        {
            "level": _one_of(LEVELS),
            "area": _an_area,
            "risk": _one_of(RISK_AXIS),
            "community": _one_of(COMMUNITY_AXIS),
            "intervention": _one_of(INTERVENTION_AXIS),
            "by_and_for_only": _yes_or_no,
            "quality_assured_only": _yes_or_no,
            "on": date.fromisoformat,
            "staleness_months": _months,
            "directory": _one_of(DIRECTORY_KEYS),
        }
    )
    for name, value in defaults.items():
        st.session_state[name] = st.session_state.get(name, value)
    _keep_area_at_level()
    return notices


def choose() -> Choices:
    """Draw the choices in the sidebar and return them; the URL then says the same."""
    with st.sidebar:
        st.text_input(
            "Find a place", key="place", placeholder="postcode, council or force", on_change=_find_place
        )
        if message := st.session_state.pop("place_message", None):
            say_mistake(message)
        st.selectbox(
            "Level", list(LEVELS), format_func=LEVELS.__getitem__, key="level", on_change=_keep_area_at_level
        )
        codes = [WHOLE_COUNTRY, *area_table(st.session_state["level"])["area_name"].sort_values().index]
        st.selectbox("Area", codes, format_func=_area_label, key="area")
        st.selectbox("Risk level", RISK_AXIS, format_func=_label("Any risk level", RISK_LEVELS), key="risk")
        st.selectbox(
            "Community", COMMUNITY_AXIS, format_func=_label("Any community", COMMUNITIES), key="community"
        )
        st.toggle(
            "By and for only", key="by_and_for_only", help="Leave out specialist strands in generic bodies."
        )
        st.selectbox(
            "Intervention",
            INTERVENTION_AXIS,
            format_func=_label("Any intervention", INTERVENTIONS),
            key="intervention",
        )
        st.toggle(
            "Quality-assured only",
            key="quality_assured_only",
            help="Leave out services not recorded as such.",
        )
        st.date_input(
            "On this date",
            key="on",
            format="DD/MM/YYYY",
            min_value=date(2007, 1, 1),
            max_value=date(2040, 12, 31),
        )
        st.slider(
            "Months until a record is old",
            1,
            120,
            key="staleness_months",
            help="An older record counts only as “may be served”.",
        )
    choices = chosen()
    write_url({name: st.session_state[name] for name in default_choices()}, default_choices())
    return choices


def chosen() -> Choices:
    """Return the choices as they stand."""
    state = st.session_state
    terms = Terms(
        state["on"], state["staleness_months"], state["by_and_for_only"], state["quality_assured_only"]
    )
    area = None if state["area"] == WHOLE_COUNTRY else str(state["area"])
    return Choices(state["level"], area, Ask(state["risk"], state["community"], state["intervention"], terms))


def choose_area(code: str) -> None:
    """Choose an area from elsewhere on the screen; for callbacks, which run before the widgets are drawn."""
    st.session_state["area"] = code


def _keep_area_at_level() -> None:
    """Keep the chosen area at the chosen level: the area around it where there is one, else the whole country."""
    level = st.session_state["level"]
    area = st.session_state["area"]
    if area != WHOLE_COUNTRY and level not in levels_of(area):
        around = {parent(lad, level) for lad in lads_of(area)}
        area = around.pop() if len(around) == 1 else WHOLE_COUNTRY
    st.session_state["area"] = area


def _find_place() -> None:
    """Choose the area that the typed postcode or name is in, at the chosen level."""
    typed = st.session_state["place"].strip()
    if not typed:
        return
    try:
        code, st.session_state["place_message"] = _area_of(typed)
    except Mistake as mistake:
        st.session_state["place_message"] = str(mistake)
        return
    st.session_state["area"] = code
    if st.session_state["level"] not in levels_of(code):
        around = {parent(lad, st.session_state["level"]) for lad in lads_of(code)}
        if len(around) > 1:
            st.session_state["level"] = levels_of(code)[0]
    st.session_state["place"] = ""


def _area_of(typed: str) -> tuple[str, str | None]:
    """Return the area code of a postcode or a name, with a notice if there is something to say."""
    found = PostcodeIndex.open().locate([typed]).iloc[0]
    if found["result"] == "found":
        return str(found["lad_code"]), None
    if found["result"] == "outside":
        raise Mistake(f"{typed} is in {found['country']}: this covers England and Wales.")
    if found["result"] == "not_found":
        raise Mistake(
            f"{typed} is not a postcode that the ONS Postcode Directory lists. Try the name of the council."
        )
    area = find_area(typed)
    if area.level == "nation":
        raise Mistake(f"{area.name} is the whole country: choose a level instead.")
    return area.code, area.notice


def _area_label(code: str) -> str:
    return "England and Wales" if code == WHOLE_COUNTRY else area_name(code)


def _label(any_words: str, words: dict[str, str]) -> Callable[[str], str]:
    return lambda key: any_words if key == ANY else words[key]


def _one_of(words: Any) -> Callable[[str], str]:
    def reader(text: str) -> str:
        if text not in words:
            raise ValueError(text)
        return text

    return reader


def _an_area(text: str) -> str:
    if text == WHOLE_COUNTRY:
        return text
    try:
        found = levels_of(text.upper())
    except Mistake as mistake:
        raise ValueError(text) from mistake
    if found[0] == "nation":
        raise ValueError(text)
    return text.upper()


def _yes_or_no(text: str) -> bool:
    return {"true": True, "false": False}.get(text) or _one_of(("true", "false"))(text) == "true"


def _months(text: str) -> int:
    if not 1 <= (months := int(text)) <= 120:
        raise ValueError(text)
    return months
