"""The most people reached, or the most harm avoided, within every limit, with a proof."""

from dataclasses import dataclass
from time import perf_counter

import numpy as np
from numpy.typing import NDArray

from cohorts.tolerances import OF_WORTH
from funding.optimise.highs import solve
from funding.optimise.joint import Pair, joint_pairs
from funding.optimise.levelling import levelled
from funding.optimise.model import Model, model_of
from funding.optimise.parts import Part, parts_of
from funding.optimise.proof import JointTeam, Proof, ProvedAllocation
from funding.optimise.starts import starts_of
from funding.optimise.why_not import refused
from funding.optimise.worth import worth_of, worth_of_lines
from funding.problem.problem import Array, Problem
from funding.scenario.sharing import Sharing
from funding.sharing.allocation import allocation_of
from geo.mistakes import Mistake

Places = NDArray[np.int64]
TIME_LIMIT_SECONDS = 5.0
"""Where the scenario sets none."""
GAP = 0.01
SMALL = 1_500
"""Cells (area × year × line) of a part up to which it is solved to the end, not only to ``GAP``."""


@dataclass(frozen=True)
class _Answer:
    """The answer of one part: places ``a × y × i`` of the part, joint teams, the bound, whether time ended the search."""

    places: Places
    bound: float
    stopped: bool = False
    joint: tuple[tuple[Pair, int], ...] = ()


def optimise(problem: Problem, sharing: Sharing) -> ProvedAllocation:
    """Share a problem out so that no other way reaches more people (or avoids more harm).

    The answer is never worse than that of any simple rule that holds to the limits. Among answers as good, coverage is levelled
    (``funding.optimise.levelling``). The same problem gives the same answer unless the time limit ends the search.

    Raises
    ------
    Mistake
        If the limits cannot all hold: the sentence names those that conflict and what would do. If the time limit passes before
        any answer is found. If harm is asked for and a line states no effect.
    """
    begun = perf_counter()
    worth = worth_of_lines(problem, sharing)
    pairs = joint_pairs(problem) if sharing.joint_services else ()
    parts = parts_of(problem, sharing)
    ceilings = [_ceiling(problem, part, worth, bool(pairs)) for part in parts]
    starts = starts_of(problem, sharing, worth, sum(ceilings))
    limit = sharing.time_limit_seconds or TIME_LIMIT_SECONDS
    places = np.zeros((len(problem.areas), *problem.pot_gbp.shape), dtype=np.int64)
    frozen = np.zeros(places.shape, dtype=bool)
    joint, bound, stopped = [], 0.0, False
    for number, (part, ceiling) in enumerate(zip(parts, ceilings, strict=True)):
        seconds = (limit - (perf_counter() - begun)) / (len(parts) - number)
        answer = _solve_part(problem, sharing, part, worth, pairs, starts, ceiling, seconds)
        places[_cells(part)] = answer.places
        bound, stopped = bound + answer.bound, stopped or answer.stopped
        for pair, year in answer.joint:
            frozen[[pair.first, pair.second], year, pair.line] = True
            joint.append(JointTeam(problem.areas[pair.first], problem.areas[pair.second], year, pair.line))
    places = levelled(problem, sharing, places, frozen)
    shared = allocation_of(problem, places)
    objective = float(worth_of(problem, places, worth).sum())
    proof = Proof(objective, max(bound, objective), perf_counter() - begun, stopped)
    return ProvedAllocation(shared.places, shared.gbp, shared.leftover_gbp, proof, tuple(joint))


def _solve_part(
    problem: Problem,
    sharing: Sharing,
    part: Part,
    worth: Array,
    pairs: tuple[Pair, ...],
    starts: list[Places],
    ceiling: float,
    seconds: float,
) -> _Answer:
    cells = _cells(part)
    worths = [float(worth_of(problem, one, worth)[cells].sum()) for one in starts]
    best = int(np.argmax(worths)) if worths else -1
    gap = 0.0 if len(problem.areas) * len(part.years) * len(part.lines) <= SMALL else GAP
    if worths and worths[best] >= ceiling * (1 - gap) - OF_WORTH:
        return _Answer(starts[best][cells], ceiling)
    model = model_of(problem, sharing, part, worth, pairs)
    solved = solve(model, seconds, gap)
    bound = min(ceiling, solved.bound)
    if solved.columns is not None and (not worths or -model.cost @ solved.columns > worths[best] + OF_WORTH):
        return _Answer(
            solved.whole(model.places), bound, solved.stopped, _joint_teams(model, solved.whole(model.joint))
        )
    if worths:
        return _Answer(starts[best][cells], bound, solved.stopped)
    if solved.infeasible:
        raise refused(problem, sharing)
    raise Mistake(
        "No answer was found in the time allowed; raise the seconds to search (sharing.time_limit_seconds), or loosen the "
        "floor, the cap or the largest cut."
    )


def _cells(part: Part) -> tuple[NDArray[np.int64], ...]:
    """Index the cells of a part in ``a × y × i``."""
    return (slice(None), np.array(part.years)[:, None], np.array(part.lines)[None])  # type: ignore[return-value]


def _joint_teams(model: Model, joint: NDArray[np.int64]) -> tuple[tuple[Pair, int], ...]:
    return tuple(
        (model.pairs[number], model.part.years[year]) for number, year in np.argwhere(joint.reshape(model.joint.shape))
    )


def _ceiling(problem: Problem, part: Part, worth: Array, shared: bool) -> float:
    """No more are reached than the pot pays for, if it pays for a team, or than live where a team fits."""
    people = problem.room if problem.more_places_than_cohort else problem.most_people.astype(float)
    if not (shared or problem.more_places_than_cohort):
        people = np.where(people >= problem.minimum_places, people, 0)
    years, lines = list(part.years), list(part.lines)
    paid = np.floor(problem.pot_gbp[years] / problem.price_gbp[years] + OF_WORTH)[:, lines]
    paid = np.where(paid >= problem.minimum_places[lines], paid, 0)
    return float((np.minimum(paid, people[:, lines].sum(axis=0)) * worth[lines]).sum())
