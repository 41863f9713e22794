"""How many forces a directory shows any work in: each counted once, by its best record."""

from datetime import date

from coverage.ask import Ask, Terms
from coverage.directory import Directory
from coverage.evaluation import evaluate
from coverage.forces_on_record import ForcesOnRecord, forces_on_record
from tests.directories import directory_of, service

TERMS = Terms(on=date(2026, 11, 22))
NORWICH, KENT, SUSSEX, SOUTH_EAST = "E07000148", "E23000032", "E23000033", "E12000008"


def counted(directory: Directory) -> ForcesOnRecord:
    ask = Ask(terms=TERMS)
    return forces_on_record(evaluate(directory, ask.terms), ask)


def test_a_force_is_counted_once_and_one_district_is_enough_but_a_region_is_not() -> None:
    directory = directory_of(
        service(("lad", NORWICH)),
        service(("lad", NORWICH), status="unknown"),
        service(("pfa", KENT), status="unknown"),
        service(("pfa", SUSSEX), risk_levels=()),
        service(("region", SOUTH_EAST)),
    )
    ours = counted(directory)
    assert (ours.stated, ours.silent, ours.unclear, ours.forces) == (1, 1, 1, 43)
    assert (ours.current, ours.either) == (2, 3)


def test_support_for_people_who_are_harmed_is_not_work_with_people_who_cause_harm() -> None:
    directory = directory_of(service(("pfa", SUSSEX), intervention="victim_support"))
    ours = counted(directory)
    assert ours.either == 0
