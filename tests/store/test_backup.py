"""A backup is all of the saved work at one moment, and is put back whole into either kind of database, or not at all."""

import hashlib
import json
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import DBAPIError

from geo.mistakes import Mistake
from store.audit_chain import entries, verify_chain
from store.backup import put_back as putting
from store.backup.back_up import back_up
from store.backup.put_back import put_back
from store.database import Store, open_store
from store.directories import publish
from store.plans import plan, plan_versions, plans, save_plan
from store.rounds import keep_returns, open_round
from store.tables import METADATA
from tests.store.processes import start
from tests.store.sentences import one_sentence


@pytest.fixture(params=["into a file", "into PostgreSQL"])
def other(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of another empty place for saved work."""
    if request.param == "into a file":
        return f"sqlite:///{tmp_path / 'other.sqlite'}"
    return str(request.getfixturevalue("cleared_postgres"))


@pytest.fixture
def file(tmp_path: Path) -> str:
    """The address of an empty file."""
    return f"sqlite:///{tmp_path / 'saved_work.sqlite'}"


def fill(store: Store) -> str:
    """Save something of several kinds; give the id of a plan of two versions."""
    plan_id = save_plan(store, "Kent ŵ 🗺", '["\\u0000"]', "{}", {}).id
    save_plan(store, "Kent", "[1.5]", "{}", {"need": "2023"}, frozen=True, plan_id=plan_id)
    publish(store, "Kent", {"services": "x" * 100_000}, "Ann", "why\u00a0not")
    round_id = open_round(store, "Mapping", "[]", {"head": "{}"}).id
    keep_returns(store, round_id, {f"{number:064x}": "[]" for number in range(120)})
    return plan_id


def every_row(store: Store) -> dict[str, set[tuple[object, ...]]]:
    with store.reading() as connection:
        return {one.name: set(map(tuple, connection.execute(select(one)))) for one in METADATA.sorted_tables}


def but_the_audit(
    store: Store, rows: dict[str, set[tuple[object, ...]]] | None = None
) -> dict[str, set[tuple[object, ...]]]:
    """Every row but of the audit, to which putting back adds one."""
    return {name: each for name, each in (rows or every_row(store)).items() if name != "audit"}


def test_every_row_comes_back_into_either_kind_of_database(url: str, other: str, tmp_path: Path) -> None:
    path = tmp_path / "work.backup"
    with open_store(url) as store, open_store(other) as empty:
        fill(store)
        written = back_up(store, path)
        assert put_back(empty, path).rows == written.rows
        assert [one.action for one in entries(empty)[:1]] == ["restored"] and not verify_chain(empty)
        now = every_row(empty)
        now["audit"] = {row for row in now["audit"] if "restored" not in row}
        assert now == every_row(store)
        assert save_plan(empty, "Surrey", "{}", "{}", {}).version == 1
        with pytest.raises(DBAPIError, match="only added"), empty.writing() as connection:
            connection.execute(text("UPDATE audit SET account = 'x'"))
    assert path.stat().st_mode & 0o077 == 0


def test_a_backup_beside_savers_holds_every_version_that_was_told_and_none_in_part(url: str, tmp_path: Path) -> None:
    with open_store(url) as store, open_store(f"sqlite:///{tmp_path / 'other.sqlite'}") as empty:
        plan_id = save_plan(store, "Kent", "[]", "[]", {}).id
        saver = start("save_until_killed", url, plan_id)
        saver.begin()
        try:
            for turn in range(2):
                told = int(saver.printed.readline())
                back_up(store, tmp_path / f"{turn}.backup")
                put_back(empty, tmp_path / f"{turn}.backup", replace=True)
                versions = sorted(one.version for one in plan_versions(empty, plan_id))
                assert versions == list(range(1, len(versions) + 1)) and versions[-1] >= told
                last = plan(empty, plan_id)
                assert last.scenario_json == last.results_json
        finally:
            saver.process.kill()
            saver.rest()


def test_work_that_is_not_in_the_backup_is_refused_or_kept_beside_it(url: str, tmp_path: Path) -> None:
    path = tmp_path / "work.backup"
    with open_store(url) as store:
        plan_id = fill(store)
        back_up(store, path)
        at_first = but_the_audit(store)
        save_plan(store, "Surrey", "{}", "{}", {})
        later = every_row(store)
        with pytest.raises(Mistake, match=r"holds work that is not in work\.backup \(6 rows\)") as caught:
            put_back(store, path)
        assert one_sentence(caught) and every_row(store) == later
        before = put_back(store, path, replace=True).before
        assert but_the_audit(store) == at_first and plan(store, plan_id).name == "Kent"
        assert before and before.parent == tmp_path
        put_back(store, before, replace=True)
        assert but_the_audit(store) == but_the_audit(store, later)


def test_what_fails_half_way_changes_nothing(url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "work.backup"
    with open_store(url) as store:
        fill(store)
        back_up(store, path)
        before = every_row(store)
        with monkeypatch.context() as patch:
            patch.setattr(putting, "_insert", lambda *_: 1 / 0)
            with pytest.raises(ZeroDivisionError):
                put_back(store, path)
        assert every_row(store) == before


def rewritten(path: Path, change: Callable[[list[object]], object]) -> None:
    """Change the lines of a backup, and make its checksum right again."""
    lines = [json.loads(line) for line in path.read_bytes().splitlines()[:-1]]
    change(lines)
    body = b"".join(json.dumps(line).encode() + b"\n" for line in lines)
    end = {"rows": len(lines) - 1, "sha256": hashlib.sha256(body).hexdigest()}
    path.write_bytes(body + json.dumps(end).encode() + b"\n")


def test_a_backup_of_earlier_tables_is_brought_to_those_of_today(file: str, tmp_path: Path) -> None:
    path = tmp_path / "work.backup"
    with open_store(file) as store, open_store(f"sqlite:///{tmp_path / 'other.sqlite'}") as empty:
        first = save_plan(store, "Kent", "{}", "{}", {})
        back_up(store, path)

        def as_edition_1(lines: list[Any]) -> None:
            names = ("id", "kind", "name", "frozen", "archived")
            lines[0]["schema"] = "0001"
            lines[0]["columns"] = {
                table: [one for one in each if table != "saved_item" or one in names]
                for table, each in lines[0]["columns"].items()
                if table.startswith("saved_")
            }
            lines[1:] = [
                [*line[:6]] if line[0] == "saved_item" else line for line in lines[1:] if line[0].startswith("saved_")
            ]

        rewritten(path, as_edition_1)
        put_back(empty, path)
        assert plan(empty, first.id) == first
        keep_returns(empty, open_round(empty, "Mapping", "[]", {}).id, {"a" * 64: "[]"})
        save_plan(store, "Surrey", "{}", "{}", {})
        keep_returns(store, open_round(store, "Mapping", "[]", {}).id, {"a" * 64: "[]"})
        with pytest.raises(Mistake, match="holds work that is not in"):  # tables that the backup lacks are work too
            put_back(store, path)


FOREIGN = {
    "nothing": b"",
    "words": b"These are my notes.\n",
    "a list": b"[1]\n",
    "a zip": b"PK\x03\x04" + bytes(100),
    "brackets": b"[" * 100_000 + b"\n",
    "other JSON": b'{"form": "other"}\n',
    "no text": b"\xff\xfe\x00\n",
}


@pytest.mark.parametrize("content", FOREIGN.values(), ids=FOREIGN)
def test_what_is_no_backup_is_refused(content: bytes, file: str, tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_bytes(content)
    with open_store(file) as store, pytest.raises(Mistake) as caught:
        put_back(store, path)
    assert "notes.txt is not a backup" in one_sentence(caught)


def _first_item(lines: list[Any]) -> list[Any]:
    return next(line for line in lines[1:] if line[0] == "saved_item")


def _set(at: object, value: object) -> Callable[[list[Any]], object]:
    return lambda lines: _first_item(lines).__setitem__(at, value)


WRONG = {
    "another kind of value": _set(2, 7),
    "a number for yes": _set(4, 1),
    "a long name": _set(3, "x" * 81),
    "a letter of number 0": _set(3, "a\0"),
    "half a letter": _set(3, "\ud800"),
    "nothing where something must be": _set(3, None),
    "a table of others": _set(0, "sqlite_master"),
    "a value too few": lambda lines: _first_item(lines).pop(),
    "no row": _set(slice(0, 99), ()),
    "a column of others": lambda lines: lines[0]["columns"]["saved_item"].append("x); DROP TABLE saved_item; --"),
    "a table of others in the heading": lambda lines: lines[0]["columns"].update({"sqlite_master": ["name"]}),
}


@pytest.mark.parametrize("change", WRONG.values(), ids=WRONG)
def test_a_backup_whose_rows_no_table_could_hold_is_refused(
    change: Callable[[list[object]], object], file: str, tmp_path: Path
) -> None:
    path = tmp_path / "work.backup"
    with open_store(file) as store:
        save_plan(store, "Kent", "{}", "{}", {})
        back_up(store, path)
        before = every_row(store)
        rewritten(path, change)
        with pytest.raises(Mistake) as caught:
            put_back(store, path, replace=True)
        assert "work.backup is damaged" in one_sentence(caught)
        assert every_row(store) == before


def test_a_backup_whose_rows_do_not_belong_together_is_refused(url: str, tmp_path: Path) -> None:
    path = tmp_path / "work.backup"
    with open_store(url) as store:
        save_plan(store, "Kent", "{}", "{}", {})
        back_up(store, path)
        before = every_row(store)
        for change in (_set(1, "0" * 32), lambda lines: lines.append(lines[-1])):
            rewritten(path, change)
            with pytest.raises(Mistake, match=r"work\.backup holds rows that do not belong together"):
                put_back(store, path, replace=True)
            assert every_row(store) == before


def _say(key: str, value: object, lines: list[Any]) -> None:
    lines[0][key] = value


def test_a_backup_of_a_later_edition_is_refused(file: str, tmp_path: Path) -> None:
    with open_store(file) as store:
        for key, value in (("schema", "9999"), ("form_edition", 2)):
            path = tmp_path / f"{key}.backup"
            back_up(store, path)
            rewritten(path, partial(_say, key, value))
            with pytest.raises(Mistake) as caught:
                put_back(store, path)
            assert "later edition" in one_sentence(caught)


def test_a_backup_with_any_byte_changed_or_cut_is_refused(file: str, tmp_path: Path) -> None:
    path = tmp_path / "work.backup"
    with open_store(file) as store:
        save_plan(store, "Kent", "{}", "{}", {})
        back_up(store, path)
        before, whole = every_row(store), path.read_bytes()
        damaged = [whole[:cut] for cut in range(1, len(whole) - 1, 97)]  # its last byte is the end of a line
        damaged += [whole[:at] + bytes((whole[at] ^ 1,)) + whole[at + 1 :] for at in range(0, len(whole), 89)]
        damaged += [whole + b"more", whole + whole, whole[1:]]
        for content in damaged:
            path.write_bytes(content)
            with pytest.raises(Mistake) as caught:
                put_back(store, path, replace=True)
            assert one_sentence(caught)
        assert every_row(store) == before


def test_a_backup_is_a_new_file_or_none(file: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    with open_store(file) as store:
        back_up(store, folder / "work.backup")
        with pytest.raises(Mistake, match="is there already: name another file"):
            back_up(store, folder / "work.backup")
        with pytest.raises(Mistake, match=r"cannot be written: No such file or directory\."):
            back_up(store, tmp_path / "nowhere" / "work.backup")
        with pytest.raises(Mistake, match=r"cannot be read: No such file or directory\."):
            put_back(store, folder / "other.backup")
        monkeypatch.setattr("store.backup.back_up.ending", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            back_up(store, folder / "second.backup")
        assert [one.name for one in folder.iterdir()] == ["work.backup"]
        assert plans(store) == ()
