"""A directory that somebody published is one that everybody can choose, by the list or by its link, on every screen."""

import pytest

from loaders.directory.directory_text import directory_as_texts
from loaders.intake.load import load_directory
from store.database import Store, open_store
from store.directories import PublishedHeading, publish
from tests.loaders.directory_files import csv_file
from tests.pages.screens import opened, said
from ui.state.saved_reference import reference

KENT = {"areas": "Kent", "area_level": "pfa", "risk_levels": "high", "intervention": "high_risk_case_management"}


def published(store: Store, service: str, directory_id: str | None = None) -> PublishedHeading:
    """Publish a directory of one invented service in Kent."""
    directory, _ = load_directory(csv_file(KENT | {"service_name": service}), "invented.csv")
    texts = directory_as_texts(directory)
    return publish(store, "Invented office list", texts, by="Invented Person", directory_id=directory_id)


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


@pytest.mark.parametrize("page", ["pages/coverage_map.py", "pages/gaps.py", "pages/sources_and_method.py"])
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


def test_the_map_compares_any_two_of_them(store: Store) -> None:
    first = published(store, "Invented steps")
    link = reference(first.id, 1)
    screen = opened("pages/coverage_map.py", against="directory", against_directory=link)
    assert not screen.exception
    assert screen.selectbox(key="against_directory").value == link
    assert "Invented office list" in said(screen)
