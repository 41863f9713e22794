"""Read and write a scenario: the JSON document that the Plans screen saves and the command line takes.

The description of a scenario (``funding.scenario.scenario``) says what may stand in it, and gives the published JSON Schema. What
is left out takes the default that it and ``data/scenarios/defaults.toml`` state.
"""

import json
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from cohorts.assumptions.assumption import Assumption
from coverage.vocabulary import RISK_LEVELS
from funding.scenario.described import financial_year
from funding.scenario.faults import fault_in_words
from funding.scenario.scenario import Scenario
from geo.data_folder import DATA
from geo.mistakes import Mistake
from loaders.assumptions.assumption_sets import load_assumption_set, write_assumption_set
from loaders.assumptions.register import load_assumptions
from loaders.files.cells import clean_text
from loaders.files.json_file import load_json_file

VERSION = 1
LARGEST_FILE_KB = 15_000
"""Of the answer of a plan for all districts, which holds its scenario."""
FOLDER = DATA / "scenarios"
SCHEMA = FOLDER / "scenario.schema.json"
PRESETS = ("national_roll_out_2025_29", "full_range_with_by_and_for", "one_force_three_years")
NOTE = "note"
"""The one text that may have several lines."""
_SCENARIO = TypeAdapter(Scenario)


def scenario_schema() -> dict[str, Any]:
    """Make the JSON Schema of a scenario from its description; ``data/scenarios/scenario.schema.json`` publishes it."""
    made = _SCENARIO.json_schema()
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"Funding scenario, version {VERSION}",
    }
    version = {"type": "integer", "minimum": 1, "maximum": VERSION, "default": VERSION}
    return {**made, **head, "properties": {"version": version, **made["properties"]}}


@cache
def scenario_defaults() -> dict[str, Assumption]:
    """What a scenario takes where it says nothing, and the sector's standards that warnings hold it to, each with its source."""
    return load_assumptions(FOLDER / "defaults.toml")


@cache
def preset(key: str) -> Scenario:
    """Give one of the scenarios that come with the product (``PRESETS``)."""
    return load_scenario(FOLDER / f"{key}.json", f"{key}.json")


def load_scenario(content: Path | bytes, name: str) -> Scenario:
    """Read a scenario from a JSON file or its content, or the one inside the answer of a plan; messages call the file ``name``.

    Raises
    ------
    Mistake
        One sentence, naming the file and the field: for a file that is missing, too large, no JSON or of a later version, a
        field we do not know, or a value that cannot be used.
    """
    return load_json_file(
        content,
        name,
        lambda entry: of_document(_scenario_in(entry)),
        what="a scenario",
        screen="Plans",
        named_twice="The same field stands in one place twice",
        largest_kb=LARGEST_FILE_KB,
    )


def _scenario_in(entry: Any) -> Any:
    """Give the scenario inside the answer of a plan, with the directory that the answer rests on; else the entry itself."""
    if not isinstance(entry, dict) or not {"scenario", "provenance", "checksum"} <= set(entry):
        return entry
    about, scenario = entry["provenance"], entry["scenario"]
    if not isinstance(scenario, dict) or not isinstance(about, dict) or not entry["checksum"]:
        return scenario
    rests = {"title": about.get("directory"), "edition": about.get("edition"), "checksum": entry["checksum"]}
    return {**scenario, "directory": rests}


def write_scenario(scenario: Scenario) -> bytes:
    """Write a scenario, defaults filled in, as the JSON that ``load_scenario`` reads back to the same."""
    return (json.dumps(document(scenario), ensure_ascii=False, indent=2, allow_nan=False) + "\n").encode()


def document(scenario: Scenario) -> dict[str, Any]:
    """Give the JSON document of a scenario, defaults filled in."""
    plain: dict[str, Any] = _SCENARIO.dump_python(replace(scenario, assumptions=None), mode="json")
    if scenario.assumptions is not None:
        plain["assumptions"] = json.loads(write_assumption_set(scenario.assumptions))
    return {"version": VERSION, **_each(plain, _whole)}


def of_document(entry: Any) -> Scenario:
    """Read the JSON document of a scenario. Raises Mistake, in a sentence that names the field."""
    if not isinstance(entry, dict):
        raise Mistake("The scenario must be fields in curly brackets.")
    _require_version(entry.get("version", VERSION))
    try:
        fields = {field: _each(value, _lines if field == NOTE else _line) for field, value in entry.items()}
        changed = fields.pop("assumptions", None)
        fields.pop("version", None)
        scenario = _SCENARIO.validate_json(_as_json(_of_earlier_files(_with_defaults(fields))))
    except ValidationError as error:
        raise Mistake(fault_in_words(error, "")) from error
    except RecursionError as error:
        raise Mistake("The scenario has fields inside fields, too deep to be read.") from error
    if changed is None:
        return scenario
    return replace(scenario, assumptions=load_assumption_set(_as_json(changed), "assumptions"))


def _require_version(version: Any) -> None:
    if isinstance(version, bool) or not isinstance(version, int):
        raise Mistake("version must be a whole number.")
    if version < 1:
        raise Mistake("version must be 1 or more.")
    if version > VERSION:
        raise Mistake(f"The scenario was saved by a later edition, and this one reads version {VERSION} at most.")


def _with_defaults(fields: dict[str, Any]) -> dict[str, Any]:
    """Fill in what the register of defaults gives, where a section of the file leaves it out."""
    defaults = scenario_defaults()
    prices = {
        "price_year": financial_year(int(defaults["price_year"].value)),
        "annual_change": defaults["annual_price_change"].value,
    }
    uptake = {part: defaults[part].value for part in ("fill_rate", "first_year_open")}
    for section, start in (("prices", prices), ("uptake", uptake)):
        given = fields.get(section, {})
        if isinstance(given, dict):
            fields[section] = {**start, **given}
    return fields


def _of_earlier_files(fields: dict[str, Any]) -> dict[str, Any]:
    """Read support for victims as earlier files have it: one cost for every risk level, or null for a level."""
    support = fields.get("victim_support")
    if not isinstance(support, dict):
        return fields
    alike, by_risk = support.pop("cost_per_case_gbp", None), support.get("cost_by_risk_gbp")
    if isinstance(by_risk, dict):
        support["cost_by_risk_gbp"] = {risk: cost for risk, cost in by_risk.items() if cost is not None}
    if alike is not None and by_risk:
        raise Mistake("victim_support: give cost_by_risk_gbp or cost_per_case_gbp, and not both.")
    if alike is not None:
        support["cost_by_risk_gbp"] = dict.fromkeys(RISK_LEVELS, alike)
    return fields


def _each(value: Any, put: Callable[[Any], Any]) -> Any:
    """Put something in place of each single value of a document."""
    if isinstance(value, dict):
        return {key: _each(part, put) for key, part in value.items()}
    if isinstance(value, list):
        return [_each(part, put) for part in value]
    return put(value)


def _line(value: Any) -> Any:
    return " ".join(clean_text(value).split()) if isinstance(value, str) else value


def _lines(value: Any) -> Any:
    return clean_text(value) if isinstance(value, str) else value


def _whole(value: Any) -> Any:
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _as_json(entry: Any) -> bytes:
    return json.dumps(entry, ensure_ascii=False).encode("utf-8", "replace")
