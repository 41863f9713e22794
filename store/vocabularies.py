"""The office's own vocabulary: what words in files mean, one for all, in versions with who changed it."""

import json
from dataclasses import asdict, dataclass
from hashlib import sha256

from store.database import Store
from store.json_text import require_json
from store.names import plain_name
from store.saving import add_version
from store.versions import Heading, item_version, item_versions, texts_of_versions

KIND = "vocabulary"
_ID = sha256(KIND.encode()).hexdigest()[:32]
_NAME = "Vocabulary"
_WORDS, _ABOUT = "words", "about"


@dataclass(frozen=True)
class SavedVocabulary(Heading):
    """One version of the vocabulary: ``words``, a JSON document to the letter as it was given, and who saved it."""

    words: str
    by: str


def vocabulary(store: Store, version: int | None = None) -> SavedVocabulary | None:
    """Open the vocabulary as it is now, or a version of it; None where none was ever saved.

    Raises
    ------
    Mistake
        If a version is asked for that is not there, or it is no longer what was saved.
    """
    if version is None and not texts_of_versions(store, KIND, _ID, _ABOUT):
        return None
    heading, parts = item_version(store, KIND, _ID, version)
    return SavedVocabulary(**asdict(heading), words=parts[_WORDS], by=json.loads(parts[_ABOUT]))


def save_vocabulary(store: Store, words: str, by: str, expected_version: int | None = None) -> Heading:
    """Save the vocabulary's next version.

    Parameters
    ----------
    store
        As ``open_store`` gives it.
    words
        One JSON document; nothing here reads what it says.
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
    require_json(words, "the vocabulary")
    parts = {_WORDS: words, _ABOUT: json.dumps(plain_name(by))}
    return add_version(store, KIND, _NAME, parts, _ID, expected_version)


def vocabulary_versions(store: Store) -> tuple[SavedVocabulary, ...]:
    """List every version, the last saved first; none where none was ever saved. What a hand has damaged is left out."""
    words, about = (texts_of_versions(store, KIND, _ID, part) for part in (_WORDS, _ABOUT))
    if not about:
        return ()
    every = []
    for heading in item_versions(store, KIND, _ID):
        try:
            require_json(words[heading.version], "the vocabulary")
            every.append(
                SavedVocabulary(**asdict(heading), words=words[heading.version], by=json.loads(about[heading.version]))
            )
        except (KeyError, ValueError):
            continue
    return tuple(every)


def restore_vocabulary(store: Store, version: int, by: str) -> Heading:
    """Save an old version again as the newest; what came between stays. Raises Mistake if there is no such version."""
    old = item_version(store, KIND, _ID, version)[1]
    return save_vocabulary(store, old[_WORDS], by)
