"""From no money to plenty: how many people each budget would reach by the scenario's rule, and where the curve bends."""

from dataclasses import dataclass, replace

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from cohorts.model.cohort import central_cohort, drawn_cohort
from cohorts.model.inputs import CohortInputs
from cohorts.model.summary import interval
from coverage.evaluation import Evaluation
from funding.money.pence import to_gbp
from funding.money.pots import budget_by_year, pots_of
from funding.optimise.worth import worth_of, worth_of_lines
from funding.problem.problem import Problem, problem
from funding.result.reach import Reachable, people_reached_by_year, reachable
from funding.scenario.lines import lines_of
from funding.scenario.scenario import Scenario
from funding.scenario.sharing import Sharing
from funding.scenario.sharing_rules import RULES
from funding.sharing.allocation import Allocation, allocation_of
from funding.sharing.share import share_out
from geo.mistakes import Mistake
from geo.postcode_index import Progress, silent

STEPS = 50
COLUMNS = ("reached_central", "reached_low", "reached_median", "reached_high")
OPTIMISED_SECONDS = 15.0
"""For all steps of a sweep together, where the rule is optimised and the scenario sets no time limit."""


@dataclass(frozen=True)
class Sweep:
    """A curve.

    Attributes
    ----------
    points
        One row a budget, least first: ``budget_gbp`` over all years; ``reached_central``, ``reached_low``, ``reached_median``,
        ``reached_high`` people over all years (the central 80 % of draws; NaN where refused); ``refused``, the sentence why,
        or "".
    bend_gbp
        Where one more pound begins to buy less: the budget whose ``reached_central`` lies furthest above the straight line
        from the first point to the last, each axis taken as a share of its length. None where no point lies further above it
        than one step is long: then the curve is as good as straight.
    """

    points: pd.DataFrame
    bend_gbp: float | None


def budget_sweep(
    scenario: Scenario,
    need: CohortInputs,
    evaluation: Evaluation | None,
    up_to_gbp: float,
    steps: int = STEPS,
    on_progress: Progress = silent,
) -> Sweep:
    """Run a scenario with budgets from nothing to ``up_to_gbp``, in equal steps, each spread over its years as its own is.

    Under the rule *optimised* no step does worse by the objective than the one before: what was found for less money may be kept.
    An exception that ``on_progress`` raises ends the sweep.

    Raises
    ------
    Mistake
        As ``funding.problem.problem.problem``; if there is nothing to sweep; or if the scenario's own budget is 0, so
        that nothing says how to spread another.
    """
    if steps < 2 or not up_to_gbp > 0:
        raise Mistake("A sweep needs a largest budget above 0 and two steps or more.")
    central, drawn = central_cohort(need), drawn_cohort(need)
    base = problem(scenario, central, evaluation, need.assumptions)
    shares = lines_of(scenario, central)[1]
    sharing = _timed(scenario.sharing, steps)
    at_centre = reachable(scenario, base, central, None)
    in_draws = reachable(scenario, base, drawn, int(need.assumptions["seed"].value))
    found, last = [], None
    for number, budget in enumerate(np.linspace(0, up_to_gbp, steps)):
        on_progress(number, steps)
        asked = _with_budget(scenario, base, shares, float(budget))
        try:
            last = _no_worse(asked, sharing, share_out(asked, sharing), last)
            found.append({"budget_gbp": budget, **_reached(at_centre, in_draws, last), "refused": ""})
        except Mistake as why:
            found.append({"budget_gbp": budget, "refused": str(why)})
    on_progress(steps, steps)
    points = pd.DataFrame(found, columns=["budget_gbp", *COLUMNS, "refused"])
    return Sweep(points, bend(points["budget_gbp"].to_numpy(), points["reached_central"].to_numpy(dtype=float)))


def bend(money: NDArray[np.float64], reached: NDArray[np.float64]) -> float | None:
    """Find where a curve bends, as ``Sweep.bend_gbp`` says; points that are not known (NaN) are left out.

    Examples
    --------
    >>> bend(np.array([0.0, 10, 20, 30, 40]), np.array([0.0, 50, 100, 100, 100]))
    20.0
    """
    known = ~np.isnan(reached)
    money, reached = money[known], reached[known]
    if len(money) < 3 or not reached[-1] > reached[0]:
        return None
    along = (money - money[0]) / (money[-1] - money[0])
    above = (reached - reached[0]) / (reached[-1] - reached[0]) - along
    furthest = int(above.argmax())
    return float(money[furthest]) if above[furthest] > 1 / (len(money) - 1) else None


def _timed(sharing: Sharing, steps: int) -> Sharing:
    limit = sharing.time_limit_seconds or OPTIMISED_SECONDS / steps
    return replace(sharing, time_limit_seconds=limit)


def _with_budget(scenario: Scenario, base: Problem, shares: NDArray[np.float64], total_gbp: float) -> Problem:
    """Give the problem with another budget, spread over the years in the scenario's proportions."""
    own = budget_by_year(scenario)
    if not own.sum() > 0:
        raise Mistake("budget: a budget of 0 does not say how another would be spread over the years.")
    sums = np.round(total_gbp * own / own.sum(), 2)
    budget = replace(scenario.budget, total_gbp=None, by_year_gbp=tuple(sums.tolist()), profile="own", indexed=False)
    pot = to_gbp(pots_of(replace(scenario, budget=budget), shares).pot)
    cap = 1.0 if scenario.cap_share_per_area is None else scenario.cap_share_per_area
    return replace(base, pot_gbp=pot, cap_gbp=np.tile(pot.sum(axis=1) * cap, (len(base.areas), 1)))


def _no_worse(asked: Problem, sharing: Sharing, found: Allocation, before: Allocation | None) -> Allocation:
    """Keep what was found for less money where, under *optimised*, it does better."""
    if before is None or not RULES[sharing.rule].by_programme:
        return found
    worth = worth_of_lines(asked, sharing)
    now, then = (worth_of(asked, one.places, worth).sum() for one in (found, before))
    return found if now >= then else allocation_of(asked, before.places)


def _reached(at_centre: Reachable, in_draws: Reachable, found: Allocation) -> dict[str, float]:
    central = people_reached_by_year(at_centre, found).sum()
    ends = interval(people_reached_by_year(in_draws, found).sum(axis=1))
    return dict(zip(COLUMNS, (float(central), ends.low, ends.median, ends.high), strict=True))
