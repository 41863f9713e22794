"""The tables are brought to this edition once, all or none, and a later edition's are left alone."""

import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import inspect, select, text

from geo.mistakes import Mistake
from store import upgrade
from store.database import Store, open_store
from store.plans import plan, plans, save_plan
from store.tables import ITEM, METADATA
from store.upgrade import VERSION_TABLE, edition_of, upgrade_tables
from tests.store.sentences import one_sentence
from tests.waiting import until

TABLES = {
    VERSION_TABLE,
    "saved_item",
    "saved_version",
    "saved_part",
    "round_return",
    "audit",
    "member",
    "api_token",
    "ended_session",
}
NEXT = """
import sqlalchemy as sa
from alembic import op
revision, down_revision = "0004", "0003"
def upgrade():
    op.add_column("saved_item", sa.Column("colour", sa.String(80)))
"""


@pytest.fixture
def next_edition(tmp_path: Path) -> Path:
    """The migrations of an edition that has one more than ours."""
    folder = tmp_path / "migrations"
    shutil.copytree(upgrade.FOLDER, folder, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "versions" / "v0004_colour.py").write_text(NEXT)
    return folder


def test_an_empty_place_gets_the_tables_and_a_second_time_changes_nothing(url: str) -> None:
    with open_store(url) as store:
        assert set(inspect(store.engine).get_table_names()) == TABLES
        first = save_plan(store, "Kent", "{}", "{}", {})
        with store.writing() as connection:
            upgrade_tables(connection)
            assert edition_of(connection) == "0003"
    with open_store(url) as store:
        assert plan(store, first.id) == first


def test_the_migrations_make_the_tables_that_the_code_uses(url: str) -> None:
    with open_store(url) as store, store.reading() as connection:
        context = MigrationContext.configure(connection, opts={"version_table": VERSION_TABLE})
        assert compare_metadata(context, METADATA) == []


def test_an_older_store_is_brought_forward_with_all_that_is_in_it(
    url: str, next_edition: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_store(url) as store:
        first = save_plan(store, "Kent", "{}", "{}", {})
    monkeypatch.setattr(upgrade, "FOLDER", next_edition)
    with open_store(url) as store:
        assert "colour" in {column["name"] for column in inspect(store.engine).get_columns("saved_item")}
        assert plan(store, first.id) == first


def test_a_migration_that_fails_leaves_everything_as_it_was(
    url: str, next_edition: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_store(url) as store:
        first = save_plan(store, "Kent", "{}", "{}", {})
    with monkeypatch.context() as patch:
        (next_edition / "versions" / "v0004_colour.py").write_text(NEXT + "    raise RuntimeError('half way')\n")
        patch.setattr(upgrade, "FOLDER", next_edition)
        with pytest.raises(RuntimeError, match="half way"):
            open_store(url)
    with open_store(url) as store:
        assert "colour" not in {column["name"] for column in inspect(store.engine).get_columns("saved_item")}
        assert plan(store, first.id) == first


def test_a_save_after_a_later_edition_has_come_is_refused_and_reading_goes_on(
    url: str, next_edition: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_store(url) as older:
        first = save_plan(older, "Kent", "{}", "{}", {})
        with monkeypatch.context() as patch:
            patch.setattr(upgrade, "FOLDER", next_edition)
            with open_store(url) as newer:
                second = save_plan(newer, "Essex", "{}", "{}", {})
        with pytest.raises(Mistake) as caught:
            save_plan(older, "Surrey", "{}", "{}", {})
        assert "being updated" in one_sentence(caught)
        assert {one.id for one in plans(older)} == {first.id, second.id}


def test_tables_are_changed_once_all_who_write_have_ended(
    empty_postgres: str, next_edition: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_store(empty_postgres) as older, ThreadPoolExecutor(1) as pool:
        with older.writing() as connection:
            monkeypatch.setattr(upgrade, "FOLDER", next_edition)
            comes = pool.submit(open_store, empty_postgres)
            until(lambda: _somebody_waits(older), "the newer one to wait")
            assert connection.execute(select(ITEM.c.id)).all() == []
        with comes.result() as newer:
            assert "colour" in {column["name"] for column in inspect(newer.engine).get_columns("saved_item")}


def _somebody_waits(store: Store) -> bool:
    with store.reading() as connection:
        return bool(connection.execute(text("SELECT count(*) FROM pg_locks WHERE NOT granted")).scalar_one())


def test_a_store_of_a_later_edition_is_left_alone(
    url: str, next_edition: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(upgrade, "FOLDER", next_edition)
        open_store(url).close()
    with pytest.raises(Mistake) as caught:
        open_store(url)
    assert "later edition" in one_sentence(caught)
