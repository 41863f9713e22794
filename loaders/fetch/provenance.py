"""Where a fetched file comes from: a JSON beside it, and all of a folder in the form of ``data/sources.toml``."""

import json
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from loaders.fetch.wanted import FileWanted
from loaders.fetch.whole_files import keep_beside, write_whole

SOURCES = "fetched_sources.toml"
_ENDING = ".provenance.json"


@dataclass(frozen=True)
class Provenance:
    """What is known of a fetched file.

    Attributes
    ----------
    key, file
        Of the list of official files, and the file's name.
    title, publisher, vintage, used_for, url, licence, attribution
        As ``data/sources.toml`` has them; ``url`` is that of the first page.
    accessed
        The day on which it was fetched.
    sha256, bytes
        Of the file.
    rows, of_rows, pages
        How many rows it holds, out of how many that came, in how many pages.
    """

    key: str
    file: str
    title: str
    publisher: str
    vintage: str
    accessed: str
    used_for: str
    url: str
    licence: str
    attribution: str
    sha256: str
    bytes: int
    rows: int
    of_rows: int
    pages: int


def terms_of(wanted: FileWanted) -> dict[str, str]:
    """What the list of official files says of a file's provenance."""
    service = wanted.service
    return {
        "key": wanted.key,
        "title": wanted.title,
        "publisher": service.publisher,
        "used_for": wanted.used_for,
        "licence": service.licence,
        "attribution": service.attribution,
    }


def record(folder: Path, provenance: Provenance) -> None:
    """Write the provenance of a file beside it, and that of all files of the folder anew; that of another file is kept."""
    path = folder / f"{provenance.file}{_ENDING}"
    if path.exists() and _read(path).get("sha256") != provenance.sha256:
        keep_beside(path)
    text = json.dumps(asdict(provenance), ensure_ascii=False, indent=2)
    write_whole(path, [text.encode(), b"\n"])
    write_whole(folder / SOURCES, [_as_toml(_recorded(folder)).encode()])


def _recorded(folder: Path) -> list[Provenance]:
    named = {field.name for field in fields(Provenance)}
    said = [_read(path) for path in sorted(folder.glob(f"*{_ENDING}"))]
    return [Provenance(**one) for one in said if one.keys() == named]


def _read(path: Path) -> dict[str, Any]:
    """What a file says; nothing where it is none of ours."""
    try:
        said = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return {}
    return said if isinstance(said, dict) else {}


def _as_toml(recorded: list[Provenance]) -> str:
    """Each file as a source, those of one key told apart by a number."""
    keys: dict[str, int] = {}
    entries = []
    for one in recorded:
        keys[one.key] = keys.get(one.key, 0) + 1
        key = one.key if keys[one.key] == 1 else f"{one.key}_{keys[one.key]}"
        named = ("title", "publisher", "vintage", "used_for", "url", "licence", "attribution")
        lines = [f"[{key}]", *(f"{name} = {_text(getattr(one, name))}" for name in named), f"accessed = {one.accessed}"]
        entries.append("\n".join([*lines, "", f"[{key}.checksums]", f"{_text(one.file)} = {_text(one.sha256)}", ""]))
    return "\n".join(entries)


def _text(value: str) -> str:
    return json.dumps(value, ensure_ascii=False)
