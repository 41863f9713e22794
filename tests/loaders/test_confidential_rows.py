"""Confidential rows leak nothing: whatever is loaded is searched, whole, for what must not be in it."""

import logging
from dataclasses import fields

import pandas as pd
import pytest

from coverage.directory import Directory
from loaders.directory.directory import directory_of
from loaders.directory.schema import (
    DECLARATIONS,
    LOCATIONS,
    SERVICE_AREAS,
    SERVICES,
    SHEETS,
    STANDARDS_CHECKED,
    columns_of,
)
from loaders.files.read_file import read_file
from loaders.files.records import read_records
from loaders.files.report import LoadReport
from loaders.intake.load import load_directory
from tests.loaders.directory_files import Form, Row, csv_file, sheets_of, workbook_file

POSTCODE, ADDRESS = "LS2 8JS", "12 Larch Road, Hidden Town"
HIDDEN: Row = {
    "service_name": "Fictional refuge",
    "areas": "Leeds",
    "address": ADDRESS,
    "postcode": POSTCODE,
    "location_name": "Larch House",
    "notes": f"Ring the bell at {ADDRESS}",
    "funding_period": "paid by the neighbour",
}
SECRETS = ("LS2", "8JS", "Larch", "Hidden", "Ring the bell", "neighbour")
FORMS = [csv_file, lambda *rows: workbook_file(sheets_of(*rows))]


def everything(directory: Directory, report: LoadReport) -> str:
    """All text that a directory and its report hold, by every way of writing them out."""
    tables = [value for f in fields(directory) if isinstance(value := getattr(directory, f.name), pd.DataFrame)]
    texts = [table.to_csv() + table.to_json(date_format="iso") for table in tables]
    told = [repr(directory), str(directory.widened), repr(directory.standards_checked), report.as_json(), repr(report)]
    return "\n".join([*texts, *told])


def assert_no_secret(loaded: tuple[Directory, LoadReport], secrets: tuple[str, ...] = SECRETS) -> Directory:
    text = everything(*loaded).casefold()
    found = [secret for secret in secrets if secret.casefold() in text]
    assert not found, found
    return loaded[0]


@pytest.mark.parametrize("form", FORMS)
def test_a_refuge_keeps_its_force_and_nothing_else_of_its_place(form: Form, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        directory = assert_no_secret(load_directory(form(HIDDEN), "d"))
    assert not caplog.text
    [place] = directory.locations.to_dict("records")
    assert place["pfa_code"] == "E23000010" and place["confidential"]
    assert not any(place[c] for c in ("location_name", "address", "postcode", "lad_code"))
    assert pd.isna(place["easting_m"]) and pd.isna(place["northing_m"])


@pytest.mark.parametrize("form", FORMS)
def test_areas_of_a_confidential_service_are_widened_to_the_force(form: Form) -> None:
    directory = load_directory(form(HIDDEN | {"areas": "Leeds;Bradford"}), "d")[0]
    assert directory.service_areas[["area_level", "area_code"]].values.tolist() == [["pfa", "E23000010"]]
    assert directory.widened == {"S1"}
    assert not load_directory(form(HIDDEN | {"areas": "London", "area_level": "region"}), "d")[0].widened


def test_places_of_widened_areas_add_up_unless_one_is_unknown() -> None:
    for second, total in (("5", 15.0), ("", None)):
        sheets = sheets_of(HIDDEN | {"areas": "Leeds;Bradford"})
        sheets[SERVICE_AREAS][0]["places"], sheets[SERVICE_AREAS][1]["places"] = "10", second
        places = load_directory(workbook_file(sheets), "d")[0].service_areas["places"].tolist()
        assert places == [total] if total else pd.isna(places[0])


@pytest.mark.parametrize("mark", ["yes", "Yes", "TRUE?", "y", "confidential", "1"])
def test_a_mark_that_is_not_plainly_no_means_yes(mark: str) -> None:
    row = HIDDEN | {"service_name": "Groups", "notes": "", "location_name": "Hall", "confidential": mark}
    directory = assert_no_secret(load_directory(csv_file(row), "d"), SECRETS[:4])
    assert directory.services["confidential"].all()


def test_a_refuge_is_confidential_whatever_its_row_says() -> None:
    directory, report = load_directory(csv_file(HIDDEN | {"confidential": "no"}), "d")
    assert directory.services["confidential"].all()
    assert "treated as confidential" in report.problems[0].message


def test_a_misspelt_header_does_not_lose_the_mark() -> None:
    row = HIDDEN | {"service_name": "Groups", "notes": "", "confidential": "yes"}
    content = csv_file(row).replace(b",confidential", b",Confidental?")
    assert load_directory(content, "d")[0].services["confidential"].all()


BAD: tuple[Row, ...] = (
    {"postcode": "LS2 8JS Larch"},
    {"areas": "Hidden Larch"},
    {"intervention": "Larch"},
    {"as_of": "Hidden 2024"},
    {"places": "8JS"},
    {"status": "Larch"},
    {"service_name": ""},
    {"quality_assured": "neighbour"},
)


@pytest.mark.parametrize("form", FORMS)
def test_a_problem_in_a_confidential_row_never_quotes_it(form: Form) -> None:
    directory, report = load_directory(form({}, *(HIDDEN | {"confidential": "yes"} | bad for bad in BAD)), "d")
    assert_no_secret((directory, report))
    assert len({(p.sheet, p.row) for p in report.problems if p.row}) >= len(BAD), "a problem of each row"


def test_confidentiality_is_known_before_a_message_is_made_of_another_sheet() -> None:
    sheets = sheets_of(HIDDEN | {"service_name": "Groups"}, {})
    sheets[SERVICES][0] |= {"confidential": "yes"}
    sheets[SERVICE_AREAS][0]["area"] = "Larch Hidden"
    sheets[LOCATIONS][0]["postcode"] = "LS2 Larch"
    assert_no_secret(load_directory(workbook_file(sheets), "d"))


@pytest.mark.parametrize("form", FORMS)
def test_a_postcode_marked_confidential_once_is_so_everywhere(form: Form) -> None:
    other = {
        "postcode": "ls2 8js",
        "address": "12, Larch Road",
        "notes": f"near {POSTCODE}",
        "location_name": "Hall",
    }
    directory = assert_no_secret(load_directory(form(HIDDEN, other), "d"))
    assert directory.locations["confidential"].all()
    assert directory.services["confidential"].tolist() == [True, False]
    assert directory.services["notes"].tolist() == ["", "near [withheld]"]


def test_one_confidential_location_leaves_its_service_alone() -> None:
    sheets = sheets_of({"postcode": "LS1 3AD"})
    sheets[LOCATIONS][0]["address_public"] = "yes"
    sheets[LOCATIONS].append(
        {
            "service_id": "S1",
            "postcode": POSTCODE,
            "address": ADDRESS,
            "confidential": "yes",
            "address_public": "yes",
        }
    )
    directory = assert_no_secret(load_directory(workbook_file(sheets), "d"))
    assert directory.locations.sort_values("postcode")["confidential"].tolist() == [True, False]
    assert not directory.services["confidential"].any() and not directory.widened


@pytest.mark.parametrize(
    "written",
    [
        "LS28JS",
        "ls2 8js",
        "LS2-8JS",
        "LS2\u00a08JS",
        "LS2\u200b8JS",
        "ＬＳ２ ８ＪＳ",
        "LS2%208JS",
        "L S2 8JS",
        "LS2\u202e 8JS",
    ],
)
@pytest.mark.parametrize(
    "column", ["service_name", "organisation_name", "quality_scheme", "source_title", "source_url"]
)
def test_a_postcode_in_any_text_of_a_confidential_service_is_withheld(column: str, written: str) -> None:
    row = {column: f"Fictional {written} thing", "confidential": "yes", "quality_assured": "yes"}
    directory, _ = load_directory(csv_file(row), "d")
    text = directory.services.iloc[0][column]
    assert "[withheld]" in text and written not in text and "8JS" not in text.upper()


def test_an_address_in_a_name_is_withheld_however_it_is_spaced() -> None:
    row = HIDDEN | {"service_name": "Refuge at 12  LARCH road", "source_title": f"About {ADDRESS}"}
    directory = assert_no_secret(load_directory(csv_file(row), "d"))
    assert directory.services.iloc[0]["service_name"] == "Refuge or safe accommodation, name withheld"


def test_an_id_that_is_a_postcode_is_replaced() -> None:
    directory = assert_no_secret(load_directory(csv_file(HIDDEN | {"service_id": "LS2 8JS", "fact_id": "LS28JS"}), "d"))
    assert directory.services.iloc[0]["service_id"] == "confidential-2"
    assert directory.widened == {"confidential-2"}
    assert set(directory.service_areas["service_id"]) == {"confidential-2"}


def test_the_same_id_on_a_confidential_row_makes_both_confidential_and_neither_is_kept() -> None:
    rows = {"service_id": "X", "postcode": POSTCODE}, HIDDEN | {"service_id": "x", "confidential": "yes"}
    directory = assert_no_secret(load_directory(csv_file(*rows), "d"))
    assert directory.services.empty and directory.locations.empty


def test_a_misaligned_row_is_never_quoted() -> None:
    content = csv_file({}) + f"S2,Trust,Groups,{POSTCODE},Larch,Hidden,2026,Leeds,utla\n".encode()
    assert_no_secret(load_directory(content, "d"))


@pytest.mark.parametrize("sheet", [sheet for sheet in SHEETS if sheet not in (DECLARATIONS, STANDARDS_CHECKED)])
def test_no_column_of_a_confidential_row_is_ever_quoted_in_a_report(sheet: str) -> None:
    columns = [c.name for c in columns_of(sheet) if "_id" not in c.name and c.name != "confidential"]
    sheets = sheets_of(*[HIDDEN | {"confidential": "yes"}] * len(columns), {})
    for row, column in zip(sheets[sheet], columns, strict=False):
        row[column] = "zqxj" * 3_000
    _, report = load_directory(workbook_file(sheets), "d.xlsx")
    assert "zqxj" not in report.as_json()
    assert {problem.sheet for problem in report.problems} >= {sheet}


def test_an_unclear_mark_on_a_location_means_yes_and_is_said() -> None:
    sheets = sheets_of({"postcode": "LS1 3AD"})
    sheets[LOCATIONS][0]["confidential"] = "perhaps"
    directory, report = load_directory(workbook_file(sheets), "d.xlsx")
    assert directory.locations["confidential"].all()
    assert [p.message for p in report.problems] == ["The mark is unclear, so the place is treated as confidential."]


@pytest.mark.parametrize("form", FORMS)
def test_a_named_person_may_say_that_a_row_is_not_confidential_and_is_named_with_it(form: Form) -> None:
    records = read_records(read_file(form(HIDDEN), "d"))
    [row] = records.services
    loaded = directory_of(records, "d", "", not_confidential={row.place: "A. Commissioner"})
    directory = assert_no_secret(loaded)
    [service] = directory.services.to_dict("records")
    assert not service["confidential"] and not directory.widened
    assert directory.service_areas["area_code"].tolist() == ["E08000035"]
    assert service["notes"] == "A. Commissioner says that it is not confidential."
    assert service["service_name"] == "Refuge or safe accommodation, name withheld"
    assert [p.message for p in loaded[1].problems if p.column == "Confidential"] == [
        "A. Commissioner says that it is not confidential, so it counts where it serves; its address stays withheld."
    ]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("permission", ["yes", ""])
def test_an_override_never_gives_an_address_away(form: Form, permission: str) -> None:
    row = HIDDEN | {
        "service_name": "Groups",
        "notes": "",
        "location_name": "Hall",
        "confidential": "yes",
        "address_public": permission,
    }
    records = read_records(read_file(form(row), "d"))
    loaded = directory_of(records, "d", "", not_confidential={records.services[0].place: "A. Commissioner"})
    directory = assert_no_secret(loaded, SECRETS[:4])
    assert directory.services["service_name"].tolist() == ["Groups"]


@pytest.mark.parametrize("said_not", [{}, {("", 2): " "}, {("", 9): "A. Commissioner"}])
def test_without_a_named_person_for_that_very_row_it_stays_confidential(said_not: dict[tuple[str, int], str]) -> None:
    records = read_records(read_file(csv_file(HIDDEN), "d"))
    directory = assert_no_secret(directory_of(records, "d", "", not_confidential=said_not))
    assert directory.services["confidential"].all()
