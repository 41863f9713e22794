"""A file that cannot be read gets one plain sentence on the screen, and the screens go on."""

import pytest
from playwright.sync_api import expect

from tests.browser.visit import OWN, SCREENS, Visit
from tests.loaders.directory_files import csv_file, workbook_file

pytestmark = pytest.mark.browser
BAD_FILES = {
    "text with a workbook's name": ("mine.xlsx", b"Dear all, please find attached the list of services."),
    "empty": ("mine.csv", b""),
    "empty workbook": ("mine.xlsx", b""),
    "a workbook without the sheets": ("mine.xlsx", workbook_file({"Organisations": []})),
    "cut off": ("mine.xlsx", workbook_file({"Organisations": []})[:500]),
    "a plan": ("mine.json", b'{"version": 1, "budget": {}}'),
    "a missing column": ("mine.csv", b"service_id,service_name\nS1,A service\n"),
}


FIRST = ("empty", "cut off", "a missing column")
"""One of each way to fail; the others are left to ``make soak``, and all of them to the tests of the loaders."""


@pytest.mark.parametrize(
    ("name", "content"),
    [
        pytest.param(*file, id=words, marks=[] if words in FIRST else pytest.mark.soak)
        for words, file in BAD_FILES.items()
    ],
)
def test_a_bad_file_gets_one_plain_sentence(visit: Visit, name: str, content: bytes) -> None:
    visit.upload(name, content)
    said = visit.page.get_by_role("alert").filter(has_text=name)
    expect(said).to_have_count(1)
    words = visit.page.locator("body").inner_text()
    assert "Traceback" not in words
    assert "Error" not in words
    assert visit.page.get_by_test_id("stException").count() == 0
    assert visit.page.locator(".atlas-say").count() == 0, "no other directory stands in for it"


@pytest.mark.soak
def test_after_a_bad_file_every_screen_still_works_and_a_good_one_is_taken(visit: Visit) -> None:
    visit.upload("mine.csv", b"")
    visit.open("/?directory=published")
    for path in SCREENS:
        visit.go_to(path)
        expect(visit.page.locator(".atlas-strip")).to_contain_text("Published record")
    visit.go_to("/").use_directory(OWN)
    visit.drop("good.csv", csv_file({}))
    visit.go_to("/gaps")
    expect(visit.page.locator(".atlas-strip")).to_contain_text("1 of them mine")


def test_good_rows_are_kept_and_bad_rows_are_counted_and_named(visit: Visit) -> None:
    visit.upload("mine.csv", csv_file({}, {"areas": "Westmoorland"}, {"intervention": "magic"}))
    expect(
        visit.page.get_by_text("mine.csv: 1 of your 3 services is in. 3 rows read, 1 accepted, 2 set aside")
    ).to_be_visible()
    problems = visit.cells()
    expect(problems.filter(has_text="Westmorland and Furness").first).to_be_attached()
    expect(problems.filter(has_text="magic").first).to_be_attached()
