"""A new site in a plan: work, area and place, and nothing else of the plan changed."""

from coverage.sites.site import site_called
from funding.scenario.interventions import InterventionInMix
from funding.scenario.site_line import site_in_words, with_site
from tests.funding.problems import CASE_WORK, scenario_of

GROUPS = InterventionInMix("behaviour_change_group", 0.0, ("high",), same_people_as=CASE_WORK.key)
HEXHAM, NORTHUMBRIA, KENT = site_called("Hexham"), "E23000007", "E23000032"


def test_a_site_adds_its_work_its_area_and_its_place() -> None:
    plan = scenario_of(interventions=(CASE_WORK,), areas=(KENT,))
    found = with_site(plan, HEXHAM, GROUPS)
    assert [(one.key, one.share) for one in found.interventions] == [
        ("high_risk_case_management", 0.5),
        ("behaviour_change_group", 0.5),
    ]
    assert found.interventions[1].risk_levels == ("high",) and found.areas == (KENT, NORTHUMBRIA)
    assert (
        site_in_words(HEXHAM, GROUPS.key) == "New site for behaviour change groups: Hexham, Northumberland (E06000057)."
    )


def test_work_that_is_in_the_mix_and_areas_that_are_all_in_stay_as_they_are() -> None:
    plan = scenario_of(interventions=(CASE_WORK,), areas=None)
    found = with_site(plan, HEXHAM, CASE_WORK)
    assert found == plan


def test_a_site_that_the_plan_has_changes_nothing() -> None:
    found = with_site(scenario_of(areas=(KENT,)), HEXHAM, GROUPS)
    assert with_site(found, HEXHAM, GROUPS) == found
