"""Saved funding plans: every version as it was saved, with the results it gave and the editions of the data behind them.

The scenario and the results are JSON texts of the caller's; nothing here reads what they say. A version is never worked out
again by opening it, so what was quoted from it can always be shown again. A frozen plan takes no further version at all.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass

from store.database import Store
from store.json_text import require_json
from store.names import copy_name, plain_name
from store.saving import add_version, change_item
from store.versions import Heading, checksum, headings, item_version, item_versions

KIND = "plan"


@dataclass(frozen=True)
class SavedPlan(Heading):
    """One version of a plan, as it was saved.

    Attributes
    ----------
    scenario_json, results_json
        To the letter as they were given.
    edition
        What the results rest on, by name: directory, need, assumptions and so on, each with its edition.
    checksum
        SHA-256 over the three, checked whenever the version is opened.
    """

    scenario_json: str
    results_json: str
    edition: Mapping[str, str]
    checksum: str


def save_plan(
    store: Store,
    name: str,
    scenario_json: str,
    results_json: str,
    edition: Mapping[str, str],
    frozen: bool = False,
    plan_id: str | None = None,
    expected_version: int | None = None,
) -> SavedPlan:
    """Save a new plan, or the next version of one.

    Parameters
    ----------
    store
        As ``open_store`` gives it.
    name
        1 to 80 letters once it is trimmed. It becomes the name of the plan.
    scenario_json, results_json
        One JSON document each; what is not known is null.
    edition
        What the results rest on, by name, each with its edition.
    frozen
        Whether the plan shall never change again.
    plan_id
        The plan that gets a next version; None makes a new plan. An archived plan is then archived no longer.
    expected_version
        The version that the saver had open: if another was saved since, nothing is saved. None saves in any case.

    Raises
    ------
    Mistake
        In one sentence: the name cannot be used; no such plan; it is frozen; another version was saved since; the store
        cannot be written.
    ValueError
        If a text is not JSON.
    """
    require_json(scenario_json, "the scenario")
    require_json(results_json, "the results")
    parts = {
        "scenario": scenario_json,
        "results": results_json,
        "edition": json.dumps(dict(edition), ensure_ascii=False, sort_keys=True),
    }
    return _plan(add_version(store, KIND, name, parts, plan_id, expected_version, frozen), parts)


def plans(store: Store, archived: bool = False) -> tuple[Heading, ...]:
    """List the latest version of every plan, the last saved first: those in use, or those that are archived."""
    return headings(store, KIND, archived)


def plan_versions(store: Store, plan_id: str) -> tuple[Heading, ...]:
    """List every version of a plan, the last saved first. Raises Mistake if there is no such plan."""
    return item_versions(store, KIND, plan_id)


def plan(store: Store, plan_id: str, version: int | None = None) -> SavedPlan:
    """Open a version of a plan, or the latest, archived or not.

    Raises
    ------
    Mistake
        If there is no such plan or version, or it is no longer what was saved.
    """
    return _plan(*item_version(store, KIND, plan_id, version))


def duplicate_plan(store: Store, plan_id: str, version: int | None = None) -> SavedPlan:
    """Make a new plan, not frozen, out of a version of another, or of its latest. Raises Mistake as ``plan``."""
    heading, parts = item_version(store, KIND, plan_id, version)
    return _plan(add_version(store, KIND, copy_name(heading.name), parts), parts)


def freeze_plan(store: Store, plan_id: str, expected_version: int | None = None) -> SavedPlan:
    """Keep a plan for good as it stands: no further version, no other name.

    Raises
    ------
    Mistake
        If there is no such plan, or a version other than ``expected_version`` has been saved since.
    """
    return plan(store, change_item(store, KIND, plan_id, expected_version, frozen=True).id)


def rename_plan(store: Store, plan_id: str, name: str) -> Heading:
    """Call a plan by another name. Raises Mistake if the name cannot be used, or the plan is frozen or not there."""
    return change_item(store, KIND, plan_id, name=plain_name(name))


def archive_plan(store: Store, plan_id: str) -> Heading:
    """Put a plan away: it leaves the list, its versions and its link stay. Raises Mistake if there is no such plan."""
    return change_item(store, KIND, plan_id, archived=True)


def restore_plan(store: Store, plan_id: str) -> Heading:
    """Bring an archived plan back into the list. Raises Mistake if there is no such plan."""
    return change_item(store, KIND, plan_id, archived=False)


def _plan(heading: Heading, parts: Mapping[str, str]) -> SavedPlan:
    return SavedPlan(
        **asdict(heading),
        scenario_json=parts["scenario"],
        results_json=parts["results"],
        edition=json.loads(parts["edition"]),
        checksum=checksum(parts),
    )
