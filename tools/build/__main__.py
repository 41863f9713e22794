"""Run every step of the build in order and say what was written."""

from multiprocessing import get_context
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

OF_SHAPES = (lookups, boundaries, hexagons)
STEPS = (
    small_areas,
    pieces,
    health_areas,  # before what is drawn of them
    *OF_SHAPES,
    travel,
    towns,
    published,
    demonstration,
    demonstration_series,
    register,  # last: it takes the checksums of all the others
)


def build_all(data_folder: Path) -> list[Path]:
    """Write every built file under ``data_folder``; return their paths in the order of building.

    Each step has a process of its own: what one has read and keeps, another may have written anew.
    """
    districts, written = district_shapes(), []
    with get_context("spawn").Pool(1, maxtasksperchild=1) as apart:
        for step in STEPS:
            given = (data_folder, districts) if step in OF_SHAPES else (data_folder,)
            written += apart.apply(step.build, given)
    return written


if __name__ == "__main__":
    for path in build_all(DATA):
        print(f"{path.relative_to(DATA.parent)}  {path.stat().st_size / 1000:,.0f} kB")
