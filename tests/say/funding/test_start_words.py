"""What a start would cost: for so many people, with its range and whose figure it is; how many would start only where counted."""

from cohorts.answers.starts_here import starts_here
from cohorts.model.cohort import drawn_cohort
from funding.scenario.first_plan import PEOPLE_WITHOUT_A_TEAM, first_year
from geo.areas import lads_of
from loaders.assumptions.register import shipped_assumptions
from loaders.assumptions.starts import shipped_starts
from loaders.plans.plan_for_areas import EXAMPLE, in_the_example, plan_for_areas
from loaders.plans.scenario_differences import with_differences
from loaders.plans.scenarios import preset
from say.funding.start_words import start_cost, start_in_words, whose_figure, would_start
from ui.state.world import shipped_need


def test_a_team_of_intensive_work_costs_its_places_times_the_price_of_one() -> None:
    start = first_year(in_the_example("high_risk_case_management"), shipped_assumptions())
    assert start and (start.people, start.central_gbp) == (30, 30 * 5_800)
    assert start_in_words(start) == "Intensive, high risk, 30 people a year (a team of 2)"
    assert str(start_cost(start)) == "£170,000 (£110,000 to £320,000)"
    assert whose_figure(start) == "range of published costs"


def test_where_no_team_is_stated_the_cost_is_of_a_hundred_people() -> None:
    start = first_year(in_the_example("conditional_caution"), shipped_assumptions())
    assert start and start.people == PEOPLE_WITHOUT_A_TEAM and whose_figure(start) == "our judgement"


def test_work_that_nobody_has_priced_has_no_cost() -> None:
    assert first_year(in_the_example("young_people"), shipped_assumptions()) is None


def test_how_many_would_start_is_said_only_where_counts_state_their_risk() -> None:
    cohort, kent = drawn_cohort(shipped_need()), lads_of("E23000032")
    found = starts_here("high_risk_case_management", ("high",), shipped_starts(), cohort, kent)
    assert found and found[0].low < found[0].median < found[0].high
    assert would_start(*found).startswith("If as many start here as in Lancashire and South Gloucestershire:")
    assert starts_here("behaviour_change_group", ("standard", "medium"), shipped_starts(), cohort, kent) is None


def test_the_plan_of_a_link_is_the_example_for_these_areas() -> None:
    plan = with_differences(preset(EXAMPLE), plan_for_areas("lad", ("E07000062",)), "the link")
    assert (plan.level, plan.areas) == ("lad", ("E07000062",))
    assert plan.interventions == preset(EXAMPLE).interventions
