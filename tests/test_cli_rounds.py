"""A round from its opening to its publication, by command."""

from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from cli import main
from store.database import open_store
from store.directories import published

OPEN = ["--due", "2027-01-15", "--owner", "An office", "--address", "mapping@office.example", "--on", "2026-11-27"]


@pytest.fixture(autouse=True)
def no_store_of_ones_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.setenv("COVERAGE_DATA", str(tmp_path / "data"))


def run(*words: str) -> None:
    assert main(words) == 0


def test_a_round_is_opened_sent_taken_told_closed_and_published(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(
        "round",
        "open",
        "Mapping",
        *OPEN,
        "--area",
        "Kent",
        "--area",
        "Essex",
        "--ask",
        "prevention",
        "--ask",
        "housing_pathway",
    )
    (tmp_path / "offices.csv").write_text(
        "Office,Kind,Role,Address,Areas\nOffice for Kent,commissioner,domestic abuse lead,lead@kent.example,Kent\n"
    )
    known = ("--offices", str(tmp_path / "offices.csv"))
    run("round", "send", "Mapping", "--out", str(tmp_path / "out"), *known)
    assert sorted(one.name for one in (tmp_path / "out").iterdir()) == [
        "Essex.txt",
        "Essex.xlsx",
        "Kent.txt",
        "Kent.xlsx",
    ]
    text = (tmp_path / "out" / "Kent.txt").read_text()
    assert "mapping@office.example" in text and "To Office for Kent, domestic abuse lead\n" in text
    assert (
        text.startswith("To: lead@kent.example\n") and "To Essex PFCC" in (tmp_path / "out" / "Essex.txt").read_text()
    )
    book = load_workbook(BytesIO((tmp_path / "out" / "Kent.xlsx").read_bytes()))
    assert "Office for Kent" in [row[1].value for row in book["Start here"].iter_rows()]
    book["2 What is asked"]["F5"] = "none, we have checked"
    book.save(tmp_path / "kent back.xlsx")
    capsys.readouterr()
    run("round", "take", "mapping", str(tmp_path / "kent back.xlsx"), "--on", "2026-12-01")
    assert "Kent: 1 checked and none.\nNew workbooks: 1." in capsys.readouterr().out
    book["2 What is asked"]["F5"] = "yes: I have added it on sheet 3"
    book.save(tmp_path / "kent again.xlsx")
    run("round", "take", "mapping", str(tmp_path / "kent again.xlsx"), "--on", "2026-12-01")
    run("round", "decide", "mapping", "kent back.xlsx", "--on", "2026-12-01")
    assert capsys.readouterr().out.endswith("Kent, Prevention: what kent back.xlsx says stands.\n")
    assert (
        main(["round", "decide", "mapping", "kent back.xlsx"]) == main(["round", "decide", "mapping", "no.xlsx"]) == 2
    )
    said = capsys.readouterr().err
    assert "kent back.xlsx waits for no decision there" in said and 'No workbook "no.xlsx" counts in Mapping' in said
    run("round", "status", "mapping", "--on", "2026-12-01", "--reminders", str(tmp_path / "ask again"))
    assert "1 of 2 areas has answered" in capsys.readouterr().out
    assert [one.name for one in (tmp_path / "ask again").iterdir()] == ["Essex.txt"]
    run("round", "open", "Mapping again", *OPEN, "--area", "Kent", "--ask", "prevention")
    run("round", "status", "Mapping again", "--on", "2026-12-01", "--before", "mapping")
    compared = capsys.readouterr().out
    assert "Mapping: 1 of 2 areas answered, 3 of 4 cells unknown.\nMapping again: 0 of 1 areas answered" in compared
    assert "1 declaration that there is none is no longer listed" in compared
    for said in ("Published as version 1 of The map.", "It is published already, as version 1 of The map."):
        run("round", "close", "mapping", "--on", "2026-12-02", "--publish", "The map", "--by", "Ann")
        assert said in capsys.readouterr().out
    with open_store() as store:
        assert [one.version for one in published(store)] == [1]
    assert main(["round", "decide", "mapping", "kent again.xlsx"]) == 2
    assert "Mapping is closed, so nothing of it is decided any more." in capsys.readouterr().err
    run("round", "take", "mapping", str(tmp_path / "out" / "Essex.xlsx"), "--on", "2026-12-03")
    assert "kept aside with thanks" in capsys.readouterr().err


def test_what_is_no_round_is_said_in_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["round", "status", "Mapping"]) == 2
    assert capsys.readouterr().err == 'cli.py: There is no round called "Mapping": there are none yet.\n'
