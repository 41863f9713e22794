"""Whom a reverse question is about: every area, the worst-served tenth of each line's cohort, or one community."""

import numpy as np
from numpy.typing import NDArray

from cohorts.tolerances import OF_A_RATIO
from coverage.ask import ANY
from coverage.communities import COMMUNITIES
from funding.problem.problem import Array, Problem
from geo.mistakes import Mistake

EVERY_AREA, WORST_TENTH = "every_area", "worst_served_tenth"
TENTH = 0.1


def asked_about(problem: Problem, whom: str, fewest_areas: int) -> NDArray[np.bool_]:
    """Mark the areas and lines that a question is about, ``a × i``.

    Parameters
    ----------
    problem
        Areas, lines, people and places there.
    whom
        ``every_area``; ``worst_served_tenth``: on each line, of the areas whose places there are known, those of lowest coverage
        that hold a tenth of the cohort of all of them (and all those as low as the last of them, so that the order of codes
        leaves nobody out); or a community: every area, on the ring-fence's lines for it.
    fewest_areas
        In how many areas places there must be known before one is called worst served.

    Raises
    ------
    Mistake
        For a community that no line is for; or where a plan has too few areas, or places there are known in too few on a line.
    """
    if whom == EVERY_AREA:
        return np.ones(problem.cohort.shape, dtype=bool)
    if whom == WORST_TENTH:
        _require_known(problem, fewest_areas)
        both = zip(problem.cohort.T, problem.there.T, strict=True)
        return np.stack([_worst_tenth(cohort, there) for cohort, there in both], axis=1)
    ours = np.array([line.community == whom for line in problem.lines])
    if whom == ANY or not ours.any():
        named = COMMUNITIES[whom].label if whom in COMMUNITIES else whom[:60]
        raise Mistake(f"No line of this scenario is for {named}: give it a share of the by-and-for ring-fence.")
    return np.tile(ours, (len(problem.areas), 1))


def _require_known(problem: Problem, fewest_areas: int) -> None:
    if len(problem.areas) < fewest_areas:
        raise Mistake(
            f"Which tenth is worst served cannot be told of so few areas: it takes {fewest_areas}; ask about every area."
        )
    known = (~np.isnan(problem.there)).sum(axis=0)
    for line, areas in zip(problem.lines, known.tolist(), strict=True):
        if areas < fewest_areas:
            raise Mistake(
                f"Which tenth is worst served cannot be told: the places for {line.label} are known in {areas} of "
                f"{len(problem.areas)} areas, and it takes {fewest_areas}; load a directory that says more."
            )


def _worst_tenth(cohort: Array, there: Array) -> NDArray[np.bool_]:
    """Mark the areas of lowest coverage that hold a tenth of a line's cohort, of those whose places there are known."""
    known = np.flatnonzero(~np.isnan(there))
    people, places = cohort[known], there[known]
    coverage = np.divide(places, people, out=np.full(len(known), np.inf), where=people > 0)
    order = np.argsort(coverage, kind="stable")
    held = np.cumsum(people[order])
    last = coverage[order][int(np.searchsorted(held, TENTH * held[-1] - OF_A_RATIO))]
    marked = np.zeros(len(cohort), dtype=bool)
    marked[known] = coverage <= last
    return marked
