"""What a place costs in each year: unit cost, support for victims in parallel, and the price index.

``price = (unit cost + cost per case × victims per case, unless the unit cost includes it) × index``, rounded to whole pence.
"""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from cohorts.assumptions import Assumption
from funding.interventions import Intervention, Range
from funding.scenario import Prices, Scenario
from geo.mistakes import Mistake

VICTIM_COST = "unit_cost_victim_support"
VICTIMS = "victims_per_perpetrator"


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


def unit_cost(one: Intervention, assumptions: Mapping[str, Assumption]) -> Range:
    """Give the unit cost of an intervention, in prices of the price year: its own, or the assumption's.

    Raises
    ------
    Mistake
        If there is none anywhere, or it is 0: a place must have a price.
    """
    if one.unit_cost_gbp is not None:
        return one.unit_cost_gbp
    known = assumptions[f"unit_cost_{one.key}"]
    if not known.known:
        raise Mistake(
            f"{one.key}.unit_cost_gbp: no cost of a place is published for {one.label.lower()}; give one in the scenario."
        )
    if not known.low > 0:
        raise Mistake(f"{known.label}: the cost must be above 0, because money is divided by it.")
    return Range(known.value, known.low, known.high)


def victim_support_gbp(
    scenario: Scenario, one: Intervention, assumptions: Mapping[str, Assumption]
) -> tuple[Range, Range]:
    """Give the cost of a victim's case and the victims of each place, both 0 where the unit cost includes them."""
    if one.includes_victim_support:
        return Range(0, 0, 0), Range(0, 0, 0)
    given = scenario.victim_support
    return (
        given.cost_per_case_gbp or _of(assumptions[VICTIM_COST]),
        given.victims_per_case or _of(assumptions[VICTIMS]),
    )


def place_price_gbp(scenario: Scenario, one: Intervention, assumptions: Mapping[str, Assumption]) -> float:
    """Give the price of a place at central values in the price year, before it is indexed."""
    cost, victims = victim_support_gbp(scenario, one, assumptions)
    return unit_cost(one, assumptions).value + cost.value * victims.value


def _of(one: Assumption) -> Range:
    return Range(one.value, one.low, one.high)
