"""The tables are brought to this edition once, all or none, and a later edition's are left alone."""

import shutil
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import inspect

from geo.mistakes import Mistake
from store import upgrade
from store.database import open_store
from store.plans import plan, save_plan
from store.tables import METADATA
from store.upgrade import VERSION_TABLE, edition_of, upgrade_tables
from tests.store.sentences import one_sentence

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


def test_a_store_of_a_later_edition_is_left_alone(
    url: str, next_edition: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(upgrade, "FOLDER", next_edition)
        open_store(url).close()
    with pytest.raises(Mistake) as caught:
        open_store(url)
    assert "later edition" in one_sentence(caught)
