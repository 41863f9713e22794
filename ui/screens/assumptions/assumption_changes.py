"""What the user does to the assumptions: put a number in, move a weight, go back; each makes a new set for now.

A change of a named set is no longer that set, so it loses the name until it is kept under one.
"""

import math
from collections.abc import Callable, Mapping

import streamlit as st

from cohorts.assumptions.assumption import with_changes
from cohorts.assumptions.assumption_set import WEIGHT, AssumptionSet
from cohorts.model.inputs import PLAIN_DRIVERS
from geo.mistakes import Mistake
from loaders.assumptions.register import shipped_assumptions
from ui.state.need_in_use import NOT_MADE, need_in_use, set_in_use, use_set_that_works

_REFUSED = "assumptions_refused"


def with_number(changed: AssumptionSet, key: str, numbers: Mapping[str, float]) -> AssumptionSet:
    """Put the user's ``value low high`` of one assumption into a set; the shipped numbers are no change.

    Raises
    ------
    Mistake
        As ``with_changes``.
    """
    same = not with_changes(shipped_assumptions(), {key: numbers})[key].changed
    return (
        without(changed, key)
        if same
        else AssumptionSet("", {**changed.changes, key: numbers}, changed.weights)
    )


def without(changed: AssumptionSet, key: str) -> AssumptionSet:
    """Go back to the shipped numbers of one assumption."""
    others = {other: numbers for other, numbers in changed.changes.items() if other != key}
    return AssumptionSet("", others, changed.weights)


def with_weights(changed: AssumptionSet, points: Mapping[str, float]) -> AssumptionSet:
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
    shipped = {driver: shipped_assumptions()[f"{WEIGHT}{driver}"].value for driver in PLAIN_DRIVERS}
    same = all(
        math.isclose(weights.get(driver, 0), shipped.get(driver, 0), abs_tol=1e-9)
        for driver in {*weights, *shipped}
    )
    return AssumptionSet("", changed.changes, None if same else weights)


def changed_count() -> int:
    """Count the numbers in use that are not those that are shipped, settings of the arithmetic too."""
    return sum(one.changed for one in need_in_use().assumptions.values())


def use_number(key: str, numbers: Mapping[str, float | None]) -> None:
    """Put numbers in use for one assumption, those left blank left to us; for callbacks."""
    given = {part: float(number) for part, number in numbers.items() if number is not None}

    def changed() -> AssumptionSet:
        if "value" not in given:
            raise Mistake("Give at least the value.")
        return with_number(set_in_use(), key, given)

    use_or_say_why_not(changed)


def use_or_say_why_not(changed: Callable[[], AssumptionSet]) -> bool:
    """Put in use the set that is made, and say whether it is; where it cannot be, keep the sentence that says why."""
    st.session_state.pop(_REFUSED, None)
    try:
        use_set_that_works(changed())
    except Mistake as mistake:
        said = str(mistake)
        keep_refusal(said if said.startswith(NOT_MADE) else f"{NOT_MADE}: {said}")
        return False
    return True


def keep_refusal(sentence: str) -> None:
    """Keep a sentence about something that was refused, to be shown once."""
    st.session_state[_REFUSED] = sentence


def take_refusal() -> str:
    """Return the sentence about what was refused last, once; "" where nothing was."""
    return str(st.session_state.pop(_REFUSED, ""))
