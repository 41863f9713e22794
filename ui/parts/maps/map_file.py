"""A map as a file, drawn on this server from our own boundaries: title, map, legend, and what it rests on, with its date.

The areas are projected to the British National Grid. The PNG is made from the SVG, so that both are alike.
"""

import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

import geopandas as gpd
import vl_convert
from shapely.geometry.base import BaseGeometry

from coverage.export import Provenance
from geo.areas import lad_table
from geo.boundaries import boundaries, hexagons
from say.charts.framed import FONT, QUIET, said_of
from say.maps.map_class import BORDER
from say.maps.outlines import Outlines
from say.text import as_text
from ui.parts.maps.area_map import HEXAGONS
from ui.parts.maps.legend_on_map import Legend, LegendLine, legend_of
from ui.parts.maps.map_pictures import MapPicture
from ui.parts.maps.patterns import patterns_of

GRID, DEGREES = 27700, 4326
WIDTH, MAP_WIDTH, EDGE, LINE = 900, 620, 20, 16
LETTERS_OF_TITLE, LETTERS_OF_LINE, LETTERS_OF_LEGEND = 80, 130, 34
CHOSEN = "#5b2a86"


def map_as_svg(level: str | Outlines, picture: MapPicture, shape: str, provenance: Provenance) -> bytes:
    """Draw a picture as an SVG file; its arguments as those of ``area_map``, and what the file says of itself."""
    title = textwrap.wrap(provenance.title, LETTERS_OF_TITLE)
    said = [part for line in said_of(provenance) for part in textwrap.wrap(line, LETTERS_OF_LINE)]
    top = EDGE + 24 * len(title) + LINE * len(said) + EDGE
    paths, frame = _paths_of(level.areas) if isinstance(level, Outlines) else _paths(level, shape)
    whole = top + max(frame.height, _height_of(legend_of(picture))) + EDGE
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{whole:.0f}" viewBox="0 0 {WIDTH} {whole:.0f}"'
        f' font-family="{FONT}" role="img"><title>{as_text(provenance.title)}</title>',
        f'<defs>{patterns_of(picture.classes)}</defs><rect width="{WIDTH}" height="{whole:.0f}" fill="#ffffff"/>',
        *_lines(title, EDGE, EDGE + 17, 24, 'font-size="18" font-weight="bold"'),
        *_lines(said, EDGE, EDGE + 24 * len(title) + 12, LINE, f'font-size="12" fill="{QUIET}"'),
        f'<g transform="translate({EDGE} {top})">',
        *_areas(level, shape, picture, paths),
        *(_points(picture, frame) if shape != HEXAGONS else ()),
        "</g>",
        *_legend(legend_of(picture), EDGE + MAP_WIDTH + EDGE, top),
        "</svg>",
    ]
    return "".join(parts).encode()


def map_as_png(level: str | Outlines, picture: MapPicture, shape: str, provenance: Provenance) -> bytes:
    """Draw a picture as a PNG file, at twice its size for print."""
    return bytes(vl_convert.svg_to_png(map_as_svg(level, picture, shape, provenance).decode(), scale=2))


@dataclass(frozen=True)
class Frame:
    """Where the map's left upper corner lies on the grid, pixels for each metre, and how high the map is in pixels."""

    west: float
    north: float
    scale: float
    height: float

    def pixels(self, x: float, y: float) -> str:
        """Return a place on the grid in pixels from the map's corner."""
        return f"{(x - self.west) * self.scale:.1f} {(self.north - y) * self.scale:.1f}"


@cache
def _paths(level: str, shape: str) -> tuple[dict[str, str], Frame]:
    """Return the paths and the frame of a level, kept ready."""
    return _paths_of(hexagons() if shape == HEXAGONS else boundaries(level, "overview"))


def _paths_of(areas: gpd.GeoDataFrame) -> tuple[dict[str, str], Frame]:
    """Return the path of each area (district, on hexagons) in pixels, and the frame that they fill."""
    drawn = areas.to_crs(GRID)
    west, south, east, north = drawn.total_bounds
    scale = MAP_WIDTH / (east - west)
    frame = Frame(west, north, scale, (north - south) * scale)
    return {str(code): _path(area, frame) for code, area in drawn.geometry.items()}, frame


def _path(area: BaseGeometry, frame: Frame) -> str:
    rings = [ring for part in getattr(area, "geoms", [area]) for ring in (part.exterior, *part.interiors)]
    return "".join("M" + "L".join(frame.pixels(x, y) for x, y in ring.coords) + "Z" for ring in rings)


def _points(picture: MapPicture, frame: Frame) -> Iterator[str]:
    """Draw the places that may be shown."""
    lat, lon, _ = zip(*picture.points, strict=True) if picture.points else ((), (), ())
    for place in gpd.GeoSeries(gpd.points_from_xy(lon, lat), crs=DEGREES).to_crs(GRID):
        x, y = frame.pixels(place.x, place.y).split()
        yield f'<circle cx="{x}" cy="{y}" r="4" fill="#10131a" stroke="#ffffff"/>'


def _areas(level: str | Outlines, shape: str, picture: MapPicture, paths: dict[str, str]) -> Iterator[str]:
    """Draw every area in the fill of its class, the chosen one last, so that its outline lies on top."""
    is_grouped = shape == HEXAGONS and isinstance(level, str) and level != "lad"
    within = lad_table()[f"{level}_code"].to_dict() if is_grouped else {}
    area_of = {code: within.get(code, code) for code in paths}
    for code in sorted(paths, key=lambda one: area_of[one] == picture.chosen):
        key, _ = picture.areas.get(area_of[code], ("", ""))
        chosen = area_of[code] == picture.chosen
        edge = f'stroke="{CHOSEN if chosen else BORDER}" stroke-width="{3 if chosen else 0.6}" stroke-linejoin="round"'
        yield f'<path d="{paths[code]}" fill="{f"url(#fill-{key})" if key else "#ffffff"}" {edge}/>'


def _legend(legend: Legend, left: int, top: int) -> Iterator[str]:
    yield from _lines([legend.title], left, top + 12, LINE, 'font-size="13" font-weight="bold"')
    down = top + 24
    for line in legend.lines:
        yield from _legend_line(line, left, down)
        down += _height_of_line(line)
    for note in legend.notes:
        yield from _lines(textwrap.wrap(note, LETTERS_OF_LEGEND), left, down + 12, LINE, 'font-size="12"')


def _legend_line(line: LegendLine, left: int, down: int) -> Iterator[str]:
    yield f'<rect x="{left}" y="{down}" width="26" height="20" fill="{line.fill}" stroke="{BORDER}"/>'
    centred = f'font-size="12" font-weight="bold" text-anchor="middle" fill="{line.ink}"'
    yield from _lines([line.letter], left + 13, down + 14, LINE, centred)
    yield from _lines(_words_of_line(line), left + 34, down + 10, LINE, 'font-size="12"')


def _words_of_line(line: LegendLine) -> list[str]:
    return [*textwrap.wrap(line.words, LETTERS_OF_LEGEND), *([line.counted] if line.counted else [])]


def _height_of_line(line: LegendLine) -> int:
    return max(LINE * len(_words_of_line(line)) + 8, 26)


def _height_of(legend: Legend) -> int:
    return 24 + sum(map(_height_of_line, legend.lines)) + 2 * LINE * len(legend.notes)


def _lines(lines: Iterable[str], x: int, y: float, step: int, look: str) -> Iterator[str]:
    for number, words in enumerate(lines):
        yield f'<text x="{x}" y="{y + step * number:.0f}" {look}>{as_text(words)}</text>'


MAP_FILES = {"png": map_as_png, "svg": map_as_svg}
"""The makers of a map by the kind of picture that it is saved as."""
