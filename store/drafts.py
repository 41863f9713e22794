"""Drafts of directories: a file's tables, kept once, and the steps decided about them, kept anew with each.

Whoever has a draft's id can open it, and nobody can guess one: drafts are in no list. A draft that is forgotten is deleted.
"""

from dataclasses import asdict, dataclass, field

from store.database import Store
from store.packed_text import packed, unpacked
from store.saving import add_version, forget_item
from store.versions import Heading, item_version

KIND = "directory_draft"
_NAME = "Draft"  # the file's own name may tell what may not be kept: whoever makes its text decides
_FILE, _STEPS = "file", "steps"


@dataclass(frozen=True)
class SavedDraft(Heading):
    """A draft as its last step left it: the texts of the file and of the steps, to the letter as they were given."""

    file: str = field(repr=False)
    steps: str


def save_draft(store: Store, file: str, steps: str) -> Heading:
    """Keep a new draft: the text of its file, with nothing in it that may not be kept, and of the steps so far."""
    return add_version(store, KIND, _NAME, {_FILE: packed(file), _STEPS: packed(steps)})


def save_steps(store: Store, draft_id: str, steps: str, expected_version: int | None = None) -> Heading:
    """Keep the steps of a draft as they are now; its file stays where it is.

    Raises
    ------
    Mistake
        If there is no such draft, or a version other than ``expected_version`` was kept since (in another window).
    """
    return add_version(store, KIND, _NAME, {_STEPS: packed(steps)}, draft_id, expected_version)


def draft_of(store: Store, draft_id: str) -> SavedDraft:
    """Open a draft. Raises Mistake if there is none of this id, or it is no longer what was kept."""
    heading, parts = item_version(store, KIND, draft_id)
    _, first = item_version(store, KIND, draft_id, 1)
    return SavedDraft(**asdict(heading), file=unpacked(first[_FILE]), steps=unpacked(parts[_STEPS]))


def forget_draft(store: Store, draft_id: str) -> None:
    """Delete a draft for good. Raises Mistake if there is none of this id."""
    forget_item(store, KIND, draft_id)
