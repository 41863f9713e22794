"""An address is kept only where its row says that it may be public, and never of somewhere to stay, however that is written."""

import logging
import re
import unicodedata
from dataclasses import fields
from random import Random

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coverage.directory import Directory
from loaders.directory.refuges import says_refuge, says_somewhere_to_stay
from loaders.directory.schema import LOCATIONS, ORGANISATIONS
from loaders.files.report import LoadReport
from loaders.intake.load import load_directory
from tests.loaders.directory_files import Form, Row, csv_file, sheets_of, workbook_file
from tests.loaders.refuge_wordings import COLUMNS, WORDINGS

POSTCODE, ADDRESS = "LS2 8JS", "12 Larch Road"
PLACE: Row = {
    "postcode": POSTCODE,
    "address": ADDRESS,
    "location_name": "Quillfeather room",
    "areas": "Leeds",
}
SECRETS = ("LS2 8JS", "LS28JS", "8JS", "Larch Road", "Quillfeather")
FORMS = [csv_file, lambda *rows: workbook_file(sheets_of(*rows))]


def everything(directory: Directory, report: LoadReport) -> str:
    """All text that a directory and its report hold, by every way of writing them out."""
    tables = [value for f in fields(directory) if isinstance(value := getattr(directory, f.name), pd.DataFrame)]
    texts = [table.to_csv() + table.to_json(date_format="iso", force_ascii=False) for table in tables]
    return "\n".join([*texts, repr(directory), report.as_json(), repr(report), *report.sentences()])


def assert_no_secret(loaded: tuple[Directory, LoadReport], secrets: tuple[str, ...] = SECRETS) -> Directory:
    text = unicodedata.normalize("NFKC", everything(*loaded)).casefold()
    found = [secret for secret in secrets if secret.casefold() in text]
    assert not found, found
    directory = loaded[0]
    kept = directory.locations[["address", "postcode", "location_name", "lad_code"]]
    assert (kept == "").all(axis=None) and directory.locations[["easting_m", "northing_m"]].isna().all(axis=None)
    return directory


def test_the_wordings_are_as_many_as_were_tried() -> None:
    assert len(set(WORDINGS)) >= 140 and len(COLUMNS) == 8


def test_every_wording_is_heard() -> None:
    assert [said for said in WORDINGS if not (says_somewhere_to_stay(said) and says_refuge(said))] == []


@pytest.mark.parametrize("column", COLUMNS)
def test_no_wording_in_any_column_lets_an_address_through_even_with_permission(column: str) -> None:
    def said(wording: str) -> str:
        return f"{wording}, {ADDRESS}" if column == "address" else wording

    rows = [
        PLACE
        | {"address_public": "yes", column: said(wording), "service_name": f"Group {n}"}
        | ({column: said(wording)} if column == "service_name" else {})
        for n, wording in enumerate(WORDINGS)
    ]
    assert_no_secret(load_directory(csv_file(*rows), "d.csv"))


@pytest.mark.parametrize("column", ["website", "organisation_name"])
def test_the_word_in_a_row_of_the_organisation_is_enough(column: str) -> None:
    sheets = sheets_of(PLACE | {"address_public": "yes"})
    sheets[ORGANISATIONS][0][column] = "https://larch-refuge.example.invalid"
    assert_no_secret(load_directory(workbook_file(sheets), "d.xlsx"))


@pytest.mark.parametrize("form", FORMS, ids=["csv", "workbook"])
@pytest.mark.parametrize("said", ["", "no", "perhaps", "not yet", "yes, but ask first", "n/a", "?"])
def test_an_address_without_a_plain_permission_is_not_kept(
    form: Form, said: str, caplog: pytest.LogCaptureFixture
) -> None:
    row = PLACE | {
        "address_public": said,
        "notes": f"Meets at {ADDRESS}, {POSTCODE}",
        "source_title": f"Leaflet of {POSTCODE}",
    }
    with caplog.at_level(logging.DEBUG):
        directory = assert_no_secret(load_directory(form(row), "d"))
    assert not caplog.text
    assert directory.locations["pfa_code"].tolist() == ["E23000010"] and not directory.services["confidential"].any()
    assert directory.service_areas["area_code"].tolist() == ["E08000035"], "it is placed by its service area"


@pytest.mark.parametrize("form", FORMS, ids=["csv", "workbook"])
@pytest.mark.parametrize("said", ["yes", "Yes", "YES ", "y"])
def test_an_address_with_permission_is_kept_whole(form: Form, said: str) -> None:
    directory, report = load_directory(
        form(PLACE | {"address_public": said, "notes": f"Meets at {ADDRESS}, {POSTCODE}"}), "d"
    )
    [place] = directory.locations.to_dict("records")
    assert (place["address"], place["postcode"], place["lad_code"]) == (ADDRESS, POSTCODE, "E08000035")
    assert place["easting_m"] > 0 and report.problems == []
    assert directory.services["notes"].tolist() == [f"Meets at {ADDRESS}, {POSTCODE}"]


def test_permission_is_of_one_location_and_not_of_the_next() -> None:
    sheets = sheets_of({"postcode": "LS1 3AD", "address": "The Headrow", "address_public": "yes"})
    sheets[LOCATIONS].append({"service_id": "S1", "postcode": POSTCODE, "address": ADDRESS})
    directory, report = load_directory(workbook_file(sheets), "d.xlsx")
    assert sorted(directory.locations["postcode"]) == ["", "LS1 3AD"]
    assert not [secret for secret in SECRETS if secret in everything(directory, report)]


def test_places_of_one_row_with_the_same_words_each_need_their_own_permission() -> None:
    row = PLACE | {"address": "Mill", "postcode": "", "location_name": "Hall;Larch room;Yarrow room"}
    directory, report = load_directory(csv_file(row | {"address_public": "yes;no;confidential"}), "d.csv")
    assert sorted(directory.locations["location_name"]) == ["", "", "Hall"]
    assert "room" not in everything(directory, report)


def test_a_housing_pathway_has_no_address_to_show() -> None:
    assert_no_secret(
        load_directory(csv_file(PLACE | {"intervention": "housing_pathway", "address_public": "yes"}), "d")
    )


@pytest.mark.parametrize("form", FORMS, ids=["csv", "workbook"])
@pytest.mark.parametrize(
    "bad",
    [
        {"postcode": "LS2 8JS Larch Road"},
        {"areas": f"Leeds;{ADDRESS}, {POSTCODE}"},
        {"as_of": POSTCODE},
        {"places": POSTCODE},
        {"intervention": f"at {POSTCODE}"},
    ],
)
def test_no_message_repeats_an_address_without_permission(form: Form, bad: Row) -> None:
    _, report = load_directory(form({}, PLACE | bad), "d")
    assert not [secret for secret in SECRETS if secret in report.as_json()]
    assert report.problems


WRITTEN = (
    *(POSTCODE, "ls28js", "LS2-8JS", "53.8067, -1.5550", "///filled.count.soap", "SE 297 338"),
    *(ADDRESS, "12a Quillfeather Lane", "4-6 Larch Terrace", "3 Heol Fawr"),
)


@pytest.mark.parametrize(
    "column",
    ["notes", "service_name", "organisation_name", "source_title", "funding_period", "quality_scheme"],
)
def test_a_postcode_address_or_point_in_a_text_is_withheld(column: str) -> None:
    rows = ({"risk_levels": "", column: f"Ask {n} at {written} first"} for n, written in enumerate(WRITTEN))
    directory, report = load_directory(csv_file(*rows), "d")
    assert directory.services[column].tolist() == [f"Ask {n} at [withheld] first" for n in range(len(WRITTEN))]
    assert not [written for written in WRITTEN if written in everything(directory, report)]


@pytest.mark.parametrize(
    "text",
    [
        *(
            "12 week programme",
            "24 hour helpline",
            "Safer Streets 2025",
            "3 groups a week, close to home",
            "2025-26",
            "10 places in Kent",
        ),
        *("Refugee advice", "Support for refugees", "people who refuse", "Drive programme", "1 to 1 work"),
    ],
)
def test_ordinary_texts_stay_as_they_are(text: str) -> None:
    assert load_directory(csv_file({"notes": text, "source_title": text}), "d")[0].services["notes"].tolist() == [text]
    assert not says_refuge(text)


@settings(suppress_health_check=list(HealthCheck))
@given(st.sampled_from(WORDINGS[:100]), st.integers(0, 10_000))
def test_a_wording_stays_heard_under_other_case_invisible_letters_and_words_around_it(wording: str, seed: int) -> None:
    chance = Random(seed)
    changed = "".join(
        (c.upper() if chance.random() < 0.2 and len(c.upper()) == 1 else c)
        + (chance.choice("\u200b\u200d\u2060\ufeff") if chance.random() < 0.2 and c.isalpha() else "")
        for c in wording
    )
    # a capital inside a word parts it in two, as in LeedsRefuge; only whole words are tried with changed case
    if re.search(r"[A-Z]", changed[1:]) and not re.search(r"[A-Z]", wording[1:]):
        changed = changed.upper()
    assert says_refuge(f"Invented {changed} project"), ascii(changed)


def test_a_refuge_is_not_named() -> None:
    row = PLACE | {
        "service_name": "Larch House Refuge",
        "source_title": "Leaflet of Larch House Refuge",
        "organisation_name": "Larch Refuge Ltd",
    }
    directory, report = load_directory(csv_file(row), "d")
    assert "larch" not in everything(directory, report).casefold()
    assert directory.services["service_name"].tolist() == ["Refuge or safe accommodation, name withheld"]
