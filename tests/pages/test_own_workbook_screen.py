"""One's own workbook on the screens: added to the published record, alone on a switch, and never another in its place."""

import zipfile
from io import BytesIO

import pytest
from streamlit.testing.v1 import AppTest

from loaders.directory.shipped import published_directory
from store.database import open_store
from store.directories import published
from tests.loaders.directory_files import csv_file
from tests.pages.screens import MORE_CHOICES, open_at, opened, said, until_shown
from tests.samples import rest_to_soak

PAGES = [
    *("pages/overview.py", "pages/coverage_map.py", "pages/patchwork.py", "pages/need.py", "pages/compare.py"),
    *("pages/plans.py", "pages/assumptions.py", "pages/sources_and_method.py"),
]
LINK = {"area": "E23000009", "risk": "medium", "intervention": "behaviour_change_group", "directory": "own"}
OLD_WORD = b"\xd0\xcf\x11\xe0" + bytes(600) + "WordDocument".encode("utf-16-le")
SERIES = b"area code,area name,value,period,source\nE23000001,x,3,2025,y\n"
KENT = [
    {
        "areas": "Kent",
        "area_level": "pfa",
        "risk_levels": "medium",
        "status": "active",
        "service_name": f"Invented steps {n}",
    }
    for n in range(1, 6)
]


def dropped(name: str, content: bytes, **choices: str) -> AppTest:
    """Open the overview, and drop a file as one's own directory."""
    screen = opened(**{**choices, "directory": "own"})
    screen.file_uploader(key="own_directory_file").set_value((name, content, "text/plain")).run()
    assert not screen.exception
    return screen


def with_workbook(*rows: dict[str, str], page: str = PAGES[0], **choices: str) -> AppTest:
    """Open a screen with a workbook that was dropped in this visit."""
    screen = dropped("mine.csv", csv_file(*rows), **choices)
    if page != PAGES[0]:
        screen.switch_page(page).run()
    assert not screen.exception
    return screen


@pytest.mark.parametrize("page", rest_to_soak(PAGES, ("pages/overview.py", "pages/need.py", "pages/plans.py")))
def test_a_link_to_ones_own_workbook_with_none_loaded_says_so_and_shows_no_other(page: str) -> None:
    text = said(opened(page, **LINK))
    assert "Your own workbook is asked for, and none is loaded, since" in text
    assert "Published record" not in text and "atlas-say" not in text


def test_the_published_record_is_one_choice_away() -> None:
    screen = opened(**LINK)
    screen.radio(key="directory").set_value("published").run()
    assert "Published record" in said(screen) and "none is loaded" not in said(screen)


def test_five_rows_of_kent_are_added_to_the_published_record_and_empty_no_force() -> None:
    text = said(with_workbook(*KENT))
    assert "Published record with mine.csv" in text and "5 of them mine" in text
    assert "It holds 5 services in Kent: behaviour change groups (5)." in text
    assert "All your 5 services are in." in text
    assert "It is added to the published record" in text


def test_a_switch_shows_the_workbook_alone() -> None:
    screen = with_workbook(*KENT)
    open_at(screen, MORE_CHOICES).toggle(key="own_alone").set_value(True).run()
    assert not screen.exception and "mine.csv, records to 2026: 5 records" in said(screen)
    assert "Published record with" not in said(screen)


def test_an_invented_workbook_is_never_mixed_with_published_records() -> None:
    text = said(with_workbook(*(row | {"data_status": "INVENTED"} for row in KENT)))
    assert "Published record with" not in text and "it is shown alone" in text


def test_the_screen_offers_to_show_what_the_workbook_holds() -> None:
    [link] = [link.proto for link in with_workbook(*KENT).get("page_link") if link.proto.label.startswith("Show ")]
    assert link.label == "Show behaviour change groups for medium risk in Kent on the map"
    for choice in ("area=E23000032", "risk=medium", "intervention=behaviour_change_group", "directory=own"):
        assert choice in link.query_string


def test_records_of_ones_own_are_marked_mine() -> None:
    screen = with_workbook(*KENT, page="pages/coverage_map.py", **LINK | {"area": "E23000032"})
    assert said(screen).count("mine · ") == 5


def test_places_that_nobody_has_stated_are_not_known_and_a_stated_nought_is_nought() -> None:
    rows = {"areas": "Leeds", "places": ""}, {"areas": "Bradford", "places": "0"}
    at = {"level": "lad", "own_alone": "true", "risk": "any", "intervention": "any"}
    screen = with_workbook(*rows, page="pages/coverage_map.py", **at)
    for area, says in (("E08000035", "capacity not known"), ("E08000032", "0 places a year")):
        screen.selectbox(key="area").select(area).run()
        assert says in said(screen)


def test_the_count_is_of_services_and_what_to_do_can_be_saved() -> None:
    screen = with_workbook(*KENT, {"intervention": "magic"}, {"end_date": "Spring 2027"})
    text = said(screen)
    assert "6 of your 7 services are in." in text
    files = open_at(screen, "save_what_to_look_at").get("download_button")
    assert {button.proto.label for button in files} >= {"Table CSV", "Table XLSX"}


@pytest.mark.soak
def test_every_screen_takes_a_workbook_of_which_nothing_is_in() -> None:
    screen = with_workbook({"intervention": "magic"}, own_alone="true")
    assert "Your only service is not in" in said(screen)
    for page in PAGES[1:]:
        assert not screen.switch_page(page).run().exception, page


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("mine.xls", OLD_WORD, "an old Word document (.doc)"),
        ("mine.json", b'{"version": 1, "budget": {}}', "this is a plan, not a directory; load it on the Plans screen."),
        ("mine.json", b'{"version": 1, "changes": {}}', "this is a set of assumptions, not a directory;"),
        ("mine.json", b'{"a": 1}', "this is a JSON file with no list in it,"),
        ("counts.csv", SERIES, "this is a series of counts, not a directory;"),
        ("group.csv", b"area_code,area_name\nE23000001,x\n", "this is a group of areas, not a directory;"),
    ],
)  # fmt: skip
def test_a_file_of_another_kind_is_refused_by_our_own_sentence_that_says_what_it_is(
    name: str, content: bytes, sentence: str
) -> None:
    screen = dropped(name, content)
    assert list(screen.file_uploader(key="own_directory_file").allowed_type) == []
    assert f"{name}: this is" in said(screen) and sentence in said(screen)
    assert "Published record" not in said(screen)


def test_an_opendocument_file_is_refused_by_our_own_sentence() -> None:
    content = BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("content.xml", "<a/>")
    assert "this is an OpenDocument file" in said(dropped("mine.ods", content.getvalue()))


def test_a_file_dropped_on_the_overview_goes_on_as_the_same_draft_on_the_directory_screen() -> None:
    content = csv_file(*KENT, {"intervention": "magic"})
    screen = dropped("mine.csv", content)
    screen.button(key="own_draft_on").click().run()
    assert not screen.exception
    until_shown(
        screen, lambda drawn: "Undo the last step" in [one.label for one in drawn.button], "the draft on the screen"
    )
    assert "mine.csv" in said(screen) and "5 of your 6 services are in." in said(screen)


def test_a_file_that_could_not_be_used_as_it_stands_can_still_be_gone_on_with() -> None:
    screen = dropped("notes.csv", b"Remark,Colour\nInvented,red\nInvented too,blue\n")
    assert "no service was found in it" in said(screen)
    assert screen.button(key="own_draft_on")


def test_a_draft_is_used_for_this_visit_without_being_published() -> None:
    screen = opened("pages/directory.py")
    rows = csv_file(*(row | {"data_status": "INVENTED"} for row in KENT))
    screen.file_uploader(key="directory_file").set_value(("mine.csv", rows, "text/csv")).run()
    until_shown(screen, lambda drawn: "Use it now" in [one.label for one in drawn.button], "the draft on the screen")
    screen.button(key="use_for_this_visit").click().run()
    assert "It is in use: show all of it on the map" in [link.proto.label for link in screen.get("page_link")]
    screen.switch_page("pages/overview.py").run()
    assert not screen.exception
    text = said(screen)
    assert "It holds 5 services in Kent" in text and "it is shown alone" in text and "INVENTED" in text
    assert published(open_store()) == ()


def test_what_probably_stands_in_both_lists_is_counted_said_and_one_click_away() -> None:
    record = published_directory()
    known = record.services[record.services["fact_id"].eq("P021")].iloc[0]
    [area] = record.service_areas.loc[record.service_areas["service_id"].eq(known["service_id"]), "area_code"].head(1)
    named = {column: known[column] for column in ("service_name", "organisation_name", "intervention")}
    screen = with_workbook({**named, "areas": area, "area_level": ""})
    assert "1 service probably stands in both lists, and counts twice until you say so." in said(screen)
    screen.button(key="look_at_doubles").click().run()
    until_shown(screen, lambda drawn: "together_use" in [one.key for one in drawn.button], "the two lists, compared")
    assert not screen.exception and "1 waits for your word." in said(screen)
