"""Without a browser: two lists, what is probably one service in both, the decisions, and one list in which it counts once."""

import csv
from datetime import date
from pathlib import Path

import pytest

from cli import main
from coverage.reconcile.decisions import Answer, decisions_on
from coverage.reconcile.doubles import proposed_doubles
from loaders.directory.decisions_text import decisions_as_text
from loaders.intake.load import load_directory
from store.database import open_store
from store.doubles import save_decisions

HEADER = "organisation_name,service_name,intervention,areas,places,as_of,data_status,funding_period\n"
OURS = (
    "Fictional Marigold Trust (INVENTED),Steps programme (INVENTED),behaviour_change_group,Kent (pfa),50,2026-10-01,INVENTED,\n"
    "Fictional Larch Project (INVENTED),Bridge helpline (INVENTED),helpline,Surrey (pfa),,2026-10-01,INVENTED,\n"
)
THEIRS = (
    "Marigold Trust Ltd (INVENTED),STEPS PROG (INVENTED),early_intervention,Kent (pfa),40,2026-09-01,INVENTED,2025-28\n"
    "Fictional Tansy Care (INVENTED),Harbour groups (INVENTED),behaviour_change_group,Surrey (pfa),,2026-10-01,INVENTED,\n"
)


@pytest.fixture
def lists(tmp_path: Path) -> list[str]:
    paths = [tmp_path / "ours.csv", tmp_path / "theirs.csv"]
    for path, rows in zip(paths, (OURS, THEIRS), strict=True):
        path.write_text(HEADER + rows)
    return [str(path) for path in paths]


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_what_is_decided_in_the_list_of_doubles_is_what_the_one_list_holds(lists: list[str], tmp_path: Path) -> None:
    doubles, one, fields = tmp_path / "doubles.csv", tmp_path / "one.csv", tmp_path / "fields.csv"
    assert main(["doubles", *lists, "--out", str(doubles)]) == 0
    [proposed] = rows_of(doubles)
    assert "kind: Behaviour change groups | Early intervention" in proposed["differs_in"]
    assert proposed["one_service"] == "" and proposed["data_status"] == "INVENTED"
    asked = ["together", *lists, "--decided", str(doubles), "--out", str(one)]
    assert main(asked) == 0 and len(rows_of(one)) == 4
    doubles.write_text(doubles.read_text().replace("\n1,,", "\n1,yes,"))
    assert main([*asked, "--provenance", str(fields)]) == 0
    names = [row["service_name"] for row in rows_of(one)]
    assert names == ["Steps programme (INVENTED)", "Bridge helpline (INVENTED)", "Harbour groups (INVENTED)"]
    assert rows_of(one)[0]["funding_period"] == "2025-28" and rows_of(one)[0]["places"] == "50"
    assert {row["data_status"] for row in rows_of(fields)} == {"INVENTED"}
    from_where = {row["field"]: row["from_directory"] for row in rows_of(fields)}
    assert from_where["places"] == "ours.csv" and from_where["funding period"] == "theirs.csv"


def test_what_changed_between_two_lists_is_a_table_with_codes_and_a_feed(lists: list[str], tmp_path: Path) -> None:
    table, feed = tmp_path / "changes.csv", tmp_path / "changes.atom"
    for out in (table, feed):
        assert main(["changes", *lists, "--on", "2026-11-27", "--out", str(out)]) == 0
    assert {row["GSS codes"] for row in rows_of(table)} == {"E23000032", "E23000031"}
    assert {row["data_status"] for row in rows_of(table)} == {"INVENTED"}
    assert "2026-11-27T00:00:00+00:00" in feed.read_text() and "INVENTED" in feed.read_text()


def test_a_kind_of_work_is_never_taken_for_a_community_of_the_same_key(lists: list[str], tmp_path: Path) -> None:
    text = Path(lists[1]).read_text()
    Path(lists[1]).write_text(text.replace("early_intervention", "young_people"))
    assert main(["doubles", *lists, "--out", str(tmp_path / "doubles.csv")]) == 0
    [proposed] = rows_of(tmp_path / "doubles.csv")
    assert "kind: Behaviour change groups | Work with young people who harm" in proposed["differs_in"]


def test_invented_records_are_not_put_together_with_real_ones(
    lists: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    decided = tmp_path / "none.csv"
    decided.write_text("one_service,first_id,second_id,second_stands_in\n")
    words = ["together", "published", lists[0], "--decided", str(decided), "--out", str(tmp_path / "one.csv")]
    assert main(words) == 2
    assert "never put together with real ones" in capsys.readouterr().err


def keep_for_the_office(lists: list[str], folder: Path, *, is_one: bool, by: str = "Ade") -> None:
    """Answer the one pair that is proposed, as the screen Directory keeps it."""
    first, second = (load_directory(Path(path), Path(path).name)[0] for path in lists)
    pairs = {double.pair: Answer(is_one) for double in proposed_doubles(first, second)}
    decisions = decisions_on(pairs, first, second, by, date(2026, 11, 1))
    with open_store(f"sqlite:///{folder / 'saved_work.sqlite'}") as store:
        save_decisions(store, decisions_as_text(decisions), by)


def test_what_the_office_answered_on_the_screens_is_known_and_how_much_of_it_was_used_is_said(
    lists: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.setenv("COVERAGE_DATA", str(tmp_path))
    doubles, one = tmp_path / "doubles.csv", tmp_path / "one.csv"
    asked = ["together", *lists, "--decided", "office", "--out", str(one)]
    assert main(asked) == 0 and len(rows_of(one)) == 4
    said = capsys.readouterr().err
    assert "None of your office's answers is about these two lists." in said
    assert "1 service probably stands in both lists" in said
    keep_for_the_office(lists, tmp_path, is_one=True)
    assert main(asked) == 0 and len(rows_of(one)) == 3
    said = capsys.readouterr().err
    assert "1 answer of your office was used: yes to 1, no to 0." in said and "probably" not in said
    assert main(["doubles", *reversed(lists), "--decided", "office", "--out", str(doubles)]) == 0
    assert [row["one_service"] for row in rows_of(doubles)] == ["yes"]
    keep_for_the_office(lists, tmp_path, is_one=False)
    assert main(asked) == 0 and len(rows_of(one)) == 4
    assert "yes to 0, no to 1." in capsys.readouterr().err


def test_answers_go_with_two_lists(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    asked = ["coverage", "--level", "pfa", "--out", str(tmp_path / "out.csv"), "--decided", "office"]
    assert main(asked) == 2
    assert "--decided goes with --add-to-published" in capsys.readouterr().err
