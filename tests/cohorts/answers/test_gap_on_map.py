"""Tests: the central gap is conserved on any map, ranges are taken in draws, and places not known stay so."""

import numpy as np
import pytest

from cohorts.answers.gap import Gap, gap_table
from cohorts.answers.gap_on_map import gap_on_map
from cohorts.model.summary import ENDS
from coverage.vocabulary import Status
from geo.areas import lad_table
from geo.recut.maps import map_named
from tests.geo.recut.random_maps import random_map

DRAWS, MAPS = 50, 10
ADDED = ("cohort", "unmet_need_where_known", *(f"people_{part}" for part in ("not_reachable", "full", "with_room")))


def gap_at_random(rng: np.random.Generator, rows: int, unknown: float) -> Gap:
    districts = len(lad_table())
    places = np.where(rng.random(districts) < unknown, np.nan, rng.uniform(0, 500, districts))
    status = rng.integers(0, len(Status), districts).astype(np.uint8)
    return Gap(rng.uniform(50, 900, (rows, districts)), status, np.broadcast_to(places, (rows, districts)))


def test_the_central_gap_is_conserved_on_random_re_cuts() -> None:
    for seed in range(MAPS):
        rng = np.random.default_rng(seed)
        one = gap_at_random(rng, 1, unknown=0.3)
        found = gap_on_map(one, one, random_map(rng))
        before = gap_table(one, "lad")
        for name in ADDED:
            assert found[f"{name}_central"].sum() == pytest.approx(before[f"{name}_median"].sum(), rel=1e-6), (
                seed,
                name,
            )


def test_on_a_map_of_whole_districts_ranges_are_those_of_the_level() -> None:
    drawn = gap_at_random(np.random.default_rng(1), DRAWS, unknown=0.0)
    found, level = gap_on_map(drawn, drawn, map_named("utla")), gap_table(drawn, "utla")
    ends = [f"unmet_need_{end}" for end in ENDS]
    assert found.loc[level.index, ends].to_numpy() == pytest.approx(level[ends].to_numpy(), rel=1e-5)
    assert not found["share_split"].any()


def test_where_places_of_a_part_are_not_known_the_unmet_need_is_not() -> None:
    rng = np.random.default_rng(2)
    one = gap_at_random(rng, DRAWS, unknown=0.5)
    found = gap_on_map(one, one, map_named("health"))
    lacking = found["share_known_median"] < 1 - 1e-6
    assert lacking.any() and found.loc[lacking, ["unmet_need_median", "coverage_central", "places"]].isna().all(
        axis=None
    )
    assert found.loc[~lacking, "unmet_need_median"].notna().all()
