"""Areas on a map that needs no internet, drawn by folium and Leaflet: what is drawn is a ``MapPicture``.

The browser fetches each shape's boundaries once, as a file from this server; a change of choice sends only the classes and one
class for each area. Names travel as JSON and are written into the page as text, so nothing from a file can run.
"""

import json
from collections.abc import Callable
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import folium
from branca.element import MacroElement
from folium.template import Template
from streamlit_folium import st_folium

from geo.areas import area_table, lad_table
from geo.levels import LEVELS
from ui.parts.maps.map_pictures import MapPicture
from ui.parts.maps.status_style import IN_PART
from ui.parts.plain_text import say_quietly
from ui.state.held import now_in_widget

HEIGHT_PX = 620
HEXAGONS = "hexagons"
_SCRIPT = Path(__file__).with_name("area_map.js").read_text(encoding="utf-8")
_ENGLAND_AND_WALES = [[49.85, -6.45], [55.85, 1.8]]


class AreaLayer(MacroElement):
    """The boundaries of one level and shape, fetched once by address, and the functions that colour them."""

    _template = Template("{% macro script(this, kwargs) %}{{ this.script }}{% endmacro %}")

    def __init__(self, level: str, shape: str) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._name = "AreaLayer"
        drawn = "lad_hexagons" if shape == HEXAGONS else f"{level}_overview"
        within = lad_table()[f"{level}_code"].to_dict() if shape == HEXAGONS and level != "lad" else {}
        settings = {
            "boundaries": f"/app/static/{drawn}.geojson",
            "within": within,
            "fit": shape == HEXAGONS,
            "in_part": asdict(IN_PART),
        }
        self.script = f"var areaMapSettings = {_as_script(settings)};\n{_SCRIPT}"


class AreaClasses(MacroElement):
    """The classes, one of them for each area, the chosen area, and the places that may be shown: what changes."""

    _template = Template("{% macro script(this, kwargs) %}window.showAreaClasses({{ this.state }});{% endmacro %}")

    def __init__(self, picture: MapPicture) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._name = "AreaClasses"
        self.state = _as_script(asdict(picture))


def _as_script(value: Any) -> str:
    """Write a value as JSON that is safe inside a script, whatever text is in it."""
    text = json.dumps(value, ensure_ascii=True, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def base_map(level: str, shape: str = "geographic") -> folium.Map:
    """Return the map without colours: the same for every picture at a level, so that the browser keeps it."""
    base = folium.Map(tiles=None, zoom_snap=0.25, attribution_control=False, min_zoom=5, max_zoom=12)
    base.default_js = [("leaflet", "/app/static/leaflet.js")]
    base.default_css = [("leaflet", "/app/static/leaflet.css")]
    base.fit_bounds(_ENGLAND_AND_WALES)
    base.add_child(AreaLayer(level, shape))
    return base


def area_map(
    level: str,
    picture: MapPicture,
    on_pick: Callable[[str], None],
    shape: str = "geographic",
    key: str = "coverage-map",
) -> None:
    """Draw the map; a click on an area calls ``on_pick`` with its code before the screen is drawn again.

    Parameters
    ----------
    level
        ``lad utla pfa region``.
    picture
        Of areas at that level.
    on_pick
        Takes a GSS code of the level.
    shape
        ``geographic``, or ``hexagons``: one of the same size for each district, coloured by the area of the level that the
        district is in. Places are not drawn on hexagons, which are not where they are on the ground.
    key
        Letters and hyphens; another for each map of one screen.
    """
    widget = f"{key}-{level}-{shape}"
    classes = folium.FeatureGroup(name="classes")
    classes.add_child(AreaClasses(replace(picture, points=()) if shape == HEXAGONS else picture))
    st_folium(
        base_map(level, shape),
        key=widget,
        height=HEIGHT_PX,
        use_container_width=True,
        returned_objects=["last_active_drawing"],
        feature_group_to_add=classes,
        on_change=lambda: _pick(widget, level, on_pick),
    )
    if shape == HEXAGONS:
        say_quietly(hexagons_in_words(level))


def hexagons_in_words(level: str) -> str:
    """Say what a hexagon is at a level."""
    one_each = "Each hexagon is one local authority district, all of the same size, near where it lies on the ground."
    if level == "lad":
        return one_each
    return f"{one_each} Its colour is that of the area it is in ({LEVELS[level].many}); a click picks that area."


def _pick(key: str, level: str, on_pick: Callable[[str], None]) -> None:
    """Pass on the area that was clicked; what the browser sends is checked against the areas of the level."""
    clicked = (now_in_widget(key) or {}).get("last_active_drawing") or {}
    code = (clicked.get("properties") or {}).get("code")
    if code in area_table(level).index:
        on_pick(str(code))
