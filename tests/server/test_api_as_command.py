"""What the API answers is what the command line writes: cell by cell, over all addresses and choices; null is not known."""

import csv
import io
import json
import math
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from random import Random
from typing import Any

import pytest
from starlette.applications import Starlette

import cli
from coverage.export import Provenance, as_written, safe_cell
from geo.as_given import NOT_KNOWN
from server.api.address import API, Address
from server.api.routes import ADDRESSES, api_routes
from server.work import Work
from tests.samples import rest_to_soak
from tests.server.asgi import ask
from tests.server.asks import asked_at_random, path_of, words_of
from tests.server.by_address import DOCUMENT_OF, TABLE_OF

APP = Starlette(routes=api_routes(Work(seconds=600)))
BY_PATH = {one.path: one for one in ADDRESSES}
IN_ALL, ALWAYS = 200, (*range(13), 14, 35, 56, 93)
"""One ask of each address, but for those that take longest; of an area that its map has, of a preset that is quick."""
DOCUMENTS, ALWAYS_OF_DOCUMENTS = 12, (1, 2, 6, 7)
"""One of each document, with presets that are quick, and one that is refused."""


def ask_number(number: int) -> tuple[Address, dict[str, str]]:
    random = Random(number)
    path = list(TABLE_OF)[number % len(TABLE_OF)]
    return BY_PATH[path], asked_at_random(BY_PATH[path], random)


def by_command(words: list[str], out: Path) -> list[dict[str, str]]:
    """Run a command inside this process, and read what it wrote to a file, or said where it writes none."""
    said = io.StringIO()
    takes_file = "--out" in cli.COMMANDS[words[0]].options
    with redirect_stdout(said), redirect_stderr(io.StringIO()):
        status = cli.main([*words, "--out", str(out)] if takes_file else words)
    assert status == 0 or words[0] == "locate", words
    text = out.read_text(encoding="utf-8-sig") if takes_file else said.getvalue()
    return list(csv.DictReader(io.StringIO(text)))


def refusal(words: list[str]) -> str:
    """The sentence with which a command refuses what the API refuses too."""
    said = io.StringIO()
    with redirect_stdout(io.StringIO()), redirect_stderr(said):
        assert cli.main(words) == 2, words
    return said.getvalue().splitlines()[-1].removeprefix("cli.py: ")


def assert_same_document(told: dict[str, Any], written: dict[str, Any]) -> None:
    """All that is written is told, and is the same; what a document says of itself may stand in a part of its own."""
    about = {} if "provenance" in told else written.pop("provenance", {})
    assert {name: told[name] for name in written} == written
    assert all(told.get(name, said) == said for name, said in about.items())


def pages(path: str) -> Iterator[dict[str, Any]]:
    """Every page of an answer."""
    following: str | None = f"{API}{path}"
    while following:
        answered = ask(APP, following)
        assert answered.status == 200, (path, answered.body)
        page = json.loads(answered.body)
        yield page
        following = page["next"]


def as_in_a_file(value: Any, heading: str, about: Provenance) -> set[str]:
    """How a file may write a value of JSON: null is empty, or not known."""
    if value is None:
        return {"", NOT_KNOWN}
    return {str(value), str(as_written(safe_cell(value), heading, about))}


def differences(row: dict[str, Any], written: dict[str, str], about: Provenance) -> list[tuple[str, Any, str]]:
    return [
        (name, value, written[name])
        for name, value in row.items()
        if written[name] not in as_in_a_file(value, name, about)
    ]


@pytest.mark.parametrize("number", rest_to_soak(range(IN_ALL), ALWAYS))
def test_an_ask_is_answered_as_the_command_answers_it(number: int, tmp_path: Path) -> None:
    address, asked = ask_number(number)
    words, path = words_of(TABLE_OF[address.path], address, asked), path_of(address, asked)
    if (answered := ask(APP, f"{API}{path}")).status == 400:
        assert json.loads(answered.body)["error"] == refusal([*words, "--out", str(tmp_path / "out.csv")])
        return
    first, *more = pages(path)
    rows = [row for page in (first, *more) for row in page["rows"]]
    written = by_command(words, tmp_path / "out.csv")
    assert len(rows) == len(written) == first["rows_in_all"], (path, words)
    modelled = first["data_status"] == "modelled estimate"
    about = Provenance("", "", "", "", "", invented=False, modelled=modelled)
    different = [found for row, line in zip(rows, written, strict=True) for found in differences(row, line, about)]
    assert not different, (path, words, different[:5])
    of_itself = {name: first[name] for name in ("asked", "sources", "assumptions", "data_status")}
    assert all(line.get(name, said) == said for line in written[:1] for name, said in of_itself.items()), (path, words)


@pytest.mark.parametrize("number", rest_to_soak(range(DOCUMENTS), ALWAYS_OF_DOCUMENTS))
def test_a_document_is_the_one_that_the_command_writes(number: int, tmp_path: Path) -> None:
    path, command = list(DOCUMENT_OF.items())[number % len(DOCUMENT_OF)]
    asked = asked_at_random(BY_PATH[path], Random(number))
    words, out = words_of(command, BY_PATH[path], asked), tmp_path / "out.json"
    answered = ask(APP, f"{API}{path_of(BY_PATH[path], asked)}")
    if answered.status == 400:
        assert json.loads(answered.body)["error"] == refusal(words)
        return
    said = io.StringIO()
    with redirect_stdout(said), redirect_stderr(io.StringIO()):
        assert cli.main([*words, "--json", str(out)] if command == "plan" else words) == 0
    written = out.read_text(encoding="utf-8") if command == "plan" else said.getvalue()
    assert answered.status == 200
    assert_same_document(json.loads(answered.body), json.loads(written))


FILES = {
    "/maps/pfa.geojson?shows=cohort&risk=high&on=2026-11-22": "map --level pfa --shows cohort --risk high --on 2026-11-22",
    "/maps/lad.geojson?on=2026-11-22": "map --level lad --on 2026-11-22",
    "/papers/E23000032.html?form=short&on=2026-11-22": "paper E23000032 --form short --on 2026-11-22",
    "/recut-papers/E07000190.html?to=2015&risk=high&on=2026-11-22": "recut-paper E07000190 --to 2015 --risk high --on 2026-11-22",
    "/directory/published.csv": "directory published",
    "/directory/published.json": "directory published",
}


@pytest.mark.parametrize("path", rest_to_soak(FILES, [path for path in FILES if "recut" not in path]))
def test_a_file_is_the_one_that_the_command_writes(path: str, tmp_path: Path) -> None:
    out = tmp_path / f"out{Path(path.partition('?')[0]).suffix}"
    with redirect_stderr(io.StringIO()):
        assert cli.main([*FILES[path].split(), "--out", str(out)]) == 0
    assert ask(APP, f"{API}{path}").body == out.read_bytes()


def test_a_value_that_differs_or_is_nought_for_unknown_is_seen() -> None:
    about = Provenance("", "", "", "", "", invented=False)
    row = {"a": 1, "b": None, "c": 0.25, "d": ["x", "y"], "e": True, "f": "=1"}
    same = {"a": "1", "b": NOT_KNOWN, "c": "0.25", "d": "x;y", "e": "True", "f": "'=1"}
    assert not differences(row, same, about)
    assert [name for name, *_ in differences(row, {**same, "b": "0", "a": "2"}, about)] == ["a", "b"]
    assert differences({"a": 0}, {"a": NOT_KNOWN}, about) and math.isfinite(row["c"])
