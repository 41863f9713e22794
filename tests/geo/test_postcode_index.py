"""The index is built from the installed package, replaced when that changes, and never half there."""

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pandas as pd
import pytest

from geo import postcode_index
from geo.areas import lad_table
from geo.postcode_index import build_index, is_current, write_index
from geo.postcodes import PostcodeIndex

FEW = pd.DataFrame(
    {
        "postcode": ["M11AE", "AL11AA"],
        "lad_code": ["E08000003", "E07000240"],
        "easting_m": 1.0,
        "northing_m": 2.0,
    }
)


@pytest.fixture(scope="session")
def real_index(tmp_path_factory: pytest.TempPathFactory) -> PostcodeIndex:
    """The whole index: the one already built for the app where there is one, else a new one."""
    folder = postcode_index.default_folder()
    if not is_current(folder):
        folder = tmp_path_factory.mktemp("real") / "postcodes"
        build_index(folder)
    return PostcodeIndex.open(folder)


def test_the_real_index_holds_the_whole_directory(real_index: PostcodeIndex) -> None:
    assert len(real_index.keys) > 2_700_000
    assert (real_index.keys[1:] > real_index.keys[:-1]).all()
    assert set(real_index.areas["lad_code"].dropna()) == set(lad_table().index)


def test_real_postcodes_are_located(real_index: PostcodeIndex) -> None:
    located = real_index.locate(["SW1A 2AA", "TD15 1AA", "cf10 1ep", "EH1 1YZ", "BT1 5GS", "JE2 3AB"])
    assert located["lad_code"].fillna("-").tolist() == ["E09000033", "E06000057", "W06000015", "-", "-", "-"]
    assert located["country"].tolist()[3:] == ["Scotland", "Northern Ireland", "Channel Islands"]


def test_an_index_of_another_edition_is_not_current(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_index(tmp_path / "index", FEW)
    assert is_current(tmp_path / "index")
    monkeypatch.setattr(postcode_index, "version", lambda package: "1900.1.1")
    assert not is_current(tmp_path / "index")


@pytest.mark.parametrize("about", ["", "{", "[]", "{}", json.dumps({"edition": None})])
def test_a_damaged_index_is_not_current(tmp_path: Path, about: str) -> None:
    (tmp_path / "about.json").write_text(about)
    assert not is_current(tmp_path)


def test_a_new_index_replaces_the_old_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    write_index(tmp_path / "index", FEW)
    write_index(tmp_path / "index", FEW.head(1))
    assert len(PostcodeIndex.open(tmp_path / "index").keys) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["index"]


def test_builders_at_once_leave_one_whole_index(tmp_path: Path) -> None:
    with ThreadPoolExecutor(4) as builders:
        list(builders.map(lambda _: write_index(tmp_path / "index", FEW), range(16)))
    assert PostcodeIndex.open(tmp_path / "index").locate(["AL1 1AA"])["lad_code"].item() == "E07000240"
    assert [path.name for path in tmp_path.iterdir()] == ["index"]


def test_progress_is_told_from_nothing_to_all(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    parts = list(postcode_index._data_files())[-1:]
    monkeypatch.setattr(postcode_index, "_data_files", lambda: iter(parts))
    postcode_index.read_postcodes(lambda done, total: told.append((done, total)))
    assert told == [(0, 1), (1, 1)]
