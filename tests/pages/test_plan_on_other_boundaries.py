"""A plan on other boundaries, run without a browser: each kind of map, the same numbers by address, and as it was saved."""

import json
import re

import pandas as pd
import pytest
from starlette.applications import Starlette
from streamlit.testing.v1 import AppTest

from loaders.plans.scenarios import PRESETS
from say.funding.plan_on_map_words import WHY_NOT_KNOWN
from server.api.address import API
from server.api.routes import api_routes
from server.work import Work
from tests.pages.screens import opened, opened_at, said
from tests.pages.test_other_boundaries_screen import drawn_map, square
from tests.samples import rest_to_soak
from tests.server.asgi import ask
from ui.state.choices import MAPS

PAGE, FOLD, TABLE = "pages/plans.py", "open_plan_on_map", "plan-on-map-table"
APP = Starlette(routes=api_routes(Work()))


def shown(screen: AppTest) -> pd.DataFrame:
    (table,) = [one.value for one in screen.dataframe if "Certainty" in one.value]
    return table


def test_nothing_is_drawn_of_it_while_it_is_folded() -> None:
    screen = opened(PAGE)
    assert not any(box.key == "onto" for box in screen.selectbox)
    assert all("Certainty" not in one.value for one in screen.dataframe)


@pytest.mark.parametrize("onto", rest_to_soak(MAPS, ["announced", "past", "group"]))
def test_a_plan_is_shown_on_each_map(onto: str) -> None:
    screen = opened_at(PAGE, FOLD, "to_quote_plan_on_map", onto=onto, own_group="E10000030.E10000016")
    assert not screen.error and not screen.exception
    if onto != "dropped":
        assert drawn_map(screen) and "had to be split" in said(screen)
        table = shown(screen)
        assert len(table) >= 2 and table["Pounds, all years"].sum() > 1e6


def test_it_has_the_numbers_of_the_address() -> None:
    table = shown(opened_at(PAGE, FOLD, onto="past", onto_year="2015", onto_level="utla")).set_index("Code")
    answered = ask(APP, f"{API}/plans/presets/{PRESETS[0]}/recut?to=2015&level=utla&on=2026-11-22&limit=500")
    rows = pd.DataFrame(json.loads(answered.body)["rows"]).set_index("area_code").loc[table.index]
    for heading, column in {
        "Pounds, all years": "gbp",
        "Places, all years": "places",
        "Places, last year": "places_last_year",
    }.items():
        assert table[heading].tolist() == rows[column].tolist()


def test_of_an_area_that_is_picked_it_says_what_it_gets_and_what_it_is_made_of() -> None:
    screen = opened_at(PAGE, FOLD, onto="announced")
    screen.session_state["on_map_picked"] = "NEW-SURREY-2"
    text = said(screen.run())
    assert re.search(r"West Surrey: £[\d,]+; \d+ places, \d+ in the last year; people reached then: about", text)
    assert "Whole districts of today: Guildford" in text


def test_outlines_that_were_dropped_in_are_a_map_of_a_plan_too() -> None:
    screen = opened_at(PAGE, FOLD, onto="dropped", plan="one_force_three_years")
    screen.file_uploader(key="boundaries_file").upload("mine.geojson", square(0, 1), "application/json").run()
    assert not screen.exception and not screen.error
    table = shown(screen).set_index("Area")
    assert list(table.index) == ["Square <b>1</b>", "Square <b>2</b>", "Everywhere else"]
    assert "Square <b>" not in said(screen)
    assert "None of these areas gets anything from this plan." in said(
        screen
    )  # it is for the West Midlands; they are in Kent
    assert table["Places, all years"].tolist()[:2] == [0, 0]


def test_invented_records_are_marked() -> None:
    text = said(opened_at(PAGE, FOLD, onto="pfa", directory="demonstration"))
    assert "INVENTED" in text[text.index("Police force areas: nothing had to be split") - 200 :]


def test_a_plan_that_stands_as_it_was_saved_says_what_is_not_known() -> None:
    screen = opened(PAGE)
    screen.button(key="save_new").click().run()
    screen.button(key="freeze_plan").click().run()
    frozen = opened_at(PAGE, FOLD, plan=screen.query_params["plan"], onto="pfa")
    table = shown(frozen)
    assert WHY_NOT_KNOWN in said(frozen).replace("&#x27;", "'")
    assert (
        table["Not reached, last year"].eq("not known").all()
        and table["Reached, last year"].str.startswith("about").all()
    )
