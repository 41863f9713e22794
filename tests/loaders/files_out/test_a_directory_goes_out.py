"""A directory that goes out as a map or in the open standard comes in equal through our own intake, and nothing hidden goes."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
import pyogrio
import pytest
from hypothesis import given, settings

from coverage.directory import Directory
from coverage.vocabulary import RECORD_STATUSES
from geo.mistakes import Mistake
from loaders.directory.directory_file import Publication
from loaders.directory.schema import (
    DECLARATIONS,
    LOCATIONS,
    SERVICE_AREAS,
    SERVICES,
    SHEETS,
    STANDARDS_CHECKED,
    columns_of,
)
from loaders.directory.shipped import published_directory
from loaders.files.read_file import read_file
from loaders.files_out.forms import DIRECTORY_FORMS
from loaders.files_out.geopackage import OUTLINES, as_geopackage
from loaders.files_out.open_referral import as_open_referral
from loaders.intake.draft import open_draft
from loaders.intake.load import load_directory
from loaders.intake.worked_out import worked_out
from loaders.standards.own_taxonomy import TAXONOMY
from tests.loaders.any_directory import HOSTILE, MANY, ROWS, assert_same
from tests.loaders.directory_files import csv_file

Writer = Callable[..., bytes]
FORMS = {"json": as_open_referral, "gpkg": as_geopackage}
EVERY_FORM = pytest.mark.parametrize("form", FORMS)
WHOLE: tuple[dict[str, str], ...] = (
    {
        "service_name": "Gwasanaeth Llŷn ac Eryri (INVENTED)",
        "organisation_name": "Cymdeithas Ffug Môn",
        "charity_number": "1012345",
        "areas": "Gwynedd (40 places);Isle of Anglesey",
        "communities": "lgbt;migrant",
        "provision": "by_and_for",
        "for_whom": "both",
        "risk_levels": "standard;high",
        "status": "pilot",
        "start_date": "2025/26",
        "funded_to": "2028-03",
        "data_status": "INVENTED",
        "places": "0",
    },
    {"areas": "Kent", "area_level": "pfa", "as_of": "", "intervention": "helpline", "status": "announced"},
    {
        "status": "confirmed_none",
        "confirmed_by": "A Fictional Commissioner",
        "as_of": "2026-10",
        "service_name": "None",
        "areas": "Allerdale;Wales",
        "area_level": "",
    },
    {
        "postcode": "LS1 3AD;M1 1AE",
        "address": "1 Invented Row;2 Invented Row",
        "address_public": "yes;yes",
        "location_name": "Town Hall",
    },
    {
        "service_id": "3f0c5a52-7a0e-5d55-9a1c-6f2f4a3c1b90",
        "source_url": "https://example.invalid/a",
        "status": "ended",
    },
)
HIDDEN: tuple[dict[str, str], ...] = (
    {
        "service_name": "Quillfeather House refuge",
        "organisation_name": "Quillfeather Refuge",
        "notes": "Ring at Quillfeather Yard",
        "postcode": "BD5 0BG",
        "address": "9 Quillfeather Yard",
        "address_public": "yes",
        "areas": "Bradford",
    },
    {"confidential": "yes", "postcode": "HX1 5AA", "address": "77 Zanzibarrow Wynd", "areas": "Calderdale"},
    {"postcode": "HD1 4TR", "address": "31 Marmaladium Grove", "location_name": "Marmaladium", "areas": "Kirklees"},
)
SECRETS = ("Quillfeather", "Zanzibarrow", "Marmaladium", "BD5", "HX1", "HD1")


def directory_of(*rows: dict[str, str]) -> Directory:
    return load_directory(csv_file(*rows), "d.csv")[0]


def page_of(directory: Directory, publication: Publication | None = None) -> dict[str, Any]:
    return json.loads(as_open_referral(directory, publication))


@EVERY_FORM
def test_what_every_kind_of_record_says_comes_in_equal(form: str) -> None:
    directory = directory_of(*WHOLE)
    assert len(directory.services) == len(WHOLE) and len(directory.locations) == 2
    again, report = load_directory(FORMS[form](directory), f"again.{form}")
    assert report.rows_set_aside == 0 and not any("not one we know" in p.message for p in report.problems)
    assert_same(directory, again)


@EVERY_FORM
def test_the_screen_that_takes_out_what_it_must_not_keep_reads_the_same(form: str) -> None:
    directory = directory_of(*WHOLE, *HIDDEN)
    worked = worked_out(open_draft(FORMS[form](directory), f"again.{form}"), {}, {})
    assert worked.is_settled() and worked.directory is not None
    assert_same(directory, worked.directory)


def test_every_form_is_of_the_kind_that_its_ending_says() -> None:
    directory, kinds = directory_of(WHOLE[0]), (".xlsx", ".csv", ".gpkg", ".json")
    files = {ending: read_file(form.write(directory, None), f"d{ending}") for ending, form in DIRECTORY_FORMS.items()}
    assert tuple(files) == kinds
    assert [file.format for file in files.values()] == ["xlsx", "csv", "geopackage", "open_referral_uk_3"]
    assert not any("is named as" in note for file in files.values() for note in file.notes)


@pytest.mark.parametrize(("form", "examples"), [("json", 20), ("gpkg", 3)])
def test_any_directory_comes_in_equal(form: str, examples: int) -> None:
    @settings(MANY, max_examples=examples)
    @given(ROWS)
    def check(rows: list[dict[str, str]]) -> None:
        try:
            directory = directory_of(*rows)
        except (Mistake, UnicodeEncodeError):
            return
        if len(directory.services):
            assert_same(directory, load_directory(FORMS[form](directory), f"again.{form}")[0])

    check()


@pytest.mark.parametrize("form", ["json", pytest.param("gpkg", marks=pytest.mark.soak)])
def test_the_published_record_comes_in_equal(form: str) -> None:
    assert_same(published_directory(), load_directory(FORMS[form](published_directory()), f"again.{form}")[0])


@EVERY_FORM
def test_nothing_confidential_is_in_the_bytes_and_what_was_so_stays_so(form: str) -> None:
    directory = directory_of(*HIDDEN)
    content = FORMS[form](directory)
    found = [word for word in SECRETS for code in ("utf-8", "utf-16-le") if word.encode(code) in content]
    assert found == []
    again, _ = load_directory(content, f"again.{form}")
    assert_same(directory, again)
    assert list(again.services["confidential"]) == [True, True, False] and again.widened == {"S1", "S2"}


@EVERY_FORM
def test_no_cell_runs_as_a_formula_and_every_text_comes_back(form: str) -> None:
    directory = directory_of(*({"notes": text, "organisation_name": text} for text in HOSTILE if text.strip("\ufffe")))
    content = FORMS[form](directory)
    cells = [cell for grid in read_file(content, "x").grids for _, line in grid.lines for cell in line]
    assert not any(str(cell or "").lstrip().startswith(("=", "+", "-", "@")) for cell in cells)
    assert_same(directory, load_directory(content, f"again.{form}")[0])


def test_every_service_of_the_standard_has_the_fields_that_it_requires() -> None:
    page = page_of(directory_of(*WHOLE))
    assert page["total_items"] == len(page["contents"]) == len(WHOLE) and page["data"].startswith("INVENTED")
    for service in page["contents"]:
        assert {"id", "name", "status", "url"} <= service.keys()
        assert service["status"] in ("active", "inactive", "defunct", "temporarily closed")
        assert {"id", "name", "description"} <= service["organization"].keys()
        for area in service["service_areas"]:
            assert area["id"] and area["name"] and area["uri"].startswith("http://statistics.data.gov.uk/id/")
        for visit in service["service_at_locations"]:
            assert visit["id"] and visit["location"]["location_type"] == "physical"
            for address in visit["location"]["addresses"]:
                wanted = {"id", "address_1", "city", "state_province", "postal_code", "country", "address_type"}
                assert wanted <= address.keys()
        for one in service["attributes"]:
            assert {"id", "link_type", "taxonomy_term"} <= one.keys()
            assert {"id", "name", "description", "taxonomy"} <= one["taxonomy_term"].keys()
    assert page["contents"][4]["id"] == WHOLE[4]["service_id"]


def test_two_bodies_of_one_name_are_told_apart_by_their_numbers() -> None:
    directory = directory_of({"charity_number": "1012345"}, {"charity_number": "1054321"}, {})
    assert len({service["organization"]["id"] for service in page_of(directory)["contents"]}) == 3
    assert_same(directory, load_directory(as_open_referral(directory), "again.json")[0])


def test_risk_reach_and_by_and_for_are_terms_of_our_own_taxonomy() -> None:
    [service] = page_of(directory_of(WHOLE[0]))["contents"]
    everywhere = [*service["attributes"], *(a for area in service["service_areas"] for a in area["attributes"])]
    terms = {(one["link_type"], one["taxonomy_term"]["code"]) for one in everywhere}
    assert {one["taxonomy_term"]["taxonomy"] for one in everywhere} == {TAXONOMY}
    assert terms >= {
        ("risk_levels", "high"),
        ("provision", "by_and_for"),
        ("for_whom", "both"),
        ("reach", "local"),
        ("extent", "whole"),
        ("status", "pilot"),
    }
    values = {one["link_type"]: one["value"] for one in service["attributes"] if "value" in one}
    assert (values["funded_to"], values["places"], values["as_of"]) == ("2028-03-31", "0", "2026-10-01")


def test_every_status_of_ours_has_a_word_of_the_standard() -> None:
    rows = [{"status": status, "confirmed_by": "Somebody"} for status in RECORD_STATUSES]
    assert len(page_of(directory_of(*rows))["contents"]) == len(RECORD_STATUSES)


def test_a_list_that_is_not_all_ours_is_read_as_any_other_of_the_standard() -> None:
    page = page_of(directory_of(*WHOLE[:2]))
    page["contents"][1]["attributes"] = [{"taxonomy_term": {"taxonomy": TAXONOMY}}, None, 7]
    [grid] = read_file(json.dumps(page).encode(), "x.json").grids
    assert "type of service" in grid.lines[0][1]


def test_the_map_has_points_only_where_an_address_may_be_shown_and_an_outline_for_each_area(tmp_path: Path) -> None:
    directory = directory_of(*WHOLE, *HIDDEN)
    path = tmp_path / "d.gpkg"
    path.write_bytes(as_geopackage(directory, Publication("Kent", 3, "=Ann", date(2026, 11, 26), "kent.xlsx")))
    layers = dict(pyogrio.list_layers(path))
    assert (
        set(SHEETS) - {DECLARATIONS, STANDARDS_CHECKED} < layers.keys()
        and layers[SERVICES] == "MultiPoint"
        and layers[SERVICE_AREAS] is None
    )
    read = {title: pyogrio.read_dataframe(path, layer=title) for title in layers}
    shown = read[SERVICES].loc[~read[SERVICES].geometry.isna()]
    assert list(shown["service_id"]) == ["S4"] and len(shown.geometry.iloc[0].geoms) == 2
    assert read[LOCATIONS].geometry.notna().sum() == 2
    for title in (title for title in SHEETS if title in layers):
        assert [c.name for c in columns_of(title)] == list(read[title].columns)[: len(columns_of(title))]
        assert read[title]["data"].str.startswith("INVENTED").all() and (read[title]["licence"] == "not stated").all()
        assert read[title]["directory"].str.contains("version 3").all()
    named = set(zip(directory.service_areas["area_level"], directory.service_areas["area_code"], strict=True))
    outlines = read[OUTLINES]
    assert set(zip(outlines["area_level"], outlines["area_code"], strict=True)) == named
    assert outlines["records"].sum() == len(directory.service_areas) and outlines.geometry.is_valid.all()
    assert outlines["licence"].str.contains("Open Government Licence").all() and outlines.crs == "EPSG:4326"
    assert "INVENTED" in pyogrio.read_info(path, layer=SERVICES)["layer_metadata"]["data"]


def test_a_directory_of_no_area_and_no_place_is_still_a_map() -> None:
    directory = directory_of({"status": "unknown", "areas": "Kent"})
    bare = Directory(**{**vars(directory), "service_areas": directory.service_areas.iloc[:0]})
    again, _ = load_directory(as_geopackage(bare), "again.gpkg")
    pd.testing.assert_frame_equal(again.services, bare.services)
    assert again.service_areas.empty
