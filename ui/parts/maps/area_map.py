"""Areas on a map that needs no internet, drawn by Leaflet in a component of our own: what is drawn is a ``MapPicture``.

The browser fetches Leaflet, the script and each shape's boundaries once, as files from this server; a change of choice sends only
the classes and one class for each area. Names travel as JSON and are written into the page as text, so nothing in them can run.
"""

import hashlib
from collections.abc import Callable
from dataclasses import asdict
from functools import cache
from typing import Any

import streamlit as st

from geo.areas import area_table, lad_table
from geo.levels import LEVELS
from say.maps.outlines import Outlines
from ui.parts.maps.legend_on_map import legend_of
from ui.parts.maps.map_pictures import MapPicture
from ui.parts.maps.map_scripts import source_of
from ui.parts.maps.moments import told_of_moments
from ui.parts.maps.patterns import patterns_of
from ui.parts.plain_text import say_quietly
from ui.state.held import now_in_widget

HEXAGONS = "hexagons"
_SCRIPTS = """
const here = location.origin, tag = (name, of) => Object.assign(document.createElement(name), of);
const loaded = node => new Promise((done, failed) => {{
  node.onload = done; node.onerror = failed; document.head.append(node);
}});
const styles = address => loaded(tag("link", {{ rel: "stylesheet", href: here + address }}));
const ready = Promise.all([
  import(here + "{script}"), loaded(tag("script", {{ src: here + "{leaflet}" }})), styles("{leaflet_css}"), styles("{css}")
]);
const asked = new Set();
export default async component => {{
  const boundaries = here + component.data.boundaries;
  const held = component.data.outlines || asked.has(boundaries);
  if (!held) {{ asked.add(boundaries); fetch(boundaries, {{ cache: "force-cache" }}); }}
  const [map] = await ready;
  return map.showMap(component);
}};
"""
"""Starts everything that the map needs at once; it is all that travels again with a change."""


@cache
def address_of(name: str) -> str:
    """Return where the browser fetches a file of the map: the address changes with the file, so that it may be kept for good."""
    digest = hashlib.sha256(source_of(name).read_bytes()).hexdigest()[:12]
    return f"/app/static/{name}?v={digest}"


_component = st.components.v2.component(
    "area_map",
    html='<div class="atlas-map"></div>',
    js=_SCRIPTS.format(
        script=address_of("area_map.js"),
        leaflet=address_of("leaflet.js"),
        leaflet_css=address_of("leaflet.css"),
        css=address_of("area_map.css"),
    ),
    isolate_styles=False,
)


def area_map(
    level: str | Outlines,
    picture: MapPicture,
    on_pick: Callable[[str], None],
    shape: str = "geographic",
    key: str = "coverage-map",
    on_left: Callable[[tuple[str, ...]], None] | None = None,
    on_moment: Callable[[int], None] | None = None,
) -> None:
    """Draw the map; a click on an area calls ``on_pick`` with its code before the screen is drawn again.

    Parameters
    ----------
    level
        ``lad utla pfa region``, or the outlines of areas that are of no level.
    picture
        Of those areas.
    on_pick
        Takes the code of an area that is drawn.
    shape
        ``geographic``, or ``hexagons``: one of the same size for each district, coloured by the area of the level that the
        district is in. Places are not drawn on hexagons, which are not where they are on the ground.
    key
        Letters and hyphens; another for each map of one screen.
    on_left
        Takes the classes that a click on the legend leaves, none for all, where the picture says which are left.
    on_moment
        Takes the number of the moment where the user stops a picture that moves.
    """
    _component(
        key=key,
        data=told_to_the_browser(level, picture, shape),
        on_picked_change=lambda: _pick(key, level, on_pick),
        on_left_change=lambda: classes_left(key, picture, on_left),
        on_moment_change=lambda: _stopped_at(key, picture, on_moment),
    )
    if shape == HEXAGONS and isinstance(level, str):
        say_quietly(hexagons_in_words(level))


def told_to_the_browser(level: str | Outlines, picture: MapPicture, shape: str) -> dict[str, Any]:
    """Return all that the browser is told for one picture: where the boundaries are, and none that a file of ours holds."""
    return {
        "classes": list(picture.classes),
        "areas": dict(picture.areas),
        "chosen": picture.chosen,
        "points": () if shape == HEXAGONS else picture.points,
        "around": picture.around,
        "only": picture.only,
        **_told_of_boundaries(level, shape),
        "patterns": patterns_of(picture.classes),
        "legend": asdict(legend_of(picture)),
        "moments": told_of_moments(picture),
        "at_once": picture.at_once and asdict(picture.at_once),
        "alt": f"Map of areas by {picture.shows}. The table below says the same.",
    }


def _told_of_boundaries(level: str | Outlines, shape: str) -> dict[str, Any]:
    """Say where the boundaries are, or what they are; of hexagons, which area each district is in. Outlines have no hexagons."""
    if isinstance(level, Outlines):
        return {"boundaries": level.address, "outlines": level.written, "hexagons": False}
    if shape != HEXAGONS:
        return {"boundaries": address_of(f"{level}_overview.geojson"), "hexagons": False}
    within = True if level == "lad" else lad_table()[f"{level}_code"].to_dict()
    return {"boundaries": address_of("lad_hexagons.geojson"), "hexagons": within}


def hexagons_in_words(level: str) -> str:
    """Say what a hexagon is at a level."""
    one_each = "Each hexagon is one local authority district, all of the same size, near where it lies on the ground."
    if level == "lad":
        return one_each
    return f"{one_each} Its colour is that of the area it is in ({LEVELS[level].many}); a click picks that area."


def _pick(key: str, level: str | Outlines, on_pick: Callable[[str], None]) -> None:
    """Pass on the area that was clicked; what the browser sends is checked against the areas that are drawn."""
    code = (now_in_widget(key) or {}).get("picked")
    if code in (level.areas if isinstance(level, Outlines) else area_table(level)).index:
        on_pick(str(code))


def classes_left(key: str, picture: MapPicture, on_left: Callable[[tuple[str, ...]], None] | None) -> None:
    """Pass on the classes that were left; what the browser sends is checked against those of the picture."""
    left = (now_in_widget(key) or {}).get("left")
    if on_left and isinstance(left, str):
        on_left(tuple(one for one in left.split(".") if one in picture.classes))


def _stopped_at(key: str, picture: MapPicture, on_moment: Callable[[int], None] | None) -> None:
    """Pass on where a picture that moves was stopped; what the browser sends is checked against its moments."""
    at = (now_in_widget(key) or {}).get("moment")
    if on_moment and picture.moments and isinstance(at, int) and 0 <= at < len(picture.moments.every):
        on_moment(at)
