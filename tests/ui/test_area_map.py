"""What the map is told: statuses and names as data, never as script; no point of a confidential place."""

import json
from datetime import date

import pandas as pd

from coverage.ask import Ask, Terms
from coverage.evaluation import evaluate
from coverage.tables import coverage_table
from coverage.vocabulary import Status
from tests.directories import directory_of, service
from ui.area_map import AreaStatuses, base_map, map_state
from ui.service_points import located, service_points

TERMS = Terms(on=date(2026, 11, 22))
HOSTILE = "</script><script>alert(1)</script>{{7*7}}"
NO_POINTS = pd.DataFrame({"lat": [], "lon": [], "service_name": []})


def table() -> pd.DataFrame:
    directory = directory_of(service(("pfa", "E23000024")))
    return coverage_table(evaluate(directory, TERMS), Ask("high", terms=TERMS), "pfa")


def test_every_area_is_told_its_status_and_its_words() -> None:
    state = map_state(table(), "E23000024", NO_POINTS, frozenset(Status))
    assert len(state["areas"]) == 43
    assert state["areas"]["E23000024"] == ["served", "Norfolk: served"]
    assert state["areas"]["E23000001"] == ["no_record", "Metropolitan Police: nothing listed"]


def test_a_status_that_is_filtered_out_is_drawn_as_no_status() -> None:
    state = map_state(table(), None, NO_POINTS, frozenset({Status.SERVED}))
    assert state["areas"]["E23000001"][0] == ""
    assert state["areas"]["E23000024"][0] == "served"


def test_text_in_the_script_stays_text() -> None:
    points = pd.DataFrame({"lat": [52.0], "lon": [1.0], "service_name": [HOSTILE]})
    script = AreaStatuses(map_state(table(), None, points, frozenset(Status))).state
    assert "<" not in script and ">" not in script
    assert json.loads(script)["points"][0][2] == HOSTILE


def test_the_map_without_colours_names_no_other_host() -> None:
    base = base_map("lad")
    base.render()
    assert "//" not in "".join(url for _, url in [*base.default_js, *base.default_css])


def test_a_confidential_or_unplaced_location_has_no_point() -> None:
    locations = pd.DataFrame(
        {
            "service_id": ["S0", "S0", "S0", "S1"],
            "easting_m": [623000.0, 600000.0, float("nan"), 500000.0],
            "northing_m": [308500.0, 300000.0, float("nan"), 200000.0],
            "confidential": [False, True, False, False],
        }
    )
    points = service_points(located(locations), directory_of(service()).services)
    assert len(points) == 1
    assert (round(points["lat"].item(), 1), round(points["lon"].item(), 1)) == (52.6, 1.3)
