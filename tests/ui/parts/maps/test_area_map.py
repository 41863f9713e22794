"""What the map is told: classes and names as data, never as script."""

import json
from datetime import date
from typing import Any
from unittest.mock import patch

import pandas as pd
import pytest

from coverage.ask import Ask, Terms
from coverage.evaluation import evaluate
from coverage.tables import coverage_table
from coverage.vocabulary import Status
from geo.areas import lads_of
from tests.directories import directory_of, service
from ui.parts.maps.area_map import AreaClasses, area_map, base_map, hexagons_in_words
from ui.parts.maps.map_pictures import status_picture

TERMS = Terms(on=date(2026, 11, 22))
HOSTILE = "</script><script>alert(1)</script>{{7*7}}"
NO_POINTS = pd.DataFrame({"lat": [], "lon": [], "service_name": []})
NORFOLK = "E23000024"


def table() -> pd.DataFrame:
    directory = directory_of(service(("pfa", NORFOLK)))
    return coverage_table(evaluate(directory, TERMS), Ask("high", terms=TERMS), "pfa")


def script_of(level: str, shape: str) -> str:
    base: Any = base_map(level, shape)
    return next(child.script for child in base._children.values() if child._name == "AreaLayer")


def test_text_in_the_script_stays_text() -> None:
    points = pd.DataFrame({"lat": [52.0], "lon": [1.0], "service_name": [HOSTILE]})
    script = AreaClasses(status_picture(table(), None, points, frozenset(Status))).state
    assert "<" not in script and ">" not in script
    assert json.loads(script)["points"][0][2] == HOSTILE


def test_the_map_is_told_every_class_and_the_class_of_every_area() -> None:
    told = json.loads(AreaClasses(status_picture(table(), NORFOLK, NO_POINTS, frozenset(Status))).state)
    assert len(told["areas"]) == 43
    assert told["areas"][NORFOLK] == ["served-whole", "Norfolk: served"]
    assert {key for key, _ in told["areas"].values()} <= set(told["classes"])
    assert told["chosen"] == NORFOLK


@pytest.mark.parametrize("shape", ["geographic", "hexagons"])
def test_the_map_without_colours_names_no_other_host(shape: str) -> None:
    base: Any = base_map("lad", shape)
    base.render()
    assert "//" not in "".join(url for _, url in [*base.default_js, *base.default_css])


@pytest.mark.parametrize("shape", ["geographic", "hexagons"])
def test_the_map_without_colours_is_the_same_for_every_picture(shape: str) -> None:
    assert script_of("pfa", shape) == script_of("pfa", shape)
    assert "classes" not in script_of("pfa", shape).split("\n", 1)[0]


def test_hexagons_are_fetched_once_and_told_which_area_each_is_in() -> None:
    settings = json.loads(script_of("pfa", "hexagons").split(" = ", 1)[1].split(";\n", 1)[0])
    assert settings["boundaries"] == "/app/static/lad_hexagons.geojson"
    assert len(settings["within"]) == 318
    assert {lad for lad, area in settings["within"].items() if area == NORFOLK} == set(lads_of(NORFOLK))


@pytest.mark.parametrize(("shape", "drawn"), [("geographic", True), ("hexagons", False)])
def test_places_are_drawn_where_they_are_on_the_ground_and_never_on_hexagons(shape: str, drawn: bool) -> None:
    points = pd.DataFrame({"lat": [52.0], "lon": [1.0], "service_name": ["A place to visit"]})
    picture = status_picture(table(), None, points, frozenset(Status))
    sent: dict[str, Any] = {}
    with patch("streamlit_folium._component_func", sent.update):
        area_map("pfa", picture, on_pick=print, shape=shape)
    assert ("A place to visit" in str(sent)) == drawn


def test_words_under_the_hexagons_say_what_a_hexagon_is() -> None:
    assert "a click picks that area" in hexagons_in_words("pfa")
    assert "area it is in" not in hexagons_in_words("lad")
