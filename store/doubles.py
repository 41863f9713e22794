"""What was decided on records that stand in two lists: one list for the office, in versions with who saved them."""

from dataclasses import asdict, dataclass

from store.database import Store
from store.office_document import OfficeDocument
from store.versions import Heading

KIND = "doubles"
_DOCUMENT = OfficeDocument(KIND, name="Decisions on doubles", part="decisions", called="the list of decisions")


@dataclass(frozen=True)
class SavedDecisions(Heading):
    """One version of the list: ``decisions``, a JSON document to the letter as it was given, and who saved it."""

    decisions: str
    by: str


def saved_decisions(store: Store, version: int | None = None) -> SavedDecisions | None:
    """Open the list as it is now, or a version of it, as ``OfficeDocument.opened``; None where nothing was ever decided."""
    found = _DOCUMENT.opened(store, version)
    if found is None:
        return None
    heading, decisions, by = found
    return SavedDecisions(**asdict(heading), decisions=decisions, by=by)


def save_decisions(store: Store, decisions: str, by: str, expected_version: int | None = None) -> Heading:
    """Save the list's next version, as ``OfficeDocument.save``: a JSON document with nothing in it that may not be kept."""
    return _DOCUMENT.save(store, decisions, by, expected_version)
