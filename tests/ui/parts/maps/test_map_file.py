"""A map as a file: every area in the fill of its class, with title, legend, date, source and mark, and nothing that can run."""

from xml.etree import ElementTree

import pandas as pd
import pytest

from coverage.export import Provenance
from geo.levels import LEVELS
from say.maps.map_class import MapClass
from say.terms import english
from tests.ui.parts.maps.test_area_map import HOSTILE, NO_POINTS, NORFOLK, table
from ui.parts.maps.map_file import CHOSEN, map_as_png, map_as_svg
from ui.parts.maps.map_pictures import MapPicture, status_picture

SAID = Provenance(
    title=f"What is on record {HOSTILE}",
    directory="An invented directory",
    edition="November 2026",
    asked="intensive work; on 22 November 2026",
    sources="directory as named; ONS 2025 area codes",
    invented=True,
)
SVG = "{http://www.w3.org/2000/svg}"


def drawn(picture: MapPicture, level: str = "pfa", shape: str = "geographic") -> ElementTree.Element:
    return ElementTree.fromstring(map_as_svg(level, picture, shape, SAID))


def areas(svg: ElementTree.Element) -> list[ElementTree.Element]:
    return svg.findall(f"{SVG}g/{SVG}path")


def test_every_area_is_drawn_by_its_class_and_the_chosen_one_last() -> None:
    paths = areas(drawn(status_picture(table(), NORFOLK, NO_POINTS, english())))
    assert len(paths) == 43
    assert [path.get("fill") for path in paths].count("url(#fill-served-whole)") == 1
    assert [path.get("stroke") for path in paths].index(CHOSEN) == 42


def test_every_fill_is_a_pattern_of_the_file() -> None:
    svg = drawn(status_picture(table(), None, NO_POINTS, english()))
    patterns = {f"url(#{one.get('id')})" for one in svg.iter(f"{SVG}pattern")}
    assert {path.get("fill") for path in areas(svg)} <= patterns


def test_the_file_says_what_it_shows_when_and_by_whom_with_the_mark_and_the_legend() -> None:
    text = " ".join(
        "".join(one.itertext()) for one in drawn(status_picture(table(), None, NO_POINTS, english())).iter(f"{SVG}text")
    )
    for words in (
        "INVENTED data",
        "22 November 2026",
        "An invented directory",
        "ONS 2025 area codes",
        "nothing listed",
        "42 areas",
    ):
        assert words in text
    assert "<script>" in text, "a hostile title is text"


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("shape", ["geographic", "hexagons"])
def test_every_level_and_shape_can_be_saved(level: str, shape: str) -> None:
    assert len(areas(drawn(MapPicture("status", {"a": MapClass("a", "#ffffff")}, {}, None), level, shape))) > 1


@pytest.mark.parametrize(("shape", "dots"), [("geographic", 1), ("hexagons", 0)])
def test_places_are_drawn_on_the_ground_alone(shape: str, dots: int) -> None:
    places = pd.DataFrame({"lat": [52.6], "lon": [1.3], "service_name": ["A place"]})
    found = drawn(status_picture(table(), None, places, english()), shape=shape).findall(f"{SVG}g/{SVG}circle")
    assert len(found) == dots


def test_the_picture_is_a_png_of_twice_the_size() -> None:
    png = map_as_png("pfa", status_picture(table(), None, NO_POINTS, english()), "geographic", SAID)
    assert png.startswith(b"\x89PNG") and int.from_bytes(png[16:20], "big") == 1800
