"""Layers of months, changes and plans hold numbers as numbers, days as days, and null where nothing is known."""

import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pandas as pd
import pyarrow.parquet as parquet
import pyogrio
import pytest

from coverage.ask import Ask, Terms
from coverage.difference import record_difference
from coverage.evaluation import evaluate
from coverage.timeline import month_table, months_of
from say.coverage.difference_words import Comparison, Side
from say.maps.classes_of_map import ClassesOfMap, classes_of_statuses
from say.maps.columns_of_views import (
    columns_of_changes,
    columns_of_line,
    columns_of_months,
    columns_of_plan,
    columns_of_two_plans,
)
from say.maps.layer import MapLayer, layer_of
from say.maps.layer_files import AREAS, LAYER_FORMS
from say.provenance import COHORT, basis_of
from say.terms import english
from tests.directories import directory_of, service
from tests.ui.screens.plans.hand_made import ANSWER, KENT, LINE, NORFOLK

ON = date(2026, 11, 27)
ASK = Ask("high", "any", "behaviour_change_group", Terms(ON))
DIRECTORY = directory_of(service(("pfa", KENT), ends=pd.Timestamp("2027-01-31")), service(("pfa", NORFOLK)))
NO_CLASSES = ClassesOfMap({}, {})


def layer(columns: pd.DataFrame, classed: ClassesOfMap = NO_CLASSES) -> MapLayer:
    return layer_of("pfa", classed, columns, basis_of(DIRECTORY, ASK, "none used"), "a map", COHORT, DIRECTORY)


@pytest.fixture(scope="module")
def of_months() -> MapLayer:
    months = months_of(DIRECTORY, ASK, 4)
    return layer(columns_of_months(months, 4, "pfa"), classes_of_statuses(month_table(months[4], "pfa"), english()))


def test_a_day_is_a_day_in_every_form_and_null_where_there_is_none(of_months: MapLayer, tmp_path: Path) -> None:
    path = tmp_path / "layer.gpkg"
    path.write_bytes(LAYER_FORMS[".gpkg"].write(of_months))
    with closing(sqlite3.connect(path)) as file:
        kinds = {name: kind for _, name, kind, *_ in file.execute(f"PRAGMA table_info({AREAS})")}
        days = dict(file.execute(f"SELECT area_code, without_local_from FROM {AREAS}"))
    assert kinds["on"] == kinds["without_local_from"] == "DATE" and kinds["districts"].startswith("INTEGER")
    assert kinds["share_of_people"] == "REAL"
    assert days[KENT] == "2027-02-01" and days[NORFOLK] is None
    features = json.loads(LAYER_FORMS[".geojson"].write(of_months))["features"]
    kent = next(one["properties"] for one in features if one["id"] == KENT)
    assert (kent["on"], kent["without_local_from"], kent["status"]) == ("2027-03-01", "2027-02-01", "no_record")
    schema = parquet.read_schema(BytesIO(LAYER_FORMS[".parquet"].write(of_months)))
    assert {str(schema.field(name).type) for name in ("on", "without_local_from")} == {"date32[day]"}


def test_every_class_has_a_rule_in_its_colour_for_other_programs(of_months: MapLayer, tmp_path: Path) -> None:
    path = tmp_path / "layer.gpkg"
    path.write_bytes(LAYER_FORMS[".gpkg"].write(of_months))
    style = str(pyogrio.read_dataframe(path, layer="layer_styles")["styleSLD"][0])
    for one in of_months.classed.classes.values():
        assert f"<ogc:Literal>{one.words}</ogc:Literal>" in style and one.fill in style
    assert style.count("<se:Rule>") == len(of_months.classed.classes)


def test_a_change_has_both_dates_and_its_shares_in_numbers() -> None:
    later = replace(ASK, terms=Terms(date(2027, 6, 1)))
    differences = record_difference(evaluate(DIRECTORY, ASK.terms), evaluate(DIRECTORY, later.terms), ASK, "pfa")
    columns = columns_of_changes(differences, Comparison(Side(DIRECTORY, ASK), Side(DIRECTORY, later)))
    assert columns.loc[KENT, "change"] == "less" and columns.loc[KENT, "share_less"] == 1.0
    assert (columns.loc[KENT, "on_before"], columns.loc[KENT, "on_after"]) == (ON, date(2027, 6, 1))


def test_a_plan_has_its_numbers_and_null_where_it_takes_no_part() -> None:
    areas = layer(columns_of_plan(ANSWER)).table()
    assert areas.loc[KENT, "gbp"] == 1_900_000 and areas.loc[KENT, "share_reached_median"] == 0.035
    assert len(areas) == 43 and areas["gbp"].isna().sum() == 40
    assert columns_of_line(ANSWER, LINE).loc[KENT, ["places", "financial_year"]].tolist() == [55, "2026-27"]
    assert columns_of_two_plans(ANSWER, ANSWER).loc[KENT, ["reached_median", "reached_median_other"]].tolist() == [
        57,
        57,
    ]
