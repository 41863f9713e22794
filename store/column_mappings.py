"""What the columns of a shape of file were said to mean, so that the next file of that shape is understood at once."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from hashlib import sha256
from typing import Any

from geo.writable import one_line
from store.database import Store
from store.names import plain_name
from store.saving import add_version
from store.versions import Heading, headings, item_version, item_versions, texts_of_latest, texts_of_versions

KIND = "column_mapping"
LONGEST_NAME = 80
_MAPPING, _SHAPE, _BY = "mapping", "shape", "by"


@dataclass(frozen=True)
class SavedMapping(Heading):
    """One version: for a shape of file, by heading, what the column means; and who said so."""

    shape: str
    mapping: Mapping[str, str]
    by: str


def remember_mapping(
    store: Store, shape: str, mapping: Mapping[str, str], by: str, expected_version: int | None = None
) -> Heading:
    """Keep what the columns of a shape of file mean, in place of what was kept before.

    Parameters
    ----------
    store
        As ``open_store`` gives it.
    shape
        Any text that all files with the same headings share, and no other.
    mapping
        By heading: what the column means. Empty: nothing is known of them (any longer).
    by
        The name of who says so, 1 to 80 letters.
    expected_version
        As for ``directories.publish``; 0 where nothing was kept yet.

    Raises
    ------
    Mistake
        If the name cannot be used, or another version was saved since.
    """
    name = one_line(f"Columns: {', '.join(sorted(mapping))}")[:LONGEST_NAME]
    parts = {_SHAPE: json.dumps(shape), _MAPPING: json.dumps(dict(mapping)), _BY: json.dumps(plain_name(by))}
    return add_version(store, KIND, name, parts, _id_of(shape), expected_version)


def mapping_of(store: Store, shape: str, version: int | None = None) -> dict[str, str]:
    """Give what the columns of a shape of file mean, now or in a version; nothing where none was kept.

    Raises
    ------
    Mistake
        If a version is asked for that is not there, or it is no longer what was kept.
    """
    if version is None and not texts_of_versions(store, KIND, _id_of(shape), _SHAPE):
        return {}
    _, parts = item_version(store, KIND, _id_of(shape), version)
    return dict(json.loads(parts[_MAPPING]))


def mappings(store: Store) -> tuple[SavedMapping, ...]:
    """List what is kept of every shape of file, the last kept first; what a hand has damaged is left out."""
    parts = {part: texts_of_latest(store, KIND, part) for part in (_MAPPING, _SHAPE, _BY)}
    return tuple(filter(None, (_saved(heading, heading.id, parts) for heading in headings(store, KIND))))


def mapping_versions(store: Store, shape: str) -> tuple[SavedMapping, ...]:
    """List every version of what is kept of a shape of file, the last first; what a hand has damaged is left out.

    Raises
    ------
    Mistake
        If nothing was ever kept of this shape.
    """
    item_id = _id_of(shape)
    parts = {part: texts_of_versions(store, KIND, item_id, part) for part in (_MAPPING, _SHAPE, _BY)}
    every = item_versions(store, KIND, item_id)
    return tuple(filter(None, (_saved(heading, heading.version, parts) for heading in every)))


def restore_mapping(store: Store, shape: str, version: int, by: str) -> Heading:
    """Keep an old version again as the newest; version 0 is that nothing is known. Raises Mistake as ``mapping_of``."""
    return remember_mapping(store, shape, mapping_of(store, shape, version) if version else {}, by)


def _saved(heading: Heading, key: Any, parts: Mapping[str, Mapping[Any, str]]) -> SavedMapping | None:
    """One version, its texts found under a key; None where they are not what was written."""
    try:
        said = {part: json.loads(texts[key]) for part, texts in parts.items()}
    except (KeyError, ValueError):
        return None
    return SavedMapping(**asdict(heading), **said)


def _id_of(shape: str) -> str:
    return sha256(f"{KIND}:{shape}".encode("utf-8", "surrogatepass")).hexdigest()[:32]
