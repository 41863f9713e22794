"""The need that every screen speaks of: the shipped assumptions, what the user has changed of them, and the series loaded.

What is changed travels in the address (``assumed``), in the form of the file of a named set, so that a link and a saved file say
the same. A loaded series stays for the visit, as one's own directory does.
"""

from dataclasses import replace
from hashlib import sha256

import streamlit as st

from cohorts.assumption_set import AS_SHIPPED, AssumptionSet, in_words
from cohorts.indicator import Indicator
from cohorts.need import PLAIN_DRIVERS, Need, need_with
from loaders.assumption_sets import load_assumption_set, write_assumption_set
from loaders.assumptions import shipped_assumptions, shipped_community_shares

FOR_NOW = "for now"
"""What a set of changes is called that the user has not named."""
_ASSUMED, _SERIES = "assumed", "series"


def set_in_use() -> AssumptionSet:
    """Return what the user has changed, for now or as a named set; ``AS_SHIPPED`` where nothing is."""
    text = st.session_state.get(_ASSUMED, "")
    return load_assumption_set(text.encode(), "the link") if text else AS_SHIPPED


def use_set(changed: AssumptionSet) -> None:
    """Put a set of changes in use on every screen; for callbacks, which run before the widgets are drawn."""
    nothing = not changed.changes and changed.weights is None
    named = replace(changed, name=changed.name or FOR_NOW)
    st.session_state[_ASSUMED] = "" if nothing else write_assumption_set(named).decode()


def loaded_series() -> dict[str, tuple[Indicator, ...]]:
    """Return the series loaded in this visit: by name, an indicator for each period, in order."""
    series: dict[str, tuple[Indicator, ...]] = st.session_state.setdefault(_SERIES, {})
    return series


def need_in_use() -> Need:
    """Return the need with the user's changes and the latest period of each loaded series.

    A weight for a series that is not loaded in this visit is left out, and the others share its room.
    """
    latest = {name: periods[-1] for name, periods in loaded_series().items()}
    return need_with(shipped_assumptions(), shipped_community_shares(), _usable(set_in_use(), latest), latest)


def missing_series() -> tuple[str, ...]:
    """Name the series that the changes give a weight and that are not loaded in this visit."""
    known = {*PLAIN_DRIVERS, *loaded_series()}
    return tuple(name for name in set_in_use().weights or {} if name not in known)


def _usable(changed: AssumptionSet, series: dict[str, Indicator]) -> AssumptionSet:
    if changed.weights is None:
        return changed
    kept = {
        name: weight for name, weight in changed.weights.items() if name in PLAIN_DRIVERS or name in series
    }
    total = sum(kept.values())
    weights = {name: weight / total for name, weight in kept.items()} if total > 0 else None
    return replace(changed, weights=weights)


def need_key() -> str:
    """Return what tells one need from another, for results that are kept between runs."""
    series = "".join(
        f"{name}{one.period}{one.values.to_csv()}"
        for name, periods in loaded_series().items()
        for one in periods
    )
    return sha256(f"{st.session_state.get(_ASSUMED, '')}\n{series}".encode()).hexdigest()


def assumptions_in_words() -> str:
    """Say whether the assumptions stand as shipped, or which of them are changed; for screens and files."""
    return in_words(set_in_use(), shipped_assumptions())
