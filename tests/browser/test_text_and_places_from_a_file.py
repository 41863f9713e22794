"""Text from a file is shown as text, and nothing in it runs; where a confidential service is never leaves the server.

One upload and one walk for all claims: each step of a browser takes far more time than reading what was written down.
It goes over the map and the table of all records; over every screen in ``make soak``, and without a browser in ``tests/hostile``.
"""

import re
from pathlib import Path

import pytest
from pyproj import Transformer

from geo.postcodes import PostcodeIndex
from tests.browser.hostile_directory import (
    HOSTILE,
    LONG,
    OPEN_NAME,
    OPEN_POSTCODE,
    as_csv,
    as_workbook,
    many_texts,
    secrets,
)
from tests.browser.visit import Visit
from tests.browser.whole_walk import SAVED_EACH_TIME, Stop, Walk

pytestmark = pytest.mark.browser
DISTRICTS = ("Bradford", "Leeds", "Calderdale", "Kirklees", "Wakefield")
OPEN_PLACES = len(HOSTILE) + 2
"""Points to be drawn: one of each hostile service, of the one with a long name, and of the open one among the confidential."""


@pytest.fixture(scope="module")
def walk(shared_visit: Visit, tmp_path_factory: pytest.TempPathFactory) -> Walk:
    visit = shared_visit.upload(*as_workbook())
    return Walk(visit, tmp_path_factory.mktemp("saved")).over_screens(SAVED_EACH_TIME)


def stop_at(walk: Walk, screen: str) -> Stop:
    """Return the last stop at a screen."""
    return next(stop for stop in reversed(walk.stops) if f"/{screen}?" in stop.where)


def assert_found_nowhere(heard: list[tuple[str, bytes]]) -> None:
    """Search for what is confidential, after making sure that the search sees what is not."""
    hidden = secrets()
    found = [(where, secret) for where, content in heard for secret in hidden if secret in content]
    assert found == []

    def heard_in(kind: str, words: str) -> bool:
        return any(words.encode() in content for where, content in heard if re.search(kind, where))

    assert heard_in("received", OPEN_NAME), "the search cannot see into frames"
    assert heard_in("source of", OPEN_NAME), "the search cannot see the screens"
    assert heard_in(r"\.csv", OPEN_NAME), "the search cannot see into a CSV download"
    assert heard_in(r"xlsx.*/xl/", OPEN_NAME), "the search cannot see into a workbook"
    assert heard_in("received", "Marked service"), "the confidential service is not shown at all"
    assert heard_in("received", "name withheld"), "the refuge is not shown at all"
    assert heard_in("received", "Service without permission")
    east, north = PostcodeIndex.open().locate([OPEN_POSTCODE]).iloc[0][["easting_m", "northing_m"]]
    lon, lat = Transformer.from_crs("EPSG:27700", "EPSG:4326", always_xy=True).transform(east, north)
    assert heard_in("received", f"{lat:.4f}".rstrip("0")), "the search cannot see a point of an open service"
    assert heard_in("received", f"{lon:.4f}".rstrip("0"))


def test_where_a_confidential_service_is_is_found_nowhere(walk: Walk) -> None:
    assert_found_nowhere(walk.heard())


@pytest.mark.soak
@pytest.mark.parametrize("file", [as_csv(), as_workbook()], ids=["csv", "workbook"])
def test_where_a_confidential_service_is_is_found_nowhere_in_any_district(
    visit: Visit, files: Path, file: tuple[str, bytes, str]
) -> None:
    walk = Walk(visit.upload(*file), files, saves_everything=True)
    assert_found_nowhere(walk.over_screens().over_districts(DISTRICTS).heard())


def test_no_point_is_drawn_for_a_confidential_place(walk: Walk) -> None:
    assert walk.points == OPEN_PLACES


def test_nothing_from_a_hostile_file_runs_on_any_screen(walk: Walk) -> None:
    assert_nothing_ran(walk)


@pytest.mark.soak
def test_nothing_of_two_hundred_hostile_texts_runs_on_any_screen(visit: Visit, files: Path) -> None:
    assert_nothing_ran(Walk(visit.upload(*many_texts()), files).over_screens().over_districts(("Leeds",)))


def assert_nothing_ran(walk: Walk) -> None:
    assert [stop.where for stop in walk.stops if stop.ran != {"undefined"} or stop.elements] == []
    assert walk.visit.dialogs == []
    assert walk.visit.page_errors == []
    assert walk.visit.console_errors() == []
    assert not [url for url in walk.visit.requests if re.search(r"/x$", url)], "an image from the file was asked for"


def test_no_screen_scrolls_sideways_for_a_text_of_ten_thousand_characters(walk: Walk) -> None:
    assert [(stop.where, stop.too_wide) for stop in walk.stops if stop.too_wide > 0] == []


def test_the_list_of_records_shows_hostile_text_as_it_was_written(walk: Walk) -> None:
    shown = " ".join(walk.listed.split())
    for kind, text in HOSTILE.items():
        words = " ".join(text.split())
        assert f"{kind}: {words}" in shown
        assert f"Org {words}" in shown
    assert "9,998 characters" in shown
    assert "49" not in shown


def test_the_problems_of_an_upload_show_hostile_text_as_text(walk: Walk) -> None:
    assert any(HOSTILE["image"] in cell for cell in walk.problems)
    assert "set aside" in walk.stops[0].sources[0]


def test_the_table_of_every_record_shows_hostile_text_as_text(walk: Walk) -> None:
    for kind in ("script", "handlebars"):
        assert any(HOSTILE[kind] in cell for cell in walk.records), kind


def test_the_tooltip_of_a_service_point_shows_hostile_text_as_text(walk: Walk) -> None:
    seen = {words for words, _ in walk.tooltips}
    assert len(seen) >= len(HOSTILE) / 2, f"few tooltips were seen: {seen}"
    assert any(text in words for words in seen for text in (HOSTILE["script"], HOSTILE["image"])), seen


def test_a_long_name_makes_a_tooltip_no_wider_than_a_column_of_text(walk: Walk) -> None:
    widths = [width for words, width in walk.tooltips if "Overlong" in words]
    assert widths and all(150 <= width <= 420 for width in widths)


def test_a_download_holds_hostile_text_as_text(walk: Walk) -> None:
    content = dict(stop_at(walk, "sources_and_method").files)["records.csv"].decode("utf-8-sig")
    assert "script: <script>window.__ran=1</script>" in content
    assert "handlebars: {{7*7}}" in content
    assert LONG in content
    assert "right to left: \u202eمركز" in content
