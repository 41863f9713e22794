"""A file that cannot be read gets one plain sentence on the screen, and the screens go on."""

import pytest
from playwright.sync_api import expect

from tests.browser.test_accessibility import assert_accessible
from tests.browser.visit import OWN, SCREENS, Visit
from tests.loaders.directory_files import csv_file, workbook_file
from tests.samples import rest_to_soak

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

ALWAYS = ("empty",)
"""How a sentence is shown; which one each file gets, and that it comes to the screen, is held without a browser."""


@pytest.fixture
def uploader(shared_visit: Visit) -> Visit:
    """The overview, asking for a directory of one's own; opened anew, since what one file left may swallow the next."""
    return shared_visit.open("/?risk=any&intervention=any").use_directory(OWN)


@pytest.mark.parametrize("which", rest_to_soak(BAD_FILES, ALWAYS))
def test_a_bad_file_gets_one_plain_sentence(uploader: Visit, which: str) -> None:
    name, content = BAD_FILES[which]
    uploader.drop(name, content)
    said = uploader.page.get_by_role("alert").filter(has_text=name)
    expect(said).to_have_count(1)
    words = uploader.page.locator("body").inner_text()
    assert "Traceback" not in words
    assert "Error" not in words
    assert uploader.page.get_by_test_id("stException").count() == 0
    expect(uploader.page.locator(".atlas-say"), "no other directory stands in for it").to_have_count(0)
    if which == "empty":
        assert_accessible(uploader)


@pytest.mark.soak
def test_after_a_bad_file_every_screen_still_works_and_a_good_one_is_taken(visit: Visit) -> None:
    visit.upload("mine.csv", b"")
    visit.open("/?directory=published")
    for path in SCREENS:
        visit.go_to(path)
        expect(visit.page.locator(".atlas-strip").first).to_contain_text("Published record")
    visit.go_to("/").use_directory(OWN)
    visit.drop("good.csv", csv_file({}))
    visit.go_to("/patchwork")
    expect(visit.page.locator(".atlas-foot")).to_contain_text("1 of them mine")


@pytest.mark.soak  # in a browser: problems of a file in test_text_and_places_from_a_file; without: test_own_workbook_screen
def test_good_rows_are_kept_and_bad_rows_are_counted_and_named(uploader: Visit) -> None:
    uploader.drop("mine.csv", csv_file({}, {"areas": "Westmoorland"}, {"intervention": "magic"}))
    expect(
        uploader.page.get_by_text("mine.csv: 1 of your 3 services is in. 3 rows read, 1 accepted, 2 set aside")
    ).to_be_visible()
    problems = uploader.cells()
    expect(problems.filter(has_text="Westmorland and Furness").first).to_be_attached()
    expect(problems.filter(has_text="magic").first).to_be_attached()
    assert_accessible(uploader)
