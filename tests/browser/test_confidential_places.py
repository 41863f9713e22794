"""Where a confidential service is never leaves the server: not on a screen, in a frame, a file, a message or the log."""

import io
import re
import struct
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect
from pyproj import Transformer

from geo.postcodes import PostcodeIndex
from loaders.directory.schema import LOCATIONS, SERVICES
from tests.browser.visit import SCREENS, Visit
from tests.loaders.directory_files import csv_file, sheets_of, workbook_file

pytestmark = pytest.mark.browser
CONFIDENTIAL = {
    "BD5 0BG": "9 Quillfeather Yard",
    "HX1 5AA": "77 Zanzibarrow Wynd",
    "HD1 4TR": "31 Marmaladium Place",
    "WF1 1LT": "5 Persimmonby Grove",
}
OPEN_NAME, OPEN_POSTCODE = "Openly Visible Groups", "LS1 3AD"
ADDRESS_WORDS = ("Quillfeather", "Zanzibarrow", "Marmaladium", "Persimmonby")
REFUGE_NAME = "Peregrinella House refuge"
HIDDEN_PLACE_NAME = "Thistledown Hideaway"


def rows() -> list[dict[str, str]]:
    """Describe services: an open one, one marked, a refuge nobody marked, one whose place is, one without permission."""
    (first, first_at), (second, second_at), (third, third_at), (fourth, fourth_at) = CONFIDENTIAL.items()
    return [
        {
            "service_name": OPEN_NAME,
            "postcode": OPEN_POSTCODE,
            "address": "The Headrow",
            "address_public": "yes",
        },
        {
            "service_name": "Marked service",
            "confidential": "yes",
            "postcode": first,
            "address": first_at,
            "location_name": HIDDEN_PLACE_NAME,
            "address_public": "yes",
            "areas": "Bradford",
            "notes": f"Ring first. {first_at}, {first}.",
            "source_title": f"Leaflet of {first.replace(' ', '')}",
        },
        {
            "service_name": REFUGE_NAME,
            "address_public": "yes",
            "postcode": second,
            "address": second_at,
            "areas": "Calderdale",
            "notes": f"Door code at {second.lower()}",
        },
        {
            "service_name": "Service with a hidden room",
            "postcode": third,
            "address": third_at,
            "areas": "Kirklees",
        },
        {
            "service_name": "Service without permission",
            "postcode": fourth,
            "address": fourth_at,
            "areas": "Wakefield",
            "notes": f"Meets at {fourth_at}, {fourth}.",
        },
    ]


def as_csv() -> tuple[str, bytes, str]:
    marked = [*rows()[:3], {**rows()[3], "confidential": "yes"}, rows()[4]]
    return "mine.csv", csv_file(*marked), "text/csv"


def as_workbook() -> tuple[str, bytes, str]:
    sheets = sheets_of(*rows())
    for place in sheets[LOCATIONS]:
        if place["service_id"] == "S4":
            place["confidential"] = "yes"
    assert len(sheets[SERVICES]) == 5
    return "mine.xlsx", workbook_file(sheets), "application/octet-stream"


def secrets() -> set[bytes]:
    """Return everything that must not be found, as it could be written in text or in binary numbers."""
    words = {HIDDEN_PLACE_NAME, "Peregrinella", *ADDRESS_WORDS}
    for postcode in CONFIDENTIAL:
        for gap in (" ", "", "%20", "+", "\u00a0"):
            words |= {postcode.replace(" ", gap), postcode.replace(" ", gap).lower()}
    located = PostcodeIndex.open().locate(list(CONFIDENTIAL))
    assert (located["result"] == "found").all(), located
    numbers: set[bytes] = set()
    to_degrees = Transformer.from_crs("EPSG:27700", "EPSG:4326", always_xy=True)
    for east, north in zip(located["easting_m"], located["northing_m"], strict=True):
        lon, lat = to_degrees.transform(east, north)
        words |= {f"{lat:.4f}", f"{lon:.4f}", f"{east:.0f}.0", f"{north:.0f}.0", f'"{east:.0f}"'}
        numbers |= {struct.pack("<d", value) for value in (lat, lon, east, north)}
        numbers |= {struct.pack("<d", round(value, 4)) for value in (lat, lon)}
    return numbers | {word.encode(form) for word in words for form in ("utf-8", "utf-16-le")}


def unpacked(name: str, content: bytes) -> Iterator[tuple[str, bytes]]:
    """Return a file as it is and, for a workbook, every part inside it."""
    yield name, content
    if content[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            for part in parts.namelist():
                yield f"{name}/{part}", parts.read(part)


DISTRICTS = ("Bradford", "Leeds", "Calderdale", "Kirklees", "Wakefield")


def everything_said(visit: Visit, files: Path, districts: tuple[str, ...]) -> list[tuple[str, bytes]]:
    """Pick the areas concerned, walk every screen, press every download; return all that came back, each thing once."""
    heard: list[tuple[str, bytes]] = []

    def listen() -> None:
        where = visit.page.url
        heard.extend((f"source of {where}", source.encode()) for source in visit.sources())
        for name, content in visit.downloads(files):
            heard.extend(unpacked(f"{name} from {where}", content))

    listen()
    visit.choose_where("West Yorkshire")
    for path in SCREENS:
        visit.go_to(path)
        listen()
    visit.go_to("/coverage_map").choose("Level", "Local authority districts")
    for area in districts:
        visit.choose_where(area)
        listen()
    visit.go_to("/patchwork")
    listen()
    heard += [(f"frame {number} received", frame) for number, frame in enumerate(visit.received)]
    heard += [(f"frame {number} sent", frame) for number, frame in enumerate(visit.sent)]
    heard += [("console", message.text.encode()) for message in visit.console]
    heard += [("address asked for", url.encode()) for url in visit.requests]
    heard.append(("server log", visit.server.said()))
    once = {content: where for where, content in reversed(heard)}
    return [(where, content) for content, where in once.items()]


def assert_found_nowhere(heard: list[tuple[str, bytes]]) -> None:
    """Search for what is confidential, after making sure that the search sees what is not."""
    hidden = secrets()
    found = [(where, secret) for where, content in heard for secret in hidden if secret in content]
    assert found == []

    def heard_in(kind: str, words: str) -> bool:
        return any(words.encode() in content for where, content in heard if re.search(kind, where))

    assert heard_in("received", OPEN_NAME), "the search cannot see into frames"
    assert heard_in("source of", OPEN_NAME), "the search cannot see the screens"
    assert heard_in(r"\.csv", OPEN_NAME), "the search cannot see into a CSV download"
    assert heard_in(r"xlsx.*/xl/", OPEN_NAME), "the search cannot see into a workbook"
    assert heard_in("received", "Marked service"), "the confidential service is not shown at all"
    assert heard_in("received", "name withheld"), "the refuge is not shown at all"
    assert heard_in("received", "Service without permission")
    east, north = PostcodeIndex.open().locate([OPEN_POSTCODE]).iloc[0][["easting_m", "northing_m"]]
    lon, lat = Transformer.from_crs("EPSG:27700", "EPSG:4326", always_xy=True).transform(east, north)
    assert heard_in("received", f"{lat:.4f}".rstrip("0")), "the search cannot see a point of an open service"
    assert heard_in("received", f"{lon:.4f}".rstrip("0"))


@pytest.fixture
def uploaded(shared_visit: Visit) -> Visit:
    """The workbook in use, uploaded by the first test that asks."""
    return shared_visit if shared_visit.sent else shared_visit.upload(*as_workbook())


def test_where_a_confidential_service_is_is_found_nowhere(uploaded: Visit, files: Path) -> None:
    assert_found_nowhere(everything_said(uploaded, files, DISTRICTS[:1]))


@pytest.mark.soak
@pytest.mark.parametrize("file", [as_csv(), as_workbook()], ids=["csv", "workbook"])
def test_where_a_confidential_service_is_is_found_nowhere_in_any_district(
    visit: Visit, files: Path, file: tuple[str, bytes, str]
) -> None:
    assert_found_nowhere(everything_said(visit.upload(*file), files, DISTRICTS))


def test_no_point_is_drawn_for_a_confidential_place(uploaded: Visit) -> None:
    uploaded.go_to("/coverage_map")
    expect(uploaded.map().locator('path[fill="#10131a"]')).to_have_count(1)
