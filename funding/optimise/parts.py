"""What can be solved by itself: the years and lines of a problem that no limit ties together."""

from dataclasses import dataclass

import numpy as np

from cohorts.tolerances import HALF_A_PENNY
from funding.problem.problem import Problem
from funding.scenario.sharing import Sharing


@dataclass(frozen=True)
class Part:
    """Years (each following the one before) and lines, by position, that are solved together."""

    years: tuple[int, ...]
    lines: tuple[int, ...]


def parts_of(problem: Problem, sharing: Sharing) -> tuple[Part, ...]:
    """Split a problem into parts that no limit ties together.

    Floors, caps below the year's pots and largest cuts tie lines together; growth limits and largest cuts tie years together.
    """
    years, lines = range(len(problem.years)), range(len(problem.lines))
    lines_tied = bool((problem.floor_gbp > 0).any()) or caps_bind(problem) or sharing.largest_cut is not None
    grows = np.isfinite(problem.growth)
    groups = [tuple(lines)] if lines_tied else [(line,) for line in lines]
    found = []
    for group in groups:
        years_tied = sharing.largest_cut is not None or bool(grows[list(group)].any())
        spans = [tuple(years)] if years_tied else [(year,) for year in years]
        found += [Part(span, group) for span in spans]
    return tuple(found)


def caps_bind(problem: Problem) -> bool:
    """Whether some area's cap is below what a year's pots hold."""
    return bool((problem.cap_gbp < problem.pot_gbp.sum(axis=1) - HALF_A_PENNY).any())
