"""The audit: a row with every save, only added to, and whatever is done to it behind our back shows."""

import json
import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import DBAPIError

from geo.mistakes import Mistake
from store.access.actors import Actor, acting_as
from store.access.refusals import Refused
from store.access.roles import Role
from store.actions import Action
from store.audit import SHAPES, About, Head, record, record_in, row_hash
from store.audit_chain import entries, head, verify_chain
from store.backup.back_up import back_up
from store.database import Store
from store.directories import publish
from store.drafts import forget_draft, save_draft, save_steps
from store.offices import save_offices
from store.plans import archive_plan, freeze_plan, rename_plan, restore_plan, save_plan
from store.rounds import keep_returns, open_round, save_round
from store.tables import AUDIT

WITHOUT_TRIGGERS = {
    "sqlite": ["DROP TRIGGER audit_no_update", "DROP TRIGGER audit_no_delete"],
    "postgresql": ["SET session_replication_role = replica"],
}
NOTE = About("store", "")


def tamper(store: Store, *statements: str) -> None:
    """Run SQL as somebody who owns the database can."""
    with store.writing() as connection:
        for statement in [*WITHOUT_TRIGGERS[connection.dialect.name], *statements]:
            connection.execute(text(statement))
        if connection.dialect.name == "postgresql":
            connection.execute(text("SET session_replication_role = DEFAULT"))


@pytest.fixture
def audited(store: Store) -> Iterator[Store]:
    """A store whose audit has five rows."""
    for _ in range(5):
        record(store, Action.RESTORED, NOTE)
    yield store


def test_every_change_of_a_saved_item_has_its_row(store: Store) -> None:
    plan = save_plan(store, "Kent", "[]", "{}", {}).id
    rename_plan(store, plan, "Gwent")
    archive_plan(store, plan)
    restore_plan(store, plan)
    freeze_plan(store, plan)
    directory = publish(store, "Kent", {"a": "a"}, "Ann").id
    round_id = open_round(store, "Spring", "{}", {}).id
    keep_returns(store, round_id, {"0" * 64: "{}"})
    keep_returns(store, round_id, {"0" * 64: "{}"})
    save_round(store, round_id, "Spring", "{}", closed=True)
    offices = save_offices(store, "[]", "Ann", 0).id
    draft = save_draft(store, "rows", "[]").id
    save_steps(store, draft, "[1]")
    forget_draft(store, draft)
    told = [(one.action, one.kind, one.about, one.version) for one in reversed(entries(store))]
    assert told == [
        ("saved", "plan", plan, 1),
        ("renamed", "plan", plan, 1),
        ("archived", "plan", plan, 1),
        ("brought_back", "plan", plan, 1),
        ("frozen", "plan", plan, 1),
        ("published", "directory", directory, 1),
        ("round_saved", "round", round_id, 1),
        ("round_returns_kept", "round", round_id, None),
        ("round_saved", "round", round_id, 2),
        ("frozen", "round", round_id, 2),
        ("declared", "offices", offices, 1),
        ("saved", "directory_draft", draft, 1),
        ("saved", "directory_draft", draft, 2),
        ("forgotten", "directory_draft", draft, None),
    ]
    assert {one.account for one in entries(store)} == {"desk"}
    assert verify_chain(store) == ""


def test_a_backup_is_written_down_before_anything_leaves(store: Store, tmp_path: Path) -> None:
    back_up(store, tmp_path / "all.backup")
    assert [one.action for one in entries(store)] == ["backed_up"]
    with acting_as(Actor("bo@office.gov.uk", Role.EDITOR)), pytest.raises(Refused):
        back_up(store, tmp_path / "again.backup")
    assert not (tmp_path / "again.backup").exists()


def test_what_is_not_saved_has_no_row_and_what_cannot_be_audited_is_not_saved(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = save_plan(store, "Kent", "[]", "{}", {})
    with pytest.raises(Mistake):
        save_plan(store, "Kent", "[1]", "{}", {}, plan_id=first.id, expected_version=7)
    assert len(entries(store)) == 1
    monkeypatch.setattr("store.saving.record_in", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        save_plan(store, "Gwent", "[]", "{}", {})
    with store.reading() as connection:
        assert connection.execute(text("SELECT count(*) FROM saved_item")).scalar_one() == 1


@pytest.mark.parametrize("statement", ["UPDATE audit SET account = 'x'", "DELETE FROM audit WHERE number = 5"])
def test_the_database_itself_refuses_to_change_or_remove_a_row(audited: Store, statement: str) -> None:
    with pytest.raises((DBAPIError, Mistake)), audited.writing() as connection:
        connection.execute(text(statement))
    assert len(entries(audited)) == 5 and verify_chain(audited) == ""


@pytest.mark.parametrize(
    ("statements", "said"),
    [
        (["UPDATE audit SET account = 'ann@office.gov.uk' WHERE number = 3"], "Row 3 .* not what was written"),
        (["UPDATE audit SET version = 2 WHERE number = 5"], "Row 5 .* not what was written"),
        (["DELETE FROM audit WHERE number = 2"], "Row 2 .* missing"),
        (["DELETE FROM audit WHERE number = 1"], "Row 1 .* missing"),
        (
            [
                "UPDATE audit SET number = 9 WHERE number = 2",
                "UPDATE audit SET number = 2 WHERE number = 3",
                "UPDATE audit SET number = 3 WHERE number = 9",
            ],
            "Row 2 .* not what was written",
        ),
        (
            ["DELETE FROM audit WHERE number = 3", "UPDATE audit SET number = number - 1 WHERE number > 3"],
            "Row 3 .* not what was written",
        ),
    ],
)
def test_a_row_that_was_changed_removed_or_swapped_is_found(audited: Store, statements: list[str], said: str) -> None:
    tamper(audited, *statements)
    assert re.match(said, verify_chain(audited))


def test_a_row_that_was_changed_together_with_its_hash_breaks_the_next(audited: Store) -> None:
    with audited.reading() as connection:
        rows = [row._asdict() for row in connection.execute(select(AUDIT).order_by(AUDIT.c.number))]
    forged = row_hash(rows[2] | {"account": "ann@office.gov.uk"}, rows[1]["hash"])
    tamper(audited, f"UPDATE audit SET account = 'ann@office.gov.uk', hash = '{forged}' WHERE number = 3")
    assert verify_chain(audited).startswith("Row 4")


def test_an_end_that_was_cut_shows_against_a_head_that_was_noted(audited: Store) -> None:
    noted = head(audited)
    assert noted.number == 5 and verify_chain(audited, noted) == ""
    tamper(audited, "DELETE FROM audit WHERE number > 3")
    assert verify_chain(audited) == ""
    assert "row 5 was noted" in verify_chain(audited, noted)
    for _ in range(3):
        record(audited, Action.RESTORED, NOTE)
    assert "Row 5 of the audit is another than was noted" in verify_chain(audited, noted)


def test_writers_at_once_keep_one_chain(store: Store) -> None:
    def writes(number: int) -> None:
        with acting_as(Actor(f"user{number}@office.gov.uk", Role.ANALYST)):
            for _ in range(5):
                save_plan(store, "Kent", json.dumps(number), "{}", {})

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(writes, range(6)))
    assert [one.number for one in entries(store)] == list(range(30, 0, -1))
    assert verify_chain(store) == ""


@pytest.mark.parametrize(
    ("kind", "about"),
    [
        ("plan", "Rose House, 1 High Street"),
        ("plan", "0" * 31),
        ("screen", "Rose House"),
        ("screen", "a" * 41),
        ("store", "x"),
        ("refuge", ""),
        ("session", "0" * 32 + "\n"),
    ],
)
def test_the_audit_takes_no_text_that_could_name_a_person_or_a_place(kind: str, about: str) -> None:
    with pytest.raises(ValueError, match="keeps no such id"):
        About(kind, about)


def test_every_shape_has_room_in_the_table() -> None:
    assert all(len(kind) <= 20 for kind in SHAPES) and all(len(action) <= 30 for action in Action)


@pytest.mark.parametrize("role", [None, Role.VIEWER, Role.ANALYST, Role.EDITOR])
def test_only_who_may_sees_the_audit(audited: Store, role: Role | None) -> None:
    for asked in (entries, head, verify_chain):
        with acting_as(Actor("bo@office.gov.uk", role)), pytest.raises(Refused):
            asked(audited)


def test_the_last_rows_can_be_asked_for(audited: Store) -> None:
    assert [one.number for one in entries(audited, most=2)] == [5, 4]


def test_a_row_is_kept_with_its_save_or_not_at_all(store: Store) -> None:
    with pytest.raises(ZeroDivisionError), store.writing() as connection:
        record_in(connection, Action.PUBLISHED, NOTE)
        _ = 1 / 0
    assert entries(store) == () and head(store) == Head(0, "0" * 64)
