"""Run every step of the build in order and say what was written."""

from pathlib import Path

from geo.data_folder import DATA
from tools.build import (
    boundaries,
    demonstration,
    demonstration_series,
    health_areas,
    lookups,
    published,
    register,
    towns,
)
from tools.build.districts import district_shapes
from tools.build.small_areas import files as small_areas
from tools.build.small_areas import pieces
from tools.build.travel import files as travel
from tools.hexagons import hexagons


def build_all(data_folder: Path) -> list[Path]:
    """Write every built file under ``data_folder``; return their paths in the order of building."""
    districts = district_shapes()
    written = []
    for of_shapes in (lookups, boundaries, hexagons):
        written += of_shapes.build(data_folder, districts)
    for step in (small_areas, pieces, health_areas, travel, towns, published, demonstration, demonstration_series):
        written += step.build(data_folder)
    return written + register.build(data_folder)  # last: it takes the checksums of all the others


if __name__ == "__main__":
    for path in build_all(DATA):
        print(f"{path.relative_to(DATA.parent)}  {path.stat().st_size / 1000:,.0f} kB")
