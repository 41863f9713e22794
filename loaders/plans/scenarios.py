"""Read and write a scenario: the JSON document that the Plans screen saves and the command line takes.

First the shape is checked against ``data/scenarios/scenario.schema.json``, then the meaning by the types themselves. What is left
out takes the default that the schema and ``data/scenarios/defaults.toml`` state.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError, best_match

from cohorts.assumptions.assumption import Assumption
from cohorts.assumptions.assumption_set import AssumptionSet
from coverage.vocabulary import RISK_LEVELS
from funding.scenario.interventions import AvoidedCost, BaseRate, Effect, Intervention, Range, Team
from funding.scenario.scenario import (
    Budget,
    ByAndFor,
    DirectoryEdition,
    Prices,
    Scenario,
    Sharing,
    TopSlices,
    Uptake,
    VictimSupport,
)
from geo.data_folder import DATA
from geo.mistakes import Mistake
from loaders.assumptions.assumption_sets import load_assumption_set, write_assumption_set
from loaders.assumptions.register import load_assumptions
from loaders.files.cells import clean_text, shown
from loaders.files.json_file import load_json_file

VERSION = 1
LARGEST_FILE_KB = 1_000
FOLDER = DATA / "scenarios"
TYPES = {
    "object": "fields in curly brackets",
    "array": "a list",
    "string": "words",
    "number": "a number",
    "integer": "a whole number",
    "boolean": "true or false",
    "null": "null",
}
AS_THEY_STAND = (
    "local_match",
    "already_there",
    "floor_gbp_per_area",
    "cap_share_per_area",
    "more_places_than_cohort",
    "level",
)
UPTAKE = ("fill_rate", "first_year_open")
PRESETS = ("national_roll_out_2025_29", "full_range_with_by_and_for", "one_force_three_years")


@cache
def scenario_schema() -> dict[str, Any]:
    """The published JSON Schema of a scenario. Shared: do not change it."""
    schema: dict[str, Any] = json.loads((FOLDER / "scenario.schema.json").read_text(encoding="utf-8"))
    return schema


@cache
def scenario_defaults() -> dict[str, Assumption]:
    """What a scenario takes where it says nothing, and the sector's standards that warnings hold it to, each with its source."""
    return load_assumptions(FOLDER / "defaults.toml")


@cache
def preset(key: str) -> Scenario:
    """Give one of the scenarios that come with the product (``PRESETS``)."""
    return load_scenario(FOLDER / f"{key}.json", f"{key}.json")


def load_scenario(content: Path | bytes, name: str) -> Scenario:
    """Read a scenario.

    Parameters
    ----------
    content
        A JSON file, or its content.
    name
        What to call the file in messages.

    Raises
    ------
    Mistake
        One sentence, naming the file and the field: for a file that is missing, too large, no JSON or of a later version, a
        field we do not know, or a value that cannot be used.
    """
    return load_json_file(
        content,
        name,
        _read,
        what="a scenario",
        screen="Plans",
        named_twice="The same field stands in one place twice",
        largest_kb=LARGEST_FILE_KB,
    )


def write_scenario(scenario: Scenario) -> bytes:
    """Write a scenario, defaults filled in, as the JSON that ``load_scenario`` reads back to the same."""
    entry = {"version": VERSION, **asdict(scenario)}
    entry["prices"] = {**entry["prices"], "annual_change": _one_or_many(scenario.prices.annual_change)}
    entry["interventions"] = [_intervention_entry(one) for one in scenario.interventions]
    if scenario.assumptions is not None:
        entry["assumptions"] = json.loads(write_assumption_set(scenario.assumptions))
    return (json.dumps(entry, ensure_ascii=False, indent=2, allow_nan=False) + "\n").encode("utf-8")


def _one_or_many(numbers: tuple[float, ...]) -> float | list[float]:
    return numbers[0] if len(numbers) == 1 else list(numbers)


def _intervention_entry(one: Intervention) -> dict[str, Any]:
    entry = asdict(one)
    if one.effect is not None:
        size = entry["effect"].pop("size")
        entry["effect"] = {"outcome": one.effect.outcome, **size, **entry["effect"]}
        if one.effect.base_rate is not None:
            rate = entry["effect"]["base_rate"].pop("rate")
            entry["effect"]["base_rate"] = {**rate, **entry["effect"]["base_rate"]}
    if one.avoided_cost_gbp is not None:
        number = entry["avoided_cost_gbp"].pop("gbp")
        entry["avoided_cost_gbp"] = {**number, **entry["avoided_cost_gbp"]}
    return entry


def _read(entry: Any) -> Scenario:
    version = entry.get("version", VERSION) if isinstance(entry, dict) else VERSION
    if isinstance(version, int) and not isinstance(version, bool) and version > VERSION:
        raise Mistake(
            f"The scenario was saved by a later edition, and this one reads version {VERSION} at most."
        )
    error = best_match(Draft202012Validator(scenario_schema()).iter_errors(entry))
    if error is not None:
        raise Mistake(_in_words(error))
    return _scenario(entry)


def _in_words(error: ValidationError) -> str:
    """Say a fault of shape in one sentence that names the field."""
    where = re.sub(
        r"^\.", "", "".join(f"[{p + 1}]" if isinstance(p, int) else f".{p}" for p in error.absolute_path)
    )
    field = clean_text(where)[:120] or "The scenario"
    rule: Any = error.validator_value
    if error.validator == "required":
        missing = next(key for key in rule if key not in error.instance)
        return f"{field} lacks {missing}."
    if error.validator == "additionalProperties":
        strangers = [key for key in error.instance if key not in error.schema["properties"]]
        return f"{field} has {shown(clean_text(strangers[0]))}, which is not a field that we know."
    return f"{field} {_rule_in_words(str(error.validator), rule)}"


def _rule_in_words(validator: str, rule: Any) -> str:
    if validator == "type":
        return f"must be {' or '.join(TYPES[one] for one in ([rule] if isinstance(rule, str) else rule))}."
    if validator == "enum":
        return f"must be one of {', '.join(filter(None, rule))}."
    number = f"{rule:,}" if isinstance(rule, int | float) else ""
    said = {
        "minimum": f"must be {number} or more",
        "exclusiveMinimum": f"must be above {number}",
        "maximum": f"must be {number} at most",
        "minItems": f"must have {number} or more entries",
        "maxItems": f"must have {number} entries at most",
        "minLength": "must not be empty",
        "maxLength": f"must be {number} letters long at most",
        "pattern": "must be a financial year, written as 2025-26",
    }
    return f"{said[validator]}."


def _scenario(entry: Mapping[str, Any]) -> Scenario:
    budget, prices = entry["budget"], entry.get("prices", {})
    defaults = scenario_defaults()
    change = prices.get("annual_change", defaults["annual_price_change"].value)
    base = int(defaults["price_year"].value)
    sums = budget.get("by_year_gbp")
    return Scenario(
        name=_line(entry["name"]),
        note=clean_text(entry.get("note", "")),
        budget=Budget(**{**budget, "by_year_gbp": None if sums is None else tuple(map(float, sums))}),
        prices=Prices(
            prices.get("price_year", f"{base}-{(base + 1) % 100:02d}"),
            tuple(map(float, change)) if isinstance(change, list) else (float(change),),
        ),
        interventions=tuple(_intervention(one) for one in entry["interventions"]),
        top_slices=TopSlices(**entry.get("top_slices", {})),
        by_and_for=ByAndFor(**entry.get("by_and_for", {})),
        victim_support=_victim_support(entry.get("victim_support", {})),
        uptake=Uptake(**{part: defaults[part].value for part in UPTAKE} | entry.get("uptake", {})),
        sharing=Sharing(**entry.get("sharing", {})),
        areas=None if entry.get("areas") is None else tuple(map(_line, entry["areas"])),
        assumptions=_assumptions(entry.get("assumptions")),
        directory=_directory(entry.get("directory")),
        **{key: entry[key] for key in AS_THEY_STAND if key in entry},
    )


def _line(text: str) -> str:
    return " ".join(clean_text(text).split())


def _range(entry: Mapping[str, float] | None) -> Range | None:
    """Read a number with its ends; an end that is left out is the value itself."""
    if entry is None:
        return None
    return Range(entry["value"], entry.get("low", entry["value"]), entry.get("high", entry["value"]))


def _victim_support(entry: Mapping[str, Any]) -> VictimSupport:
    """Read support for victims; ``cost_per_case_gbp`` of earlier files is one cost for every risk level."""
    by_risk, alike = entry.get("cost_by_risk_gbp"), _range(entry.get("cost_per_case_gbp"))
    if by_risk and alike:
        raise Mistake("victim_support: give cost_by_risk_gbp or cost_per_case_gbp, and not both.")
    costs = {risk: _own_range(cost) for risk, cost in (by_risk or {}).items() if cost is not None}
    return VictimSupport(
        dict.fromkeys(RISK_LEVELS, alike) if alike else costs, _range(entry.get("victims_per_case"))
    )


def _intervention(entry: Mapping[str, Any]) -> Intervention:
    parts = dict(entry)
    for part in ("unit_cost_gbp", "completion"):
        parts[part] = _range(entry.get(part))
    if entry.get("team") is not None:
        parts["team"] = Team(**entry["team"])
    if entry.get("effect") is not None:
        parts["effect"] = _effect(entry["effect"])
    if entry.get("avoided_cost_gbp") is not None:
        parts["avoided_cost_gbp"] = _avoided_cost(entry["avoided_cost_gbp"])
    return Intervention(**{**parts, "risk_levels": tuple(entry["risk_levels"])})


def _effect(entry: Mapping[str, Any]) -> Effect:
    base = entry.get("base_rate")
    return Effect(
        _line(entry["outcome"]),
        _own_range(entry),
        entry["grade"],
        _line(entry.get("source", "")),
        entry.get("kind", "relative"),
        BaseRate(_own_range(base), _line(base["source"])) if base else None,
    )


def _avoided_cost(entry: Mapping[str, Any]) -> AvoidedCost:
    return AvoidedCost(_own_range(entry), _line(entry["counts"]), _line(entry["source"]), entry.get("of_gbp"))


def _own_range(entry: Mapping[str, Any]) -> Range:
    """Read the number that stands with words in one object."""
    number = _range({part: entry[part] for part in ("value", "low", "high") if part in entry})
    assert number is not None
    return number


def _assumptions(entry: Any) -> AssumptionSet | None:
    if entry is None:
        return None
    return load_assumption_set(json.dumps(entry).encode("utf-8"), "assumptions")


def _directory(entry: Mapping[str, str] | None) -> DirectoryEdition | None:
    return None if entry is None else DirectoryEdition(**{part: _line(text) for part, text in entry.items()})
