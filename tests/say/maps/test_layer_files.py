"""A map goes out as a layer: its areas, their status or value, its style, and what it rests on; the unknown is null, never 0."""

import json
import sqlite3
from contextlib import closing
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import geopandas as gpd
import numpy as np
import pandas as pd
import pyarrow.parquet as parquet
import pyogrio
import pytest

from coverage.ask import Ask, Terms
from coverage.distance.by_area import within_by_area
from coverage.distance.distances import distances
from coverage.evaluation import evaluate
from coverage.tables import coverage_table
from loaders.assumptions.need_files import need_from_files
from loaders.directory.shipped import demonstration_directory, published_directory
from loaders.intake.load import load_directory
from say.maps.layer import MapLayer
from say.maps.layer_files import AREAS, LAYER_FORMS, STYLES_OF_LAYERS
from say.maps.layers_of_areas import layer_of_distance, layer_of_statuses, layer_of_values
from say.maps.map_class import BLUES
from say.maps.status_style import STYLES
from tests.loaders.directory_files import csv_file

ASK = Ask("high", intervention="high_risk_case_management", terms=Terms(date(2026, 11, 27), 24))
EVERY_FORM = pytest.mark.parametrize("ending", LAYER_FORMS)


@pytest.fixture(scope="module")
def statuses() -> MapLayer:
    return layer_of_statuses(ASK, demonstration_directory(), "pfa")


@pytest.fixture(scope="module")
def values() -> MapLayer:
    return layer_of_values(ASK, published_directory(), need_from_files(None, []), "utla", "cohort")


def read(layer: MapLayer, ending: str, folder: Path) -> tuple[gpd.GeoDataFrame, dict[str, Any]]:
    """The areas by code, and what the file says of itself."""
    path = folder / f"layer{ending}"
    path.write_bytes(LAYER_FORMS[ending].write(layer))
    if ending == ".parquet":
        said = {k.decode(): v.decode() for k, v in parquet.read_metadata(path).metadata.items()}
        return gpd.read_parquet(path), said
    areas = pyogrio.read_dataframe(path, layer=AREAS if ending == ".gpkg" else None).set_index("area_code")
    if ending == ".geojson":
        return areas, json.loads(path.read_bytes())["provenance"]
    return areas, pyogrio.read_info(path, layer=AREAS)["layer_metadata"]


@EVERY_FORM
def test_every_area_comes_back_with_its_outline_and_the_status_of_the_table(
    ending: str, statuses: MapLayer, tmp_path: Path
) -> None:
    areas, said = read(statuses, ending, tmp_path)
    table = coverage_table(evaluate(demonstration_directory(), ASK.terms), ASK, "pfa")
    assert areas.crs == "EPSG:4326" and len(areas) == 43 and areas.geometry.is_valid.all()
    assert list(areas.index) == list(table.index)
    for column in ("area_name", "status", "extent", "districts", "districts_of", "services"):
        assert list(areas[column]) == list(table[column])
    pd.testing.assert_series_equal(areas["value"].astype(float), table["places"].round(4), check_names=False)
    unknown = table["places"].isna()
    assert unknown.any() and not unknown.all()
    assert (areas["value_in_words"].eq("not known") == unknown).all() and not areas.loc[unknown, "value"].notna().any()
    assert areas.loc["W15000001", "name_welsh"] == "Gogledd Cymru" and pd.isna(areas.loc["E23000030", "name_welsh"])
    assert (areas["data_status"] == said["data_status"]).all() and said["data_status"].startswith("INVENTED")


@EVERY_FORM
def test_a_value_comes_with_its_unit_and_range_and_is_the_models(ending: str, values: MapLayer, tmp_path: Path) -> None:
    areas, said = read(values, ending, tmp_path)
    assert (areas["low"] < areas["value"]).all() and (areas["value"] < areas["high"]).all()
    assert set(areas["unit"]) == {"people a year"} and areas["value_in_words"].str.startswith("about ").all()
    assert set(areas["fill"]) <= set(BLUES) and areas["class"].str.contains("people a year").all()
    assert said["data_status"] == "modelled estimate" and "cohort modelled by us" in said["sources"]


@EVERY_FORM
def test_the_file_says_what_was_asked_when_of_what_and_under_which_licence(
    ending: str, values: MapLayer, tmp_path: Path
) -> None:
    _, said = read(values, ending, tmp_path)
    assert "on 27 November 2026" in said["asked"] and said["made_on"] == date.today().isoformat()
    assert said["directory"] == "Published record, compiled November 2026"
    assert "Open Government Licence" in said["licence"] and "Crown copyright" in said["attribution"]
    assert "It does not mean that there is nothing." in said["unknown"]


def test_a_geopackage_opens_in_the_colours_of_our_map(statuses: MapLayer, tmp_path: Path) -> None:
    areas, _ = read(statuses, ".gpkg", tmp_path)
    [style] = pyogrio.read_dataframe(tmp_path / "layer.gpkg", layer=STYLES_OF_LAYERS).to_dict("records")
    assert (style["f_table_name"], style["f_geometry_column"], style["f_table_schema"]) == (AREAS, "geom", "")
    assert style["useAsDefault"] and pd.notna(style["update_time"])  # QGIS sorts styles by it
    drawn = ElementTree.fromstring(style["styleQML"]).find("renderer-v2")
    assert drawn.get("attr") == "class"
    symbol_of = {one.get("value"): one.get("symbol") for one in drawn.iter("category")}
    assert set(areas["class"]) <= symbol_of.keys() and len(symbol_of) == 2 * len(STYLES) + 1
    colours = {
        one.get("name"): [option.get("value") for option in one.iter("Option") if "color" in option.get("name", "")]
        for one in drawn.find("symbols")
    }
    for row in areas[["class", "fill"]].itertuples(index=False):
        red, green, blue = bytes.fromhex(row.fill[1:])
        assert f"{red},{green},{blue},255" in colours[symbol_of[row[0]]]


def test_a_geopackage_tells_qgis_its_licence_and_that_it_is_invented(statuses: MapLayer, tmp_path: Path) -> None:
    read(statuses, ".gpkg", tmp_path)
    with closing(sqlite3.connect(tmp_path / "layer.gpkg")) as file:
        [(told,)] = file.execute(
            "SELECT metadata FROM gpkg_metadata JOIN gpkg_metadata_reference ON md_file_id = id "
            "WHERE md_standard_uri = 'http://mrcc.com/qgis.dtd' AND table_name = ?",
            (AREAS,),
        )
    said = ElementTree.fromstring(told)
    assert "Open Government Licence" in str(said.findtext("license")) and "INVENTED" in str(said.findtext("abstract"))


def test_geojson_is_as_its_standard_says(statuses: MapLayer) -> None:
    page = json.loads(LAYER_FORMS[".geojson"].write(statuses), parse_constant=lambda name: pytest.fail(name))
    assert page["type"] == "FeatureCollection" and "crs" not in page
    for feature in page["features"]:
        assert feature["id"] == feature["properties"]["area_code"] and feature["properties"]["value"] != "not known"
        shape = feature["geometry"]
        for outside, *holes in [shape["coordinates"]] if shape["type"] == "Polygon" else shape["coordinates"]:
            assert turns_left(outside) and not any(map(turns_left, holes)) and outside[0] == outside[-1]


def turns_left(ring: list[list[float]]) -> bool:
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(ring)) > 0


@EVERY_FORM
def test_nothing_of_a_hidden_service_is_in_the_bytes(ending: str) -> None:
    directory, _ = load_directory(
        csv_file(
            {
                "service_name": "Quillfeather House refuge",
                "organisation_name": "Quillfeather Refuge",
                "postcode": "BD5 0BG",
                "address": "9 Quillfeather Yard",
                "areas": "Bradford",
            },
            {"confidential": "yes", "postcode": "HX1 5AA", "address": "77 Zanzibarrow Wynd", "areas": "Calderdale"},
        ),
        "d.csv",
    )
    layer = layer_of_statuses(Ask(intervention="any", terms=ASK.terms), directory, "lad")
    content = LAYER_FORMS[ending].write(layer)
    assert len(directory.services) == 2
    assert not [w for w in ("Quillfeather", "Zanzibarrow", "BD5", "HX1") if w.encode() in content]


def test_a_layer_of_announced_areas_says_of_each_how_certain_it_is_and_whose_its_code_is() -> None:
    table = layer_of_statuses(Ask(terms=Terms(on=date(2026, 11, 28))), published_directory(), "announced").table()
    assert (
        "decided, from 1 April 2027" in table.at["NEW-SURREY-1", "area_note"] and not table.at["E10000016", "area_note"]
    )
    assert "code of ours" in table.at["NEW-SURREY-1", "area_note"]


def test_the_layer_of_distance_holds_the_figures_of_the_screen_and_where_a_line_lies() -> None:
    table, shown = layer_of_distance(ASK, demonstration_directory(), "pfa").table(), within_of_the_screen()
    for end, column in (("low", "low"), ("median", "value"), ("high", "high")):
        assert np.allclose(table[column], shown.loc[table.index, end], atol=0.001, equal_nan=True)
    assert table["line_lies_in"]["E23000030"] == "Isle of Wight" and set(table["at_least"]) <= {"yes", "no"}
    assert table["value"].isna().any() and table["data_status"].astype(str).str.startswith("INVENTED").all()


def within_of_the_screen() -> pd.DataFrame:
    return within_by_area(distances(evaluate(demonstration_directory(), ASK.terms), ASK), "pfa", 40)
