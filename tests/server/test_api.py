"""The published record by address: the numbers of the commands, what they rest on, and one sentence for what is wrong."""

import csv
import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from starlette.applications import Starlette

import cli
from coverage.directory import Directory
from loaders.intake.load import load_directory
from server.api import tables
from server.api.address import API, Address
from server.api.routes import ADDRESSES, api_routes
from server.work import Work
from tests.loaders.directory_files import csv_file
from tests.server.asgi import ask

APP = Starlette(routes=api_routes(Work()))
KENT = "E23000032"


def told(path: str) -> Any:
    answered = ask(APP, f"{API}{path}")
    assert answered.status == 200, answered.body
    return json.loads(answered.body)


def test_coverage_has_the_numbers_of_the_command(tmp_path: Path) -> None:
    out = tmp_path / "coverage.csv"
    cli.main(["coverage", "--level", "pfa", "--risk", "high", "--on", "2026-11-01", "--out", str(out)])
    by_command = {row["area_code"]: row for row in csv.DictReader(out.open(encoding="utf-8-sig"))}
    answer = told("/coverage?level=pfa&risk=high&on=2026-11-01")
    assert len(answer["rows"]) == len(by_command) == 43
    for row in answer["rows"]:
        there = by_command[row["area_code"]]
        assert (row["status"], row["services"], row["people"]) == (
            there["status"],
            int(there["services"]),
            int(there["people"]),
        )
        assert (row["places"] is None) == (there["places"] == "not known")
    assert told(f"/coverage/{KENT}?risk=high&on=2026-11-01")["rows"] == [
        row for row in answer["rows"] if row["area_code"] == KENT
    ]


def test_the_lottery_has_the_numbers_of_the_command(capsys: pytest.CaptureFixture[str]) -> None:
    cli.main(["lottery", "--level", "region", "--risk", "high", "--on", "2026-11-01"])
    by_command = json.loads(capsys.readouterr().out)
    about = by_command.pop("provenance")
    answer = told("/lottery?level=region&risk=high&on=2026-11-01")
    assert by_command == {name: answer[name] for name in by_command}
    assert (answer["edition"], answer["asked"]) == (about["edition"], about["asked"])
    assert set(about["notes"]) < set(answer["licences_and_meanings"])


def test_every_table_says_its_edition_day_and_licences() -> None:
    for path in ("/coverage/Kent?on=2026-11-01", "/records/Kent?on=2026-11-01"):
        answer = told(path)
        assert not any("" in row.values() for row in answer["rows"]), "what is not known is null"
        assert (answer["on"], answer["edition"]) == ("2026-11-01", "compiled November 2026")
        assert answer["licences_and_meanings"][0].startswith("Records: ")
        assert any("Licence: OGL-UK-3.0" in note for note in answer["licences_and_meanings"])
        assert "does not mean that there is nothing" in answer["unknown"]
    areas = told("/areas?level=pfa")
    assert len(areas["rows"]) == 43 and areas["on"] == date.today().isoformat()
    assert {"area_code", "area_name", "population"} <= set(areas["rows"][0])


def test_a_table_comes_in_pages_of_one_order_with_the_next_address_in_each() -> None:
    whole = told("/areas?level=region")
    assert (whole["rows_in_all"], whole["next"], len(whole["rows"])) == (10, None, 10)
    first = ask(APP, f"{API}/areas?level=region&limit=4&offset=4")
    (here, following) = json.loads(first.body)["rows"], json.loads(first.body)["next"]
    assert f'<{following}>; rel="next"' in first.headers["link"]
    last = json.loads(ask(APP, following).body)
    assert here + last["rows"] == whole["rows"][4:] and last["next"] is None
    of_today = told("/coverage?level=region&limit=1")["next"]
    assert f"on={date.today()}" in of_today, "the next page is of the same day, whenever it is asked for"


def test_no_place_of_a_confidential_record_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    directory = _with_a_refuge(tmp_path)
    monkeypatch.setattr(tables, "published_directory", lambda: directory)
    answered = ask(Starlette(routes=api_routes(Work())), f"{API}/records/West Yorkshire")
    assert answered.status == 200 and b"Fictional Trust" in answered.body
    assert (
        b"Lantern House" not in answered.body and b"LS1 3AD" not in answered.body and b"12 Hidden" not in answered.body
    )


def _with_a_refuge(folder: Path) -> Directory:
    path = folder / "own.csv"
    path.write_bytes(
        csv_file({"service_name": "Refuge at Lantern House", "postcode": "LS1 3AD", "address": "12 Hidden Street"})
    )
    return load_directory(path, path.name)[0]


@pytest.mark.parametrize(
    ("path", "begins", "mime"),
    [
        ("/papers/E23000032.pdf?form=short", b"%PDF", "application/pdf"),
        ("/papers/Kent.html?form=short&risk=high", b"<!doctype html>", "text/html; charset=utf-8"),
        (
            "/papers/Kent.docx?form=short",
            b"PK",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ),
        ("/maps/region.geojson?risk=high", b'{"type":"FeatureCollection"', "application/geo+json"),
        ("/maps/nation.gpkg", b"SQLite format 3", "application/geopackage+sqlite3"),
    ],
)
def test_papers_and_maps_come_as_files_that_say_what_they_are(path: str, begins: bytes, mime: str) -> None:
    answered = ask(APP, f"{API}{path}")
    assert answered.status == 200, answered.body
    assert answered.body[:40].lower().startswith(begins.lower()) and answered.headers["content-type"] == mime
    assert answered.headers["content-disposition"].startswith('attachment; filename="')


def test_what_has_not_changed_is_not_sent_again() -> None:
    path = f"{API}/areas?level=region"
    tag = ask(APP, path).headers["etag"]
    again = ask(APP, path, ("if-none-match", f'"other", W/{tag}'))
    assert (again.status, again.body, again.headers["etag"]) == (304, b"", tag)
    assert ask(APP, path, ("if-none-match", '"other"')).status == 200


@pytest.mark.parametrize(
    ("status", "path", "says"),
    [
        (400, "/areas", "needs a level"),
        (400, "/areas?level=moon", "level is not known here"),
        (400, "/coverage?level=pfa&risk=enormous", "risk is not known here"),
        (400, "/coverage?level=pfa&on=yesterday", "on=2026-11-22"),
        (400, "/coverage?level=pfa&staleness_months=９", "staleness_months=24"),
        (400, "/coverage?level=pfa&staleness_months=999", "from 1 to 240"),
        (400, "/coverage?level=pfa&by_and_for_only=perhaps", "neither yes nor no"),
        (400, "/areas?level=pfa&limit=5001", "from 1 to 5000"),
        (400, "/coverage?level=pfa&lvel=lad", "not known here"),
        (400, "/coverage?level=pfa&level=lad", "twice"),
        (404, "/similar/Kent?level=region", "Kent"),
        (400, "/similar/Kent?how_many=0", "from 1 to 9999"),
        (404, "/standards/Leeds district", "Leeds"),
        (404, "/coverage/Nowhere at all", "Nowhere at all"),
        (404, "/recut-area/Taunton Deane?to=announced", "is no area of upper-tier authorities as announced"),
        (404, "/recut-papers/Nowhere at all.pdf?to=health", "is no area of"),
        (404, "/records/../../etc/passwd", "nothing here"),
        (404, "/papers/Kent.exe", "must end in .pdf"),
        (400, "/papers/Kent.pdf?form=endless", "form is not known here"),
        (404, "/maps/moon.geojson", "a level of areas"),
        (404, "/nothing", "nothing here"),
    ],
)
def test_what_is_wrong_is_one_sentence_of_json(status: int, path: str, says: str) -> None:
    answered = ask(APP, f"{API}{path}")
    assert (answered.status, answered.headers["content-type"]) == (status, "application/json")
    (error,) = json.loads(answered.body).values()
    assert says in error and "\n" not in error and len(error) < 300


def test_every_answer_is_under_the_one_prefix_that_is_guarded() -> None:
    assert all(route.path.startswith("/api/") for route in api_routes(Work()))  # type: ignore[attr-defined]


@pytest.mark.parametrize("address", ADDRESSES, ids=lambda one: one.path)
def test_every_address_says_how_it_is_asked(address: Address) -> None:
    assert set(re.findall(r"{(\w+)}", address.path)) == {
        one.name for one in address.choices if address.has_in_path(one)
    }
    assert len({one.name for one in address.choices}) == len(address.choices)
    for choice in address.choices:
        for text in (choice.example, choice.usual):
            if text is not None:
                choice.read(text)
