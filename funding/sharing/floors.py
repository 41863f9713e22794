"""Whether the floors of a year can be met, and how a scenario whose floors cannot is refused."""

import numpy as np
from numpy.typing import NDArray

from cohorts.tolerances import OF_A_POUND
from funding.money.pence import to_gbp, to_pence
from funding.optimise.limits import obeys
from funding.problem.cannot_be_met import CannotBeMetError, WayOut
from funding.problem.problem import Problem
from funding.scenario.sharing import Sharing
from geo.areas import area_name
from geo.as_given import pounds_as_given

Places = NDArray[np.int64]


def obstacle(problem: Problem, year: int, line: int, lowest: Places, highest: Places) -> str | None:
    """Say why the places that floors ask of a line in a year (``a``) cannot be had; None where they can."""
    label, when = problem.lines[line].label, problem.years[year]
    floors, money = to_pence(problem.floor_gbp).sum(), to_pence(problem.pot_gbp[year]).sum()
    if floors > money:
        of_all = "the floor is" if len(problem.areas) == 1 else "the floors of all areas together are"
        return (
            f"{of_all} more than the year's money. In {when} {_whole_pounds(floors)} is asked for, and there is "
            f"{_whole_pounds(money)} for areas"
        )
    over = lowest > highest
    if over.any():
        name = area_name(problem.areas[int(over.argmax())])
        return f"in {when} {name} has too few people without a place, or too low a cap, for the places of {label} that it takes"
    price, pot = to_pence(problem.price_gbp[year, line]), to_pence(problem.pot_gbp[year, line])
    asked = lowest.sum() * price
    if asked > pot:
        return f"in {when} it takes {_whole_pounds(asked)} of {label}, which has {_whole_pounds(pot)}"
    return None


def _whole_pounds(pence: NDArray[np.int64]) -> str:
    """Say a sum to the pound: pennies would not help to choose."""
    return f"£{round(float(to_gbp(pence))):,}"


def floor_refused(problem: Problem, why: str, largest: int, budget: float | None) -> CannotBeMetError:
    """Make the sentence that refuses a floor, and the ways out.

    ``largest`` is the largest floor that the rule could meet; ``budget`` the pounds over all years with which it would meet the
    one asked, None where no money would do. The sentence says too whether *optimised* would meet it.
    """
    asked = float(problem.floor_gbp.max())
    nearest = f"the largest floor that would do is £{largest:,}" if largest else "no floor would do"
    better = obeys(problem, Sharing("optimised"), floors_alone(problem))
    optimised = " The rule optimised would meet the one asked." if better else ""
    ways = [WayOut("floor", float(largest)), *_fewer_areas(problem)]
    if budget is not None:
        ways.append(WayOut("budget", budget))
    sentence = (
        f"The floor of {pounds_as_given(asked)} for each area cannot be met: {why}. By this rule {nearest}.{optimised}"
    )
    return CannotBeMetError(sentence, tuple(ways))


def _fewer_areas(problem: Problem) -> list[WayOut]:
    """Give the areas with the most people whose floors the money of every year pays, a place more for each at most."""
    each = problem.floor_gbp.max() + problem.price_gbp.max()
    some = int(problem.pot_gbp.sum(axis=1).min() // each)
    if not 0 < some < len(problem.areas):
        return []
    largest = np.argsort(-problem.most_people.sum(axis=1), kind="stable")[:some]
    return [WayOut("areas", float(some), tuple(sorted(problem.areas[area] for area in largest)))]


def floors_alone(problem: Problem) -> Places:
    """Meet every floor by the line that does it for the least money, while its pot lasts; nothing where there are no floors.

    Areas with the fewest people come first, because the fewest lines can do it there.
    """
    places = np.zeros((len(problem.areas), *problem.pot_gbp.shape), dtype=np.int64)
    most = problem.most_people
    order = np.argsort(most.sum(axis=1), kind="stable")
    for year, (prices, pots) in enumerate(zip(problem.price_gbp, problem.pot_gbp, strict=True)):
        left = pots.copy()
        for area in order[problem.floor_gbp[order] > 0]:
            asked = np.ceil(problem.floor_gbp[area] / prices - OF_A_POUND).astype(np.int64)
            needed = np.maximum(asked, problem.minimum_places)
            fits = (needed * prices <= left + OF_A_POUND) & ((needed <= most[area]) | problem.more_places_than_cohort)
            if fits.any():
                line = int(np.argmin(np.where(fits, needed * prices, np.inf)))
                places[area, year, line] = needed[line]
                left[line] -= needed[line] * prices[line]
    return places
