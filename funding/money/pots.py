"""From a budget to pots: the money of each year, what is kept back, what areas add, and the pot of each line; whole pence."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from funding.money.pence import Pence, split_pence, to_gbp, to_pence
from funding.money.prices import price_index
from funding.scenario.scenario import Scenario


@dataclass(frozen=True)
class Pots:
    """Whole pence.

    Attributes
    ----------
    budget
        ``year``: cash.
    top_slices
        ``year × top slice`` (``TopSlices.shares`` in order).
    match
        ``year``: what areas add.
    pot
        ``year × line``; over lines they sum to budget − top slices + match.
    """

    budget: Pence
    top_slices: Pence
    match: Pence
    pot: Pence


def budget_by_year(scenario: Scenario) -> Pence:
    """Spread the budget over the years of the plan; where it is indexed, each sum rises with prices from the first year on."""
    typed = typed_by_year(scenario)
    if not scenario.budget.indexed:
        return typed
    index = price_index(scenario.prices, scenario.budget.labels)
    return to_pence(to_gbp(typed) * (index / index[0]))


def typed_by_year(scenario: Scenario) -> Pence:
    """Spread the budget over the years as it was typed, before any rise with prices."""
    budget = scenario.budget
    if budget.by_year_gbp is not None:
        return to_pence(np.array(budget.by_year_gbp))
    shares = np.ones(budget.years)
    if budget.profile == "back_loaded":
        shares = np.cumsum(shares)
    return split_pence(int(to_pence(budget.total_gbp or 0.0)), shares)


def left_of_each_pound(scenario: Scenario) -> float:
    """Give what areas have of each pound of the budget: less what is kept back, with what they add; not rounded."""
    return (1 - sum(scenario.top_slices.shares.values())) * (1 + scenario.local_match)


def pots_of(scenario: Scenario, shares: NDArray[np.float64]) -> Pots:
    """Work out the pots of a scenario.

    Parameters
    ----------
    scenario
        Budget, top slices and local match are read.
    shares
        ``line``: its share of each year's pot; they sum to 1.
    """
    budget = budget_by_year(scenario)
    kept = list(scenario.top_slices.shares.values())
    slices = np.array([split_pence(int(one), [*kept, max(1 - sum(kept), 0)])[:-1] for one in budget])
    left = budget - slices.sum(axis=1)
    match = to_pence(to_gbp(left) * scenario.local_match)
    pot = np.array([split_pence(int(one), shares) for one in left + match])
    return Pots(budget, slices, match, pot)
