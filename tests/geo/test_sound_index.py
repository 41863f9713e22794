"""An index that was changed after it was built is not sound, and one that cannot be read is said in a sentence."""

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from geo import postcode_index
from geo.mistakes import Mistake
from geo.postcode_index import write_index
from geo.postcodes import PostcodeIndex
from geo.sound_index import is_sound
from tests.geo.test_postcode_index import FEW


def _change(part: str, change: Callable[[np.ndarray], np.ndarray]) -> Callable[[Path], object]:
    return lambda folder: np.save(folder / f"{part}.npy", change(np.load(folder / f"{part}.npy")))


def _about(folder: Path) -> None:
    about = json.loads((folder / "about.json").read_text())
    del about["codes"]
    (folder / "about.json").write_text(json.dumps(about))


UNREADABLE: dict[str, Callable[[Path], object]] = {
    "empty": lambda folder: (folder / "keys.npy").write_bytes(b""),
    "cut": lambda folder: (folder / "grid.npy").write_bytes((folder / "grid.npy").read_bytes()[:-4]),
    "no numbers": lambda folder: (folder / "places.npy").write_bytes(b"\xff" * 300),
    "gone": lambda folder: (folder / "places.npy").unlink(),
    "no codes": _about,
}
WRONG: dict[str, Callable[[Path], object]] = {
    "out of order": _change("keys", lambda keys: keys[::-1]),
    "a place too many": _change("places", lambda places: np.append(places, places[:1])),
    "a place that is none": _change("places", lambda places: places + 60_000),
    "beyond the sea": _change("grid", lambda grid: grid * -1),
}


@pytest.mark.parametrize("damage", [*UNREADABLE.values(), *WRONG.values()], ids=[*UNREADABLE, *WRONG])
def test_a_damaged_index_is_not_sound(damage: Callable[[Path], object], tmp_path: Path) -> None:
    write_index(tmp_path / "index", FEW)
    assert is_sound(tmp_path / "index")
    damage(tmp_path / "index")
    assert not is_sound(tmp_path / "index")


@pytest.mark.parametrize("damage", UNREADABLE.values(), ids=UNREADABLE)
def test_an_index_that_cannot_be_read_is_said_in_a_sentence(damage: Callable[[Path], object], tmp_path: Path) -> None:
    write_index(tmp_path / "index", FEW)
    damage(tmp_path / "index")
    with pytest.raises(Mistake, match="make setup"):
        PostcodeIndex.open(tmp_path / "index")


def test_set_up_builds_a_damaged_index_anew_and_leaves_a_sound_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COVERAGE_CACHE", str(tmp_path))
    monkeypatch.setattr(postcode_index, "build_index", lambda folder, _: write_index(folder, FEW))
    write_index(tmp_path / "postcodes", FEW)
    postcode_index.main()
    UNREADABLE["cut"](tmp_path / "postcodes")
    postcode_index.main()
    assert is_sound(tmp_path / "postcodes")
    assert capsys.readouterr().out == "Postcode index: already built.\nPostcode index: built.\n"
