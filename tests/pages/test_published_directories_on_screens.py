"""A directory that somebody published is one that everybody can choose, by the list or by its link, on every screen."""

from pathlib import Path

import pytest

from loaders.directory.directory_text import directory_as_texts
from loaders.intake.load import load_directory
from loaders.money.list_of_money import list_of_money
from store.database import Store, open_store
from store.directories import PublishedHeading, publish
from tests.loaders.directory_files import csv_file
from tests.pages.screens import open_at, opened, opened_unfolded, said
from tests.samples import rest_to_soak
from ui.state.saved_reference import reference

GRANTS = (
    "Funder,Recipient,Title,Area,Stage,Start date,End date,Reference,Amount\n"
    "A fund,A body,Behaviour change group,Kent,grant,2025-04-01,2026-03-31,R1,50123\n"
    "Home Office,Kent commissioner,A programme,Kent,grant,2023-04-01,2025-03-31,R4,801367\n"
)
KENT = {"areas": "Kent", "area_level": "pfa", "risk_levels": "high", "intervention": "high_risk_case_management"}


def published(
    store: Store, service: str, directory_id: str | None = None, name: str = "Invented office list"
) -> PublishedHeading:
    """Publish a directory of one invented service in Kent."""
    directory, _ = load_directory(csv_file(KENT | {"service_name": service}), "invented.csv")
    texts = directory_as_texts(directory)
    return publish(store, name, texts, by="Invented Person", facts={"file": "invented.csv"}, directory_id=directory_id)


@pytest.fixture
def store() -> Store:
    return open_store()


def test_it_stands_in_the_list_of_directories_with_its_version(store: Store) -> None:
    first = published(store, "Invented steps")
    screen = opened()
    assert "Invented office list, version 1" in screen.radio(key="directory").options
    screen.radio(key="directory").set_value(reference(first.id, 1)).run()
    assert not screen.exception
    assert "Invented office list, version 1, published" in said(screen)


@pytest.mark.parametrize(
    "page",
    rest_to_soak(
        ["pages/coverage_map.py", "pages/patchwork.py", "pages/sources_and_method.py"], ["pages/sources_and_method.py"]
    ),
)
def test_a_link_names_it_and_an_old_version_stays_what_it_was(store: Store, page: str) -> None:
    first = published(store, "Invented steps")
    published(store, "Invented leaps", first.id)
    old, new = (said(opened(page, directory=reference(first.id, version))) for version in (1, 2))
    assert "version 1, published" in old and "version 2, published" in new
    if page == "pages/sources_and_method.py":
        assert "Invented leaps" not in old


def test_a_link_to_one_that_is_not_there_says_so_and_shows_no_other() -> None:
    text = said(opened("pages/coverage_map.py", directory="0" * 32))
    assert "The directory is not there" in text and "Published record" not in text


def test_one_that_holds_money_alone_stands_beside_the_published_record_on_area(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "grants.csv"
    path.write_text(GRANTS, encoding="utf-8")
    texts = directory_as_texts(list_of_money(path))
    named = reference(publish(store, "Office grants", texts, by="A Person", facts={"file": "grants.csv"}).id, 1)
    text = said(opened_unfolded("pages/area.py", directory=named, area="E23000032"))
    assert "3 awards for work with people who cause harm come to £1,230,457." in text and "Office grants" in text
    assert "One local service is on record in Kent" in text
    assert not opened("pages/directory.py").exception


def test_a_version_is_saved_as_a_workbook_a_table_a_map_and_in_the_open_standard(store: Store) -> None:
    published(store, "Invented steps")
    screen = open_at(opened("pages/directory.py"), "save_published_directory")
    assert not screen.exception
    offered = [button.proto.label for button in screen.get("download_button")]
    assert offered[-4:] == ["Workbook (XLSX)", "One table (CSV)", "Map (GeoPackage)", "Open Referral UK (JSON)"]


def test_the_map_compares_any_two_of_them(store: Store) -> None:
    first = published(store, "Invented steps")
    link = reference(first.id, 1)
    screen = opened_unfolded("pages/coverage_map.py", against="directory", against_directory=link)
    assert not screen.exception
    assert screen.selectbox(key="against_directory").value == link
    assert "Invented office list" in said(screen)


def test_two_versions_are_compared_service_by_service_in_words_and_by_area(store: Store) -> None:
    first = published(store, "Invented steps")
    second = published(store, "Invented leaps", first.id)
    other = published(store, "Invented stairs", name="Another invented list")
    screen = opened("pages/directory.py")
    screen.selectbox(key="published_one").set_value(first.id).run()
    screen.session_state["open_version_changes"] = True
    screen.run()
    assert not screen.exception and screen.selectbox(key="published_version").value == second.version
    text = said(screen)
    assert "From version 1 to version 2:" in text
    assert "“Invented leaps”, service name: from “Invented steps” to “Invented leaps”." in text
    screen.selectbox(key="published_version").set_value(1).run()
    screen.selectbox(key="published_one").set_value(other.id).run()
    assert not screen.exception and "From version" not in said(screen)


def test_the_change_log_tells_what_each_version_changed_the_last_first_and_is_saved_as_a_feed(store: Store) -> None:
    first = published(store, "Invented steps")
    for name in ("Invented leaps", "Invented stairs"):
        published(store, name, first.id)
    screen = opened("pages/directory.py")
    for key in ("open_change_log", "save_changes_log"):
        screen.session_state[key] = True
        screen.run()
    assert not screen.exception
    text = said(screen)
    assert text.index("Version 3, ") < text.index("Version 2, ")
    assert "from “Invented steps” to “Invented leaps”" in text and "from “Invented leaps” to “Invented stairs”" in text
    labels = [button.proto.label for button in screen.get("download_button")]
    assert labels[-3:] == ["Table CSV", "Table XLSX", "News feed (Atom)"]
