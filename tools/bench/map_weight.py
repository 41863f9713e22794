"""The map's server time and bytes: ours, whose boundaries travel once as a file, against a bare folium page."""

import gzip
import json
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import folium
import pandas as pd

from coverage.ask import Ask, Terms
from coverage.evaluation import evaluate
from coverage.service_points import located, service_points
from coverage.tables import answering_services, coverage_table
from geo.boundaries import boundary_file
from loaders.directory.shipped import published_directory
from say.maps.status_style import style_of
from say.terms import english
from tools.bench.timing import Line, interleaved, kilobytes, milliseconds
from ui.parts.maps.area_map import told_to_the_browser
from ui.parts.maps.map_pictures import status_picture

REPEATS = 15
LEVEL = "lad"


def answer(risk: str) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the coverage table and the service points of one choice, from the published record."""
    directory, ask = published_directory(), Ask(risk=risk, terms=Terms(on=date(2026, 6, 1)))
    evaluation = evaluate(directory, ask.terms)
    points = service_points(located(directory.locations), answering_services(evaluation, ask))
    return coverage_table(evaluation, ask, LEVEL), points


def sent_by_ours(table: pd.DataFrame, points: pd.DataFrame) -> str:
    """Return what our map sends to the browser for one choice: the component's arguments, as JSON."""
    picture = status_picture(table, None, points, english())
    return json.dumps(told_to_the_browser(LEVEL, picture, "geographic"))


def sent_by_bare_folium(table: pd.DataFrame, boundaries: dict[str, Any]) -> str:
    """Return what a bare folium page sends for one choice: the page, with the same polygons in the same colours."""
    fills = {code: style_of(status).fill for code, status in table["status"].items()}
    page = folium.Map(tiles=None)
    folium.GeoJson(
        boundaries,
        style_function=lambda area: {"fillColor": fills[area["properties"]["code"]], "weight": 0.6},
        tooltip=folium.GeoJsonTooltip(["name"]),
    ).add_to(page)
    return str(page.get_root().render())


def measure_map_weight() -> Iterator[Line]:
    """Time and weigh both for a change of choice, then what a first load carries."""
    file = boundary_file(LEVEL, "overview").read_bytes()
    boundaries = json.loads(file)
    table, points = answer("high")
    ways: dict[str, Callable[[], str]] = {
        "ours": lambda: sent_by_ours(table, points),
        "bare": lambda: sent_by_bare_folium(table, boundaries),
    }
    taken = interleaved(REPEATS, dict(ways))
    sent = {name: len(way().encode()) for name, way in ways.items()}
    yield Line(
        "server time for a change of choice",
        f"{taken['bare'] / taken['ours']:.1f} times faster ({milliseconds(taken['ours'])} against {milliseconds(taken['bare'])})",
    )
    yield Line(
        "bytes sent for a change of choice",
        f"{sent['bare'] / sent['ours']:.0f} times fewer ({kilobytes(sent['ours'])} against {kilobytes(sent['bare'])})",
    )
    first = sent["ours"] + len(file)
    zipped = [len(gzip.compress(text)) for text in (ways["ours"]().encode() + file, ways["bare"]().encode())]
    yield Line(
        "bytes at first load, map scripts aside",
        f"{kilobytes(first)} ({kilobytes(sent['ours'])} and {kilobytes(len(file))} of boundaries, which the browser keeps) "
        f"against {kilobytes(sent['bare'])}; gzipped {kilobytes(zipped[0])} against {kilobytes(zipped[1])}",
    )
