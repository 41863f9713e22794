"""The whole coverage cube for 10,000 services: status and number of services of every cell, district by district."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import numpy as np

from coverage.ask import Terms
from coverage.cube import service_counts, status_cube
from coverage.directory import Directory
from coverage.evaluation import evaluate
from geo.areas import lad_table
from tools.bench.invented_services import invented_directory
from tools.bench.plain_cube import plain_cube
from tools.bench.timing import Line, interleaved, seconds_of

SERVICES, SAMPLE = 10_000, 200
REPEATS = 7
AIM_SECONDS = 1.0
TERMS = Terms(on=date(2026, 6, 1))


def whole_cube(directory: Directory) -> tuple[np.ndarray, np.ndarray]:
    """Return status and number of services of every cell, as every table and map reads them."""
    evaluation = evaluate(directory, TERMS)
    lads = len(lad_table())
    return status_cube(evaluation), service_counts(evaluation, np.arange(lads), lads)


def sample_of(directory: Directory) -> Directory:
    """Return the first services of a directory, which are drawn like the rest."""
    services = directory.services.head(SAMPLE)
    areas = directory.service_areas[directory.service_areas["service_id"].isin(services["service_id"])]
    return replace(directory, services=services, service_areas=areas.reset_index(drop=True))


def measure_cube() -> Iterator[Line]:
    """Time the cube, and a plain loop over a sample, scaled up by the services and districts it has left out."""
    directory = invented_directory(SERVICES)
    sample = sample_of(directory)
    for ours, plain in zip(whole_cube(sample), plain_cube(sample, TERMS), strict=True):
        np.testing.assert_array_equal(ours, plain)
    first = seconds_of(lambda: whole_cube(directory))
    taken = interleaved(REPEATS, {"ours": lambda: whole_cube(directory), "plain": lambda: plain_cube(sample, TERMS)})
    pairs = len(evaluate(directory, TERMS).pairs)
    scale = pairs / len(evaluate(sample, TERMS).pairs)
    seconds = taken["ours"]
    cells = whole_cube(sample)[0].size
    yield Line(
        "time",
        f"{seconds:.2f} s, {first:.2f} s the first time ({pairs:,} service and district pairs, {cells:,} cells)",
        f"under {AIM_SECONDS:g} s",
        seconds < AIM_SECONDS,
    )
    yield Line(
        "against a plain loop that gives the same answer",
        f"{taken['plain'] * scale / seconds:,.0f} times faster (the loop ran on {SAMPLE} services: "
        f"{taken['plain']:.1f} s, scaled up by pairs)",
    )
