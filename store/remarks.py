"""Remarks on the record: one list for whoever has its id, kept as it is now; what was taken back is gone.

Nobody can guess an id, and remarks are in no list.
"""

from dataclasses import asdict, dataclass

from store.database import Store
from store.json_text import require_json
from store.saving import add_version, forget_earlier, forget_item
from store.versions import Heading, item_version

KIND = "remarks"
_NAME = "Remarks"
_REMARKS = "remarks"


@dataclass(frozen=True)
class SavedRemarks(Heading):
    """A list of remarks: ``remarks_json``, to the letter as it was given."""

    remarks_json: str


def save_remarks(
    store: Store, remarks_json: str, list_id: str | None = None, expected_version: int | None = None
) -> Heading:
    """Keep a list of remarks as it is now, a new one or in place of what was kept under its id.

    Parameters
    ----------
    store
        As ``open_store`` gives it.
    remarks_json
        One JSON document with nothing in it that may not be kept; nothing here reads what it says.
    list_id, expected_version
        As ``plan_id`` and ``expected_version`` of ``plans.save_plan``.

    Raises
    ------
    Mistake
        If there is no such list, or another version was kept since (in another window).
    ValueError
        If the text is not JSON.
    """
    require_json(remarks_json, "the list of remarks")
    heading = add_version(store, KIND, _NAME, {_REMARKS: remarks_json}, list_id, expected_version)
    forget_earlier(store, KIND, heading.id)
    return heading


def remarks_of(store: Store, list_id: str) -> SavedRemarks:
    """Open a list of remarks. Raises Mistake if there is none of this id, or it is no longer what was kept."""
    heading, parts = item_version(store, KIND, list_id)
    return SavedRemarks(**asdict(heading), remarks_json=parts[_REMARKS])


def forget_remarks(store: Store, list_id: str) -> None:
    """Delete a list of remarks for good. Raises Mistake if there is none of this id."""
    forget_item(store, KIND, list_id)
