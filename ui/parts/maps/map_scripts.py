"""Put what the map needs where the browser can fetch it from this server: Leaflet, our script, the boundaries, in ``static/``.

Run at set-up (``python -m ui.parts.maps.map_scripts``) and as the server starts. Leaflet comes from the package
``django-js-lib-leaflet`` (BSD-2-Clause); no third-party script is kept in the project, and none is fetched from another host
when the dashboard runs.
"""

import shutil
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
    wanted = [*map(source_of, (*LEAFLET_FILES, *OWN_FILES)), *sorted(BOUNDARIES.glob("*.geojson"))]
    copied = []
    for source in wanted:
        target = static / source.name
        if not target.exists() or target.read_bytes() != source.read_bytes():
            shutil.copyfile(source, target)
            copied.append(target)
    return copied


if __name__ == "__main__":
    placed = place_map_scripts()
    print(f"Map scripts: {len(placed)} placed in static/" if placed else "Map scripts: ready")
