"""What areas are compared by: hand-worked on a nation of whole numbers, and unknown where any part is."""

import numpy as np
import pytest

from cohorts.answers.gap import Gap
from cohorts.answers.measures import MEASURES, PER_100, SHARE, measure_draws
from cohorts.model.drivers import adults_by_lad
from coverage.vocabulary import Status
from geo.areas import area_table, lad_table

LEICESTERSHIRE = "E23000021"  # nine districts, Rutland among them
LADS = lad_table()


def gap_with(people: float, places: dict[str, float], status: dict[str, Status]) -> Gap:
    """Every district with the same cohort, nothing listed and places not known, but for what is said."""
    cohort = np.full((1, len(LADS)), people)
    of_places = np.array([places.get(code, np.nan) for code in LADS.index])
    statuses = np.array([status.get(code, Status.NO_RECORD) for code in LADS.index], dtype=np.uint8)
    return Gap(cohort, statuses, of_places[None, :])


def value(measure: str, gap: Gap, level: str, code: str) -> float:
    codes, draws = measure_draws(measure, gap, level)
    return float(draws[0, codes.get_loc(code)])


FORCE = LEICESTERSHIRE
INSIDE = [str(code) for code in LADS.index[LADS["pfa_code"] == FORCE]]


def test_counts_are_summed_before_they_are_divided() -> None:
    # Nine districts of 10 people, one of which has 25 places and the others 5: 10 + 8 × 5 = 50 of 90 have a place.
    assert len(INSIDE) == 9
    places = dict.fromkeys(INSIDE, 5.0) | {INSIDE[0]: 25.0}
    found = gap_with(10, places, dict.fromkeys(INSIDE, Status.SERVED))
    assert value("cohort", found, "pfa", FORCE) == 90
    assert value("unmet_need", found, "pfa", FORCE) == pytest.approx(40)
    assert value("coverage", found, "pfa", FORCE) == pytest.approx(50 / 90)
    assert value("places_per_100", found, "pfa", FORCE) == pytest.approx((25 + 8 * 5) / 90 * 100)
    adults = adults_by_lad()[LADS["pfa_code"] == FORCE].sum()
    assert value("cohort_per_1000", found, "pfa", FORCE) == pytest.approx(90 / adults * 1000)


def test_shares_by_status_count_people_of_the_cohort() -> None:
    status = {INSIDE[0]: Status.SERVED, INSIDE[1]: Status.NOT_FOR_THEM, INSIDE[2]: Status.WIDER_ONLY}
    found = gap_with(10, {}, status)  # of nine: one served, one reached for others only, one from afar, six unlisted
    assert value("share_served", found, "pfa", FORCE) == pytest.approx(1 / 9)
    assert value("share_nothing_listed", found, "pfa", FORCE) == pytest.approx(6 / 9)
    assert value("share_not_reachable", found, "pfa", FORCE) == pytest.approx(7 / 9)


@pytest.mark.parametrize("measure", [key for key, one in MEASURES.items() if one.of_places])
def test_one_district_without_known_places_leaves_its_force_unknown(measure: str) -> None:
    found = gap_with(10, dict.fromkeys(INSIDE[1:], 5.0), dict.fromkeys(INSIDE, Status.SERVED))
    assert np.isnan(value(measure, found, "pfa", FORCE))
    assert value(measure, found, "lad", INSIDE[1]) > 0


@pytest.mark.parametrize("measure", MEASURES)
@pytest.mark.parametrize("level", ["lad", "utla", "pfa", "region"])
def test_every_measure_has_a_number_or_unknown_for_every_area(measure: str, level: str) -> None:
    codes, draws = measure_draws(measure, gap_with(10, {}, {}), level)
    assert draws.shape == (1, len(codes)) and list(codes) == list(area_table(level).index)
    assert np.isnan(draws).all() == MEASURES[measure].of_places


@pytest.mark.parametrize("measure", MEASURES)
def test_a_cohort_of_nobody_has_no_rate_and_no_error(measure: str) -> None:
    with np.errstate(all="raise"):
        draws = measure_draws(measure, gap_with(0, dict.fromkeys(LADS.index, 5.0), {}), "lad")[1]
    if MEASURES[measure].unit in (SHARE, PER_100):
        assert np.isnan(draws).all()
    else:
        assert (draws == 0).all()


def test_a_cohort_that_is_not_known_leaves_every_measure_unknown() -> None:
    for measure in MEASURES:
        found = gap_with(np.nan, dict.fromkeys(LADS.index, 5.0), {})
        assert np.isnan(measure_draws(measure, found, "pfa")[1]).all(), measure
