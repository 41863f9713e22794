"""The best use of a little more money in one area: what it would buy on each line, in whole teams."""

import numpy as np
import pandas as pd

from funding.optimised.joint import most_people
from funding.pence import to_gbp, to_pence
from funding.problem import Problem
from funding.requirements import require_number
from funding.sharing.allocation import Allocation
from geo.areas import area_name
from geo.mistakes import Mistake


def best_use(problem: Problem, allocation: Allocation, area: str, gbp: float, year: int = 0) -> pd.DataFrame:
    """Set the lines beside each other.

    Parameters
    ----------
    problem, allocation
        The plan that the money would be added to.
    area
        A GSS code of the plan.
    gbp
        The extra money, all of it on one line.
    year
        Position of the year it is spent in.

    Returns
    -------
    pandas.DataFrame
        Indexed by line key, the most people reached for a pound first: ``label``, ``places`` added, ``people`` reached,
        ``spent_gbp``, ``people_per_gbp`` (NaN where nothing is bought) and ``why_nothing``, a sentence or "".

    Raises
    ------
    Mistake
        For an area that takes no part, or money that is no number of 0 or more.
    """
    require_number(gbp, "The extra money")
    if area not in problem.areas:
        raise Mistake(f'"{area[:60]}" is not an area of this plan.')
    at = problem.areas.index(area)
    rows = [_line(problem, allocation, at, gbp, year, number) for number in range(len(problem.lines))]
    table = pd.DataFrame(rows, index=pd.Index([line.key for line in problem.lines], name="line"))
    return table.sort_values("people_per_gbp", ascending=False, kind="stable", na_position="last")


def _line(
    problem: Problem, allocation: Allocation, at: int, gbp: float, year: int, number: int
) -> dict[str, float | str]:
    has, team = int(allocation.places[at, year, number]), int(problem.minimum_places[number])
    price = int(to_pence(problem.price_gbp[year, number]))
    left = max(int(most_people(problem)[at, number]) - has, 0)
    pays = int(to_pence(gbp)) // price
    smallest = 1 if has else team
    places = min(pays, max(left, smallest) if problem.more_places_than_cohort else left)
    why = ""
    if left == 0:
        why = f"Everybody in {area_name(problem.areas[at])} has a place already."
    elif places < smallest and pays < smallest:
        why = f"It buys no {'place' if has else 'whole team'}: that costs £{to_gbp(np.array(smallest * price)):,.2f}."
    elif places < smallest:
        why = f"Fewer people are without a place ({left}) than the smallest team takes ({team})."
    bought = 0 if why else places
    spent, people = float(to_gbp(np.array(bought * price))), min(bought, left)
    return {
        "label": problem.lines[number].label,
        "places": bought,
        "people": people,
        "spent_gbp": spent,
        "people_per_gbp": people / spent if bought else np.nan,
        "why_nothing": why,
    }
