"""Text from a file is shown as text everywhere, and nothing in it runs."""

import re
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.visit import SCREENS, Visit
from tests.loaders.directory_files import csv_file

pytestmark = pytest.mark.browser
LONG = "Overlong" * 1249  # the longest text that a file may hold is 10,000 characters
HOSTILE = {
    "script": "<script>window.__ran=1</script>",
    "image": '"><img src=x onerror="window.__ran=1">',
    "handlebars": "{{7*7}}",
    "dollar": "${7*7}",
    "markdown link": "[x](javascript:window.__ran=1)",
    "end of script": "</script><script>window.__ran=1</script>",
    "frame": '<iframe srcdoc="<script>parent.__ran=1</script>"></iframe>',
    "jinja": "{% for x in 'abc' %}{{ x }}{% endfor %}",
    "right to left": "\u202eمركز\u202c \u200fabc",
    "emoji": "👩🏽‍🦽 🏳️‍🌈 refus\u00e9",
    "template string": "`${window.__ran=1}`",
}
PLACES_TO_VISIT = (
    *("LS1 3AD", "WF1 1JF", "BD1 1HY", "HX1 1UJ", "HD1 2TA", "LS27 0JG"),
    *("WF10 1EA", "BD16 1AJ", "BD7 1DP", "HD1 3DH", "WF1 2HQ", "HX3 9AB"),
)


def hostile_file() -> bytes:
    """Make a CSV in which every text cell of each row holds the same hostile text."""
    texts = {**HOSTILE, "long": LONG}
    return csv_file(
        *(
            {
                "organisation_name": f"Org {text}",
                "service_name": f"{kind}: {text}",
                "notes": text,
                "quality_scheme": text,
                "funding_period": text,
                "source_title": f"Title {text}",
                "source_url": "javascript:window.__ran=1",
                "fact_id": text[:40],
                "areas": "West Yorkshire",
                "area_level": "pfa",
                "location_name": text,
                "postcode": PLACES_TO_VISIT[row],
                "address_public": "yes",
            }
            for row, (kind, text) in enumerate(texts.items())
        ),
        {"areas": HOSTILE["script"], "risk_levels": HOSTILE["image"], "service_id": HOSTILE["handlebars"]},
    )


@pytest.fixture(scope="module")
def hostile(shared_visit: Visit) -> Visit:
    return shared_visit.upload('"><img src=x onerror="window.__ran=1">{{7*7}}.csv', hostile_file())


def assert_nothing_ran(visit: Visit) -> None:
    assert set(visit.evaluate_everywhere("typeof window.__ran")) == {"undefined"}
    assert visit.dialogs == []
    assert visit.page_errors == []
    assert visit.page.locator("img[src=x], iframe[srcdoc*=__ran], a[href^='javascript']").count() == 0
    assert not [url for url in visit.requests if re.search(r"/x$", url)], "an image from the file was asked for"


def assert_no_sideways_scrolling(visit: Visit) -> None:
    wide = visit.page.evaluate(
        "[document.documentElement, ...document.querySelectorAll('[data-testid=stMain]')]"
        ".map(element => element.scrollWidth - element.clientWidth)"
    )
    assert max(wide) <= 0, f"wider than the window by {max(wide)} px"


def test_nothing_from_a_hostile_file_runs_on_any_screen(hostile: Visit) -> None:
    hostile.choose_where("West Yorkshire")
    for path in SCREENS:
        hostile.go_to(path)
        if path == "/":
            expect(hostile.page.get_by_text("set aside", exact=False).first).to_be_visible()
        assert_nothing_ran(hostile)
        assert_no_sideways_scrolling(hostile)
        assert hostile.console_errors() == []


def test_the_list_of_records_shows_hostile_text_as_it_was_written(hostile: Visit) -> None:
    hostile.go_to("/coverage_map").choose_where("West Yorkshire")
    listed = hostile.page.locator(".atlas-records")
    for kind, text in HOSTILE.items():
        expect(listed).to_contain_text(f"{kind}: {text}")
        expect(listed).to_contain_text(f"Org {text}")
    expect(listed).to_contain_text("9,998 characters")
    assert "49" not in listed.inner_text()
    assert_nothing_ran(hostile)


def test_the_problems_of_an_upload_show_hostile_text_as_text(hostile: Visit) -> None:
    problems = hostile.go_to("/").cells()
    expect(problems.filter(has_text=HOSTILE["image"]).first).to_be_attached()
    assert_nothing_ran(hostile)


def test_the_table_of_every_record_shows_hostile_text_as_text(hostile: Visit) -> None:
    hostile.go_to("/sources_and_method")
    cells = hostile.cells()
    expect(cells.filter(has_text=HOSTILE["script"]).first).to_be_attached()
    expect(cells.filter(has_text=HOSTILE["handlebars"]).first).to_be_attached()
    assert_nothing_ran(hostile)


def test_the_tooltip_of_a_service_point_shows_hostile_text_as_text(hostile: Visit) -> None:
    hostile.go_to("/coverage_map")
    points = hostile.map().locator('path[fill="#10131a"]')
    expect(points).to_have_count(len(HOSTILE) + 1)
    seen = set()
    for place in hostile.map().evaluate(_MIDDLES):
        hostile.mouse_on_map((place["x"], place["y"]))
        tooltips = hostile.map().locator(".leaflet-tooltip")
        expect(tooltips.first).to_be_visible()
        seen.update(tooltips.all_inner_texts())
        hostile.mouse_on_map((3, 300))
    assert len(seen) >= len(HOSTILE) / 2, f"few tooltips were seen: {seen}"
    assert any(text in words for words in seen for text in (HOSTILE["script"], HOSTILE["image"])), seen
    assert_nothing_ran(hostile)


_MIDDLES = """map => [...map.querySelectorAll('path[fill="#10131a"]')].map(path => {
  const box = path.getBoundingClientRect(), ground = map.getBoundingClientRect();
  return { x: box.left + box.width / 2 - ground.left, y: box.top + box.height / 2 - ground.top };
})"""


def test_a_download_holds_hostile_text_as_text(hostile: Visit, files: Any) -> None:
    hostile.go_to("/sources_and_method")
    content = dict(hostile.downloads(files))["records.csv"].decode("utf-8-sig")
    assert "script: <script>window.__ran=1</script>" in content
    assert "handlebars: {{7*7}}" in content
    assert LONG in content
    assert "right to left: \u202eمركز" in content
