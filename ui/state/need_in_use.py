"""The need that every screen speaks of: the shipped assumptions, what the user has changed of them, and the series loaded.

What is changed travels in the address (``assumed``), in the form of the file of a named set, so that a link and a saved file say
the same. A loaded series stays for the visit, as one's own directory does. An invented series counts only while an invented
directory is in use: published figures are never mixed with invented ones.
"""

from collections.abc import Mapping
from dataclasses import replace

from cohorts.assumptions.assumption import with_changes
from cohorts.assumptions.assumption_set import AS_SHIPPED, WEIGHT, AssumptionSet, in_words
from cohorts.model.cohort import central_cohort
from cohorts.model.inputs import PLAIN_DRIVERS, CohortInputs
from cohorts.series.indicator import Indicator
from coverage.directory import Directory
from loaders.assumptions.assumption_sets import load_assumption_set, write_assumption_set
from loaders.assumptions.register import shipped_assumptions, shipped_community_shares
from loaders.directory.schema import INVENTED
from say.text import listing
from ui.state.choice_readers import require_quick
from ui.state.choices import Choices
from ui.state.directory_in_use import directory_in_use
from ui.state.held import Held
from ui.state.world import World, shipped_need

FOR_NOW = "for now"
"""What a set of changes is called that the user has not named."""
NOT_MADE = "The change was not made"


class _Visit:
    """What of the need a visit holds beside the choices."""

    series = Held[dict[str, tuple[Indicator, ...]]]({})


def set_in_use() -> AssumptionSet:
    """Return what the user has changed, for now or as a named set; ``AS_SHIPPED`` where nothing is."""
    text = Choices.assumed.now()
    return load_assumption_set(text.encode(), "the link") if text else AS_SHIPPED


def use_set(changed: AssumptionSet) -> None:
    """Put a set of changes in use on every screen; for callbacks, which run before the widgets are drawn."""
    nothing = not changed.changes and changed.weights is None
    Choices.assumed.put("" if nothing else _written(changed))


def use_set_that_works(changed: AssumptionSet) -> None:
    """Put a set of changes in use; raise Mistake, and leave everything as it was, where the model cannot work with it."""
    require_quick(changed)
    central_cohort(_need_of(load_assumption_set(_written(changed).encode(), NOT_MADE)))
    use_set(changed)


def _written(changed: AssumptionSet) -> str:
    return write_assumption_set(replace(changed, name=changed.name or FOR_NOW)).decode()


def kept_series() -> dict[str, tuple[Indicator, ...]]:
    """Return every series loaded in this visit, those that do not count just now included."""
    return dict(_Visit.series.now())


def keep_series(name: str, periods: tuple[Indicator, ...]) -> None:
    """Keep a series for this visit under its name, in place of one of the same name."""
    _Visit.series.put({**kept_series(), name: periods})


def remove_series(name: str) -> None:
    """Forget a series; a weight that it has is shared by the other drivers from then on."""
    _Visit.series.put({other: periods for other, periods in kept_series().items() if other != name})


def is_invented(periods: tuple[Indicator, ...]) -> bool:
    """Whether a series says of itself, by its name or a source, that it is invented."""
    return any(INVENTED in f"{one.name} {one.source}".upper() for one in periods)


def loaded_series() -> dict[str, tuple[Indicator, ...]]:
    """Return the series that count: by name, an indicator for each period, in order; invented ones beside invented data only."""
    kept = kept_series()
    if not any(map(is_invented, kept.values())) or directory_in_use().invented:
        return kept
    return {name: periods for name, periods in kept.items() if not is_invented(periods)}


def latest_series() -> dict[str, Indicator]:
    """Return the latest period of each series that counts, by name."""
    return {name: periods[-1] for name, periods in loaded_series().items()}


def world_with(directory: Directory) -> World:
    """Return a directory with the need in use."""
    return World(directory, need_in_use())


def need_in_use() -> CohortInputs:
    """Return the need with the user's changes and the latest period of each series that counts.

    A weight for a series that does not count is left out, and the others share its room.
    """
    return _need_of(set_in_use())


def _need_of(changed: AssumptionSet) -> CohortInputs:
    latest = latest_series()
    if changed == AS_SHIPPED and not latest:
        return shipped_need()
    usable = _usable(changed, latest)
    changes: dict[str, Mapping[str, float]] = dict(usable.changes)
    if usable.weights is not None:  # the assumption of a weight says what is in use too, and that it is changed
        changes |= {f"{WEIGHT}{driver}": {"value": usable.weights.get(driver, 0.0)} for driver in PLAIN_DRIVERS}
    return CohortInputs(
        with_changes(shipped_assumptions(), changes), shipped_community_shares(), latest, usable.weights
    )


def missing_series() -> tuple[str, ...]:
    """Name the series that the changes give a weight and that do not count just now: not loaded, or invented."""
    known = {*PLAIN_DRIVERS, *loaded_series()}
    return tuple(name for name in set_in_use().weights or {} if name not in known)


def _usable(changed: AssumptionSet, series: Mapping[str, object]) -> AssumptionSet:
    if changed.weights is None:
        return changed
    kept = {name: weight for name, weight in changed.weights.items() if name in PLAIN_DRIVERS or name in series}
    total = sum(kept.values())
    weights = {name: weight / total for name, weight in kept.items()} if total > 0 else None
    return replace(changed, weights=weights)


def assumptions_in_words() -> str:
    """Say whether the assumptions stand as shipped, or which of them are changed and what was left out; for screens and files."""
    said = in_words(_usable(set_in_use(), loaded_series()), shipped_assumptions())
    missing = missing_series()
    return f"{said}. Left out, because not in use here: the weight of {listing(missing)}" if missing else said
