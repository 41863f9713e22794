"""What a limit costs in people reached: the scenario without it, less the scenario with it."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from cohorts.cohort import central_cohort
from cohorts.need import Need
from coverage.evaluation import Evaluation
from funding.problem import problem
from funding.reach import people_reached_by_year, reachable
from funding.requirements import require_word
from funding.scenario import ByAndFor, Scenario
from funding.sharing.share import share_out
from geo.postcode_index import Progress, silent

LIFTED: dict[str, Callable[[Scenario], Scenario]] = {
    "floor": lambda scenario: replace(scenario, floor_gbp_per_area=0.0),
    "ring_fence": lambda scenario: replace(scenario, by_and_for=ByAndFor()),
    "cap": lambda scenario: replace(scenario, cap_share_per_area=None),
    "largest_cut": lambda scenario: replace(scenario, sharing=replace(scenario.sharing, largest_cut=None)),
}
"""How each limit is lifted; the ring-fence's money then goes to the rest of the mix."""


@dataclass(frozen=True)
class CostOfLimit:
    """People reached over all years at central values, with a limit and without it."""

    limit: str
    people_with: float
    people_without: float

    @property
    def people(self) -> float:
        """What the limit costs; below 0 where, under a simple rule, the limit reaches more people."""
        return self.people_without - self.people_with


def cost_of(
    limit: str,
    scenario: Scenario,
    need: Need,
    evaluation: Evaluation | None,
    on_progress: Progress = silent,
) -> CostOfLimit:
    """Work out what a limit (a key of ``LIFTED``) costs, by the scenario's own rule.

    Whom the limit is there for is not in the number: people reached say nothing of who they are.

    Raises
    ------
    Mistake
        For a word that is no limit, or as ``funding.plan.run_plan``.
    """
    require_word(limit, "The limit", LIFTED)
    people = []
    for done, asked in enumerate((scenario, LIFTED[limit](scenario))):
        on_progress(done, 2)
        people.append(_reached(asked, need, evaluation))
    on_progress(2, 2)
    return CostOfLimit(limit, *people)


def _reached(scenario: Scenario, need: Need, evaluation: Evaluation | None) -> float:
    central = central_cohort(need)
    asked = problem(scenario, central, evaluation, need.assumptions)
    found = share_out(asked, scenario.sharing)
    return float(people_reached_by_year(reachable(scenario, asked, central, None), found).sum())
