"""The published record: every fact a row, sourced and dated, and no more claimed than its source says."""

import csv
from pathlib import Path

import pytest

from geo.areas import area_name
from loaders.build import published
from loaders.shipped import DIRECTORIES, published_directory

PUBLISHED = DIRECTORIES / "published.csv"
AREAS_OF_A_STATEMENT = ["P019", "P025", "P026", "P047", "P079"]


def rows() -> list[dict[str, str]]:
    with PUBLISHED.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_fact_is_a_row_with_its_source() -> None:
    assert len(rows()) == 189
    for row in rows():
        assert row["fact_id"] == row["service_id"] and row["source_title"]
        no_address = row["source_title"].endswith("(document; no web address)")
        assert row["source_url"].startswith("http") != no_address


def test_every_row_is_accepted_and_real() -> None:
    directory = published_directory()
    assert len(directory.services) == 189
    assert directory.services["service_id"].is_unique
    assert not directory.invented
    assert directory.title == "Published record"


def test_the_area_of_a_statement_is_not_the_area_of_a_service() -> None:
    placed = set(published_directory().service_areas["service_id"])
    assert not placed & set(AREAS_OF_A_STATEMENT)


def test_refuges_are_confidential_and_no_service_has_a_point() -> None:
    directory = published_directory()
    confidential = set(directory.services.loc[directory.services["confidential"], "service_id"])
    assert {"P148", "P153", "P172", "P181", "P182"} <= confidential
    assert directory.locations.empty
    levels = directory.service_areas.loc[
        directory.service_areas["service_id"].isin(confidential), "area_level"
    ]
    assert not set(levels) & {"lad", "utla"}


def test_a_national_service_is_stated_at_national_level() -> None:
    areas = published_directory().service_areas.set_index("service_id")
    assert areas.loc["P082", "area_level"] == "nation"
    assert area_name(areas.loc["P082", "area_code"]) == "England and Wales"


def test_the_end_of_funding_is_not_the_end_of_a_service() -> None:
    services = published_directory().services.set_index("service_id")
    assert services.loc["P036", "ends"] is not None and str(services.loc["P036", "ends"]) == "NaT"
    assert str(services.loc["P132", "ends"].date()) == "2023-09-30"


def test_every_correction_belongs_to_a_fact_and_says_why() -> None:
    facts = {row["fact_id"] for row in rows()}
    for correction in published.read_corrections(DIRECTORIES.parent):
        assert correction["fact_id"] in facts
        assert correction["why"].endswith(".")


def test_no_quote_is_carried_over() -> None:
    if not published.FACTS.exists():
        pytest.skip("the facts are not beside this checkout")
    text = PUBLISHED.read_text(encoding="utf-8")
    corrections = (DIRECTORIES / published.CORRECTIONS).read_text(encoding="utf-8")
    with published.FACTS.open(encoding="utf-8-sig", newline="") as file:
        for fact in csv.DictReader(file):
            assert fact["quote"] not in text and fact["quote"] not in corrections
            if len(fact["notes"]) > 40:
                assert fact["notes"] not in text and fact["notes"] not in corrections


def test_the_build_writes_the_committed_file_again(tmp_path: Path) -> None:
    if not published.FACTS.exists():
        pytest.skip("the facts are not beside this checkout")
    folder = tmp_path / "directories"
    folder.mkdir()
    (folder / published.CORRECTIONS).write_bytes((DIRECTORIES / published.CORRECTIONS).read_bytes())
    [built] = published.build(tmp_path)
    assert built.read_bytes() == PUBLISHED.read_bytes()


def test_without_the_facts_the_committed_file_stays(tmp_path: Path) -> None:
    [target] = published.build(tmp_path, facts=tmp_path / "absent.csv")
    assert not target.exists()
