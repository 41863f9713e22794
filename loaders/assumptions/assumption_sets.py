"""Read and write a named set of changes to the assumptions: the JSON file that the screens save and the command line takes."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from cohorts.assumptions.assumption import with_changes
from cohorts.assumptions.assumption_set import AssumptionSet
from cohorts.model.inputs import require_usable
from geo.mistakes import Mistake
from loaders.assumptions.register import NUMBERS, shipped_assumptions
from loaders.files.cells import clean_text, shown
from loaders.files.json_file import load_json_file

VERSION = 1
PARTS = ("version", "name", "changes", "weights")
LARGEST_FILE_KB = 100
LARGEST_NUMBER = 1e12


def load_assumption_set(content: Path | bytes, name: str) -> AssumptionSet:
    """Read a set of changes.

    Parameters
    ----------
    content
        A JSON file, or its content: ``version`` (1 where it is left out), ``name``, ``changes`` (for the key of an assumption any
        of ``value low high``) and ``weights`` (by driver, or null for those that are shipped).
    name
        What to call the file in messages.

    Returns
    -------
    AssumptionSet
        Checked against the assumptions that are shipped. Whether a weighted series is loaded is checked when the need is made.

    Raises
    ------
    Mistake
        If the file is missing, empty, too large, no JSON or of a later version; if it has a part, an assumption or a number that
        we do not know; or if its numbers cannot hold together.
    """
    return load_json_file(
        content,
        name,
        _read,
        what="a set of assumptions",
        screen="Assumptions",
        named_twice="The same key stands in the file twice",
        largest_kb=LARGEST_FILE_KB,
    )


def write_assumption_set(changes: AssumptionSet) -> bytes:
    """Write a set as the JSON that ``load_assumption_set`` reads back to the same."""
    entry = {
        "version": VERSION,
        "name": changes.name,
        "changes": {key: dict(numbers) for key, numbers in changes.changes.items()},
        "weights": None if changes.weights is None else dict(changes.weights),
    }
    return (json.dumps(entry, ensure_ascii=False, indent=2, allow_nan=False) + "\n").encode("utf-8")


def _read(entry: Any) -> AssumptionSet:
    if not isinstance(entry, dict):
        raise Mistake("The file must hold one set, with a name, changes and weights.")
    if stranger := next((key for key in entry if key not in PARTS), None):
        raise Mistake(f"{_quoted(stranger)} is not a part of a set of assumptions ({', '.join(PARTS)}).")
    _require_version(entry.get("version", VERSION))
    if not isinstance(entry.get("name", ""), str):
        raise Mistake("The name of the set must be words in quotation marks.")
    found = AssumptionSet(
        name=" ".join(clean_text(entry.get("name", "")).split()),
        changes=_changes(_entries(entry.get("changes", {}), "changes")),
        weights=_weights(entry.get("weights")),
    )
    require_usable(with_changes(shipped_assumptions(), found.changes))
    return found


def _require_version(version: Any) -> None:
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        raise Mistake(f"The version must be {VERSION}, or be left out.")
    if version > VERSION:
        raise Mistake(f"The set was saved by a later edition, and this one reads version {VERSION} at most.")


def _entries(given: Any, part: str) -> Mapping[str, Any]:
    if not isinstance(given, dict):
        raise Mistake(f"{part} must be a list of names with their numbers, in curly brackets.")
    return given


def _changes(given: Mapping[str, Any]) -> dict[str, dict[str, float]]:
    changes = {}
    for key, numbers in given.items():
        if key not in shipped_assumptions():
            raise Mistake(f"{_quoted(key)} is not an assumption that we know.")
        of_one = _entries(numbers, _quoted(key))
        if stranger := next((part for part in of_one if part not in NUMBERS), None):
            raise Mistake(f"{_quoted(key)} has {_quoted(stranger)}, and an assumption has only {', '.join(NUMBERS)}.")
        changes[key] = {part: _number(number, f"{part} of {key}") for part, number in of_one.items()}
    return changes


def _weights(given: Any) -> dict[str, float] | None:
    if given is None:
        return None
    return {
        clean_text(driver): _number(weight, f"the weight of {_quoted(driver)}")
        for driver, weight in _entries(given, "weights").items()
    }


def _quoted(key: str) -> str:
    return shown(clean_text(key))


def _number(given: Any, what: str) -> float:
    if isinstance(given, bool) or not isinstance(given, int | float):
        raise Mistake(f"{what} is not a number.")
    if abs(given) > LARGEST_NUMBER:
        raise Mistake(f"{what} is a larger number than can be used.")
    return float(given)
