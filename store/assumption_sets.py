"""Saved sets of assumptions: what a user has put in place of our numbers, as the JSON that screens and commands read."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass

from store.database import Store
from store.json_text import require_json
from store.saving import add_version
from store.versions import Heading, headings, item_version

KIND = "assumption_set"


@dataclass(frozen=True)
class SavedSet(Heading):
    """One version of a set of assumptions: ``set_json``, to the letter as it was given."""

    set_json: str


def save_set(
    store: Store, name: str, set_json: str, set_id: str | None = None, expected_version: int | None = None
) -> SavedSet:
    """Save a new set of assumptions, or the next version of one.

    Parameters
    ----------
    store
        As ``open_store`` gives it.
    name
        1 to 80 letters once it is trimmed.
    set_json
        One JSON document, as ``loaders.assumptions.assumption_sets`` writes and checks it; nothing here reads what it says.
    set_id, expected_version
        As ``plan_id`` and ``expected_version`` of ``plans.save_plan``.

    Raises
    ------
    Mistake
        As ``plans.save_plan``.
    ValueError
        If the text is not JSON.
    """
    require_json(set_json, "the set of assumptions")
    parts = {"set": set_json}
    return _set(add_version(store, KIND, name, parts, set_id, expected_version), parts)


def saved_sets(store: Store) -> tuple[Heading, ...]:
    """List every set, the last saved first."""
    return headings(store, KIND)


def saved_set(store: Store, set_id: str, version: int | None = None) -> SavedSet:
    """Open a version of a set, or the latest. Raises Mistake as ``plans.plan``."""
    return _set(*item_version(store, KIND, set_id, version))


def _set(heading: Heading, parts: Mapping[str, str]) -> SavedSet:
    return SavedSet(**asdict(heading), set_json=parts["set"])
