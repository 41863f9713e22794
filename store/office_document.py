"""One document of the office, the same for all: a text in JSON, in versions with who saved each."""

import json
from dataclasses import dataclass
from hashlib import sha256

from store.database import Store
from store.json_text import require_json
from store.names import plain_name
from store.saving import add_version
from store.versions import Heading, item_version, texts_of_versions

ABOUT = "about"
"""The part that says who saved a version."""


@dataclass(frozen=True)
class OfficeDocument:
    """Which document.

    Attributes
    ----------
    kind, name
        What the store files it under, and what it is called there.
    part
        The part of a version that holds the text.
    called
        What a fault in the text calls it: "the vocabulary".
    """

    kind: str
    name: str
    part: str
    called: str

    @property
    def id(self) -> str:
        """The id of the one item of its kind."""
        return sha256(self.kind.encode()).hexdigest()[:32]

    def opened(self, store: Store, version: int | None) -> tuple[Heading, str, str] | None:
        """Open it as it is now, or a version of it: its heading, its text and who saved it; None where none was ever saved.

        Raises
        ------
        Mistake
            If a version is asked for that is not there, or it is no longer what was saved.
        """
        if version is None and not texts_of_versions(store, self.kind, self.id, ABOUT):
            return None
        heading, parts = item_version(store, self.kind, self.id, version)
        return heading, parts[self.part], json.loads(parts[ABOUT])

    def save(self, store: Store, text: str, by: str, expected_version: int | None) -> Heading:
        """Save its next version; what it was before stays.

        Parameters
        ----------
        store
            As ``open_store`` gives it.
        text
            One JSON document; nothing here reads what it says.
        by
            The name of who saves it, 1 to 80 letters.
        expected_version
            The version that they had open, 0 where there was none: if another was saved since, nothing is. None saves in any
            case.

        Raises
        ------
        Mistake
            If the name cannot be used, or another version was saved since.
        ValueError
            If the text is not JSON.
        """
        require_json(text, self.called)
        parts = {self.part: text, ABOUT: json.dumps(plain_name(by))}
        return add_version(store, self.kind, self.name, parts, self.id, expected_version)
