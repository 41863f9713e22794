"""How many forces a directory shows any work in: each counted once, by its best record."""

from datetime import date

from coverage.ask import Ask, Terms
from coverage.evaluation import evaluate
from coverage.forces_on_record import forces_on_record
from coverage.tables import coverage_table
from tests.directories import directory_of, service

TERMS = Terms(on=date(2026, 11, 22))
NORWICH, KENT, SUSSEX, SOUTH_EAST = "E07000148", "E23000032", "E23000033", "E12000008"


def test_a_force_is_counted_once_and_one_district_is_enough_but_a_region_is_not() -> None:
    directory = directory_of(
        service(("lad", NORWICH)),
        service(("lad", NORWICH), status="unknown"),
        service(("pfa", KENT), status="unknown"),
        service(("region", SOUTH_EAST)),
    )
    ours = forces_on_record(coverage_table(evaluate(directory, TERMS), Ask(terms=TERMS), "pfa"))
    assert (ours.current, ours.unclear, ours.either, ours.forces) == (1, 1, 2, 43)


def test_support_for_people_who_are_harmed_is_not_work_with_people_who_cause_harm() -> None:
    directory = directory_of(service(("pfa", SUSSEX), intervention="victim_support"))
    ours = forces_on_record(coverage_table(evaluate(directory, TERMS), Ask(terms=TERMS), "pfa"))
    assert ours.either == 0
