"""Two hundred hostile asks of a record with refuges in it: none is answered with what is confidential, and none breaks anything.

The record holds a refuge that nobody marked, a service that is marked, and one of which a place is. What may not be told of them
is looked for in every answer, whole: text, numbers, what is packed in files, headers and logs.
"""

import io
import json
import logging
import re
import struct
import sys
import zipfile
from collections.abc import Iterator
from random import Random
from urllib.parse import quote, unquote

import pypdfium2
import pytest
from pyproj import Transformer
from starlette.applications import Starlette

from coverage.directory import Directory
from geo.postcodes import PostcodeIndex
from loaders.intake.load import load_directory
from server.api.address import API, Address
from server.api.routes import ADDRESSES, api_routes
from server.work import Work
from tests.browser.hostile_directory import (
    ADDRESS_WORDS,
    CONFIDENTIAL,
    HIDDEN_PLACE_NAME,
    REFUGE_NAME,
    confidential_rows,
)
from tests.hostile_strings import HOSTILE_STRINGS
from tests.loaders.directory_files import csv_file
from tests.samples import rest_to_soak
from tests.server.asgi import Answered, ask
from tests.server.asks import asked_at_random, path_of

APP = Starlette(routes=api_routes(Work(seconds=600)))
IN_ALL, ALWAYS = 200, 14
CONTACT = "Ring Quince on 0113 496 0999 or write to keys@quince.example."
CONTACT_WORDS = ("Quince", "496 0999", "quince.example")
METHODS = ("GET",) * 8 + ("HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "get", "PROPFIND")
HEADERS = (
    (),
    (("if-none-match", "*"),),
    (("if-none-match", '"' + "a" * 9_000),),
    (("range", "bytes=0-9999999999"),),
    (("accept", "text/html"), ("accept-encoding", "br, gzip")),
    (("x-forwarded-for", "127.0.0.1"), ("x-original-url", "/team")),
    (("x-http-method-override", "DELETE"), ("content-type", "application/xml")),
    (("authorization", "Bearer atlas_" + "x" * 5_000), ("cookie", "who=../../admin")),
)
SMUGGLED = (
    "../../../etc/passwd",
    "..%2f..%2f..%2fsaved_work.sqlite",
    "%252e%252e%252fpublished_record.csv",
    "E23000010%00.pdf",
    "E23000010\x00",
    "E２３００００１０",
    "９",
    "-1",
    "1e3",
    "0x10",
    "9" * 400,
    "confidential=yes",
    "*",
    "E23000010;confidential",
    "E23000010' OR confidential='yes",
    "{area}",
    "E23000010/../../plans",
    "E23000010\r\nSet-Cookie: x=1",
    "\ud800",
    "services.confidential",
    "__class__",
)
TEXTS = (*SMUGGLED, *HOSTILE_STRINGS.values())
WHERE_A_DISTRICT_IS = ("Leeds", "Bradford", "Calderdale", "Kirklees", "Wakefield")
WHERE = ("West Yorkshire", *WHERE_A_DISTRICT_IS)
WAYS = ("as it is", "twice encoded", "behind a real one", "before a real one")


@pytest.fixture(scope="module")
def directory() -> Directory:
    hidden = [{**row, "notes": f"{row.get('notes', '')} {CONTACT}"} for row in confidential_rows()[1:3]]
    marked = [{**row, "confidential": "yes"} for row in confidential_rows()[3:4]]
    return load_directory(csv_file(confidential_rows()[0], *hidden, *marked, confidential_rows()[4]), "mine.csv")[0]


@pytest.fixture(scope="module")
def hidden() -> re.Pattern[bytes]:
    """All that must not be told: words, postcodes however written, and each place, as two numbers one behind the other.

    One number alone may well be that of a corner of an outline.
    """
    words = {HIDDEN_PLACE_NAME, "Peregrinella", REFUGE_NAME, *ADDRESS_WORDS, *CONTACT_WORDS}
    words |= {one.replace(" ", gap) for one in CONFIDENTIAL for gap in (" ", "", "%20", "+", "\u00a0")}
    cased = {form(word) for word in words for form in (str, str.lower, str.upper)}
    written = [re.escape(word.encode(code)) for word in cased for code in ("utf-8", "utf-16-le")]
    located = PostcodeIndex.open().locate(list(CONFIDENTIAL))
    assert (located["result"] == "found").all()
    to_degrees = Transformer.from_crs("EPSG:27700", "EPSG:4326", always_xy=True)
    for east, north in zip(located["easting_m"], located["northing_m"], strict=True):
        for one, other in ((east, north), to_degrees.transform(east, north)):
            for pair in ((one, other), (other, one)):
                text = [re.escape(f"{number:.3f}".rstrip("0").rstrip(".")) for number in pair]
                written.append(rf"{text[0]}[\d.]*[^\d.]{{1,20}}{text[1]}".encode())
                written += [
                    re.escape(struct.pack("<dd", *(round(number, places) for number in pair))) for places in (4, 14)
                ]
    return re.compile(b"|".join(written), re.DOTALL)


@pytest.fixture(autouse=True)
def published(directory: Directory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have every address ask the record with the refuges."""
    for name, module in list(sys.modules.items()):
        if name.startswith("server.api.") and hasattr(module, "published_directory"):
            monkeypatch.setattr(module, "published_directory", lambda: directory)


def poisoned(text: str, way: str, random: Random) -> str:
    real = random.choice(["E23000010", "Leeds", "pfa", "high", "2026-11-22", "yes"])
    return {
        "as it is": text,
        "twice encoded": quote(text.encode("utf-8", "surrogatepass"), safe=""),
        "behind a real one": f"{real}{text}",
        "before a real one": f"{text}{real}",
    }[way]


def hostile_address(number: int) -> tuple[str, str, tuple[tuple[str, str], ...]]:
    """Draw a method, an address with one or two of its parts poisoned, and headers."""
    random = Random(number)
    address: Address = ADDRESSES[number % len(ADDRESSES)]
    asked = asked_at_random(address, random)
    parts = [*asked, "another"]
    for name in random.sample(parts, min(len(parts), random.choice([1, 1, 2]))):
        asked[name] = poisoned(random.choice(TEXTS), random.choice(WAYS), random)
    in_path = {one.name for one in address.choices if address.has_in_path(one)}
    path = address.path.format(**{name: _percent(text) for name, text in asked.items() if name in in_path})
    behind = [f"{_percent(name)}={_percent(text)}" for name, text in asked.items() if name not in in_path]
    behind += random.choice(
        [[], [], behind[:1], [f"{_percent(random.choice(TEXTS))}={_percent(random.choice(TEXTS))}"]]
    )
    return random.choice(METHODS), f"{path}?{'&'.join(behind)}", random.choice(HEADERS)


def _percent(text: str) -> str:
    return quote(text.encode("utf-8", "surrogatepass"), safe="")


def as_a_server_hands_it_on(address: str) -> str:
    """The path decoded once, as a server does; what follows as it was sent. A question mark would end the path of ``ask``."""
    path, _, behind = address.partition("?")
    return f"{API}{unquote(path).replace('?', '')}?{behind}"


def unpacked(body: bytes) -> Iterator[bytes]:
    yield body
    if body[:4] == b"%PDF":
        for page in pypdfium2.PdfDocument(body):
            yield page.get_textpage().get_text_range().encode()
    if body[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(body)) as parts:
            yield from (parts.read(name) for name in parts.namelist())
    if body[:1] == b"{":
        yield json.dumps(json.loads(body), ensure_ascii=False).encode()


def told(answered: Answered) -> Iterator[bytes]:
    yield json.dumps(answered.headers).encode()
    yield from unpacked(answered.body)


def assert_nothing_hidden(answered: Answered, hidden: re.Pattern[bytes], asked: object) -> None:
    found = [one.group() for part in told(answered) if (one := hidden.search(part))]
    assert not found, (asked, found)


@pytest.mark.parametrize("number", rest_to_soak(range(IN_ALL), range(ALWAYS)))
def test_a_hostile_ask_is_told_nothing_confidential_and_breaks_nothing(
    number: int, hidden: re.Pattern[bytes], caplog: pytest.LogCaptureFixture
) -> None:
    method, address, headers = hostile_address(number)
    with caplog.at_level(logging.DEBUG):
        answered = ask(APP, as_a_server_hands_it_on(address), *headers, method=method)
    assert answered.status in (200, 304, 400, 404, 405), (method, address, answered.body[:300])
    assert_nothing_hidden(answered, hidden, (method, address))
    assert not hidden.search(caplog.text.encode("utf-8", "replace"))
    if answered.status in (400, 404):
        (error,) = json.loads(answered.body).values()
        assert "Traceback" not in error and len(error) < 600


OF_THE_RECORD = [one for one in ADDRESSES if {"on", "area", "file"} & {choice.name for choice in one.choices}]


@pytest.mark.parametrize("number", rest_to_soak(range(len(OF_THE_RECORD) * 6), range(len(OF_THE_RECORD))))
def test_a_plain_ask_about_where_the_refuges_are_is_told_nothing_confidential_either(
    number: int, hidden: re.Pattern[bytes]
) -> None:
    address, random = OF_THE_RECORD[number % len(OF_THE_RECORD)], Random(number)
    asked = asked_at_random(address, random) | {"on": "2026-11-22"}
    asked |= {"within": "West Yorkshire", "level": random.choice(["lad", "pfa"])}
    asked |= {"level": "narrowest"} if "/similar/" in address.path else {}
    asked |= {"level": "lad"} if "/recut" in address.path else {}
    asked |= (
        {"to": "today"} if "/recut-" in address.path else {}
    )  # an area of a map is asked for, so it must be of that map
    where = WHERE_A_DISTRICT_IS if "/recut-" in address.path else WHERE
    asked |= {"steps": "3"} if "/sweep" in address.path else {}  # each is a plan to run
    asked |= {"new_site": "Hexham", "closed": ""}  # of the record no service has a place that could be closed
    asked["area"] = random.choice(where)
    if "papers/" in address.path:
        asked["file"] = f"{random.choice(where)}{random.choice(['.pdf', '.docx', '.html'])}"
    asked = {one.name: asked[one.name] for one in address.choices if one.name in asked}
    answered = ask(APP, f"{API}{path_of(address, asked)}")
    refused = answered.status == 400 and "/least-money" in address.path  # not every plan has a line for every community
    assert answered.status == 200 or refused, (asked, answered.body)
    assert_nothing_hidden(answered, hidden, asked)


def test_what_is_looked_for_would_be_found(directory: Directory, hidden: re.Pattern[bytes]) -> None:
    postcode = next(iter(CONFIDENTIAL))
    [(east, north)] = PostcodeIndex.open().locate([postcode])[["easting_m", "northing_m"]].to_numpy()
    place = f'{{"easting_m": {east}, "northing_m": {north}}}'.encode()
    near, binary = f"near {postcode.lower()}".encode(), struct.pack("<dd", east, north)
    for one in (place, near, b"KEYS@QUINCE.EXAMPLE", REFUGE_NAME.encode(), binary):
        assert hidden.search(one), one
    assert directory.services["confidential"].sum() == 3
    assert b"Openly Visible Groups" in ask(APP, f"{API}/records/West Yorkshire").body, "it is this record that is asked"


def test_a_confidential_name_or_postcode_is_answered_as_any_text_that_means_nothing() -> None:
    for path in ("/records/{}", "/coverage/{}", "/areas/{}", "/papers/{}.pdf", "/records/West Yorkshire?community={}"):
        real, none = (ask(APP, API + path.format(text)) for text in (REFUGE_NAME, "Qwertyuiop House refuge"))
        assert real.status == none.status
        assert real.body.replace(REFUGE_NAME.encode(), b"") == none.body.replace(b"Qwertyuiop House refuge", b"")
