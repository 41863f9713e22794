"""The office's own register of offices that can be asked: one for all, in versions with who changed it."""

from dataclasses import asdict, dataclass

from store.database import Store
from store.office_document import OfficeDocument
from store.versions import Heading

KIND = "offices"
_DOCUMENT = OfficeDocument(KIND, name="Offices to ask", part="offices", called="the register of offices")


@dataclass(frozen=True)
class SavedOffices(Heading):
    """One version of the register: ``offices``, a JSON document to the letter as it was given, and who saved it."""

    offices: str
    by: str


def saved_offices(store: Store, version: int | None = None) -> SavedOffices | None:
    """Open the register as it is now, or a version of it, as ``OfficeDocument.opened``; None where none was ever saved."""
    found = _DOCUMENT.opened(store, version)
    if found is None:
        return None
    heading, offices, by = found
    return SavedOffices(**asdict(heading), offices=offices, by=by)


def save_offices(store: Store, offices: str, by: str, expected_version: int | None = None) -> Heading:
    """Save the register's next version, as ``OfficeDocument.save``: a JSON document with nothing in it that may not be kept."""
    return _DOCUMENT.save(store, offices, by, expected_version)
