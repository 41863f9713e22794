"""Access for the people who would need a place: their number shared out once, places by risk level, and unknown left unknown."""

from typing import Any

import numpy as np
import pytest

from cohorts.answers.access_here import access_here, judged_by, need_of_small_areas, places_a_year
from cohorts.model.cohort import central_cohort, drawn_cohort
from coverage.access.verdicts import Verdict, shares_of_verdicts
from coverage.ask import Ask
from coverage.distance.people import small_areas_in
from coverage.distance.places_to_visit import PlacesToVisit
from geo.areas import lad_table
from geo.mistakes import Mistake
from loaders.assumptions.register import shipped_assumptions
from tests.cohorts.needs import need_of
from tests.coverage.distance.located import ASK, LEEDS, at_district, everywhere, location, places_of
from tests.directories import service

COHORT = central_cohort(need_of())
HIGH = Ask("high", intervention=ASK.intervention, terms=ASK.terms)


def at_leeds(*services: dict[str, Any], ask: Ask = HIGH) -> PlacesToVisit:
    return places_of(services, [location(f"S{n}", at_district(LEEDS, n)) for n in range(len(services))], ask)


def local(**said: Any) -> dict[str, Any]:
    return service(("lad", LEEDS), **said)


def test_the_need_of_small_areas_sums_to_that_of_their_district_and_has_its_range() -> None:
    low, median, high = need_of_small_areas(HIGH, drawn_cohort(need_of()))
    here = small_areas_in([LEEDS])
    drawn = drawn_cohort(need_of()).people("high", "any")[:, lad_table().index.get_loc(LEEDS)]
    assert median[here].sum() == pytest.approx(np.median(drawn), rel=1e-4)
    assert (low <= median).all() and (median <= high).all() and low.sum() < high.sum()


def test_the_need_of_people_who_are_harmed_is_not_known() -> None:
    assert np.isnan(need_of_small_areas(Ask(intervention="victim_support", terms=ASK.terms), COHORT)).all()


def test_places_fall_to_the_risk_levels_that_a_service_takes_by_their_cohort() -> None:
    of_high, of_two = places_a_year(
        at_leeds(local(places=90.0), local(places=90.0, risk_levels=("medium", "high"))), HIGH, COHORT
    )
    national = COHORT.people("high", "any").sum(), COHORT.people("medium", "any").sum()
    assert of_high == 90 and of_two == pytest.approx(90 * national[0] / sum(national))


def test_places_are_shared_over_where_a_service_can_be_visited() -> None:
    points = [location("S0", at_district(LEEDS)), location("S0", at_district(LEEDS, 50))]
    assert places_a_year(places_of([local(places=9.0)], points, HIGH), HIGH, COHORT).tolist() == [4.5, 4.5]


@pytest.mark.parametrize(
    ("said", "ask"),
    [
        ({}, HIGH),
        ({"places": 9.0, "risk_levels": ()}, HIGH),
        ({"places": 9.0, "status": "announced"}, HIGH),
        ({"places": 9.0}, Ask("high", terms=ASK.terms)),
        (
            {"places": 9.0, "provision": "specialist", "communities": ("lgbt", "older")},
            Ask("high", "lgbt", ASK.intervention, ASK.terms),
        ),
    ],
)
def test_what_nobody_knows_of_places_stays_unknown(said: dict[str, Any], ask: Ask) -> None:
    found = places_a_year(at_leeds(local(**said), ask=ask), ask, COHORT)
    assert len(found) == 1 and np.isnan(found).all()


def test_a_new_place_can_take_nobody_knows_how_many_and_no_service_is_no_error() -> None:
    assert np.isnan(places_a_year(at_leeds(local(places=9.0)).and_at(0, 0), HIGH, COHORT)).tolist() == [False, True]
    assert len(places_a_year(places_of([], [], HIGH), HIGH, COHORT)) == 0


def test_few_places_are_full_and_many_are_enough_as_the_assumption_says() -> None:
    def central(places: float) -> dict[Verdict, float]:
        found = access_here(at_leeds(local(places=places)), HIGH, COHORT, shipped_assumptions())
        return {one: span.central for one, span in shares_of_verdicts(found, small_areas_in([LEEDS])).items()}

    assert central(9.0)[Verdict.NEAR_BUT_FULL] > 0.5 > central(90_000.0)[Verdict.NEAR_BUT_FULL]
    assert central(90_000.0)[Verdict.NEAR_ENOUGH] > 0.5 and central(9.0)[Verdict.NEAR_ENOUGH] == 0
    assert central(9.0)[Verdict.NEAR_ROOM_NOT_KNOWN] == 0


def test_weights_that_do_not_fall_are_refused() -> None:
    with pytest.raises(Mistake, match="none larger than the one before"):
        judged_by(need_of({"access_weight_40_to_60": {"value": 0.9}}).assumptions)


def test_nobody_has_a_known_place_where_every_service_is_confidential() -> None:
    found = access_here(at_leeds(everywhere(confidential=True, places=9.0)), HIGH, COHORT, shipped_assumptions())
    assert shares_of_verdicts(found, small_areas_in([LEEDS]))[Verdict.NOT_KNOWN].low == 1
