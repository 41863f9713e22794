"""What the columns of a shape of file were said to mean, so that the next file of that shape is understood at once."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from hashlib import sha256

from store.database import Store
from store.names import one_line
from store.saving import add_version
from store.versions import Heading, headings, item_version, item_versions, texts_of_latest, texts_of_versions

KIND = "column_mapping"
LONGEST_NAME = 80
_MAPPING, _SHAPE = "mapping", "shape"


@dataclass(frozen=True)
class SavedMapping(Heading):
    """One version: for a shape of file, by heading, what the column means."""

    shape: str
    mapping: Mapping[str, str]


def remember_mapping(
    store: Store, shape: str, mapping: Mapping[str, str], expected_version: int | None = None
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
    expected_version
        As for ``directories.publish``; 0 where nothing was kept yet.
    """
    name = one_line(f"Columns: {', '.join(sorted(mapping))}")[:LONGEST_NAME]
    parts = {_SHAPE: json.dumps(shape), _MAPPING: json.dumps(dict(mapping))}
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
    texts, shapes = (texts_of_latest(store, KIND, part) for part in (_MAPPING, _SHAPE))
    every = []
    for heading in headings(store, KIND):
        try:
            said = SavedMapping(
                **asdict(heading), shape=json.loads(shapes[heading.id]), mapping=json.loads(texts[heading.id])
            )
        except (KeyError, ValueError):
            continue
        every.append(said)
    return tuple(every)


def mapping_versions(store: Store, shape: str) -> tuple[Heading, ...]:
    """List every version of what is kept of a shape of file, the last first. Raises Mistake where nothing is."""
    return item_versions(store, KIND, _id_of(shape))


def restore_mapping(store: Store, shape: str, version: int) -> Heading:
    """Keep an old version again as the newest; version 0 is that nothing is known. Raises Mistake as ``mapping_of``."""
    return remember_mapping(store, shape, mapping_of(store, shape, version) if version else {})


def _id_of(shape: str) -> str:
    return sha256(f"{KIND}:{shape}".encode("utf-8", "surrogatepass")).hexdigest()[:32]
