"""A named set of changes to the assumptions: what the user has put in place of our numbers, and how it is said in every file."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

from cohorts.assumptions.assumption import Assumption, with_changes
from cohorts.tolerances import OF_A_RATIO, OF_A_SUM_OF_SHARES
from geo.as_given import day, exact
from geo.mistakes import Mistake

WEIGHT = "weight_"
LONGEST_NAME = 80


@dataclass(frozen=True)
class AssumptionSet:
    """What the user has changed, under a name of their own.

    Attributes
    ----------
    name
        As the user calls it; "" where it has none.
    changes
        For the key of an assumption, any of ``value low high`` (see ``with_changes``). Never a weight: those are in ``weights``.
    weights
        By driver, summing to 1; None leaves the weights that the assumptions give.

    Raises
    ------
    Mistake
        If the name is too long, a weight stands among the changes, a weight is below 0, or they do not sum to 1.
    """

    name: str = ""
    changes: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    weights: Mapping[str, float] | None = None

    def __post_init__(self) -> None:
        if len(self.name) > LONGEST_NAME:
            raise Mistake(f"The name of a set of assumptions has more than {LONGEST_NAME} letters: shorten it.")
        if any(key.startswith(WEIGHT) for key in self.changes):
            raise Mistake("The weight of a driver goes under weights, not among the other changes.")
        if self.weights is not None:
            require_weights(self.weights)


AS_SHIPPED = AssumptionSet()


def require_weights(weights: Mapping[str, float]) -> None:
    """Raise Mistake if a weight is below 0 or not known, or if they do not sum to 1."""
    if any(not weight >= 0 for weight in weights.values()):
        raise Mistake("A weight must be 0 or more.")
    total = sum(weights.values())
    if not math.isclose(total, 1, abs_tol=OF_A_SUM_OF_SHARES):
        raise Mistake(f"The weights of the drivers sum to {total:.3g}; they must sum to 1.")


def changes_in_words(changes: AssumptionSet, assumptions: Mapping[str, Assumption]) -> list[str]:
    """Say each number that the user has changed, from what to what; empty where all stand as shipped.

    Parameters
    ----------
    changes
        The set in use.
    assumptions
        As shipped, by key.

    Raises
    ------
    Mistake
        As ``with_changes``.
    """
    changed = [one for one in with_changes(assumptions, changes.changes).values() if one.changed]
    said = [f"{one.label}: {_numbers(one)}, shipped {_numbers(assumptions[one.key])}" for one in changed]
    return said + _weights_in_words(changes, assumptions)


def in_words(changes: AssumptionSet, assumptions: Mapping[str, Assumption]) -> str:
    """Say in one line, for files, whether the model's numbers stand as shipped, or which of them the user has changed.

    Takes and raises what ``changes_in_words`` does. The name of the set may be text from a file.
    """
    said = changes_in_words(changes, assumptions)
    if not said:
        return f"as shipped ({_reviewed(assumptions)})"
    called = f" (set “{changes.name}”)" if changes.name else ""
    return f"CHANGED by the user{called}. {'. '.join(said)}"


def _numbers(one: Assumption) -> str:
    """Say a value with its range: "60,000 (50,000 to 70,000)"."""
    if one.low == one.high or not one.known:
        return exact(one.value)
    return f"{exact(one.value)} ({exact(one.low)} to {exact(one.high)})"


def _weights_in_words(changes: AssumptionSet, assumptions: Mapping[str, Assumption]) -> list[str]:
    if changes.weights is None:
        return []
    labels = {key.removeprefix(WEIGHT): one.label for key, one in assumptions.items() if key.startswith(WEIGHT)}
    shipped = {driver: assumptions[f"{WEIGHT}{driver}"].value for driver in labels}
    return [
        f"{labels.get(driver, f'Weight of the series {driver}')}: {exact(weight)}, shipped {exact(shipped.get(driver, 0.0))}"
        for driver, weight in (dict.fromkeys(shipped, 0.0) | dict(changes.weights)).items()
        if not math.isclose(weight, shipped.get(driver, 0.0), abs_tol=OF_A_RATIO)
    ]


def _reviewed(assumptions: Mapping[str, Assumption]) -> str:
    """Say when the assumptions were last looked at: the earliest of them and the latest, where they differ."""
    dates = sorted(one.reviewed for one in assumptions.values())
    first, last = day(dates[0]), day(dates[-1])
    return f"reviewed {first}" if first == last else f"reviewed between {first} and {last}"
