"""The screen Other boundaries, run without a browser: each map, each table, and boundaries that are dropped in."""

import json
from datetime import date
from math import nan
from typing import Any

import pandas as pd
import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from coverage.ask import Ask, Terms
from geo.areas import area_table
from geo.recut.maps import map_named
from loaders.assumptions.need_files import need_from_files
from loaders.directory.shipped import demonstration_directory, published_directory
from say.maps.classes_of_map import NOT_KNOWN_CLASS
from say.recut.cell_words import statuses_by_key
from say.recut.one_area import FIRST, OfTable
from say.recut.onto import Asked
from say.recut.patchwork_on_map import patchwork_of_map
from say.recut.table_labels import LABELS
from say.recut.tables import TABLES
from say.terms import WELSH, terms
from say.text import with_capital
from tests.pages.screens import bodies, opened, opened_at, said
from tests.samples import rest_to_soak
from ui.screens.other_boundaries.grid_of_map import KEY, take_pick
from ui.screens.other_boundaries.one_area_sheet import CLOSED
from ui.screens.other_boundaries.recut_picture import NONE, recut_picture
from ui.state.choices import MAPS

PAGE = "pages/other_boundaries.py"
CASES = [(onto, table) for onto in MAPS for table in LABELS]
TRIED = [
    ("announced", "people"),
    ("health", "cohort"),
    ("past", "money"),
    ("pfa", "records"),
    ("announced", "coverage"),
    ("past", "gap"),
    ("group", "patchwork"),
    ("announced", "communities"),
    ("health", "access"),
    ("past", "ends"),
]


def drawn_map(screen: AppTest) -> bool:
    return any(one.proto.component_name.endswith("area_map") for one in screen.get("bidi_component"))


def shown(screen: AppTest) -> pd.DataFrame:
    (table,) = [one.value for one in screen.dataframe if "Certainty" in one.value]
    return table


def square(*east: int) -> bytes:
    """Squares of 20 km side on the National Grid, in Kent and to the east of it, as GeoJSON in degrees."""
    rings = [[[0.3 + at, 51.1], [0.5 + at, 51.1], [0.5 + at, 51.3], [0.3 + at, 51.3], [0.3 + at, 51.1]] for at in east]
    features = [
        {
            "type": "Feature",
            "properties": {"name": f"Square <b>{number}</b>"},
            "geometry": {"type": "Polygon", "coordinates": [ring]},
        }
        for number, ring in enumerate(rings, 1)
    ]
    return json.dumps({"type": "FeatureCollection", "features": features}).encode()


@pytest.mark.parametrize("tried", rest_to_soak(CASES, TRIED))
def test_each_table_is_shown_on_each_map(tried: tuple[str, str]) -> None:
    onto, table = tried
    screen = opened(PAGE, onto=onto, carried=table, own_group="E10000030.E10000016")
    assert not screen.error
    if onto != "dropped":
        assert len(shown(screen)) >= 2
        assert drawn_map(screen)


def test_the_announced_map_says_who_takes_over_and_how_certain_that_is() -> None:
    screen = opened(PAGE)
    assert "East Surrey and West Surrey take over from Surrey on 1 April 2027." in said(screen)
    certainty = shown(screen).set_index("Code")["Certainty"]
    assert certainty["NEW-SURREY-1"] == "decided, certainty high"
    assert "5 of the new areas are only proposed" in said(screen)


def test_the_patchwork_of_a_map_is_the_grid_of_the_patchwork_screen_and_says_what_its_table_says() -> None:
    screen = opened(PAGE, carried="patchwork")
    (grid,) = [
        json.loads(one.proto.json) for one in screen.get("bidi_component") if one.proto.component_name == "patchwork"
    ]
    (block,) = grid["blocks"]
    table = shown(screen).set_index("Code")
    assert [row["code"] for row in block["rows"]] == list(table.index) and grid["blocks"][0]["rows"][5][
        "name"
    ] == "East Surrey"
    for row in block["rows"]:
        said_here = table.loc[row["code"]]
        assert row["kinds"] == said_here["Recorded locally"]
        words = [grid["words"][cell[3]] for cell in row["cells"]]
        assert words == [said_here[column["words"].partition(",")[0]] for column in grid["columns"]]
        assert [cell[1] < 100 for cell in row["cells"]] == ["% of people" in one for one in words]
        assert [cell[0] for cell in row["cells"] if "nothing listed" in grid["words"][cell[3]]].count(
            "·"
        ) == words.count("nothing listed")
    assert [column["local"] for column in grid["columns"]] == [
        sum(row["cells"][at][0] in "SP" for row in block["rows"]) for at in range(len(grid["columns"]))
    ]


@pytest.mark.parametrize(
    ("picked", "then"),
    [
        ({"what": "cell", "area": "NEW-SURREY-1", "column": "helpline.harmed"}, {"onto_area": "NEW-SURREY-1"}),
        ({"what": "column", "column": "helpline.harmed"}, {"carried": "coverage", "intervention": "helpline"}),
        ({"what": "cell", "area": "<script>", "column": "<script>"}, {}),
    ],
)
def test_a_pick_in_the_grid_opens_the_area_or_shows_the_kind_on_the_map(
    picked: dict[str, str], then: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    session: dict[str, Any] = {KEY: {"picked": picked}}
    monkeypatch.setattr(st, "session_state", session)
    asked = Asked(map_named("announced"), published_directory(), Ask("any"), need_from_files(None, []))
    take_pick(patchwork_of_map(asked)[0])
    assert {key: held for key, held in session.items() if key not in (KEY, "for_whom")} == then


def test_nobody_is_lost_on_the_way_to_health_areas() -> None:
    people = shown(opened(PAGE, onto="health"))["People"]
    assert people.sum() == area_table("lad")["population"].sum()
    assert len(people) == len(map_named("health").codes)


def test_a_group_of_ones_own_and_everywhere_else_are_a_map() -> None:
    table = shown(opened(PAGE, onto="group", own_group="E10000030"))
    assert set(table["Area"]) == {"My own group", "Everywhere else"}
    assert "no group of your own yet" in said(opened(PAGE, onto="group"))


def test_a_map_that_is_dropped_in_shares_the_country_out() -> None:
    screen = opened(PAGE, onto="dropped")
    screen.file_uploader(key="boundaries_file").upload("mine.geojson", square(0, 1), "application/json").run()
    assert not screen.exception and not screen.error
    assert list(shown(screen)["Area"]) == ["Square <b>1</b>", "Square <b>2</b>", "Everywhere else"]
    assert "Square <b>" not in said(screen)
    assert "2 areas of your own" in said(screen)


def test_a_fault_of_a_dropped_map_is_one_sentence() -> None:
    screen = opened(PAGE, onto="dropped")
    screen.file_uploader(key="boundaries_file").upload("mine.geojson", square(0, 0), "application/json").run()
    assert not screen.exception
    assert "overlap" in said(screen) or "two areas" in said(screen)
    assert not screen.dataframe


def test_invented_records_are_marked_and_people_are_not() -> None:
    assert "INVENTED" in "".join(
        body
        for body in bodies(opened(PAGE, carried="records", directory="demonstration"))
        if "services on record" in body
    )
    first = [one for one in bodies(opened(PAGE, directory="demonstration")) if "take over from" in one]
    assert first and not any("INVENTED" in one for one in first)


def test_an_area_with_none_on_record_is_no_area_with_few() -> None:
    rows = {"E1": ("A", 0.0), "E2": ("B", nan), **{f"E{at}": ("C", 10.0 * at) for at in range(3, 20)}}
    numbers = pd.DataFrame.from_dict(rows, orient="index", columns=["area_name", "number"])
    picture = recut_picture("coverage", numbers.assign(certainty="", low=nan, high=nan, in_part=nan), None)
    assert picture.areas["E1"][0] == NONE and picture.areas["E2"][0] == NOT_KNOWN_CLASS
    assert picture.areas["E3"][0].startswith("value-")


SHEET = [
    ("past", "E07000190", "Taunton Deane"),
    ("announced", "NEW-SURREY-1", "East Surrey"),
    ("health", "E38000246", ""),
]


@pytest.mark.parametrize(("onto", "code", "name"), SHEET)
def test_a_link_opens_one_area_with_the_numbers_of_the_tables(onto: str, code: str, name: str) -> None:
    screen = opened(PAGE, onto=onto, onto_level="lad", onto_area=code, directory="demonstration")
    assert not screen.error and drawn_map(screen)
    people = map_named("2015" if onto == "past" else onto)
    assert f"{people.names[code]}: " in said(screen) and (not name or name in said(screen))
    asked = Asked(
        people, demonstration_directory(), Ask("high", terms=Terms(date(2026, 11, 22))), need_from_files(None, [])
    )
    of_people = OfTable("people", TABLES["people"].answer(asked), code)
    of_cohort = OfTable("cohort", TABLES["cohort"].answer(asked), code)
    assert of_people.number_in_words in said(screen) and of_cohort.sentence in said(screen)


def test_a_map_without_the_area_says_so_in_one_sentence_and_shows_its_table() -> None:
    screen = opened(PAGE, onto_area="Taunton Deane")
    assert '"Taunton Deane" is no area of upper-tier authorities as announced' in said(screen).replace("&quot;", '"')
    assert len(shown(screen)) > 100


def test_what_is_folded_is_worked_out_once_it_is_opened_and_every_table_is_there() -> None:
    keys = [f"open_one_area_{table}" for table in CLOSED]
    screen = opened_at(PAGE, *keys, "open_one_area_beside", onto_area="NEW-SURREY-1", onto_beside="NEW-SURREY-2")
    assert not screen.error
    assert all(LABELS[table] in said(screen) or table in FIRST for table in LABELS)
    assert "cannot be told apart" in said(screen) and "West Surrey" in said(screen)


def test_the_sheet_of_an_area_can_be_quoted_with_every_table_and_saved_side_by_side() -> None:
    keys = ("to_quote_one_area", "open_one_area_beside")
    screen = opened_at(PAGE, *keys, onto_area="NEW-SURREY-1", onto_beside="NEW-SURREY-2", directory="demonstration")
    quoted = screen.code[0].value
    assert not screen.error and quoted.startswith("INVENTED") and "East Surrey: " in quoted and "Sources" in quoted
    for table, of in TABLES.items():
        assert with_capital(of.pictured.shows) in quoted or with_capital(of.pictured.nought) in quoted, table
    assert any(one.proto.popover.label.startswith("Save table") for one in screen.get("popover"))


def test_all_areas_stand_beside_one_until_some_are_chosen() -> None:
    screen = opened_at(PAGE, "open_one_area_beside", onto_area="NEW-SURREY-1", carried="cohort")
    (table,) = [one.value for one in screen.dataframe if "Beside it" in one.value]
    assert list(table["Area"]) == sorted(table["Area"]) and {"higher", "lower"} <= set(table["Beside it"])


def test_the_first_area_of_a_dropped_map_is_a_sheet_too() -> None:
    screen = opened(PAGE, onto="dropped", onto_area="OWN001")
    screen.file_uploader(key="boundaries_file").upload("mine.geojson", square(0, 1), "application/json").run()
    assert not screen.exception and not screen.error
    assert "Square &lt;b&gt;1&lt;/b&gt;" in said(screen) or "Square \\<b" in said(screen)


def test_every_map_and_table_has_its_welsh_and_what_is_asked_is_one_button() -> None:
    welsh = terms(WELSH).said
    statuses = statuses_by_key().values()
    columns = {one for table in TABLES.values() for one in table.columns} - {*statuses, "Cohort"}
    pictures = {with_capital(table.pictured.shows) for table in TABLES.values()}
    assert [one for one in (*MAPS.values(), *LABELS.values(), *columns, *pictures) if welsh(one) == one] == []
    screen = opened(PAGE, lang=WELSH, onto="past", carried="coverage", risk="high", intervention="helpline")
    assert screen.selectbox(key="carried").label == "Tabl"
    assert any(one.proto.popover.label.endswith("Risg uchel") for one in screen.get("popover"))


def test_a_group_is_called_by_the_name_it_was_saved_under_in_other_visits_too() -> None:
    codes = "E07000207.E07000208"
    screen = opened_at(PAGE, "area_group", onto="group", onto_level="lad", own_group=codes)
    screen.text_input(key="own_group_name").input("North <i>Downs</i>").run()
    screen.button(key="own_group_save").click().run()
    assert not screen.exception and "Saved as" in said(screen) and "<i>" not in said(screen)
    assert "North <i>Downs</i>" in set(shown(screen)["Area"])
    other = opened(PAGE, onto="group", own_group=codes, onto_area="My own group")
    assert not other.error and "My own group: " not in said(other) and "Downs" in said(other)
    assert "My own group" in set(shown(opened(PAGE, onto="group", own_group="E07000210"))["Area"])
