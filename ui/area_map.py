"""The picture of a coverage table: areas by status on a map that needs no internet, drawn by folium and Leaflet.

The browser fetches each level's boundaries once, as a file from this server; a change of choice sends only one status for each
area. Names and statuses travel as JSON and are written into the page as text, so nothing from a file can run.
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import folium
import pandas as pd
import streamlit as st
from branca.element import MacroElement
from folium.template import Template
from streamlit_folium import st_folium

from coverage.vocabulary import Status
from geo.areas import area_table
from ui.format import plain_line
from ui.status_style import STYLES, style_of

HEIGHT_PX = 620
_SCRIPT = Path(__file__).with_name("area_map.js").read_text(encoding="utf-8")
_ENGLAND_AND_WALES = [[49.85, -6.45], [55.85, 1.8]]


class AreaLayer(MacroElement):
    """The boundaries of one level, fetched once by address, and the functions that colour them."""

    _template = Template("{% macro script(this, kwargs) %}{{ this.script }}{% endmacro %}")

    def __init__(self, level: str) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._name = "AreaLayer"
        settings = {
            "boundaries": f"/app/static/{level}_overview.geojson",
            "styles": {
                status.key: {"fill": style.fill, "pattern": style.pattern, "words": style.words}
                for status, style in STYLES.items()
            },
        }
        self.script = f"var areaMapSettings = {_as_script(settings)};\n{_SCRIPT}"


class AreaStatuses(MacroElement):
    """One status for each area, the chosen area, and the places that may be shown: what changes from run to run."""

    _template = Template(
        "{% macro script(this, kwargs) %}window.showAreaStatuses({{ this.state }});{% endmacro %}"
    )

    def __init__(self, state: dict[str, Any]) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._name = "AreaStatuses"
        self.state = _as_script(state)


def _as_script(value: Any) -> str:
    """Write a value as JSON that is safe inside a script, whatever text is in it."""
    text = json.dumps(value, ensure_ascii=True, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def base_map(level: str) -> folium.Map:
    """Return the map without colours: the same for every choice at a level, so that the browser keeps it."""
    base = folium.Map(tiles=None, zoom_snap=0.25, attribution_control=False, min_zoom=5, max_zoom=12)
    base.default_js = [("leaflet", "/app/static/leaflet.js")]
    base.default_css = [("leaflet", "/app/static/leaflet.css")]
    base.fit_bounds(_ENGLAND_AND_WALES)
    base.add_child(AreaLayer(level))
    return base


def map_state(
    table: pd.DataFrame, chosen: str | None, points: pd.DataFrame, shown: frozenset[Status]
) -> dict[str, Any]:
    """Return what the map is told: status and tooltip of each area, the chosen area and its extent, service points."""
    keys = {status.key for status in shown}
    areas = {
        code: [status if status in keys else "", f"{name}: {style_of(status).words}"]
        for code, status, name in zip(table.index, table["status"], table["area_name"], strict=True)
    }
    return {
        "areas": areas,
        "chosen": chosen,
        "points": [
            [round(lat, 4), round(lon, 4), plain_line(name)]
            for lat, lon, name in zip(points["lat"], points["lon"], points["service_name"], strict=True)
        ],
    }


def area_map(level: str, state: dict[str, Any], on_pick: Callable[[str], None]) -> None:
    """Draw the map; a click on an area calls ``on_pick`` with its code before the screen is drawn again.

    Parameters
    ----------
    level
        Level of the boundaries.
    state
        ``map_state`` for the same level.
    on_pick
        Takes a GSS code of the level.
    """
    key = f"coverage-map-{level}"
    statuses = folium.FeatureGroup(name="statuses")
    statuses.add_child(AreaStatuses(state))
    st_folium(
        base_map(level),
        key=key,
        height=HEIGHT_PX,
        use_container_width=True,
        returned_objects=["last_active_drawing"],
        feature_group_to_add=statuses,
        on_change=lambda: _pick(key, level, on_pick),
    )


def _pick(key: str, level: str, on_pick: Callable[[str], None]) -> None:
    """Pass on the area that was clicked; what the browser sends is checked against the areas of the level."""
    clicked = (st.session_state.get(key) or {}).get("last_active_drawing") or {}
    code = (clicked.get("properties") or {}).get("code")
    if code in area_table(level).index:
        on_pick(str(code))
