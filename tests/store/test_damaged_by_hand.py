"""Whatever a hand wrote into any column of any table, a reader gets what is sound, or one sentence."""

import sqlite3
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from shutil import copy

import pytest

from geo.mistakes import Mistake
from store.columns import LongText, UtcTime, Whole, Words, YesNo
from store.database import Store, open_store
from store.directories import open_version, publish, published, versions_of
from store.drafts import draft_of, save_draft
from store.groups import group, groups, save_group
from store.plans import plan, plan_versions, plans, save_plan
from store.remarks import remarks_of, save_remarks
from store.rounds import keep_returns, open_round, returns_of, round_of, round_texts, rounds
from store.tables import METADATA
from store.versions import Heading, require_readable
from tests.samples import rest_to_soak

CHECKED = (Words, LongText, Whole, YesNo, UtcTime)
BY_HAND = ("CAST(x'ff41' AS TEXT)", "x'ff41'", "'abc'", "1e20", "''", "3.5", "-5", "char(0) || 'a'")
COLUMNS = [(table.name, column.name) for table in METADATA.sorted_tables for column in table.columns]
"""Every third is tried each time, with the first of what a hand might write; the rest are a soak's."""


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    """A file with something of several kinds in it, and the ids of them."""
    file = tmp_path_factory.mktemp("whole") / "saved_work.sqlite"
    with open_store(f"sqlite:///{file}") as store:
        ids = {
            "plan": save_plan(store, "Kent", "{}", "{}", {}).id,
            "directory": publish(store, "Kent", {"services": "text"}, "Ann").id,
            "group": save_group(store, "South", "pfa", ["E23000032"]).id,
            "draft": save_draft(store, "file", "steps").id,
            "remarks": save_remarks(store, "[]").id,
            "round": open_round(store, "Mapping", "[]", {"head": "{}"}).id,
        }
        keep_returns(store, ids["round"], {"a" * 64: "[]"})
    return file, ids


def _acts(store: Store, ids: dict[str, str]) -> list[Callable[[], object]]:
    return [
        lambda: require_readable(store),
        lambda: plans(store),
        lambda: plan(store, ids["plan"]),
        lambda: plan_versions(store, ids["plan"]),
        lambda: published(store),
        lambda: versions_of(store, ids["directory"]),
        lambda: open_version(store, ids["directory"]),
        lambda: (groups(store), group(store, ids["group"])),
        lambda: draft_of(store, ids["draft"]),
        lambda: remarks_of(store, ids["remarks"]),
        lambda: rounds(store),
        lambda: round_texts(store),
        lambda: round_of(store, ids["round"]),
        lambda: returns_of(store, ids["round"]),
        lambda: save_plan(store, "Kent", "{}", "{}", {}, plan_id=ids["plan"]),
        lambda: publish(store, "Sussex", {}, "Ann"),
        lambda: keep_returns(store, ids["round"], {"b" * 64: "[]"}),
    ]


@pytest.mark.parametrize("by_hand", rest_to_soak(BY_HAND, BY_HAND[:1]))
@pytest.mark.parametrize("column", rest_to_soak(COLUMNS, COLUMNS[::3]), ids=".".join)
def test_what_a_hand_wrote_into_any_column_is_said_in_a_sentence_or_does_no_harm(
    by_hand: str, column: tuple[str, str], whole: tuple[Path, dict[str, str]], tmp_path: Path
) -> None:
    file = Path(copy(whole[0], tmp_path))
    other = sqlite3.connect(file, isolation_level=None)
    other.executescript("DROP TRIGGER audit_no_update; DROP TRIGGER audit_no_delete")
    with suppress(sqlite3.IntegrityError):  # the number of a row is a number
        other.execute("UPDATE OR IGNORE {} SET {} = {}".format(*column, by_hand))
    other.close()
    with open_store(f"sqlite:///{file}") as store:
        for act in _acts(store, whole[1]):
            try:
                found = act()
            except Mistake as mistake:
                assert str(mistake).endswith(".") and "\n" not in str(mistake)
            else:
                _require_sound(found)


def _require_sound(found: object) -> None:
    for one in found if isinstance(found, tuple) else (found,):
        if isinstance(one, Heading):
            assert (type(one.id), type(one.name), type(one.version)) == (str, str, int)


def test_every_column_is_of_a_kind_that_checks_what_it_reads() -> None:
    unchecked = {
        f"{table.name}.{column.name}"
        for table in METADATA.sorted_tables
        for column in table.columns
        if type(column.type) not in CHECKED
    }
    assert not unchecked, "take the kinds of store/columns.py"


def test_a_damaged_heading_is_said_as_damage_of_the_file(whole: tuple[Path, dict[str, str]], tmp_path: Path) -> None:
    file = Path(copy(whole[0], tmp_path))
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("UPDATE saved_item SET name = CAST(x'ff41' AS TEXT) WHERE kind = 'plan'")
    other.close()
    with open_store(f"sqlite:///{file}") as store:
        with pytest.raises(Mistake, match=r"saved_work.sqlite is damaged: put a copy back"):
            require_readable(store)
        assert [one.name for one in published(store)] == ["Kent"]  # what is whole stays to be had
