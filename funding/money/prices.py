"""What a place costs in each year: unit cost, support for victims in parallel, and the price index.

``price = (unit cost + cost per case by risk level × victims per case, where support is added) × index``, rounded to whole pence;
``funding.money.support`` says where it is added.
"""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from cohorts.assumptions.assumption import Assumption
from coverage.interventions import INTERVENTIONS
from funding.money.support import COST_AT_RISK, over_risks, support_gbp
from funding.scenario.budget import Prices
from funding.scenario.interventions import InterventionInMix
from funding.scenario.ranges import Range
from funding.scenario.scenario import Scenario
from geo.mistakes import Mistake

VICTIM_SUPPORT = "victim_support"
"""The intervention that is itself support for people who are harmed."""


def price_index(prices: Prices, labels: tuple[str, ...]) -> NDArray[np.float64]:
    """Give the price level of each year of a plan; 1 in the price year.

    Prices change from each year to the next by the change of the year they change into. A year before the plan has the first
    change given, and a year after it the last.

    Examples
    --------
    >>> price_index(Prices("2025-26", (0.10,)), ("2025-26", "2026-27", "2027-28")).round(4).tolist()
    [1.0, 1.1, 1.21]
    """
    base, years = int(prices.price_year[:4]), [int(label[:4]) for label in labels]
    changes = prices.annual_change

    def change_into(year: int) -> float:
        return changes[min(max(year - years[0], 0), len(changes) - 1)]

    def level(year: int) -> float:
        rising = float(np.prod([1 + change_into(one) for one in range(base + 1, year + 1)]))
        falling = float(np.prod([1 + change_into(one) for one in range(year + 1, base + 1)]))
        return rising / falling

    return np.array([level(year) for year in years])


def unit_cost(one: InterventionInMix, assumptions: Mapping[str, Assumption]) -> Range:
    """Give the unit cost of an intervention, in prices of the price year: its own, or the assumption's.

    Raises
    ------
    Mistake
        If there is none anywhere, or it is 0: a place must have a price.
    """
    if one.unit_cost_gbp is not None:
        return one.unit_cost_gbp
    known = assumed_cost(one, assumptions)
    if known is None:
        raise Mistake(
            f"{one.key}.unit_cost_gbp: no cost of a place is published for {one.label.lower()}; give one in the scenario."
        )
    if not known.low > 0:
        label = assumptions[INTERVENTIONS[one.key].unit_cost].label
        raise Mistake(f"{label}: the cost must be above 0, because money is divided by it.")
    return known


def assumed_cost(one: InterventionInMix, assumptions: Mapping[str, Assumption]) -> Range | None:
    """Give what the assumptions say that a place costs; None where they do not. Support for victims is by its risk levels."""
    keys = cost_keys(one)
    costs = [assumptions[key] for key in keys]
    if not all(cost.known for cost in costs):
        return None
    ends = zip(*((cost.value, cost.low, cost.high) for cost in costs), strict=True)
    if len(keys) == 1:
        return Range(*(end[0] for end in ends))
    return Range(*(over_risks(end, one.risk_levels, assumptions) for end in ends))


def cost_keys(one: InterventionInMix) -> tuple[str, ...]:
    """Name the assumptions of what a place costs: one, or for support for victims one for each of its risk levels."""
    if one.key == VICTIM_SUPPORT:
        return tuple(COST_AT_RISK[risk] for risk in one.risk_levels)
    return (INTERVENTIONS[one.key].unit_cost,)


def place_price_gbp(scenario: Scenario, one: InterventionInMix, assumptions: Mapping[str, Assumption]) -> float:
    """Give the price of a place at central values in the price year, before it is indexed."""
    return unit_cost(one, assumptions).value + support_gbp(scenario, one, assumptions)
