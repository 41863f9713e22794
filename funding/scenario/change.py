"""A scenario with some of its fields changed, each named by its path."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from funding.scenario.interventions import InterventionInMix
from funding.scenario.scenario import Scenario


def with_fields(was: Scenario, changes: Mapping[str, Any]) -> Scenario:
    """Change fields by their paths, all at once, so that what is checked is the whole.

    A path goes from the scenario to a field: ``budget.years``, ``budget.by_year_gbp.0`` (the first year),
    ``victim_support.cost_by_risk_gbp.high``, ``interventions.<key>.share``.

    Raises
    ------
    Mistake
        As ``Scenario``.
    """
    changed: Scenario = _put(was, {tuple(path.split(".")): value for path, value in changes.items()})
    return changed


def value_at(scenario: Scenario | InterventionInMix, path: str) -> Any:
    """Give what stands at a path; None below a part that the scenario leaves out."""
    found: Any = scenario
    for head in path.split("."):
        found = None if found is None else _part(found, head)
    return found


def _put(of: Any, changes: Mapping[tuple[str, ...], Any]) -> Any:
    parts = {}
    for head in dict.fromkeys(path[0] for path in changes):
        inner = {path[1:]: value for path, value in changes.items() if path[0] == head}
        parts[head] = inner[()] if () in inner else _put(_part(of, head), inner)
    if isinstance(of, tuple):
        return tuple(parts.get(_name(of, number), one) for number, one in enumerate(of))
    return {**of, **parts} if isinstance(of, Mapping) else replace(of, **parts)


def _part(of: Any, head: str) -> Any:
    if isinstance(of, tuple):
        return next(one for number, one in enumerate(of) if _name(of, number) == head)
    return of.get(head) if isinstance(of, Mapping) else getattr(of, head)


def _name(of: tuple[Any, ...], number: int) -> str:
    """Name an entry of a list: an intervention by its key, a number by its position."""
    return str(getattr(of[number], "key", number))
