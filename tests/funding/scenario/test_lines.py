"""The people of a line: of its risk levels and its community, by area."""

import pytest

from cohorts.model.cohort import central_cohort
from coverage.ask import ANY
from funding.scenario.lines import area_people
from tests.cohorts.needs import need_of
from tests.funding.problems import scenario_of

CENTRAL = central_cohort(need_of())
EVERYWHERE = scenario_of()


@pytest.mark.parametrize("community", [ANY, "lgbt", "older"])
def test_the_people_of_all_areas_are_those_of_the_cohort_as_many_as_of_its_districts(community: str) -> None:
    people = area_people(CENTRAL, ("high",), community, EVERYWHERE)
    assert people.shape == (1, 43)
    assert people.sum() == pytest.approx(CENTRAL.people("high", community).sum())


def test_a_community_is_a_part_of_everybody_in_every_area() -> None:
    everybody = area_people(CENTRAL, ("medium", "high"), ANY, EVERYWHERE)
    theirs = area_people(CENTRAL, ("medium", "high"), "lgbt", EVERYWHERE)
    assert ((theirs > 0) & (theirs < everybody)).all()
