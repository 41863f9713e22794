"""Lottery numbers, each worked by hand on a few areas."""

from datetime import date

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as some

from cohorts.answers.gap import Gap, gap
from cohorts.answers.lottery import (
    lottery,
    lottery_gini,
    places_to_level_up,
    status_shares,
    tenths,
)
from cohorts.model.cohort import central_cohort, drawn_cohort
from coverage.ask import Ask, Terms
from coverage.evaluation import evaluate
from coverage.vocabulary import Status
from geo.areas import area_table, lad_table
from tests.cohorts.needs import fixed, need_of
from tests.directories import directory_of, service

NAN = float("nan")
ADULTS = lad_table()["population_16_plus"].to_numpy(dtype=float)


def rows(*cohorts: list[float]) -> np.ndarray:
    return np.array(cohorts, dtype=float)


def test_gini_is_nought_where_everybody_has_as_many_places_per_head() -> None:
    assert lottery_gini(rows([100, 200, 50]), np.array([10, 20, 5.0])) == pytest.approx([0])


def test_gini_of_two_equal_areas_where_one_has_all_is_a_half() -> None:
    # The Lorenz curve runs (0,0) → (½,0) → (1,1). Under it lies ½·½·1 = ¼, so the Gini is 1 − 2·¼ = ½.
    assert lottery_gini(rows([100, 100]), np.array([0, 50.0])) == pytest.approx([0.5])


def test_gini_weighs_areas_by_cohort() -> None:
    # 300 people share 30 places, 100 share 30: (0,0) → (¾,½) → (1,1).
    # Twice the area under it is ¾·½ + ¼·(½+1) = ⅜ + ⅜ = ¾, so the Gini is ¼.
    assert lottery_gini(rows([300, 100]), np.array([30, 30.0])) == pytest.approx([0.25])


def test_the_best_and_the_worst_tenth_take_part_of_an_area_that_lies_across_the_edge() -> None:
    # Of 100 people the worst-served tenth are 5 people with no place and 5 of the 75 who have 15 places: one place for ten.
    # The best-served tenth are 10 of the 20 people who have 10 places: five for ten.
    worst, best = tenths(rows([5, 75, 20]), np.array([0, 15, 10.0]))
    assert worst == pytest.approx([1 / 10])
    assert best == pytest.approx([5 / 10])


def test_a_cohort_of_less_than_one_person_a_year_has_places_per_head_too() -> None:
    worst, best = tenths(rows([0.25, 0.25]), np.array([0.1, 0.1]))
    assert worst == pytest.approx([0.4])
    assert best == pytest.approx([0.4])


def test_where_there_is_no_place_at_all_both_tenths_have_none_and_gini_is_not_known() -> None:
    worst, best = tenths(rows([50, 50]), np.zeros(2))
    assert (worst.tolist(), best.tolist()) == ([0], [0])
    assert np.isnan(lottery_gini(rows([50, 50]), np.zeros(2))).all()


def test_levelling_up_takes_every_area_to_the_rate_of_the_best_tenth() -> None:
    # The best tenth (10 of the last 50 people) has 25 places for 50: one for two. 100 people with 10 places lack 40.
    cohort, places = rows([50, 100, 50]), np.array([30, 10, 25.0])
    best = tenths(cohort, places)[1]
    assert best == pytest.approx([30 / 50])
    assert places_to_level_up(cohort, places) == pytest.approx(rows([0, 50, 5]))


def test_nobody_is_given_more_places_than_there_are_people() -> None:
    lacking = places_to_level_up(rows([10, 100]), np.array([500, 0.0]))
    assert lacking == pytest.approx(rows([0, 100]))


def test_levelling_up_among_peers_looks_at_peers_only() -> None:
    cohort, places = rows([100, 100, 100]), np.array([10, 20, 90.0])
    lacking = places_to_level_up(cohort, places, [[1], [0], [2]])
    assert lacking == pytest.approx(rows([10, 0, 0]))


FEWEST = {"smallest_share_compared": fixed(0.0), "fewest_areas_compared": fixed(1.0)}
FEW = central_cohort(need_of(FEWEST))
NONE_SMALL = {level: pd.Series(False, index=area_table(level).index) for level in ("lad", "pfa")}


def gap_with(places_of_three: list[float]) -> Gap:
    """Everybody unknown but the first three districts."""
    places = np.full(318, NAN)
    places[:3] = places_of_three
    status = np.full(318, Status.NO_RECORD, dtype=np.uint8)
    status[:3] = Status.SERVED
    return Gap(ADULTS[None, :] / 1000, status, places[None, :])


def test_shares_by_status_are_of_people_and_sum_to_one() -> None:
    three = gap_with([1, 2, 3])
    shares = status_shares(three.cohort, three.status)
    assert shares["served"] == pytest.approx([ADULTS[:3].sum() / ADULTS.sum()])
    assert sum(share[0] for share in shares.values()) == pytest.approx(1)


def test_the_lottery_is_over_areas_with_known_places_and_says_how_many() -> None:
    cohort = central_cohort(need_of({"unit_cost_behaviour_change_group": fixed(1000), **FEWEST}))
    found = lottery(gap_with([10, 20, 0]), cohort, "behaviour_change_group", "lad", NONE_SMALL["lad"])
    assert found.areas_known == 3
    assert found.cohort.median == pytest.approx(ADULTS.sum() / 1000)
    assert found.share_known.median == pytest.approx(ADULTS[:3].sum() / ADULTS.sum())
    assert found.cost_gbp.median == pytest.approx(1000 * found.extra_places.median)
    assert found.worst_tenth.median == 0
    assert np.isnan(found.best_to_worst.median)  # nothing to divide by


def test_without_a_unit_cost_places_are_known_and_pounds_are_not() -> None:
    cohort = FEW
    for intervention in ("prevention", "any"):
        found = lottery(gap_with([10, 20, 5]), cohort, intervention, "lad", NONE_SMALL["lad"])
        assert found.extra_places.median > 0
        assert np.isnan(found.cost_gbp.median)
    assert found.best_to_worst.median == pytest.approx(found.best_tenth.median / found.worst_tenth.median)


def test_a_cohort_that_is_not_known_anywhere_is_not_known_in_all() -> None:
    unknown = gap_with([10, 20, 5])
    unknown.cohort[0, 7] = NAN
    found = lottery(unknown, FEW, "prevention", "pfa", NONE_SMALL["pfa"])
    assert np.isnan([found.cohort.median, found.share_known.median]).all()


def test_where_no_places_are_known_nothing_is_said_about_evenness() -> None:
    found = lottery(gap_with([NAN, NAN, NAN]), FEW, "prevention", "pfa", NONE_SMALL["pfa"])
    assert (found.areas_known, found.share_known.median) == (0, 0)
    assert np.isnan([found.gini.median, found.best_tenth.median, found.extra_places.median]).all()


def test_an_area_too_small_never_makes_the_best_served_tenth() -> None:
    small = NONE_SMALL["lad"].copy()
    small.iloc[2] = True
    with_it = lottery(gap_with([1, 2, 90]), FEW, "prevention", "lad", NONE_SMALL["lad"])
    without = lottery(gap_with([1, 2, 90]), FEW, "prevention", "lad", small)
    assert (with_it.areas_known, without.areas_known) == (3, 2)
    assert without.best_tenth.median < with_it.best_tenth.median


@pytest.mark.parametrize("change", [{"fewest_areas_compared": fixed(4.0)}, {"smallest_share_compared": fixed(0.5)}])
def test_a_few_areas_do_not_speak_for_the_country(change: dict[str, dict[str, float]]) -> None:
    cohort = central_cohort(need_of({**FEWEST, **change}))
    found = lottery(gap_with([10, 20, 5]), cohort, "prevention", "lad", NONE_SMALL["lad"])
    assert found.areas_known == 3
    assert np.isnan([found.gini.median, found.best_tenth.median, found.extra_places.median]).all()


def test_where_one_service_is_shared_by_cohort_nobody_lacks_a_place_and_all_are_alike() -> None:
    directory = directory_of(service(("nation", "K04000001"), places=5_300.0))
    need = need_of(FEWEST)
    drawn = drawn_cohort(need)
    ask = Ask("high", "any", "behaviour_change_group", Terms(on=date(2026, 11, 22)))
    found = lottery(gap(evaluate(directory, ask.terms), ask, drawn), drawn, ask.intervention, "lad", NONE_SMALL["lad"])
    assert found.areas_known == 318
    assert found.gini.high == pytest.approx(0, abs=1e-9)
    assert found.extra_places.high == pytest.approx(0, abs=1e-6)
    assert (found.best_to_worst.low, found.best_to_worst.high) == pytest.approx((1, 1))


def test_peers_are_named_by_code_and_an_area_without_known_peers_stands_alone() -> None:
    codes = lad_table().index[:4].tolist()
    peers = {codes[0]: [codes[1], codes[3]], codes[1]: [codes[3]], codes[2]: [codes[2]]}
    found = lottery(gap_with([0, 20, 5]), FEW, "prevention", "lad", NONE_SMALL["lad"], peers)
    assert found.extra_places.median == pytest.approx(20 / ADULTS[1] * ADULTS[0])


cohorts = some.lists(some.floats(1, 1e5), min_size=2, max_size=12)


@given(cohorts, some.randoms(use_true_random=False), some.floats(0.1, 50))
def test_evenness_lies_between_0_and_1_whatever_the_order_and_the_scale(
    people: list[float], random: object, scale: float
) -> None:
    numbers = np.random.default_rng(len(people))
    places = numbers.integers(0, 100, len(people)).astype(float)
    places[0] += 1
    order = numbers.permutation(len(people))
    cohort = rows(people)
    gini = lottery_gini(cohort, places)
    assert -1e-9 <= gini[0] <= 1
    assert lottery_gini(cohort[:, order], places[order]) == pytest.approx(gini)
    assert lottery_gini(cohort, places * scale) == pytest.approx(gini)
    worst, best = tenths(cohort, places)
    mean = places.sum() / cohort.sum()
    assert worst[0] <= mean * (1 + 1e-9) and best[0] >= mean * (1 - 1e-9)
    assert tenths(cohort[:, order], places[order])[1] == pytest.approx(best)


def test_each_draw_has_its_own_curve() -> None:
    together = rows([300, 100], [100, 100])
    places = np.array([30, 30.0])
    assert lottery_gini(together, places) == pytest.approx([0.25, 0])
