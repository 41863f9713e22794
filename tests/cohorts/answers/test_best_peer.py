"""What matching the best peer would mean, worked out by hand."""

import numpy as np
import pandas as pd
import pytest

from cohorts.answers.best_peer import best_peer
from cohorts.answers.gap import Gap
from coverage.vocabulary import Status
from geo.areas import area_table, lad_table

LADS = list(lad_table().index)
NORWICH, BROADLAND, BRECKLAND = "E07000148", "E07000144", "E07000143"
GROUP = (NORWICH, BROADLAND, BRECKLAND)
NONE_SMALL = pd.Series(False, index=area_table("lad").index)
COST = {"unit_cost_helpline": np.array([1000.0, 3000])}


def gap_of_places(places: dict[str, float]) -> Gap:
    """Two draws of 100 and 200 people in every district; places as given, else not known."""
    known = np.full(len(LADS), np.nan)
    for code, number in places.items():
        known[LADS.index(code)] = number
    cohort = np.array([[100.0], [200.0]]) * np.ones(len(LADS))
    return Gap(cohort, np.full(len(LADS), Status.SERVED, dtype=np.uint8), known * np.ones((2, 1)))


def test_the_places_lacking_are_those_of_the_best_peer_less_ones_own() -> None:
    # the best peer has 40 places for as large a cohort, Norwich 10: 30 more in each draw
    gap = gap_of_places({NORWICH: 10, BROADLAND: 40, BRECKLAND: 20})
    peer = best_peer(gap, COST, "helpline", "lad", NORWICH, GROUP, NONE_SMALL)
    assert peer.peer == BROADLAND and peer.own_known
    assert (peer.extra_places.low, peer.extra_places.high) == (30, 30)
    # at £1,000 in one draw and £3,000 in the other: £30,000 and £90,000, the middle £60,000
    assert peer.cost_gbp.median == 60_000
    # 40 of 100 and 40 of 200: 40 and 20 for each 100
    assert peer.peer_rate.median == 30


def test_an_area_with_most_places_lacks_none() -> None:
    gap = gap_of_places({NORWICH: 50, BROADLAND: 40})
    assert best_peer(gap, COST, "helpline", "lad", NORWICH, GROUP, NONE_SMALL).extra_places.high == 0


def test_what_is_not_known_stays_not_known() -> None:
    own_unknown = best_peer(gap_of_places({BROADLAND: 40}), COST, "helpline", "lad", NORWICH, GROUP, NONE_SMALL)
    assert not own_unknown.own_known and np.isnan(own_unknown.extra_places.median)
    alone = best_peer(gap_of_places({NORWICH: 40}), COST, "helpline", "lad", NORWICH, GROUP, NONE_SMALL)
    assert alone.peer is None and np.isnan(alone.extra_places.median)
    both = gap_of_places({NORWICH: 10, BROADLAND: 40})
    unpriced = best_peer(both, COST, "any", "lad", NORWICH, GROUP, NONE_SMALL)
    assert unpriced.extra_places.median == 30 and np.isnan(unpriced.cost_gbp.median)


def test_an_area_too_small_or_outside_the_group_is_nobodys_peer() -> None:
    small = NONE_SMALL.copy()
    small[BROADLAND] = True
    gap = gap_of_places({NORWICH: 10, BROADLAND: 40, BRECKLAND: 20, "E07000147": 90})
    assert best_peer(gap, COST, "helpline", "lad", NORWICH, GROUP, small).peer == BRECKLAND


def test_the_best_peer_is_chosen_once_and_not_anew_by_the_luck_of_each_draw() -> None:
    # Broadland has 40 of 100 in both draws; Breckland 60 of 100 in one and 10 of 100 in the other: 40 is better in the middle.
    gap = gap_of_places({NORWICH: 10, BROADLAND: 40, BRECKLAND: 60})
    gap.places[1, LADS.index(BRECKLAND)] = 10
    gap.places[1, LADS.index(BROADLAND)] = 80
    peer = best_peer(gap, COST, "helpline", "lad", NORWICH, GROUP, NONE_SMALL)
    assert peer.peer == BROADLAND
    assert (peer.extra_places.low, peer.extra_places.high) == pytest.approx((34, 66))


def test_spare_places_of_one_district_help_nobody_in_the_next() -> None:
    # Norfolk at force level: 2,000 places in Norwich serve the 100 people there, and nobody elsewhere.
    inside = [str(code) for code in lad_table().index[lad_table()["pfa_code"] == "E23000024"]]
    suffolk = [str(code) for code in lad_table().index[lad_table()["pfa_code"] == "E23000025"]]
    gap = gap_of_places({**dict.fromkeys(inside, 0), NORWICH: 2_000, **dict.fromkeys(suffolk, 50)})
    small = pd.Series(False, index=area_table("pfa").index)
    peer = best_peer(gap, COST, "helpline", "pfa", "E23000025", ("E23000024", "E23000025"), small)
    assert peer.peer_rate.high == pytest.approx(100 / len(inside), rel=0.01)
    assert peer.extra_places.high == 0
