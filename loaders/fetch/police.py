"""data.police.uk: the list of forces, and the archive of their outlines; each in one answer."""

import zipfile
import zlib
from collections.abc import Iterable, Iterator
from datetime import date
from io import BytesIO
from pathlib import PurePosixPath

from loaders.fetch.asking import Asker, CutShortError
from loaders.fetch.checked_json import changed, checked_json, require
from loaders.fetch.shape import Page, Shape, Start
from loaders.fetch.wanted import FileWanted

MOST_PARTS, MOST_UNPACKED, MOST_TIMES_LARGER = 200, 300_000_000, 50


def start(wanted: FileWanted, asker: Asker, today: date) -> Start:
    """The one answer."""
    return Start(wanted.path)


def page(wanted: FileWanted, asker: Asker, path: str, content: bytes) -> Page:
    """The file as it came, once it is what it should be."""
    rows = _parts(wanted, content) if wanted.ending == ".zip" else _forces(wanted, asker, content)
    return Page(content, rows, rows, "")


def whole(wanted: FileWanted, pages: Iterable[bytes]) -> Iterator[bytes]:
    """The one page."""
    yield from pages


SHAPE = Shape(start, page, whole)


def _forces(wanted: FileWanted, asker: Asker, content: bytes) -> int:
    forces = checked_json(content, asker.service)
    if not isinstance(forces, list):
        changed(wanted, "it is no list")
    for force in forces:
        named = isinstance(force, dict) and all(isinstance(force.get(column), str) for column in wanted.columns)
        require(named, wanted, "a force has no id or name")
    return len(forces)


def _parts(wanted: FileWanted, content: bytes) -> int:
    """How many outlines an archive holds; it is whole, honest about its size, and holds nothing else."""
    require(content.startswith(b"PK"), wanted, "it is no archive")
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            parts = [part for part in archive.infolist() if not part.is_dir()]
            unpacked = sum(part.file_size for part in parts)
            honest = unpacked <= min(MOST_UNPACKED, MOST_TIMES_LARGER * len(content))
            require(len(parts) <= MOST_PARTS and honest, wanted, "it unpacks to far more than it should")
            require(all(_is_outline(part.filename, wanted) for part in parts), wanted, "it holds other files")
            if archive.testzip():
                raise CutShortError
    except (zipfile.BadZipFile, zlib.error, RuntimeError, ValueError, EOFError, OSError) as error:
        raise CutShortError from error
    return len(parts)


def _is_outline(name: str, wanted: FileWanted) -> bool:
    path = PurePosixPath(name)
    return path.suffix.removeprefix(".").lower() in wanted.columns and not path.is_absolute() and ".." not in path.parts
