"""The files in a zip of returned workbooks, each read; nothing is unpacked to a disk. Run apart: nothing in it is trusted."""

import zipfile
import zlib
from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePath

from geo.mistakes import Mistake
from geo.writable import one_line
from loaders.files.file_kind import LARGEST_FILE_MB, LARGEST_UNPACKED_MB, MB
from loaders.files.grid import FileRead
from loaders.files.read_file import read_file

MOST_FILES = 1_000
_DAMAGED = (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, OSError, EOFError, ValueError)


@dataclass(frozen=True)
class InZip:
    """The cells of each file in a zip, and a sentence for each that cannot be read."""

    files: tuple[FileRead, ...]
    refused: tuple[str, ...]


def is_no_answer(name: str) -> bool:
    """Whether a name is that of a file that programs leave beside others."""
    return name.startswith((".", "~$", "__MACOSX")) or name.casefold() in ("thumbs.db", "desktop.ini")


def read_zip(content: bytes, name: str) -> InZip:
    """Read the files in a zip, one after another. Raises Mistake where it is damaged, or holds too much."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            parts = [part for part in archive.infolist() if not any(map(is_no_answer, PurePath(part.filename).parts))]
            return _read_all(archive, [part for part in parts if not part.is_dir()], name)
    except _DAMAGED as error:
        raise Mistake(f"{name}: this zip is damaged; unpack it, and take the files in it.") from error


def _read_all(archive: zipfile.ZipFile, parts: list[zipfile.ZipInfo], name: str) -> InZip:
    if len(parts) > MOST_FILES:
        raise Mistake(f"{name}: it holds more than {MOST_FILES:,} files; take them in several goes.")
    if sum(part.file_size for part in parts) > LARGEST_UNPACKED_MB * MB:
        raise Mistake(f"{name}: it unpacks to more than {LARGEST_UNPACKED_MB} MB; take its files in several goes.")
    files, refused = [], []
    for part in parts:
        try:
            files.append(_read_one(archive, part, name))
        except Mistake as mistake:
            refused.append(str(mistake))
    return InZip(tuple(files), tuple(refused))


def _read_one(archive: zipfile.ZipFile, part: zipfile.ZipInfo, name: str) -> FileRead:
    inside = one_line(PurePath(part.filename).name)
    if part.file_size > LARGEST_FILE_MB * MB:
        raise Mistake(f"{name}: {inside} in it is too large to be read; send it by itself.")
    try:
        content = archive.read(part)
    except _DAMAGED as error:
        raise Mistake(f"{name}: {inside} in it is damaged or has a password; send it by itself.") from error
    return read_file(content, inside)
