"""What rests on an evaluation alone is worked out once of it, goes with it, and is changed by nobody."""

import gc
from datetime import date
from weakref import ref

import pandas as pd
import pytest

from coverage.ask import Ask, Terms
from coverage.cube import status_cube
from coverage.evaluation import Evaluation, evaluate, once_of_each
from coverage.one_area import announced_for_both_sides, evaluate_both_sides
from coverage.records import described_services, records_behind
from tests.directories import directory_of, service

NORFOLK = "E23000024"
TERMS = Terms(date(2026, 11, 27))
DIRECTORY = directory_of(service(("pfa", NORFOLK)), service(("pfa", NORFOLK)))


def test_it_is_worked_out_once_of_each_evaluation_and_goes_with_it() -> None:
    made: list[Evaluation] = []

    @once_of_each
    def services(evaluation: Evaluation) -> list[int]:
        made.append(evaluation)
        return [len(evaluation.services)]

    one, other = evaluate(DIRECTORY, TERMS), evaluate(DIRECTORY, TERMS)
    assert services(one) is services(one) and services(other) is not services(one) and len(made) == 2
    gone = ref(one)
    made.clear()
    del one
    gc.collect()
    assert gone() is None


def test_nobody_changes_the_cube_for_another() -> None:
    with pytest.raises(ValueError, match="read-only"):
        status_cube(evaluate(DIRECTORY, TERMS))[...] = 0


def test_whoever_changes_the_records_of_an_area_leaves_them_as_they_are_for_others() -> None:
    both = evaluate_both_sides(DIRECTORY, TERMS)
    for evaluation in both.values():
        before = described_services(evaluation).copy(deep=True)
        records = records_behind(evaluation, Ask(terms=evaluation.terms), NORFOLK)
        records["service_name"] = "changed"
        records.loc[:, "places"] = -1.0
        announced = announced_for_both_sides(both, ("E07000148",))
        announced["service_name"] = "changed"
        pd.testing.assert_frame_equal(described_services(evaluation), before)
