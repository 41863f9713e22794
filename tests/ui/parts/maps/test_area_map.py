"""What the map is told: classes and names as data, never as script."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from coverage.ask import Ask, Terms
from coverage.evaluation import evaluate
from coverage.tables import coverage_table
from geo.areas import lads_of
from say.terms import english
from tests.directories import directory_of, service
from ui.parts.maps.area_map import address_of, classes_left, hexagons_in_words, told_to_the_browser
from ui.parts.maps.map_pictures import MapPicture, status_picture

TERMS = Terms(on=date(2026, 11, 22))
HOSTILE = "</script><script>alert(1)</script>{{7*7}}"
NO_POINTS = pd.DataFrame({"lat": [], "lon": [], "service_name": []})
NORFOLK = "E23000024"


def table() -> pd.DataFrame:
    directory = directory_of(service(("pfa", NORFOLK)))
    return coverage_table(evaluate(directory, TERMS), Ask("high", terms=TERMS), "pfa")


def told(picture: MapPicture, level: str = "pfa", shape: str = "geographic") -> dict[str, Any]:
    """Return what the browser is told, as it reads it."""
    said: dict[str, Any] = json.loads(json.dumps(told_to_the_browser(level, picture, shape)))
    return said


def test_a_hostile_name_travels_as_a_name() -> None:
    points = pd.DataFrame({"lat": [52.0], "lon": [1.0], "service_name": [HOSTILE]})
    assert told(status_picture(table(), None, points, english()))["points"][0][2] == HOSTILE


def test_the_map_is_told_every_class_and_the_class_of_every_area() -> None:
    said = told(status_picture(table(), NORFOLK, NO_POINTS, english()))
    assert len(said["areas"]) == 43
    assert said["areas"][NORFOLK] == ["served-whole", "Norfolk: served"]
    assert {key for key, _ in said["areas"].values()} <= set(said["classes"])
    assert said["chosen"] == NORFOLK


@pytest.mark.parametrize("shape", ["geographic", "hexagons"])
def test_no_boundary_travels_with_a_choice_and_no_other_host_is_named(shape: str) -> None:
    said = json.dumps(told(status_picture(table(), None, NO_POINTS, english()), "lad", shape))
    assert "coordinates" not in said and "//" not in said


def test_of_what_the_browser_says_is_left_only_classes_of_the_picture_count(monkeypatch: pytest.MonkeyPatch) -> None:
    left: list[tuple[str, ...]] = []
    for sent in ("served-whole.no-such-class", "all", None):
        monkeypatch.setattr("ui.parts.maps.area_map.now_in_widget", lambda key, sent=sent: {"left": sent})
        classes_left("map", status_picture(table(), None, NO_POINTS, english()), left.append)
    assert left == [("served-whole",), ()]


def test_boundaries_have_an_address_that_changes_with_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = address_of("pfa_overview.geojson")
    other = tmp_path / "other.geojson"
    other.write_text("{}")
    monkeypatch.setattr("ui.parts.maps.area_map.source_of", lambda name: other)
    address_of.cache_clear()
    after = address_of("pfa_overview.geojson")
    address_of.cache_clear()
    assert before != after
    assert before.split("?")[0] == after.split("?")[0] == "/app/static/pfa_overview.geojson"


def test_hexagons_are_told_which_area_each_is_in() -> None:
    said = told(status_picture(table(), None, NO_POINTS, english()), "pfa", "hexagons")
    assert said["boundaries"].startswith("/app/static/lad_hexagons.geojson")
    assert len(said["hexagons"]) == 318
    assert {lad for lad, area in said["hexagons"].items() if area == NORFOLK} == set(lads_of(NORFOLK))


@pytest.mark.parametrize(("shape", "drawn"), [("geographic", True), ("hexagons", False)])
def test_places_are_drawn_where_they_are_on_the_ground_and_never_on_hexagons(shape: str, drawn: bool) -> None:
    points = pd.DataFrame({"lat": [52.0], "lon": [1.0], "service_name": ["A place to visit"]})
    said = told(status_picture(table(), None, points, english()), "pfa", shape)
    assert ("A place to visit" in str(said)) == drawn


def test_words_under_the_hexagons_say_what_a_hexagon_is() -> None:
    assert "a click picks that area" in hexagons_in_words("pfa")
    assert "area it is in" not in hexagons_in_words("lad")
