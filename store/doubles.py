"""What was decided on records that stand in two lists: one list for the office, in versions with who saved them."""

import json
from dataclasses import asdict, dataclass
from hashlib import sha256

from store.database import Store
from store.json_text import require_json
from store.names import plain_name
from store.saving import add_version
from store.versions import Heading, item_version, texts_of_versions

KIND = "doubles"
_ID = sha256(KIND.encode()).hexdigest()[:32]
_NAME = "Decisions on doubles"
_DECISIONS, _ABOUT = "decisions", "about"


@dataclass(frozen=True)
class SavedDecisions(Heading):
    """One version of the list: ``decisions``, a JSON document to the letter as it was given, and who saved it."""

    decisions: str
    by: str


def saved_decisions(store: Store, version: int | None = None) -> SavedDecisions | None:
    """Open the list as it is now, or a version of it; None where nothing was ever decided.

    Raises
    ------
    Mistake
        If a version is asked for that is not there, or it is no longer what was saved.
    """
    if version is None and not texts_of_versions(store, KIND, _ID, _ABOUT):
        return None
    heading, parts = item_version(store, KIND, _ID, version)
    return SavedDecisions(**asdict(heading), decisions=parts[_DECISIONS], by=json.loads(parts[_ABOUT]))


def save_decisions(store: Store, decisions: str, by: str, expected_version: int | None = None) -> Heading:
    """Save the list's next version; what it was before stays.

    Parameters
    ----------
    store
        As ``open_store`` gives it.
    decisions
        One JSON document with nothing in it that may not be kept; nothing here reads what it says.
    by
        The name of who saves it, 1 to 80 letters.
    expected_version
        The version that they had open, 0 where there was none: if another was saved since, nothing is. None saves in any case.

    Raises
    ------
    Mistake
        If the name cannot be used, or another version was saved since.
    ValueError
        If the text is not JSON.
    """
    require_json(decisions, "the list of decisions")
    return add_version(
        store, KIND, _NAME, {_DECISIONS: decisions, _ABOUT: json.dumps(plain_name(by))}, _ID, expected_version
    )
