"""An address without permission is in nothing that is made of its file: no screen, file, log, message, plan or visit."""

import io
import json
import logging
import pickle
import struct
import zipfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pypdfium2
import pytest
from pyproj import Transformer
from streamlit.testing.v1 import AppTest

import cli
from geo.postcodes import PostcodeIndex
from loaders.files_out.forms import DIRECTORY_FORMS
from loaders.intake.load import load_directory
from tests.loaders.directory_files import csv_file
from tests.pages.screens import opened
from ui.frame.navigation import SCREENS

HIDDEN = {  # none whose degrees are those of a corner of an outline, which maps send
    "BD5 0AA": "9 Quillfeather Yard",
    "HX1 5AB": "77 Zanzibarrow Wynd",
    "HD1 4TR": "31 Marmaladium Grove",
    "WF1 1LT": "5 Persimmonby Grove",
}
WORDS = ("Quillfeather", "Zanzibarrow", "Marmaladium", "Persimmonby", "Thistledown")
SAID: tuple[dict[str, str], ...] = (
    {},
    {"address_public": "no"},
    {"address_public": "yes", "service_name": "Thistledown refuge"},
    {"address_public": "perhaps"},
)
CURRENT = {
    "area_level": "",
    "status": "active",
    "as_of": "2026-10-01",
    "intervention": "high_risk_case_management",
}


def file() -> bytes:
    areas = ("Bradford", "Calderdale", "Kirklees", "Wakefield")
    return csv_file(
        *(
            CURRENT
            | {
                "areas": area,
                "postcode": postcode,
                "address": address,
                "location_name": "Thistledown rooms",
                "notes": f"Ring first. {address}, {postcode}.",
                "source_title": f"Leaflet of {postcode.replace(' ', '')}",
                "end_date": f"at {postcode}",
            }
            | said
            for area, (postcode, address), said in zip(areas, HIDDEN.items(), SAID, strict=True)
        )
    )


@cache
def secrets() -> list[bytes]:
    """Everything that must not be found, as text and as binary numbers."""
    words = {*WORDS, *HIDDEN, *(postcode.replace(" ", "") for postcode in HIDDEN)}
    words |= {postcode.replace(" ", gap) for postcode in HIDDEN for gap in ("%20", "+", "\u00a0")}
    numbers: list[bytes] = []
    located = PostcodeIndex.open().locate(list(HIDDEN))
    to_degrees = Transformer.from_crs("EPSG:27700", "EPSG:4326", always_xy=True)
    for east, north in zip(located["easting_m"], located["northing_m"], strict=True):
        lon, lat = to_degrees.transform(east, north)
        words |= {f"{lat:.4f}", f"{lon:.4f}", f"{east:.0f}.0", f"{north:.0f}.0"}
        numbers += [struct.pack(order, value) for value in (lat, lon, east, north) for order in ("<d", ">d")]
    cased = {form(word) for word in words for form in (str, str.lower, str.upper)}
    return [word.encode(code) for word in cased for code in ("utf-8", "utf-16-le")] + numbers


def assert_none_in(named: Iterator[tuple[str, bytes]] | list[tuple[str, bytes]]) -> None:
    hidden = secrets()
    found = [(name, secret) for name, content in named for secret in hidden if secret in content]
    assert found == []


def unpacked(path: Path) -> Iterator[tuple[str, bytes]]:
    content = path.read_bytes()
    yield path.name, content
    if content[:4] == b"%PDF":
        pages = pypdfium2.PdfDocument(content)
        yield f"{path.name} as text", " ".join(page.get_textpage().get_text_range() for page in pages).encode()
    if content[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            for part in parts.namelist():
                yield f"{path.name}/{part}", parts.read(part)


def test_none_is_in_the_directory_that_everything_else_is_made_of(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        directory, report = load_directory(file(), "mine.csv")
    tables = [getattr(directory, table) for table in ("services", "service_areas", "locations")]
    written = [(f"table {n}", table.to_csv().encode()) for n, table in enumerate(tables)]
    assert len(directory.services) == 4 and set(directory.locations["pfa_code"]) == {"E23000010"}
    assert_none_in(
        [
            *written,
            ("pickled", pickle.dumps((directory, report), protocol=0)),
            ("pickled small", pickle.dumps((directory, report))),
            ("messages", report.as_json().encode()),
            ("log", caplog.text.encode()),
        ]
    )


def test_none_is_in_a_file_or_a_line_of_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    given = tmp_path / "mine.csv"
    given.write_bytes(file())
    out = tmp_path / "out"
    out.mkdir()
    common = ["--directory", str(given), "--on", "2026-11-22"]
    assert cli.main(["check", str(given)]) == 0
    for ending in ("csv", "xlsx"):
        asked = ["--level", "lad", "--risk", "high", "--out", str(out / f"coverage.{ending}")]
        assert cli.main(["coverage", *common, *asked]) == 0
    for ending in DIRECTORY_FORMS:
        assert cli.main(["directory", str(given), "--out", str(out / f"directory{ending}")]) == 0
    plan = [
        "plan",
        "one_force_three_years",
        *common,
        "--out",
        str(out / "plan.xlsx"),
        "--json",
        str(out / "plan.json"),
    ]
    assert cli.main(plan) == 0
    said = capsys.readouterr()
    assert json.loads((out / "plan.json").read_text(encoding="utf-8"))
    assert_none_in([("out", said.out.encode()), ("err", said.err.encode())])
    for path in out.iterdir():
        assert_none_in(unpacked(path))


AREA, ON = "E23000010", ["--on", "2026-11-22"]
"""The force area of all that is hidden."""
LATER = {
    "paper.pdf": ["paper", AREA],
    "paper.docx": ["paper", AREA],
    "paper.html": ["paper", AREA],
    "letter.docx": ["ask", AREA, "--office", "An office", "--reply", "maps@office.example", "--workbook"],
    "request.txt": ["ask", AREA, "--to", "police", "--as", "foi"],
    "map.gpkg": ["map", "--level", "lad", "--risk", "high"],
    "records.csv": ["records", "West Yorkshire"],
    "standards.xlsx": ["standards", AREA],
    "timeline.csv": ["timeline", "--level", "lad", "--risk", "high"],
}
"""What is written of a directory beside tables and plans, by the file."""


def test_none_is_in_a_paper_a_letter_a_map_or_a_workbook_of_a_round(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.setenv("COVERAGE_DATA", str(tmp_path / "data"))
    given, out = tmp_path / "mine.csv", tmp_path / "out"
    given.write_bytes(file())
    out.mkdir()
    of = ["--directory", str(given), *ON]
    asked = ["--due", "2027-01-15", "--owner", "An office", "--address", "mapping@office.example", "--area", AREA]
    with caplog.at_level(logging.DEBUG):
        for name, words in LATER.items():
            more = [str(out / "letter.xlsx")] if words[-1] == "--workbook" else []
            assert cli.main([*words, *more, *of, "--out", str(out / name)]) == 0, name
        (tmp_path / "empty.csv").write_bytes(csv_file(CURRENT | {"areas": "Leeds"}))
        changes = ["changes", str(tmp_path / "empty.csv"), str(given), "--out", str(out / "changes.atom")]
        assert cli.main(changes) == 0
        assert cli.main(["round", "open", "Mapping", *asked, *of]) == 0
        assert cli.main(["round", "send", "Mapping", "--out", str(out / "round")]) == 0
    said = capsys.readouterr()
    assert_none_in([("out", said.out.encode()), ("err", said.err.encode()), ("log", caplog.text.encode())])
    written = [path for folder in (out, tmp_path / "data") for path in folder.rglob("*") if path.is_file()]
    assert len(written) > len(LATER) + 3
    for path in written:
        assert_none_in(unpacked(path))


def drawn(screen: AppTest) -> bytes:
    """All that a screen sends: every element, whole, and what the visit keeps of the workbook."""
    protos = [getattr(element, "proto", None) for part in (screen.main, screen.sidebar) for element in part]
    elements = [proto.SerializeToString() for proto in protos if proto is not None]
    kept = pickle.dumps(screen.session_state["own_directory"], protocol=0)
    return b"\n".join([*elements, kept, repr(screen.query_params).encode()])


@pytest.fixture(scope="module")
def uploaded() -> AppTest:
    """A visit in which the file was given."""
    screen = opened(directory="own", area="E23000010", intervention="high_risk_case_management")
    return screen.file_uploader(key="own_directory_file").set_value(("mine.csv", file(), "text/csv")).run()


@pytest.mark.parametrize("page", SCREENS)
def test_none_is_on_any_screen_or_in_what_the_visit_keeps(uploaded: AppTest, page: str) -> None:
    screen = uploaded.switch_page(page).run()
    assert not screen.exception
    content = drawn(screen)
    assert b"Published record with mine.csv" in content, "the search cannot see the screen"
    assert_none_in([(page, content)])
