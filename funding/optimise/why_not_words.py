"""The sentence that says which limits conflict, and what would do."""

import numpy as np

from cohorts.tolerances import OF_A_RATIO
from funding.optimise.each_limit import LIMITS
from funding.problem.problem import Problem
from funding.scenario.sharing import Sharing
from geo.areas import area_name

MOST_NAMED = 3


def refusal(
    problem: Problem,
    sharing: Sharing,
    limits: tuple[str, ...],
    nearest: dict[str, float],
    areas: tuple[str, ...],
) -> str:
    """Write the sentence; arguments as the attributes of ``funding.optimise.why_not.WhyNot``."""
    conflict = _listed([_named(problem, sharing, one) for one in LIMITS if one in limits], "and")
    ways = [_way(problem, limit, value) for limit, value in nearest.items()]
    advice = f"It would do to {_listed(ways, 'or to')}" if ways else "Loosen one of them"
    return f"These cannot all hold: {conflict}{_too_small(areas)}. {advice}."


def _named(problem: Problem, sharing: Sharing, limit: str) -> str:
    if limit == "floor":
        return f"the floor of £{problem.floor_gbp.max():,.0f} for each area in each year"
    if limit == "budget":
        return _budget(problem)
    if limit == "largest_cut" and sharing.largest_cut is not None:
        return f"no area cut by more than {sharing.largest_cut * 100:g}%"
    return LIMITS[limit].label


def _way(problem: Problem, limit: str, value: float) -> str:
    if limit == "budget":
        return f"raise the budget to £{value:,.0f} over all years"
    if limit == "floor":
        return f"lower the floor to £{value:,.0f}" if value > 0 else "set no floor"
    return f"raise the cap to {cap_per_cent(problem, value):g}% of each year's money"


def _budget(problem: Problem) -> str:
    """Name the budget as it was typed, and what areas have of it where that differs."""
    for_areas, left = problem.pot_gbp.sum(), problem.left_of_each_pound
    if left <= OF_A_RATIO:
        return "what is kept back at the top, which leaves areas nothing"
    for_them = f" (£{for_areas:,.0f} for areas)" if abs(left - 1) > OF_A_RATIO else ""
    return f"the budget of £{for_areas / left:,.0f}{for_them}"


def cap_per_cent(problem: Problem, times: float) -> float:
    """Give the cap that would do as it is typed: per cent of each year's money, one place after the point, rounded up."""
    pots = problem.pot_gbp.sum(axis=1)
    year = int(pots.argmax())
    share = problem.cap_gbp[:, year].max() / pots[year] * times
    return float(np.ceil(share * 1000 - OF_A_RATIO) / 10)


def _too_small(areas: tuple[str, ...]) -> str:
    if not areas:
        return ""
    names = [area_name(code) for code in areas[:MOST_NAMED]]
    if len(areas) > MOST_NAMED:
        names.append(f"{len(areas) - MOST_NAMED} more")
    return f" ({_listed(names, 'and')} {'has' if len(areas) == 1 else 'have'} too few people for it)"


def _listed(words: list[str], last: str) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} {last} {words[-1]}"
