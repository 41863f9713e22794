"""The whole cohort: 2,000 draws × 318 districts × 3 risk levels × 9 communities (everybody and eight), the draws included.

Memory is what a fresh process allocates beside what it holds already, at its peak, as ``tracemalloc`` counts it (NumPy included).
"""

import subprocess
import sys
import tracemalloc
from collections.abc import Iterator
from itertools import count

import numpy as np

from cohorts.assumptions.assumption_set import AssumptionSet
from cohorts.model.cohort import drawn_cohort
from cohorts.model.inputs import CohortInputs, need_with
from geo.areas import area_table, lad_table
from loaders.assumptions.register import shipped_assumptions, shipped_community_shares
from tools.bench.plain_cohort import plain_cohort, stated_shares
from tools.bench.timing import Line, interleaved, seconds_of
from ui.parts.maps.map_scripts import ROOT

SAMPLE = 20
REPEATS = 7
AIM_SECONDS = 0.5
AIM_MB = 500
MB = 1_000_000
SEEDS = count(1)


def need_of_seed(seed: int) -> CohortInputs:
    """Return the shipped need with another seed, so that no draw is kept from an earlier round."""
    fixed = {part: float(seed) for part in ("value", "low", "high")}
    changes = AssumptionSet("", {"seed": fixed})
    return need_with(shipped_assumptions(), shipped_community_shares(), changes, {})


def whole_cohort(need: CohortInputs) -> np.ndarray:
    """Return the cohort in every draw, for every risk level and community."""
    return drawn_cohort(need).by_risk_and_community()


def peak_memory_mb() -> float:
    """Measure in this process what the whole cohort adds at its peak, MB."""
    need = need_of_seed(next(SEEDS))
    lad_table(), area_table("lad")  # held by every screen already
    tracemalloc.start()
    whole_cohort(need)
    return tracemalloc.get_traced_memory()[1] / MB


def peak_memory_mb_of_fresh_process() -> float:
    """Measure the same where nothing has been worked out yet."""
    words = [sys.executable, "-c", "from tools.bench.cohort import peak_memory_mb; print(peak_memory_mb())"]
    return float(subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=True).stdout)  # noqa: S603


def measure_cohort() -> Iterator[Line]:
    """Time the cohort, and the plain loop on a few draws, scaled up to all; weigh it in a fresh process."""
    need = need_of_seed(next(SEEDS))
    first = seconds_of(lambda: whole_cohort(need))
    ours, stated = whole_cohort(need), stated_shares(need)
    np.testing.assert_allclose(ours[:SAMPLE], plain_cohort(need, stated, SAMPLE), rtol=1e-4, equal_nan=True)
    taken = interleaved(
        REPEATS,
        {
            "ours": lambda: whole_cohort(need_of_seed(next(SEEDS))),
            "plain": lambda: plain_cohort(need, stated, SAMPLE),
        },
    )
    draws, lads, risks, communities = ours.shape
    yield Line(
        "time",
        f"{taken['ours']:.2f} s, {first:.2f} s the first time ({draws:,} draws × {lads} districts × {risks} risk levels × "
        f"{communities} communities)",
        f"at most {AIM_SECONDS:g} s",
        taken["ours"] <= AIM_SECONDS,
    )
    memory = peak_memory_mb_of_fresh_process()
    yield Line("memory added at its peak", f"{memory:,.0f} MB", f"at most {AIM_MB} MB", memory <= AIM_MB)
    yield Line(
        "against a pandas loop that gives the same numbers",
        f"{taken['plain'] * draws / SAMPLE / taken['ours']:,.0f} times faster (the loop ran on {SAMPLE} draws: "
        f"{taken['plain']:.2f} s, scaled up by draws)",
    )
