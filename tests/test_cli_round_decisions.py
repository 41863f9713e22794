"""What waits in a round is decided by the name of its file, or by its checksum where two files have one name."""

from dataclasses import replace
from datetime import date

import pytest

from cli import main
from coverage.rounds.answers import NOT_KNOWN, Return
from loaders.directory.directory_text import directory_as_texts
from loaders.directory.shipped import published_directory
from loaders.rounds.texts import return_as_text, round_as_text, round_of_text
from store.database import open_store
from store.rounds import keep_returns, open_round, round_of
from tests.rounds_filled import KENT, ROUND

WHY = "It is the workbook of Kent, and its first page says Essex: ask whose answers they are before they count."
WAITS = Return(KENT, "a" * 64, "back.xlsx", "", date(2026, 12, 1), {"prevention": NOT_KNOWN}, {}, None, (), (), WHY)


@pytest.fixture
def round_id(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> str:
    """A round to which two files of one name came back, of which one waits."""
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.setenv("COVERAGE_DATA", str(tmp_path_factory.mktemp("data")))
    came = (WAITS, replace(WAITS, checksum="b" * 64, waits=""))
    with open_store() as store:
        made = open_round(store, ROUND.name, round_as_text(ROUND), directory_as_texts(published_directory()))
        keep_returns(store, made.id, {one.checksum: return_as_text(one) for one in came})
    return made.id


def test_a_workbook_that_waits_counts_once_somebody_says_so(round_id: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["round", "decide", ROUND.name, "back.xlsx"]) == 2
    assert "2 workbooks came back as" in (said := capsys.readouterr().err) and "aaaaaaaa or bbbbbbbb" in said
    assert main(["round", "decide", ROUND.name, "aaaaaaaa"]) == 0
    assert capsys.readouterr().out == "back.xlsx counts as of Kent.\n"
    with open_store() as store:
        assert dict(round_of_text(round_of(store, round_id).text).stands) == {WAITS.key_of_waiting: WAITS.checksum}
    assert main(["round", "decide", ROUND.name, "aaaaaaaa"]) == 2
    assert "waits for no decision" in capsys.readouterr().err
