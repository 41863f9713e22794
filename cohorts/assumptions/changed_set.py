"""A set of changes with one more: a number, a weight, or one of them gone back to what is shipped.

A change of a named set is no longer that set, so it loses the name until it is kept under one.
"""

import math
from collections.abc import Mapping

from cohorts.assumptions.assumption import Assumption, with_changes
from cohorts.assumptions.assumption_set import WEIGHT, AssumptionSet
from cohorts.model.inputs import PLAIN_DRIVERS
from cohorts.tolerances import OF_A_RATIO
from geo.mistakes import Mistake


def with_number(
    changed: AssumptionSet, key: str, numbers: Mapping[str, float], shipped: Mapping[str, Assumption]
) -> AssumptionSet:
    """Put the user's ``value low high`` of one assumption into a set; the shipped numbers are no change.

    Raises
    ------
    Mistake
        As ``with_changes``.
    """
    same = not with_changes(shipped, {key: numbers})[key].changed
    return without(changed, key) if same else AssumptionSet("", {**changed.changes, key: numbers}, changed.weights)


def without(changed: AssumptionSet, key: str) -> AssumptionSet:
    """Go back to the shipped numbers of one assumption."""
    others = {other: numbers for other, numbers in changed.changes.items() if other != key}
    return AssumptionSet("", others, changed.weights)


def with_weights(
    changed: AssumptionSet, points: Mapping[str, float], shipped: Mapping[str, Assumption]
) -> AssumptionSet:
    """Weigh the drivers in proportion to points given to each; the shipped weights are no change.

    Raises
    ------
    Mistake
        If no driver has a point.
    """
    total = sum(points.values())
    if not total > 0:
        raise Mistake("At least one driver must weigh more than nothing.")
    weights = {driver: given / total for driver, given in points.items()}
    plain = {driver: shipped[f"{WEIGHT}{driver}"].value for driver in PLAIN_DRIVERS}
    same = all(
        math.isclose(weights.get(driver, 0), plain.get(driver, 0), abs_tol=OF_A_RATIO) for driver in {*weights, *plain}
    )
    return AssumptionSet("", changed.changes, None if same else weights)
