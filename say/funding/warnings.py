"""Where a plan falls short of the sector's standards, or rests on what is not known: one plain sentence each."""

from collections.abc import Mapping
from operator import ge, gt, le, lt

from cohorts.assumptions.assumption import Assumption
from funding.result.plan import Plan
from say.funding import money_warnings as money
from say.funding import place_warnings as places
from say.funding import ring_fence_warning as ring_fence
from say.funding import support_warnings as support
from say.funding.check import Case, Check

NONE = 0
LEAST_FALL = 0.0005
"""Less is no tenth of one per cent."""
CHECKS = (
    Check("few_years", money.years, lt, "fewest_years", money.few_years),
    Check("no_victim_support", support.lines_without, gt, NONE, support.no_victim_support),
    Check("victims_twice", support.lines_that_meet, gt, NONE, support.victims_twice),
    Check("victims_left_out", support.lines_beyond, gt, NONE, support.victims_left_out),
    Check("no_evaluation", money.share_for_evaluation, le, NONE, money.no_evaluation),
    Check("small_ring_fence", ring_fence.furthest_below, gt, NONE, ring_fence.small_ring_fence),
    Check("no_floor", money.floor_gbp, le, NONE, money.no_floor),
    Check("nothing_bought", money.idle_lines, gt, NONE, money.nothing_bought),
    Check("flat_cash", money.fewer_places, gt, LEAST_FALL, money.flat_cash),
    Check("no_effect_claimed", money.share_unevaluated, ge, "unevaluated_share", money.no_effect_claimed),
    Check("cliff_edge", money.last_year_to_mean, gt, "tapered_last_year", money.cliff_edge),
    Check("stops_early", places.areas_that_stop, gt, NONE, places.stops_early),
    Check("cost_not_published", money.judged_costs, gt, NONE, money.cost_not_published),
    Check("there_not_known", places.lines_not_known, gt, NONE, places.there_not_known),
    Check("there_ends", places.share_that_ends, gt, "places_ending", places.there_ends),
)
"""All that a plan is warned of, in the order in which it is said."""


def plan_warnings(
    plan: Plan, assumptions: Mapping[str, Assumption], standards: Mapping[str, Assumption]
) -> dict[str, str]:
    """Say by its key each warning that a plan gives; arguments as in ``Case``. INVENTED stands before each where the data are."""
    case, mark = Case(plan, assumptions, standards), "INVENTED: " * plan.invented
    said = {check.key: check.warning(case) for check in CHECKS}
    return {key: f"{mark}{sentence}" for key, sentence in said.items() if sentence}
