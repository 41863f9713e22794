"""Hostile texts in saved maps, charts and layers are held as text: each picture is whole XML, each layer opens, nothing runs."""

import json
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from xml.etree import ElementTree

import altair as alt
import geopandas as gpd
import pandas as pd
import pyogrio
import pytest

from coverage.export import Provenance, safe_cell
from geo.areas import area_table
from geo.writable import writable_text
from say.charts.framed import framed, picture
from say.maps.classes_of_map import ClassesOfMap
from say.maps.layer import MapLayer, layer_of
from say.maps.layer_files import LAYER_FORMS
from say.maps.map_class import MapClass
from say.provenance import COHORT, Basis
from tests.hostile.watched_files import outside, touched_files
from tests.hostile.whole_files import not_held, words_of_svg
from tests.hostile_strings import HALVES, HOSTILE_STRINGS, MADE, SAMPLE
from tests.say.maps.test_columns_of_views import DIRECTORY
from tests.ui.screens.patchwork.test_patchwork_pictures import shown_of
from ui.parts.maps.map_file import map_as_png, map_as_svg
from ui.parts.maps.map_pictures import MapPicture
from ui.screens.patchwork.patchwork_svg import patchwork_svg

FOLDERS = (Path("/tmp").resolve(), Path("~/.cache").expanduser())
LONGEST = 200
"""Letters of a text in a picture: what is longer is the same again."""
TEXTS = [text[:LONGEST] for text in (*HOSTILE_STRINGS.values(), *HALVES.values())]
SOME = [text for number, text in enumerate(TEXTS) if number % 6 == 0 or text.startswith("\ufeff")]
"""Some of them, and those whose first letter a chart leaves out of a mark, as it does a blank."""


def about(texts: Iterable[str]) -> Provenance:
    """What a file says of itself, with texts in all that a user, a link or a file may have named."""
    joined = " | ".join(texts)
    return Provenance(f"Atlas: {joined}", joined, joined, f"Asked {joined}", f"a; {joined}", False, joined)


def classed(texts: Iterable[str]) -> ClassesOfMap:
    """A class for each text, and an area for each class."""
    classes = {f"value-{at}": MapClass(text, "#d6e6f4", letter=str(at)) for at, text in enumerate(texts)}
    return ClassesOfMap(classes, dict(zip(map(str, area_table("lad").index), classes, strict=False)))


def map_of(texts: list[str]) -> tuple[str, MapPicture, str, Provenance]:
    """What a saved map is drawn from."""
    of = classed(texts)
    areas = {code: (key, of.classes[key].words) for code, key in of.of_area.items()}
    return "lad", MapPicture("cohort", of.classes, areas, None, ((51.5, 0.1, texts[0]),)), "geographic", about(texts)


def chart_of(texts: list[str], framed_by: list[str]) -> alt.Chart:
    """A chart that draws each text, with others in what it says of itself."""
    rows = pd.DataFrame({"name": [writable_text(text) for text in texts], "value": range(len(texts))})
    drawn = alt.Chart(rows).mark_text(limit=0).encode(y="value:Q", text="name:N")
    return framed(drawn, about(framed_by), 2_000)  # type: ignore[no-any-return]


def test_a_saved_map_holds_every_text_as_text_and_runs_none() -> None:
    with touched_files() as touched:
        words = words_of_svg(map_as_svg(*map_of(TEXTS)))
    assert not_held(TEXTS, words) == []
    assert outside(touched, *FOLDERS) == []


def test_a_saved_map_is_a_picture_for_print_too() -> None:
    assert map_as_png(*map_of(list(SAMPLE.values())[::6])).startswith(b"\x89PNG")


def test_a_saved_patchwork_holds_every_text_as_text_and_runs_none() -> None:
    shown = shown_of(DIRECTORY)
    words = words_of_svg(patchwork_svg(shown, " | ".join(TEXTS), about(TEXTS)).encode())
    assert not_held(TEXTS, words) == []


@pytest.mark.parametrize("framed_by", [SOME, pytest.param(TEXTS, marks=pytest.mark.soak)], ids=["some", "all"])
def test_a_saved_chart_holds_every_text_as_text_and_runs_none(framed_by: list[str]) -> None:
    """To lay all of them out around the chart takes three quarters of the time."""
    with touched_files() as touched:
        words = words_of_svg(picture(chart_of(TEXTS, framed_by), "svg"))
    assert not_held(TEXTS, words) == []
    assert outside(touched, *FOLDERS) == []


@pytest.fixture(scope="module")
def layer() -> MapLayer:
    """A layer of districts with a class and an attribute for each text, resting on all of them."""
    said = about(TEXTS)
    basis = Basis(said.directory, said.edition, False, said.asked, said.assumptions)
    attributes = pd.DataFrame({"line": HOSTILE_STRINGS.values()}, index=area_table("lad").index[: len(HOSTILE_STRINGS)])
    return layer_of("lad", classed(TEXTS), attributes, basis, said.title, COHORT.and_on(said.sources), None)


def written(layer: MapLayer, ending: str) -> bytes:
    with touched_files() as touched:
        content = LAYER_FORMS[ending].write(layer)
    assert outside(touched, *FOLDERS) == [] and not [path for path in touched if MADE in path]
    return content


def held_by(table: pd.DataFrame) -> tuple[list[str], list[str]]:
    """The words of the classes and the attributes of the areas that have one, in the order of the texts."""
    listed = table.set_index("area_code").loc[area_table("lad").index]
    return listed["class"].tolist()[: len(TEXTS)], listed["line"].tolist()[: len(HOSTILE_STRINGS)]


def as_held() -> tuple[list[str], list[str]]:
    return [writable_text(text) for text in TEXTS], [str(safe_cell(text)) for text in HOSTILE_STRINGS.values()]


def test_a_layer_for_qgis_opens_with_every_text_in_it_and_its_styles_and_metadata_are_whole(
    layer: MapLayer, tmp_path: Path
) -> None:
    path = tmp_path / "layer.gpkg"
    path.write_bytes(written(layer, ".gpkg"))
    assert held_by(gpd.read_file(path, layer="areas")) == as_held()
    style = pyogrio.read_dataframe(path, layer="layer_styles").iloc[0]
    categories = ElementTree.fromstring(style["styleQML"]).iter("category")
    assert [one.get("label") for one in categories][:-1] == as_held()[0]
    rules = ElementTree.fromstring(style["styleSLD"]).iter("{http://www.opengis.net/ogc}Literal")
    assert [one.text or "" for one in rules] == as_held()[0]
    with closing(sqlite3.connect(path)) as file:
        for (said,) in file.execute("SELECT metadata FROM gpkg_metadata WHERE md_standard_uri LIKE '%qgis%'"):
            assert not_held(TEXTS, " ".join(ElementTree.fromstring(said).itertext())) == []


def test_a_layer_as_geojson_is_whole_json_with_every_text_in_it(layer: MapLayer) -> None:
    collection = json.loads(written(layer, ".geojson"))
    assert held_by(pd.DataFrame([one["properties"] for one in collection["features"]])) == as_held()
    assert not_held(TEXTS, collection["provenance"]["asked"]) == []


def test_a_layer_as_geoparquet_opens_with_every_text_in_it(layer: MapLayer, tmp_path: Path) -> None:
    path = tmp_path / "layer.parquet"
    path.write_bytes(written(layer, ".parquet"))
    assert held_by(gpd.read_parquet(path).reset_index()) == as_held()
