"""A scenario as what differs from another, in compact JSON: short enough for a link, and checked as any scenario is."""

import json
from typing import Any

from funding.scenario.described import fields_of
from funding.scenario.scenario import Scenario
from geo.mistakes import Mistake
from loaders.plans.scenarios import document, of_document

SECTIONS = tuple(dict.fromkeys(one.path.split(".")[0] for one in fields_of(Scenario) if one.is_in_section))
MIX, LEFT_OUT, ORDER = "interventions", "left_out", "order"
UNREADABLE = "the changes of the plan cannot be read, so the plan is shown without them."


def differences(base: Scenario, scenario: Scenario) -> str:
    """Say what is different in a scenario; "" where nothing is.

    Returns
    -------
    str
        Compact JSON: changed fields, those of a section under its name, and those of an intervention under ``interventions`` and
        its key; the keys of interventions that are gone under ``left_out``; all keys under ``order`` where that changed.
    """
    was, now = _document(base), _document(scenario)
    changed = _changed(was, now, tuple(field for field in now if field not in (*SECTIONS, MIX)))
    for section in SECTIONS:
        if part := _changed(was[section], now[section], tuple(now[section])):
            changed[section] = part
    mix = {key: _changed(was[MIX].get(key, {}), entry, tuple(entry)) for key, entry in now[MIX].items()}
    if mix := {key: part for key, part in mix.items() if part}:
        changed[MIX] = mix
    if gone := [key for key in was[MIX] if key not in now[MIX]]:
        changed[LEFT_OUT] = gone
    if list(now[MIX]) != [key for key in (was[MIX] | now[MIX]) if key in now[MIX]]:
        changed[ORDER] = list(now[MIX])
    return json.dumps(changed, separators=(",", ":"), ensure_ascii=False) if changed else ""


def with_differences(base: Scenario, text: str, name: str) -> Scenario:
    """Put differences back into the scenario that they are from.

    Parameters
    ----------
    base
        What ``differences`` was given.
    text
        What it returned. Text from a link: anything may be in it.
    name
        What to call the text in messages.

    Raises
    ------
    Mistake
        In one sentence, if it is no such text, or as ``load_scenario``.
    """
    if not text:
        return base
    whole, given = _document(base), _read(text, name)
    for section in SECTIONS:
        whole[section] |= given[section]
    for key, entry in given[MIX].items():
        whole[MIX][key] = whole[MIX].get(key, {"key": key}) | entry
    gone, order = given[LEFT_OUT], given[ORDER]
    mix = [entry for key, entry in whole[MIX].items() if key not in gone]
    mix.sort(key=lambda entry: order.index(entry["key"]) if entry["key"] in order else len(order))
    kept = {field: value for field, value in given.items() if field not in (*SECTIONS, MIX, LEFT_OUT, ORDER)}
    try:
        return of_document({**whole, **kept, MIX: mix})
    except Mistake as mistake:
        raise Mistake(f"{name}: {mistake}") from mistake


def _document(scenario: Scenario) -> dict[str, Any]:
    """Give the file of a scenario, its interventions by key."""
    whole = document(scenario)
    return {**whole, MIX: {entry["key"]: entry for entry in whole[MIX]}}


def _changed(was: dict[str, Any], now: dict[str, Any], fields: tuple[str, ...]) -> dict[str, Any]:
    return {field: now[field] for field in fields if field not in was or was[field] != now[field]}


def _read(text: str, name: str) -> dict[str, Any]:
    """Read the text of differences; a part that it does not give is empty."""
    try:
        given = json.loads(text)
    except (ValueError, RecursionError):
        given = None
    empty: dict[str, Any] = {**{part: {} for part in (*SECTIONS, MIX)}, LEFT_OUT: [], ORDER: []}
    if not isinstance(given, dict):
        raise Mistake(f"{name}: {UNREADABLE}")
    whole = {**empty, **given}
    shapes = [isinstance(whole[part], type(shape)) for part, shape in empty.items()]
    if not all(shapes) or not all(isinstance(entry, dict) for entry in whole[MIX].values()):
        raise Mistake(f"{name}: {UNREADABLE}")
    return whole
