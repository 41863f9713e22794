"""The doctor says what is wrong, one sentence each, mends what it safely can, and ends with 1 while anything is left."""

from pathlib import Path

import pytest

from commands import doctor
from commands.doctor import Finding
from loaders import sources_register
from store.database import open_store
from store.plans import save_plan
from tests.test_cli import run


@pytest.fixture(autouse=True)
def saved_work_of_ones_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.setenv("COVERAGE_DATA", str(tmp_path / "data"))
    return tmp_path / "data"


def test_where_all_is_well_it_says_so(saved_work_of_ones_own: Path) -> None:
    with open_store() as store:
        save_plan(store, "Kent", "{}", "{}", {})
    done = run("doctor")
    assert (done.returncode, done.stdout) == (
        0,
        "Nothing is wrong: packages, data, postcode index, map files, saved work and disk were looked at.\n",
    )


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave out what takes long and is whole."""
    for look in ("_packages", "_data", "_postcodes", "_maps"):
        monkeypatch.setattr(doctor, look, lambda: iter(()))


@pytest.mark.usefixtures("small")
def test_saved_work_that_cannot_be_opened_is_said_and_left_alone(saved_work_of_ones_own: Path) -> None:
    assert run("doctor").returncode == 0
    assert not saved_work_of_ones_own.exists()  # to look makes nothing
    saved_work_of_ones_own.mkdir(mode=0o700)
    file = saved_work_of_ones_own / "saved_work.sqlite"
    file.write_text("These are my notes, and they are longer than a heading. " * 100)
    before = file.read_bytes()
    done = run("doctor", "--mend")
    assert done.returncode == 1 and "is not a file of saved work, or is damaged" in done.stdout
    assert file.read_bytes() == before


@pytest.mark.usefixtures("small")
def test_a_file_open_to_others_and_a_full_disk_are_said(
    saved_work_of_ones_own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_store() as store:
        save_plan(store, "Kent", "{}", "{}", {})
    saved_work_of_ones_own.chmod(0o755)
    (saved_work_of_ones_own / "saved_work.sqlite").chmod(0o644)
    assert "Other users of this machine can read" in run("doctor").stdout
    assert run("doctor", "--mend").returncode == 0
    assert "Other users" not in run("doctor").stdout
    monkeypatch.setattr(doctor, "LEAST_FREE_MB", 10**9)
    assert "MB are free for" in run("doctor").stdout


def test_what_can_be_mended_is_mended_only_when_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    mended: list[str] = []
    found = (Finding("One.", lambda: mended.append("one")), Finding("Two."))
    monkeypatch.setattr(doctor, "_findings", lambda: iter(found))
    done = run("doctor")
    assert (done.returncode, done.stdout, mended) == (1, "One.\nTwo.\n", [])
    done = run("doctor", "--mend")
    assert (done.returncode, done.stdout, mended) == (1, "Mended: One.\nTwo.\n", ["one"])


def test_a_damaged_index_is_built_anew_and_half_an_index_is_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, half = tmp_path / "postcodes", tmp_path / ".postcodes-x1"
    half.mkdir()
    monkeypatch.setattr(doctor, "default_folder", lambda: folder)
    monkeypatch.setattr(doctor, "build_index", lambda to: to.mkdir(exist_ok=True))
    monkeypatch.setattr(doctor, "_findings", lambda: (*doctor._postcodes(), *doctor._half_indexes()))
    assert run("doctor", "--mend").stdout.startswith("Mended: The postcode index in ")
    assert folder.exists() and half.exists()  # somebody may be building at this moment
    monkeypatch.setattr(doctor, "_DAY_S", -1)
    run("doctor", "--mend")
    assert not half.exists()


def test_a_data_file_that_was_changed_or_taken_away_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    register = {"a": {"checksums": {"lookups/areas.csv": "0" * 64, "lookups/gone.csv": "0" * 64}}, "b": {}}
    (tmp_path / "lookups").mkdir()
    (tmp_path / "lookups" / "areas.csv").write_text("changed")
    monkeypatch.setattr(sources_register, "DATA", tmp_path)
    monkeypatch.setattr(sources_register, "_read", lambda _: register)
    assert sources_register.changed_files() == ("lookups/areas.csv", "lookups/gone.csv")
