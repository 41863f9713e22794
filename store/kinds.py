"""The kinds of saved items: what each is called, whose it is, and the right that each act on it asks for."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from geo.mistakes import Mistake
from store.access.roles import Right
from store.actions import Action

_ID = re.compile("[0-9a-f]{32}")


@dataclass(frozen=True)
class SavedKind:
    """A kind. Nothing here has a default: whoever adds a kind decides.

    Attributes
    ----------
    called
        As sentences call one of it.
    private
        Whether it belongs to who saved it. If not, it is the office's.
    read, save
        The right to open and to save one: of one's own where it is private.
    read_frozen
        The right to open one of anybody's once it is frozen; None: frozen or not is the same.
    saving
        What the audit calls the saving of a version.
    """

    called: str
    private: bool
    read: Right
    save: Right
    read_frozen: Right | None
    saving: Action


def _own(called: str, read_frozen: Right | None) -> SavedKind:
    return SavedKind(called, True, Right.READ_OWN, Right.KEEP_OWN, read_frozen, Action.SAVED)


def _of_the_office(called: str, read: Right, save: Right, saving: Action) -> SavedKind:
    return SavedKind(called, False, read, save, None, saving)


KINDS: Mapping[str, SavedKind] = MappingProxyType(
    {
        "plan": _own("plan", Right.READ_PUBLISHED),
        "area_group": _own("group of areas", None),
        "assumption_set": _own("set of assumptions", None),
        "directory_draft": _own("draft of a directory", None),
        "remarks": _own("list of remarks", None),
        "directory": _of_the_office("directory", Right.READ_PUBLISHED, Right.PUBLISH, Action.PUBLISHED),
        "column_mapping": _of_the_office("reading of columns", Right.READ_OFFICE, Right.DECLARE, Action.DECLARED),
        "vocabulary": _of_the_office("vocabulary", Right.READ_OFFICE, Right.DECLARE, Action.DECLARED),
        "doubles": _of_the_office("list of decisions", Right.READ_OFFICE, Right.DECLARE, Action.DECLARED),
        "offices": _of_the_office("register of offices", Right.READ_OFFICE, Right.DECLARE, Action.DECLARED),
        "round": _of_the_office("round", Right.RUN_ROUNDS, Right.RUN_ROUNDS, Action.ROUND_SAVED),
    }
)


def require_id(kind: str, item_id: str) -> None:
    """Refuse what no link of ours carries before a database sees it."""
    if not _ID.fullmatch(item_id):
        raise unknown_item(kind)


class NoSuchItem(Mistake):
    """Nothing of a kind is kept under an id, or nothing that whoever asks may know of."""


def unknown_item(kind: str) -> NoSuchItem:
    """Give the sentence for an id under which nothing of the kind is kept, or nothing that the asker may know of."""
    return NoSuchItem(
        f"There is no saved {KINDS[kind].called} at this address: it may be mistyped, or saved in another place."
    )
