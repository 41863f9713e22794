"""A grid of plans: a scenario, some of its fields, and the values that each takes; the plans are all their combinations."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from difflib import get_close_matches
from functools import cache
from itertools import pairwise, product
from math import prod
from pathlib import Path
from typing import Any

import numpy as np
from pydantic import TypeAdapter, ValidationError

from funding.reverse.one_of_many import require_the_same_anywhere
from funding.scenario.change import value_at
from funding.scenario.described import ELSEWHERE, Described, Told, fields_of, in_words
from funding.scenario.faults import SENTENCES, fault_in_words
from funding.scenario.scenario import Scenario
from geo.mistakes import Mistake
from loaders.files.json_file import load_json_file
from loaders.plans.scenario_changes import with_values

MOST_PLANS = 100_000
LARGEST_GRID_KB = 2_000
_SCENARIO, _VARY = "scenario", "vary"
_STEPS = {"from", "to", "steps"}
_PLAIN = Described("", float, Told("", "", "", ""))
"""Of a part of a field, of which nothing is told by itself."""
Values = tuple[Any, ...]


@dataclass(frozen=True)
class Grid:
    """What a grid asks for.

    Attributes
    ----------
    scenario
        Which one it varies: a preset's name, or a file's beside the grid.
    vary
        By the path of each field its values, as JSON has them. The plans are their product: the last field changes first.
    """

    scenario: str
    vary: Mapping[str, Values]

    @property
    def plans(self) -> list[Values]:
        """The values of each plan, in order."""
        return list(product(*self.vary.values()))


def load_grid(content: Path | bytes, name: str) -> Grid:
    """Read a grid from a JSON file or its content; messages call it ``name``. ``require_grid_of`` checks it with its scenario.

    Raises
    ------
    Mistake
        One sentence: for a file that is missing, too large or no JSON, a part we do not know, or too many plans.
    """
    return load_json_file(
        content,
        name,
        _of_entry,
        what="a grid of plans",
        screen="Plans",
        named_twice="The same field stands in one place twice",
        largest_kb=LARGEST_GRID_KB,
    )


def _of_entry(entry: Any) -> Grid:
    if not isinstance(entry, dict) or set(entry) != {_SCENARIO, _VARY}:
        raise Mistake('A grid has two parts: "scenario", a name, and "vary", the values of each field by its path.')
    scenario, vary = entry[_SCENARIO], entry[_VARY]
    if not isinstance(scenario, str) or not scenario.strip():
        raise Mistake("scenario must be the name of a preset, or of a scenario's file beside the grid.")
    if not isinstance(vary, dict) or not vary:
        raise Mistake('vary must name one field or more: {"budget.total_gbp": [20000000, 40000000]}.')
    grid = Grid(scenario, {path: _values(path, given) for path, given in vary.items()})
    plans = prod(map(len, grid.vary.values()))
    if plans > MOST_PLANS:
        raise Mistake(f"The grid has {plans:,} plans, and {MOST_PLANS:,} are the most; give fewer values.")
    for first, second in pairwise(sorted(f"{path}." for path in grid.vary)):
        if second.startswith(first):
            raise Mistake(f"vary: {first[:-1]} holds {second[:-1]}; leave one of the two out.")
    return grid


def _values(path: str, given: Any) -> Values:
    """Give the values of a field: as listed, or in equal steps."""
    values = given if isinstance(given, list) else _in_steps(path, given)
    as_text = [json.dumps(one, sort_keys=True) for one in values]
    if not values:
        raise Mistake(f"{path} has no values; list one or more.")
    if len(set(as_text)) < len(as_text):
        raise Mistake(f"{path} has a value twice; leave one of the two out.")
    return tuple(values)


def _in_steps(path: str, given: Any) -> list[float]:
    known = isinstance(given, dict) and set(given) == _STEPS
    numbers = [given[key] for key in sorted(_STEPS)] if known else []
    if not known or not all(isinstance(one, int | float) and not isinstance(one, bool) for one in numbers):
        raise Mistake(f'{path} must be a list of values, or {{"from": 0, "to": 10, "steps": 11}} with three numbers.')
    first, steps, last = numbers
    if not isinstance(steps, int) or not 2 <= steps <= MOST_PLANS or not first < last:
        raise Mistake(f"{path}: from must be below to, and steps a whole number from 2 to {MOST_PLANS:,}.")
    return [int(one) if one.is_integer() else one for one in np.linspace(first, last, steps).tolist()]


def require_grid_of(base: Scenario, grid: Grid) -> Grid:
    """Check the fields and the values of a grid with the scenario that it varies; give it with values as the scenario has them.

    Values that only clash with one another are no fault of the grid: a plan that cannot hold says so in its row.

    Raises
    ------
    Mistake
        One sentence: for a path that is not known, or a value that is out of its bounds (which, and what they are).
    """
    checked = {path: tuple(_read(base, path, one) for one in values) for path, values in grid.vary.items()}
    rules = checked.get("sharing.rule", (base.sharing.rule,))
    for rule in rules:
        require_the_same_anywhere(with_values(base, {"sharing.rule": rule}))
    return Grid(grid.scenario, checked)


def _read(base: Scenario, path: str, given: Any) -> Any:
    """Read one value as its field has it."""
    _require_field(base, path)
    described = described_at(path)
    try:
        text = json.dumps(given)
        value = given if described is None else TypeAdapter(described.kind).validate_json(text, strict=True)
        with_values(base, {path: value})
    except ValidationError as error:
        raise Mistake(f"{fault_in_words(error, path)[:-1]}, and the grid gives {text[:60]}.") from error
    except Mistake as mistake:
        fault = mistake.__cause__
        if isinstance(fault, ValidationError) and fault.errors()[0]["type"] not in SENTENCES:
            raise Mistake(f"{path} cannot be {text[:60]}; give the parts of the field by their paths.") from mistake
        if isinstance(fault, ValidationError):
            raise Mistake(f"{path}: {str(mistake)[:-1]}, and the grid gives {text[:60]}.") from mistake
    return value


def _require_field(base: Scenario, path: str) -> None:
    """Refuse a path that leads to no field of the scenario, or to one that no grid varies."""
    described = described_at(path)
    if described is not None and described.told.asked == ELSEWHERE:
        raise Mistake(f"{path} is no field that a grid varies.")
    *above, last = path.split(".")
    for count in range(len(above) + 1):
        part = value_at(base, ".".join(above[:count])) if count else base
        head = (*above, last)[count]
        if part is None:
            raise Mistake(f"{path}: the scenario leaves {'.'.join(above[:count])} out, so no part of it can be varied.")
        if not isinstance(part, Mapping) and head not in _names(part):
            near = get_close_matches(path, [one.path for one in fields_of(Scenario)], 1)
            meant = f" Did you mean {near[0]}?" if near else f" There are: {', '.join(_names(part))[:200]}."
            raise Mistake(f"{path[:120]} is not the path of a field of the scenario.{meant}")
    if described is None and (is_dataclass(found := value_at(base, path)) or isinstance(found, tuple)):
        raise Mistake(f"{path} has several fields; give the path of one of them.")


def _names(part: Any) -> list[str]:
    if isinstance(part, tuple):
        return [str(getattr(one, "key", number)) for number, one in enumerate(part)]
    return [one.name for one in fields(part)] if is_dataclass(part) else []


@cache
def described_at(path: str) -> Described | None:
    """Give what is told of the field at a path; None inside a field, such as one year's sum."""
    head, *more = path.split(".")
    every = ".".join([head, "*", *more[1:]]) if head == "interventions" and more else path
    return next((one for one in fields_of(Scenario) if one.path == every), None)


def as_asked(path: str, value: Any) -> Any:
    """Give a value as a table has it: a number as it is, a word as files have it, and all else in words."""
    if isinstance(value, str) or (isinstance(value, int | float) and not isinstance(value, bool)):
        return value
    field = described_at(path)
    return "left out" if value is None and field is None else in_words(field or _PLAIN, value)
