"""Put what the map needs where the browser can fetch it from this server: Leaflet, our script, the boundaries, in ``static/``.

Run at set-up (``python -m ui.parts.maps.map_scripts``) and as the server starts. Leaflet comes from the package
``django-js-lib-leaflet`` (BSD-2-Clause); no third-party script is kept in the project, and none is fetched from another host
when the dashboard runs.
"""

import shutil
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
STATIC = ROOT / "static"
BOUNDARIES = ROOT / "data" / "boundaries"
LEAFLET_FILES = ("leaflet.js", "leaflet.css")
OWN_FILES = ("area_map.js", "area_map.css")


def leaflet_folder() -> Path:
    """Return the folder of the installed package that holds Leaflet's files."""
    spec = find_spec("js_lib_leaflet")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("django-js-lib-leaflet is not installed: run `make setup`.")
    return Path(spec.origin).parent / "static" / "js_lib_leaflet"


def source_of(name: str) -> Path:
    """Return the file that is copied into ``static/`` under a name."""
    if name in LEAFLET_FILES:
        return leaflet_folder() / name
    return Path(__file__).with_name(name) if name in OWN_FILES else BOUNDARIES / name


def place_map_scripts(static: Path = STATIC) -> list[Path]:
    """Copy Leaflet, our script and the boundaries into the folder that Streamlit serves; what is there and the same is left.

    Returns
    -------
    list of Path
        What was copied.
    """
    static.mkdir(exist_ok=True)
    other = out_of_date(static)
    for target, source in other.items():
        shutil.copyfile(source, target)
    return list(other)


def out_of_date(static: Path = STATIC) -> dict[Path, Path]:
    """List what is missing there or another than it should be, each with the file that belongs in its place."""
    wanted = [*map(source_of, (*LEAFLET_FILES, *OWN_FILES)), *sorted(BOUNDARIES.glob("*.geojson"))]
    targets = {static / source.name: source for source in wanted}
    return {to: of for to, of in targets.items() if not to.exists() or to.read_bytes() != of.read_bytes()}


def main(words: Sequence[str]) -> int:
    """Put the files in their place; with ``--look`` only say whether any is out of date, by the status 1."""
    if "--look" in words:
        return int(bool(out_of_date()))
    placed = place_map_scripts()
    print(f"Map scripts: {len(placed)} placed in static/" if placed else "Map scripts: ready")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
