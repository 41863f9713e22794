"""Official files come whole and checked, with where they are from; what goes wrong is one sentence and changes nothing."""

import fcntl
import hashlib
import json
import socket
import tomllib
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from threading import Barrier
from typing import Any
from urllib.parse import urlsplit

import pytest

import cli
from geo.data_folder import DATA
from geo.mistakes import Mistake
from loaders.fetch import asking
from loaders.fetch.fetching import LOCK, WORK, Request, fetch
from loaders.fetch.provenance import SOURCES, Provenance
from loaders.fetch.wanted import files_wanted, services_wanted
from loaders.files.read_file import read_file
from loaders.series.indicators import load_indicators
from tests.loaders.fetch.stand_in import A_PAGE, BOUNDARIES, CELLS, DISTRICTS, FORCES, Answer, StandIn, stand_in
from tests.waiting import SECONDS_AT_MOST

TODAY = date(2026, 11, 27)
DISTRICT_FILE = "local_authority_districts_2025-12.geojson"
FIRST_PAGE = "resultOffset=0"


@pytest.fixture
def there() -> Iterator[StandIn]:
    with stand_in() as here:
        yield here


def got(there: StandIn, into: Path, only: str = "", waits: list[float] | None = None) -> tuple[Provenance, ...]:
    waited = [] if waits is None else waits
    return fetch(Request(into, only, there.address, TODAY), wait=waited.append)


def files_in(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_every_file_comes_whole_checked_and_with_where_it_is_from(there: StandIn, tmp_path: Path) -> None:
    fetched = got(there, tmp_path)
    assert [one.key for one in fetched] == [wanted.key for wanted in files_wanted()]
    assert (fetched[0].file, fetched[0].vintage) == (DISTRICT_FILE, "2025-12") and BOUNDARIES in fetched[0].url
    for one in fetched:
        content = (tmp_path / one.file).read_bytes()
        assert (hashlib.sha256(content).hexdigest(), len(content)) == (one.sha256, one.bytes)
        assert json.loads((tmp_path / f"{one.file}.provenance.json").read_bytes())["sha256"] == one.sha256
    rows = {one.key: (one.rows, one.of_rows, one.pages) for one in fetched}
    assert rows["local_authority_districts"] == rows["districts_to_forces"] == (DISTRICTS, DISTRICTS, 3)
    assert rows["population_by_age"] == (len(CELLS), len(CELLS), 6)
    assert rows["tenders"] == (3, 6, 3) and rows["police_force_outlines"] == (FORCES, FORCES, 1)
    assert not (tmp_path / WORK / "tenders").exists() and not list(tmp_path.glob("*.part"))
    ours, theirs = (
        tomllib.loads(path.read_text(encoding="utf-8")) for path in (DATA / "sources.toml", tmp_path / SOURCES)
    )
    assert set(theirs["tenders"]) <= set().union(*(entry.keys() for entry in ours.values()))
    assert theirs["tenders"]["checksums"] == {fetched[-1].file: fetched[-1].sha256}
    assert theirs["ethnic_group"]["accessed"] == TODAY


def test_all_services_are_asked_at_once_and_what_ends_one_ends_none_of_the_others(
    there: StandIn, tmp_path: Path
) -> None:
    together = Barrier(len(services_wanted()))
    met: set[str] = set()

    def all_there_or_refused(path: str, before: int) -> Answer | None:
        service = urlsplit(path).path.strip("/").split("/")[0]
        if service not in met:
            met.add(service)
            together.wait(SECONDS_AT_MOST)
        return (404, {}, b"") if service == "ons" else None

    there.instead = all_there_or_refused
    with pytest.raises(Mistake, match="it answered with error 404"):
        got(there, tmp_path)
    came = {path.name for path in tmp_path.glob("*.provenance.json")}
    assert len(came) == sum(wanted.service.key != "ons" for wanted in files_wanted())
    there.instead = lambda path, before: None
    assert {one.key for one in got(there, tmp_path)} == {one.key for one in files_wanted() if one.service.key == "ons"}


def test_what_came_is_read_by_the_rest_of_the_product(there: StandIn, tmp_path: Path) -> None:
    read = ("local_authority_districts", "districts_to_forces", "tenders")
    by_key = {one.key: read_file(tmp_path / one.file, one.file) for one in got(there, tmp_path) if one.key in read}
    assert by_key["local_authority_districts"].format == "geojson_boundaries"
    assert by_key["tenders"].format == "ocds" and len(by_key["tenders"].grids[0].lines) == 4
    table = by_key["districts_to_forces"].grids[0].lines
    assert len(table) == DISTRICTS + 1 and {"LAD24CD", "PFA24CD"} < set(table[0][1])
    population = tmp_path / "population_by_age.csv"
    [aged_16], _ = load_indicators(population, population.name, "Aged 16")
    assert aged_16.period == "2024"
    assert aged_16.values.sum() == sum(int(value) for _, counted, value in CELLS if counted == "Aged 16")


def test_a_busy_service_is_left_alone_for_as_long_as_it_asks_and_then_gives_all(there: StandIn, tmp_path: Path) -> None:
    page = there.right
    bad: list[Callable[[str], Answer]] = [
        lambda path: (429, {"Retry-After": "7"}, b""),
        lambda path: (503, {"Retry-After": "9999999"}, b""),
        lambda path: (500, {}, b"oh"),
        lambda path: (200, {"Content-Length": "999999"}, page(path)[2]),
    ]
    there.instead = lambda path, before: bad[before](path) if FIRST_PAGE in path and before < len(bad) else None
    waits: list[float] = []
    [districts, *_] = got(there, tmp_path, "ons", waits)
    assert districts.rows == DISTRICTS and waits[:4] == [7, asking.LONGEST_PAUSE_S, 4, 8]


def test_an_answer_cut_in_its_middle_is_asked_for_again(there: StandIn, tmp_path: Path) -> None:
    def cut(path: str, before: int) -> Answer | None:
        return None if before else (200, {}, there.right(path)[2][:-30])

    there.instead = cut
    assert sum(one.rows for one in got(there, tmp_path, "nomis")) == 3 * len(CELLS)
    assert len(got(there, tmp_path, "police")) == 2


def without(field: str) -> Callable[[StandIn, str], bytes]:
    return lambda there, path: there.right(path)[2].replace(f'"{field}"'.encode(), b'"RENAMED"')


WRONG: tuple[tuple[str, str, Callable[[StandIn, str], bytes], str], ...] = (
    ("ons", "ons?f=json", lambda there, path: b'{"services": []}', "names no edition"),
    ("ons", "FeatureServer/0?f=json", without("LAD25CD"), 'no "LADnnCD"'),
    ("ons", FIRST_PAGE, without("LAD25NM"), 'no "LADnnNM"'),
    ("ons", FIRST_PAGE, without("Polygon"), "has no outline"),
    ("ons", FIRST_PAGE, lambda there, path: b"<!doctype html><title>Sign in</title>", "a web page, not with data"),
    ("ons", FIRST_PAGE, lambda there, path: b'{"error": {"code": 400}}', "answers with an error"),
    ("ons", FIRST_PAGE, lambda there, path: b'{"type":' + b"[" * 900 + b"]" * 900 + b"}", "nested deeper"),
    ("ons", FIRST_PAGE, lambda there, path: there.right(path)[2].replace(b"exceeded", b"gone"), "gave 120 of 330 rows"),
    ("ons", FIRST_PAGE, lambda there, path: b'{"type": "Fea', "cut short"),
    ("nomis", "recordoffset=0", without("OBS_VALUE"), 'no "OBS_VALUE"'),
    ("nomis", "recordoffset=0", lambda there, path: there.right(path)[2].replace(b'"100"', b'"much"'), "is no number"),
    ("nomis", "recordoffset=0", lambda there, path: b"<html>", "no table"),
    ("police", "/api/forces", lambda there, path: b'{"forces": []}', "it is no list"),
    ("police", "/api/forces", lambda there, path: b"[]", "gave 0 rows"),
    ("police", ".zip", lambda there, path: b"PK\x03\x04 nothing", "cut short"),
    ("tenders", "Packages", without("releases"), 'no "releases"'),
    ("tenders", "Packages", without("ocid"), 'no "ocid"'),
    (
        "tenders",
        "Packages",
        lambda there, path: there.right(path)[2].replace(b"http://127.0.0.1", b"http://192.0.2.1"),
        "which is not its own",
    ),
    (
        "tenders",
        "Packages",
        lambda there, path: there.right(path)[2].replace(b"cursor=1", b"cursor=2").replace(b"cursor=3", b"cursor=2"),
        "",
    ),
)


@pytest.mark.parametrize(("service", "asked", "answer", "said"), WRONG)
def test_what_has_changed_stops_it_with_one_sentence_and_nothing_there_is_lost(
    service: str, asked: str, answer: Callable[[StandIn, str], bytes], said: str, there: StandIn, tmp_path: Path
) -> None:
    got(there, tmp_path, service)
    before = files_in(tmp_path)
    there.instead = lambda path, _: (200, {}, answer(there, path)) if asked in path or path.endswith(asked) else None
    if not said:
        assert got(there, tmp_path, service)
        return
    with pytest.raises(Mistake) as caught:
        got(there, tmp_path, service)
    message = str(caught.value)
    assert said in message and message.count(". ") == 0 and message.endswith(".") and "\n" not in message
    assert len(message.split()) <= 30
    assert files_in(tmp_path) == before
    there.instead = lambda path, _: None
    assert got(there, tmp_path, service)


def test_a_redirect_to_another_host_and_an_answer_without_end_are_refused(
    there: StandIn, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there.instead = lambda path, _: (302, {"Location": "http://192.0.2.1/forces"}, b"")
    with pytest.raises(Mistake, match=r"leads to .192\.0\.2\.1., not its own"):
        got(there, tmp_path, "police")
    there.instead = lambda path, _: (404, {}, b"")
    with pytest.raises(Mistake, match="error 404"):
        got(there, tmp_path, "police")
    monkeypatch.setattr(asking, "MOST_BYTES", 500)
    there.instead = lambda path, _: None
    with pytest.raises(Mistake, match="is more than 0 MB"):
        got(there, tmp_path, "police")
    monkeypatch.setattr(asking, "MOST_BYTES", 60_000_000)
    monkeypatch.setattr(asking, "LONGEST_ANSWER_S", -1.0)
    with pytest.raises(Mistake, match="no whole answer came"):
        got(there, tmp_path, "police")


def test_a_file_of_another_content_stays_beside_the_new_one(there: StandIn, tmp_path: Path) -> None:
    (tmp_path / DISTRICT_FILE).write_bytes(b"mine")
    (tmp_path / f"{DISTRICT_FILE}.provenance.json").write_bytes(b"where mine is from")
    for _ in range(2):
        got(there, tmp_path, "ons")
    kept = {path.name: path.read_bytes() for path in tmp_path.glob("*earlier*")}
    assert kept == {
        "local_authority_districts_2025-12.earlier-1.geojson": b"mine",
        f"{DISTRICT_FILE}.provenance.earlier-1.json": b"where mine is from",
    }


def test_it_goes_on_where_it_was_and_begins_anew_after_a_week(there: StandIn, tmp_path: Path) -> None:
    there.instead = lambda path, _: (500, {}, b"") if f"resultOffset={2 * A_PAGE}" in path else None
    for _ in range(2):
        with pytest.raises(Mistake, match="it goes on where it stopped"):
            got(there, tmp_path, "ons")
    assert sum(FIRST_PAGE in path for path in there.asked) == 1
    there.instead = lambda path, _: None
    late = Request(tmp_path, "ons", there.address, date(2026, 12, 24))
    assert len(fetch(late)) == 3
    assert sum(FIRST_PAGE in path and BOUNDARIES in path for path in there.asked) == 2


def test_a_page_that_was_damaged_where_it_lay_is_fetched_again(there: StandIn, tmp_path: Path) -> None:
    there.instead = lambda path, _: (500, {}, b"") if f"resultOffset={2 * A_PAGE}" in path else None
    with pytest.raises(Mistake):
        got(there, tmp_path, "ons")
    lying = tmp_path / WORK / "local_authority_districts" / "00001.page"
    lying.write_bytes(lying.read_bytes().replace(b"Place", b"Plaice"))
    there.instead = lambda path, _: None
    got(there, tmp_path, "ons")
    assert b"Plaice" not in (tmp_path / DISTRICT_FILE).read_bytes()
    assert sum(f"resultOffset={A_PAGE}&" in path and BOUNDARIES in path for path in there.asked) == 2


def test_two_fetches_never_write_into_one_folder(there: StandIn, tmp_path: Path) -> None:
    (tmp_path / WORK).mkdir()
    with (tmp_path / WORK / LOCK).open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        with pytest.raises(Mistake, match="another fetch is writing there"):
            got(there, tmp_path, "police")


def test_without_a_connection_it_says_so_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def offline(*_: Any, **__: Any) -> Any:
        raise socket.gaierror(-3, "Temporary failure in name resolution")

    monkeypatch.setattr(socket, "getaddrinfo", offline)
    (tmp_path / "mine.csv").write_text("kept")
    for service in services_wanted():
        assert cli.main(["fetch", "--into", str(tmp_path), "--only", service]) == 2
        said = capsys.readouterr()
        assert said.out == "" and len(said.err.splitlines()) == 1 and "there is no connection to" in said.err
    assert files_in(tmp_path) == {"mine.csv": b"kept"}


@pytest.mark.parametrize("address", ["https://192.0.2.1", "http://example.invalid", "file:///etc", "127.0.0.1"])
def test_only_this_machine_stands_in(address: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["fetch", "--into", str(tmp_path / "new"), "--from", address]) == 2
    assert "must be on this machine" in capsys.readouterr().err and not (tmp_path / "new").exists()


def test_the_command_says_of_each_file_what_came(
    there: StandIn, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["fetch", "--into", str(tmp_path), "--only", "tenders", "--from", there.address]) == 0
    said = capsys.readouterr()
    assert "3 of 6 rows, OGL-UK-3.0" in said.out and "page 3." in said.err


def test_every_address_of_the_list_is_https() -> None:
    assert all(wanted.service.base.startswith("https://") for wanted in files_wanted())
