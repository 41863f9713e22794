"""What a loaded row means: blank is not stated, dates are spans, nothing is dropped silently."""

import math

import pandas as pd
import pytest

from coverage.directory import Directory
from loaders.files.report import LoadReport
from loaders.intake.load import load_directory
from tests.loaders.directory_files import Row, csv_file, sheets_of, workbook_file


def load(*rows: Row) -> tuple[Directory, LoadReport]:
    return load_directory(csv_file(*rows), "rows.csv")


def messages(*rows: Row) -> list[str]:
    return load(*rows)[1].sentences()


def test_blank_is_not_stated_and_never_all() -> None:
    service = load({"risk_levels": "", "communities": ""})[0].services.iloc[0]
    assert service["risk_levels"] == () and service["communities"] == ()
    assert service["provision"] == "generic" and service["status"] == "unknown"
    assert service["quality_assured"] == service["delivery"] == "not_stated"


def test_provision_is_not_stated_where_a_community_is_named() -> None:
    assert load({"communities": "lgbt"})[0].services.iloc[0]["provision"] == "not_stated"


def test_unknown_places_are_missing_and_zero_is_zero() -> None:
    places = load({"places": ""}, {"places": "0"})[0].services["places"]
    assert math.isnan(places[0]) and places[1] == 0


def test_dates_start_on_the_first_day_and_end_on_the_last() -> None:
    service = load({"start_date": "2024", "end_date": "March 2025", "as_of": "2026"})[0].services.iloc[0]
    assert service["starts"] == pd.Timestamp("2024-01-01") and service["ends"] == pd.Timestamp("2025-03-31")
    assert service["as_of_first"] == pd.Timestamp("2026-01-01")
    assert service["as_of_last"] == pd.Timestamp("2026-12-31")


def test_a_date_not_given_is_missing() -> None:
    assert pd.isna(load({"as_of": ""})[0].services.iloc[0]["as_of_first"])


def test_an_end_before_the_start_makes_both_not_known_and_keeps_the_row() -> None:
    directory, report = load({"start_date": "2025", "end_date": "2011/12"})
    assert directory.services[["starts", "ends"]].isna().all(axis=None) and report.rows_set_aside == 0
    assert "The end date is before the start date, so both were read as not known;" in report.sentences()[0]


def test_confirmed_none_needs_who_and_when() -> None:
    _, report = load({}, {"status": "confirmed_none", "as_of": ""})
    assert [p.column for p in report.problems] == ["Confirmed by", "As of"]
    kept, report = load({"status": "confirmed_none", "confirmed_by": "A board"})
    assert not report.problems and kept.services.iloc[0]["confirmed_by"] == "A board"


def test_a_service_without_an_area_is_kept_and_said() -> None:
    directory, report = load({"areas": ""})
    assert directory.service_areas.empty and len(directory.services) == 1
    assert report.problems[0].message.startswith("No area of it is known")
    assert report.rows_set_aside == 0


def test_a_csv_row_keeps_its_known_areas_and_names_the_unknown() -> None:
    directory, report = load({"areas": "Leeds;Westmoorland"})
    assert directory.service_areas["area_code"].tolist() == ["E08000035"]
    assert '"Westmoorland"' in report.problems[0].message and not report.problems[0].set_aside


def test_a_csv_row_with_no_known_area_is_set_aside() -> None:
    directory, report = load({}, {"areas": "Westmoorland"})
    assert len(directory.services) == 1 and report.rows_set_aside == 1


def test_an_unknown_area_row_in_a_workbook_is_set_aside_alone() -> None:
    directory, report = load_directory(workbook_file(sheets_of({"areas": "Leeds;Westmoorland"})), "d.xlsx")
    assert len(directory.services) == 1 and len(directory.service_areas) == 1
    [problem] = report.problems
    assert problem.set_aside and problem.row == 3
    sentence = problem.sentence("d.xlsx")
    assert sentence.startswith(
        'd.xlsx, sheet "Service areas", row 3 (set aside), column "Area": "Westmoorland" is not an upper-tier'
    )
    assert "Westmorland and Furness" in sentence
    assert sentence.endswith("; correct the name, or write its code.")


def test_area_codes_count_whatever_the_level_says() -> None:
    areas = load({"areas": "E23000010;Leeds", "area_level": "utla"})[0].service_areas
    assert areas["area_level"].tolist() == ["pfa", "utla"]


def test_the_level_tells_areas_of_one_name_apart() -> None:
    levels = load({"areas": "Essex", "area_level": "pfa"}, {"areas": "Essex", "area_level": "utla"})[0].service_areas
    assert levels["area_code"].tolist() == ["E23000028", "E10000012"]


def test_a_bad_postcode_loses_the_location_and_keeps_the_service() -> None:
    for form in (csv_file, lambda row: workbook_file(sheets_of(row))):
        for postcode, complaint in [
            ("LS nonsense", "not a postcode"),
            ("EH1 1YZ", "outside England and Wales"),
        ]:
            directory, report = load_directory(form({"postcode": postcode, "address_public": "yes"}), "d")
            assert directory.locations.empty and len(directory.services) == 1
            assert complaint in report.problems[0].message


@pytest.mark.parametrize("slip", ["LSI 3AD", "LS1 3AD.", "lsl 3ad"])
def test_a_slip_in_a_postcode_is_mended_and_said(slip: str) -> None:
    directory, report = load_directory(csv_file({"postcode": slip, "address_public": "yes"}), "d")
    assert directory.locations.iloc[0][["postcode", "lad_code"]].tolist() == ["LS1 3AD", "E08000035"]
    assert any(
        f'"{slip}" was read as a postcode with a slip, which was mended.' in problem.message
        for problem in report.problems
    )


def test_a_slip_in_a_postcode_that_may_not_be_shown_is_mended_and_not_repeated() -> None:
    _, report = load_directory(csv_file({"postcode": "LSI 3AD", "address_public": "no"}), "d")
    said = " ".join(problem.message for problem in report.problems)
    assert "A slip in the postcode was mended." in said
    assert "LSI 3AD" not in said and "LS1 3AD" not in said


def test_a_location_is_found_from_its_postcode() -> None:
    place = load({"postcode": "ls13ad", "location_name": "Hall", "address_public": "yes"})[0].locations.iloc[0]
    assert (place["lad_code"], place["pfa_code"]) == ("E08000035", "E23000010")
    assert place["easting_m"] > 0 and not place["confidential"]


def test_a_row_with_a_cell_under_no_header_is_set_aside() -> None:
    content = csv_file({}) + b"S2,a,b,helpline,high,2026,Leeds,utla,spilled\n"
    _, report = load_directory(content, "d.csv")
    assert report.rows_set_aside == 1 and "no heading above it" in report.problems[0].message


def test_blank_rows_are_not_rows_and_row_numbers_are_the_spreadsheets() -> None:
    content = csv_file({}) + b"\n,,,\n" + b"S2,Trust,Groups,nonsense,high,2026,Leeds,utla\n"
    _, report = load_directory(content, "d.csv")
    assert report.rows_read == 2 and report.problems[0].row == 5


def test_unknown_columns_are_said_and_left() -> None:
    assert 'The column "colour" is not one we know, so it was not read;' in messages({"colour": "red"})[0]


def test_headers_are_matched_forgivingly() -> None:
    content = csv_file({}).replace(b"service_id", b"SERVICE ID").replace(b"risk_levels", b"Risk-Levels")
    assert load_directory(content, "d.csv")[0].services.iloc[0]["risk_levels"] == ("high",)


def test_a_long_text_is_cut_and_said() -> None:
    directory, report = load({"service_name": "x" * 10_000}, {"service_name": "y" * 10_001})
    assert directory.services["service_name"].str.len().tolist() == [10_000, 10_000]
    assert [p.row for p in report.problems] == [3]


@pytest.mark.parametrize(
    "text", ["<script>alert(1)</script>", "{{7*7}}", '"><img onerror=x>', "\u202eevil\u202c 🧡", "=1+1"]
)
def test_text_is_data_and_stays_as_it_is(text: str) -> None:
    for form in (csv_file, lambda row: workbook_file(sheets_of(row))):
        if text.startswith("=") and form is not csv_file:
            continue  # in a workbook this is a formula
        assert load_directory(form({"service_name": text}), "d")[0].services.iloc[0]["service_name"] == text


def test_an_invented_row_marks_the_directory() -> None:
    assert load({}, {"data_status": "Invented"})[0].invented
    assert not load({})[0].invented


def test_csv_and_workbook_of_the_same_directory_are_equal() -> None:
    rows = [
        {
            "areas": "Leeds;Bradford",
            "postcode": "LS1 3AD;BD1 1HX",
            "places": "12",
            "communities": "lgbt;older",
        },
        {
            "areas": "Essex",
            "area_level": "pfa",
            "start_date": "2024",
            "end_date": "2027-03",
            "notes": "näïve",
        },
        {
            "service_name": "Fictional refuge",
            "areas": "Leeds;Essex",
            "address": "1 Larch Road",
            "postcode": "LS2 8JS",
        },
    ]
    flat, first = load_directory(csv_file(*rows), "d")
    book, second = load_directory(workbook_file(sheets_of(*rows)), "d")
    assert not [p for p in (*first.problems, *second.problems) if p.set_aside]
    for table in ("services", "service_areas", "locations"):
        pd.testing.assert_frame_equal(getattr(flat, table), getattr(book, table))
    assert flat.widened == book.widened == {"S3"} and flat.edition == book.edition


def test_the_tables_keep_their_types_when_empty() -> None:
    directory = load({"areas": ""})[0]
    assert directory.locations["confidential"].dtype == bool
    assert directory.service_areas["places"].dtype == float
    assert directory.services["ends"].dtype == "datetime64[ns]"
