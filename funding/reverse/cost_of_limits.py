"""What a limit costs in people reached: the scenario without it, less the scenario with it."""

from dataclasses import dataclass

import numpy as np

from cohorts.model.cohort import central_cohort, drawn_cohort
from cohorts.model.draws import Rows
from cohorts.model.inputs import CohortInputs
from cohorts.model.summary import Interval, interval
from coverage.evaluation import Evaluation
from funding.optimise.each_limit import limits_to_choose
from funding.problem.problem import problem
from funding.result.reach import people_reached_by_year, reachable
from funding.scenario.requirements import require_word
from funding.scenario.scenario import Scenario
from funding.sharing.share import share_out
from geo.postcode_index import Progress, silent


@dataclass(frozen=True)
class CostOfLimit:
    """People who cause harm reached over all years, draw by draw, with a limit and without it; not known (NaN) for others.

    ``people`` is what the limit costs: below 0 where, under a simple rule, the limit reaches more.
    """

    limit: str
    people_with: Interval
    people_without: Interval
    people: Interval


def cost_of(
    limit: str,
    scenario: Scenario,
    need: CohortInputs,
    evaluation: Evaluation | None,
    on_progress: Progress = silent,
) -> CostOfLimit:
    """Work out what a limit (a key of ``limits_to_choose``) costs, by the scenario's own rule.

    Whom the limit is there for is not in the number: people reached say nothing of who they are, and those whom lines for others
    reach are not counted.

    Raises
    ------
    Mistake
        For a word that is no limit, or as ``funding.result.plan.run_plan``.
    """
    choices = limits_to_choose()
    require_word(limit, "The limit", choices)
    people = []
    for done, asked in enumerate((scenario, choices[limit].lifted(scenario))):
        on_progress(done, 2)
        people.append(_reached(asked, need, evaluation))
    on_progress(2, 2)
    with_it, without = people
    return CostOfLimit(limit, interval(with_it), interval(without), interval(without - with_it))


def _reached(scenario: Scenario, need: CohortInputs, evaluation: Evaluation | None) -> Rows:
    """Give the people reached over all years, by draw."""
    central = central_cohort(need)
    asked = problem(scenario, central, evaluation, need.assumptions)
    found = share_out(asked, scenario.sharing)
    whom = reachable(scenario, asked, drawn_cohort(need), int(need.assumptions["seed"].value))
    return np.asarray(people_reached_by_year(whom, found).sum(axis=1))
