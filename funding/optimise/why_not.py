"""Why a scenario cannot be met: the limits that conflict, no one of which could be spared, and the nearest that would do.

A limit is left out for good when the rest still conflict without it (a deletion filter); each that remains is needed for the
conflict. The nearest budget, floor or cap is the least stretch of that limit alone that lets everything hold, found by a mixed
integer programme; it would do, and is proved the nearest unless the time limit ended the search.
"""

from dataclasses import dataclass

import numpy as np

from cohorts.tolerances import OF_A_PLACE
from funding.optimise.each_limit import IN_TURN, LIMITS
from funding.optimise.highs import solve
from funding.optimise.joint import joint_pairs
from funding.optimise.limits import obeys
from funding.optimise.model import model_of
from funding.optimise.parts import parts_of
from funding.optimise.why_not_words import cap_per_cent, refusal
from funding.problem.cannot_be_met import CannotBeMetError, WayOut
from funding.problem.problem import Problem
from funding.scenario.sharing import Sharing
from funding.sharing.floors import floors_alone

SECONDS = 4.0
"""For each question put to the solver."""
GAP = 1e-3


@dataclass(frozen=True)
class WhyNot:
    """Why the limits of a problem cannot all hold.

    Attributes
    ----------
    limits
        Keys of ``funding.optimise.each_limit.LIMITS``: those that conflict, no one of which could be spared.
    nearest
        By limit: what would do, the rest as it is. ``budget``: pounds over all years as a user types them, what is kept back at
        the top included; ``floor``: pounds for each area and year; ``cap``: what all caps would have to be multiplied by. A limit
        that no stretch helps is not named.
    areas
        GSS codes of areas with too few people for their floor, whatever the money.
    sentence
        All of it in one plain sentence.
    """

    limits: tuple[str, ...]
    nearest: dict[str, float]
    areas: tuple[str, ...]
    sentence: str


def why_not(problem: Problem, sharing: Sharing) -> WhyNot | None:
    """Explain why no answer holds to every limit; None where one does (or none could be ruled out in the time)."""
    if not _conflict(problem, sharing):
        return None
    asked = (problem, sharing)
    limits: list[str] = []
    for limit in IN_TURN:
        without = limit.without(*asked)
        if _conflict(*without):
            asked = without
        else:
            limits.append(limit.key)
    nearest: dict[str, float] = {}
    for one in LIMITS.values():
        if one.stretches and one.key in limits and (found := _nearest(problem, sharing, one.key)) is not None:
            nearest[one.key] = found
    areas = _too_few_people(problem) if "people" in limits else ()
    return WhyNot(tuple(limits), nearest, areas, refusal(problem, sharing, tuple(limits), nearest, areas))


def refused(problem: Problem, sharing: Sharing) -> CannotBeMetError:
    """Make the sentence that refuses a problem whose limits cannot all hold, and the ways out."""
    why = why_not(problem, sharing)
    if why is None:
        return CannotBeMetError("The limits of this scenario cannot all hold; loosen one.", ())
    ways = (WayOut(limit, _as_typed(problem, limit, value)) for limit, value in why.nearest.items())
    return CannotBeMetError(why.sentence, tuple(ways))


def _as_typed(problem: Problem, limit: str, value: float) -> float:
    """Give the nearest that would do as a scenario holds it: a cap is a share of each year's money."""
    return cap_per_cent(problem, value) / 100 if limit == "cap" else value


def _conflict(problem: Problem, sharing: Sharing) -> bool:
    """Whether it is proved that nothing holds to every limit."""
    if obeys(problem, sharing, floors_alone(problem)):
        return False
    pairs = joint_pairs(problem) if sharing.joint_services else ()
    nothing = np.zeros(len(problem.lines))
    parts = parts_of(problem, sharing)
    return any(
        solve(model_of(problem, sharing, part, nothing, pairs), SECONDS / len(parts), GAP).infeasible for part in parts
    )


def _nearest(problem: Problem, sharing: Sharing, limit: str) -> float | None:
    """Give how far one limit must move, in the words of ``WhyNot.nearest``; None where no move helps."""
    pairs = joint_pairs(problem) if sharing.joint_services else ()
    nothing, found = np.zeros(len(problem.lines)), []
    parts = parts_of(problem, sharing)
    for part in parts:
        model = model_of(problem, sharing, part, nothing, pairs, elastic=limit)
        solved = solve(model, SECONDS / len(parts), GAP)
        if solved.columns is None or model.stretch is None:
            return None
        found.append(float(solved.columns[model.stretch]))
    if limit == "cap":
        return max(found)
    if limit == "floor":
        return float(np.floor(min(found) * problem.floor_gbp.max() + OF_A_PLACE))
    return float(np.ceil(max(found) * problem.pot_gbp.sum() / problem.left_of_each_pound - OF_A_PLACE))


def _too_few_people(problem: Problem) -> tuple[str, ...]:
    if problem.more_places_than_cohort:
        return ()
    people = problem.most_people
    places = np.where(people >= problem.minimum_places, people, 0)
    most = (places[:, None] * problem.price_gbp).sum(axis=2).min(axis=1)
    return tuple(code for code, short in zip(problem.areas, most < problem.floor_gbp, strict=True) if short)
