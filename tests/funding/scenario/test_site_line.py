"""A new site in a plan: work, area and place, and nothing else of the plan changed."""

from dataclasses import replace

import pytest

from coverage.ask import Ask
from coverage.sites.site import site_called
from funding.scenario.site_line import with_site
from geo.mistakes import Mistake
from tests.funding.problems import CASE_WORK, scenario_of

HEXHAM, NORTHUMBRIA, KENT = site_called("Hexham"), "E23000007", "E23000032"


def test_a_site_adds_its_work_its_area_and_its_place() -> None:
    plan = scenario_of(interventions=(CASE_WORK,), areas=(KENT,), note="Ours.")
    found = with_site(plan, HEXHAM, Ask("high", intervention="behaviour_change_group"))
    assert [(one.key, one.share) for one in found.interventions] == [
        ("high_risk_case_management", 0.5),
        ("behaviour_change_group", 0.5),
    ]
    assert found.interventions[1].risk_levels == ("high",) and found.areas == (KENT, NORTHUMBRIA)
    assert found.note == "Ours. New site for behaviour change groups: Hexham, Northumberland (E06000057)."


def test_work_that_is_in_the_mix_and_areas_that_are_all_in_stay_as_they_are() -> None:
    plan = scenario_of(interventions=(CASE_WORK,), areas=None)
    found = with_site(plan, HEXHAM, Ask("high", intervention=CASE_WORK.key))
    assert replace(found, note=plan.note) == plan


def test_a_plan_pays_for_work_that_is_named() -> None:
    with pytest.raises(Mistake, match="Choose a kind of work first"):
        with_site(scenario_of(), HEXHAM, Ask())
