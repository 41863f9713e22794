"""The limits that a plan may be held to, one record each: what it is called, and the plan without it."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from coverage.ask import ANY
from funding.optimise.parts import caps_bind
from funding.problem.problem import Problem
from funding.scenario.conditions import ByAndFor
from funding.scenario.scenario import Scenario
from funding.scenario.sharing import Sharing

Asked = tuple[Problem, Sharing]
BOUNDLESS_GBP = 1e11


@dataclass(frozen=True)
class Choice:
    """A limit that a scenario may set: whether it does, and the scenario without it."""

    is_set: Callable[[Scenario], bool]
    lifted: Callable[[Scenario], Scenario]


@dataclass(frozen=True)
class Limit:
    """One limit. No field has a default.

    Attributes
    ----------
    key, label, short
        As files hold it; what it is called among limits that conflict; and once it is known which plan is meant.
    turn
        When it is left out in the search for limits that conflict. The budget comes before people and teams, so that it is blamed
        only where more money would help.
    without
        The problem without it.
    stretches
        Whether it is a sum of money, so that the nearest that would do can be found.
    choice
        None for a limit that every plan has.
    """

    key: str
    label: str
    short: str
    turn: int
    without: Callable[[Problem, Sharing], Asked]
    stretches: bool
    choice: Choice | None


def _without_budget(problem: Problem, sharing: Sharing) -> Asked:
    """A cap that is one stays, in pounds: it is named apart."""
    pots = np.full(problem.pot_gbp.shape, BOUNDLESS_GBP)
    caps = problem.cap_gbp if caps_bind(problem) else np.full(problem.cap_gbp.shape, pots[0].sum())
    return replace(problem, pot_gbp=pots, cap_gbp=caps), sharing


def _without_cap(problem: Problem, sharing: Sharing) -> Asked:
    return replace(problem, cap_gbp=np.tile(problem.pot_gbp.sum(axis=1), (len(problem.areas), 1))), sharing


def _without_ring_fence(problem: Problem, sharing: Sharing) -> Asked:
    """Its money goes to the other lines, in proportion to theirs; by itself it stays where there is no other line."""
    general = np.array([line.community == ANY for line in problem.lines])
    of_others = problem.pot_gbp * general
    total = of_others.sum(axis=1, keepdims=True)
    if not (total > 0).all():
        return problem, sharing
    return replace(problem, pot_gbp=of_others * problem.pot_gbp.sum(axis=1, keepdims=True) / total), sharing


# fmt: off
LIMITS = {
    limit.key: limit
    for limit in (
        Limit(
            key="budget", label="the budget", short="the budget", turn=5,
            without=_without_budget, stretches=True, choice=None,
        ),
        Limit(
            key="floor", label="the floor for each area", short="the floor", turn=8,
            without=lambda problem, sharing: (replace(problem, floor_gbp=np.zeros(len(problem.areas))), sharing),
            stretches=True,
            choice=Choice(lambda one: one.floor_gbp_per_area > 0, lambda one: replace(one, floor_gbp_per_area=0.0)),
        ),
        Limit(
            key="cap", label="the cap on each area", short="the cap", turn=3,
            without=_without_cap, stretches=True,
            choice=Choice(
                lambda one: one.cap_share_per_area is not None, lambda one: replace(one, cap_share_per_area=None),
            ),
        ),
        Limit(  # lifted, its money goes to the rest of the mix
            key="ring_fence", label="the by-and-for ring-fence", short="the ring-fence", turn=4,
            without=_without_ring_fence, stretches=False,
            choice=Choice(lambda one: one.by_and_for.share > 0, lambda one: replace(one, by_and_for=ByAndFor())),
        ),
        Limit(
            key="whole_teams", label="whole teams only", short="whole teams", turn=6,
            without=lambda problem, sharing: (
                replace(problem, minimum_places=np.ones_like(problem.minimum_places)), sharing,
            ),
            stretches=False, choice=None,
        ),
        Limit(
            key="people", label="no more places than people", short="no more places than people", turn=7,
            without=lambda problem, sharing: (replace(problem, more_places_than_cohort=True), sharing),
            stretches=False, choice=None,
        ),
        Limit(
            key="growth", label="the limit on growth", short="the limit on growth", turn=1,
            without=lambda problem, sharing: (replace(problem, growth=np.full(len(problem.lines), np.inf)), sharing),
            stretches=False, choice=None,
        ),
        Limit(
            key="largest_cut", label="the largest cut", short="the largest cut", turn=2,
            without=lambda problem, sharing: (problem, replace(sharing, largest_cut=None)), stretches=False,
            choice=Choice(
                lambda one: one.sharing.largest_cut is not None,
                lambda one: replace(one, sharing=replace(one.sharing, largest_cut=None)),
            ),
        ),
    )
}
"""By key, in the order of sentences."""
# fmt: on

IN_TURN = tuple(sorted(LIMITS.values(), key=lambda limit: limit.turn))


def limits_to_choose() -> dict[str, Choice]:
    """Give those that a scenario may set, by key, the last to be blamed first."""
    return {limit.key: limit.choice for limit in reversed(IN_TURN) if limit.choice}
