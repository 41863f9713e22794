"""A new site of any kind of work is a plan that can be opened: that kind has the mix, in the force of the site."""

from dataclasses import replace

import pytest

from coverage.interventions import INTERVENTIONS
from coverage.sites.site import site_called
from loaders.plans.plan_for_areas import EXAMPLE, plan_at_site, plan_for_a_site
from loaders.plans.scenario_differences import with_differences
from loaders.plans.scenarios import preset

HEXHAM, NORTHUMBRIA = site_called("Hexham"), "E23000007"


@pytest.mark.parametrize("kind", INTERVENTIONS)
def test_a_site_of_every_kind_of_work_is_a_plan_with_its_line(kind: str) -> None:
    plan = with_differences(preset(EXAMPLE), plan_for_a_site(kind, HEXHAM), "the link")
    assert plan.codes == (NORTHUMBRIA,)
    assert {one.key: one.share for one in plan.interventions if one.share} == {kind: 1.0}
    assert "Hexham, Northumberland" in plan.note and "Budget" not in plan.note


def test_where_no_kind_is_named_the_lines_are_those_of_the_example() -> None:
    plan = with_differences(preset(EXAMPLE), plan_for_a_site(None, HEXHAM), "the link")
    assert plan.codes == (NORTHUMBRIA,) and plan.interventions == preset(EXAMPLE).interventions


def test_a_second_site_goes_beside_the_first_and_the_plan_is_named_anew() -> None:
    example, brecon, kind = preset(EXAMPLE), site_called("Brecon"), "behaviour_change_group"
    first = plan_at_site(preset(EXAMPLE), example, HEXHAM, kind)
    both = plan_at_site(replace(first, name="As typed"), example, brecon, kind)
    assert "Hexham" in both.note and both.note.endswith("Brecon, Powys (W06000023).") and both.name == example.name
    assert "Budget" not in both.note, "the note of the example says where its own numbers come from"
    typed = replace(both, name="As typed")
    assert plan_at_site(typed, example, brecon, kind) == typed, "a site that it has changes nothing"
