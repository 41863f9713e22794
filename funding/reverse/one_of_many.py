"""One plan of many that share a base: its money, its places and whom it reaches, with the range from the same draws for all."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from cohorts.assumptions.assumption import Assumption
from cohorts.model.cohort import Cohort
from cohorts.model.summary import interval
from coverage.evaluation import Evaluation
from funding.money.pence import to_gbp
from funding.money.pots import budget_by_year
from funding.problem.problem import Problem, problem
from funding.problem.there import There, what_is_there
from funding.result.reach import Reachable, people_reached_by_year, reachable
from funding.scenario.budget import TopSlices
from funding.scenario.lines import Line
from funding.scenario.scenario import Scenario
from funding.scenario.sharing import Sharing
from funding.scenario.sharing_rules import RULES
from funding.sharing.share import share_out
from geo.mistakes import Mistake

MONEY = ("budget_gbp", "spent_gbp", "places")
REACHED = ("reached_central", "reached_low", "reached_median", "reached_high")
REFUSED = "refused"
COLUMNS = (*MONEY, *REACHED, REFUSED)
Kept = TypeVar("Kept")
_MOST_KEPT = 6


@dataclass(frozen=True)
class BaseOfPlans:
    """What many plans share; what is worked out of it once is kept in it.

    Attributes
    ----------
    scenario
        From which each of them differs.
    central, drawn
        The cohort at central values and in draws.
    evaluation
        The directory on a date.
    assumptions
        As the cohort was estimated with.
    """

    scenario: Scenario
    central: Cohort
    drawn: Cohort
    evaluation: Evaluation
    assumptions: Mapping[str, Assumption]
    _kept: dict[Any, Any] = field(init=False, default_factory=dict, repr=False, compare=False)

    def there(self, evaluation: Evaluation, lines: tuple[Line, ...], central: Cohort) -> There:
        """Give ``what_is_there``, which rests on the kind of work and its people, and not on money."""
        key = tuple((line.intervention.key, line.risk_levels, line.community) for line in lines)
        return self._once(key, lambda: what_is_there(evaluation, lines, central))

    def reachable(self, scenario: Scenario, asked: Problem) -> tuple[Reachable, Reachable]:
        """Give whom places could reach at central values and in draws, which rests on all of a scenario but its money."""
        seed = int(self.assumptions["seed"].value)
        return self._once(
            _whatever_its_money(scenario),
            lambda: (
                reachable(scenario, asked, self.central, None),
                reachable(scenario, asked, self.drawn, seed),
            ),
        )

    def _once(self, key: Any, make: Callable[[], Kept]) -> Kept:
        """Give what is kept under a key, made where it is not; the oldest goes where there are many."""
        if key not in self._kept:
            while len(self._kept) >= _MOST_KEPT:
                self._kept.pop(next(iter(self._kept)))
            self._kept[key] = make()
        kept: Kept = self._kept[key]
        return kept


def plan_row(base: BaseOfPlans, scenario: Scenario) -> list[float | str]:
    """Run one plan.

    Returns
    -------
    list
        By ``COLUMNS``: the budget of all years and what of it (with local match) buys places, in pounds; places, of all years
        together; people reached over all years at central values, and the low end, median and high end of the central 80 % of
        draws, NaN where no line is for people who cause harm; and "". Of a plan that cannot hold, NaN for all but the budget
        and the sentence why.
    """
    require_the_same_anywhere(scenario)
    budget = float(to_gbp(budget_by_year(scenario).sum()))
    try:
        asked = problem(scenario, base.central, base.evaluation, base.assumptions, base.there)
        found = share_out(asked, scenario.sharing)
    except Mistake as why:
        return refused(str(why), budget)
    central, drawn = (people_reached_by_year(whom, found).sum(axis=1) for whom in base.reachable(scenario, asked))
    ends = interval(drawn)
    spent, places = float(found.gbp.sum()), float(found.places.sum())
    return [budget, spent, places, float(central[0]), ends.low, ends.median, ends.high, ""]


def refused(why: str, budget_gbp: float = float("nan")) -> list[float | str]:
    """Give the row of a plan that cannot hold."""
    return [budget_gbp, *[float("nan")] * (len(COLUMNS) - 2), why]


def require_the_same_anywhere(scenario: Scenario) -> None:
    """Refuse a rule whose answer rests on how quick the machine is, as no two machines need give the same."""
    if RULES[scenario.sharing.rule].by_programme:
        raise Mistake(
            f"sharing.rule: {scenario.sharing.rule} looks for its answer for so many seconds, so a slower machine may find "
            "another; a grid takes the other rules."
        )


def _whatever_its_money(scenario: Scenario) -> str:
    """Name a scenario by all but its money and how areas share it."""
    plain = replace(
        scenario,
        budget=replace(scenario.budget, total_gbp=0.0, by_year_gbp=None, profile="flat", indexed=False),
        top_slices=TopSlices(),
        local_match=0.0,
        sharing=Sharing(),
        floor_gbp_per_area=0.0,
        cap_share_per_area=None,
        more_places_than_cohort=False,
    )
    return repr(plain)
