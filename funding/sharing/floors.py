"""Whether the floors of a year can be met, and how a scenario whose floors cannot is refused."""

import numpy as np
from numpy.typing import NDArray

from funding.problem import Problem
from geo.areas import area_name
from geo.mistakes import Mistake

HAIR = 1e-6


def obstacle(
    problem: Problem, year: int, lowest: NDArray[np.int64], highest: NDArray[np.int64]
) -> str | None:
    """Say why the places that floors ask for (``a × i``) cannot be had in a year; None where they can."""
    over = (lowest > highest).any(axis=1)
    if over.any():
        name = area_name(problem.areas[int(over.argmax())])
        return f"in {problem.years[year]} {name} has people, or a cap, for fewer places"
    if ((lowest * problem.price_gbp[year]).sum(axis=0) > problem.pot_gbp[year] + HAIR).any():
        return f"the pot of {problem.years[year]} is too small for {len(problem.areas)} areas"
    return None


def floor_refused(problem: Problem, why: str, largest: int) -> Mistake:
    """Make the sentence that refuses a floor and names the largest one that would do, in whole pounds."""
    asked = float(problem.floor_gbp.max())
    nearest = f"the largest floor that would do is £{largest:,}" if largest else "no floor would do"
    return Mistake(f"floor_gbp_per_area is £{asked:,.2f}, which cannot be met: {why}; {nearest}.")
