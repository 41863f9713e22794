"""The office's own vocabulary: what words in files mean, one for all, in versions with who changed it."""

import json
from dataclasses import asdict, dataclass

from store.database import Store
from store.json_text import require_json
from store.office_document import ABOUT, OfficeDocument
from store.versions import Heading, item_version, item_versions, texts_of_versions

KIND = "vocabulary"
_DOCUMENT = OfficeDocument(KIND, name="Vocabulary", part="words", called="the vocabulary")


@dataclass(frozen=True)
class SavedVocabulary(Heading):
    """One version of the vocabulary: ``words``, a JSON document to the letter as it was given, and who saved it."""

    words: str
    by: str


def vocabulary(store: Store, version: int | None = None) -> SavedVocabulary | None:
    """Open the vocabulary as it is now, or a version of it, as ``OfficeDocument.opened``; None where none was ever saved."""
    found = _DOCUMENT.opened(store, version)
    if found is None:
        return None
    heading, words, by = found
    return SavedVocabulary(**asdict(heading), words=words, by=by)


def save_vocabulary(store: Store, words: str, by: str, expected_version: int | None = None) -> Heading:
    """Save the vocabulary's next version, as ``OfficeDocument.save``."""
    return _DOCUMENT.save(store, words, by, expected_version)


def vocabulary_versions(store: Store) -> tuple[SavedVocabulary, ...]:
    """List every version, the last saved first; none where none was ever saved. What a hand has damaged is left out."""
    words, about = (texts_of_versions(store, KIND, _DOCUMENT.id, part) for part in (_DOCUMENT.part, ABOUT))
    if not about:
        return ()
    every = []
    for heading in item_versions(store, KIND, _DOCUMENT.id):
        try:
            require_json(words[heading.version], _DOCUMENT.called)
            every.append(
                SavedVocabulary(**asdict(heading), words=words[heading.version], by=json.loads(about[heading.version]))
            )
        except (KeyError, ValueError):
            continue
    return tuple(every)


def restore_vocabulary(store: Store, version: int, by: str) -> Heading:
    """Save an old version again as the newest; what came between stays. Raises Mistake if there is no such version."""
    old = item_version(store, KIND, _DOCUMENT.id, version)[1]
    return save_vocabulary(store, old[_DOCUMENT.part], by)
