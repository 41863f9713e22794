"""Places already there: each service counts once for a line, and what is not known stays so."""

from datetime import date
from typing import Any

import numpy as np
import pytest

from cohorts.model.cohort import central_cohort
from coverage.ask import Terms
from coverage.evaluation import evaluate
from coverage.vocabulary import Status
from funding.problem.problem import problem
from funding.problem.there import There, what_is_there
from funding.scenario.interventions import InterventionInMix
from funding.scenario.lines import Line
from funding.scenario.ranges import Range
from funding.scenario.sharing import Sharing
from geo.areas import lad_table
from tests.cohorts.needs import need_of
from tests.directories import directory_of, service
from tests.funding.problems import scenario_of

TERMS = Terms(on=date(2026, 11, 22))
NORWICH, NORFOLK = "E07000148", "E23000024"
NEED = need_of()
CENTRAL = central_cohort(NEED)
BOTH_RISKS = InterventionInMix("behaviour_change_group", 1.0, ("medium", "high"), Range(100, 100, 100), True)


def there(*described: dict[str, Any]) -> There:
    return what_is_there(evaluate(directory_of(*described), TERMS), (Line(BOTH_RISKS),), CENTRAL)


def at(code: str) -> int:
    return int(lad_table().index.get_loc(code))


def test_a_service_for_two_risk_levels_counts_once() -> None:
    found = there(service(("lad", NORWICH), places=40.0, risk_levels=("medium", "high")))
    assert found.places[at(NORWICH), 0] == 40
    assert found.status[at(NORWICH), 0] == Status.SERVED


def test_services_for_either_risk_level_add_up_and_those_for_others_do_not_count() -> None:
    found = there(
        service(("lad", NORWICH), places=40.0, risk_levels=("medium",)),
        service(("lad", NORWICH), places=10.0, risk_levels=("high",)),
        service(("lad", NORWICH), places=99.0, risk_levels=("standard",)),
    )
    assert found.places[at(NORWICH), 0] == pytest.approx(50)


def test_places_of_a_service_that_may_be_for_others_are_not_known() -> None:
    assert np.isnan(there(service(("lad", NORWICH), places=40.0, risk_levels=())).places[at(NORWICH), 0])
    assert np.isnan(there(service(("lad", NORWICH), risk_levels=("high",))).places[at(NORWICH), 0])


def test_nothing_listed_is_not_known_and_confirmed_for_every_risk_level_is_none() -> None:
    none = {"status": "confirmed_none", "confirmed_by": "The commissioner"}
    found = there(service(("lad", NORWICH), risk_levels=("medium", "high"), **none))
    assert found.places[at(NORWICH), 0] == 0
    assert np.isnan(np.delete(found.places[:, 0], at(NORWICH))).all()
    one_only = there(service(("lad", NORWICH), risk_levels=("high",), **none))
    assert np.isnan(one_only.places[at(NORWICH), 0])


def test_a_force_is_known_only_where_every_district_is_and_levelling_up_holds_its_places_back() -> None:
    whole = evaluate(directory_of(service(("pfa", NORFOLK), places=70.0, risk_levels=("medium", "high"))), TERMS)
    part = evaluate(directory_of(service(("lad", NORWICH), places=70.0, risk_levels=("medium", "high"))), TERMS)
    asked = scenario_of(interventions=(BOTH_RISKS,), areas=(NORFOLK, "E23000014"), sharing=Sharing("levelling_up"))
    found = problem(asked, CENTRAL, whole, NEED.assumptions)
    assert found.there[found.areas.index(NORFOLK), 0] == pytest.approx(70)
    assert np.isnan(found.there[found.areas.index("E23000014"), 0])
    assert found.held_back.sum() == pytest.approx(70)
    assert np.isnan(problem(asked, CENTRAL, part, NEED.assumptions).there).all()
    by_cohort = scenario_of(interventions=(BOTH_RISKS,))
    assert not problem(by_cohort, CENTRAL, whole, NEED.assumptions).held_back.any()


def test_a_formula_weighs_shares_not_counts() -> None:
    # Half by cohort and half the same for both: a weight is half its share of the two cohorts, and a quarter.
    asked = scenario_of(
        interventions=(BOTH_RISKS,),
        areas=(NORFOLK, "E23000014"),
        sharing=Sharing("formula", {"cohort": 0.5, "equal": 0.5}),
    )
    found = problem(asked, CENTRAL, None, NEED.assumptions)
    share = found.cohort[:, 0] / found.cohort.sum()
    assert found.weight[:, 0].tolist() == pytest.approx((share / 2 + 0.25).tolist())
