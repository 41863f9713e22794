"""Files that are there whole or not at all: written beside their place, and put there in one step."""

import filecmp
import os
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

PART = ".part"


def write_whole(path: Path, content: Iterable[bytes]) -> str:
    """Write a file, whole whenever the process ends; give the SHA-256 of what it holds."""
    part, digest = path.with_name(path.name + PART), sha256()
    with part.open("wb") as file:
        for piece in content:
            digest.update(piece)
            file.write(piece)
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)
    return digest.hexdigest()


def put_in_place(new: Path, path: Path) -> None:
    """Put a file where another of its name may stand; that one, where it is another, stays beside it under a number."""
    if path.exists() and not filecmp.cmp(new, path, shallow=False):
        keep_beside(path)
    new.replace(path)


def keep_beside(path: Path) -> None:
    """Keep a file under a number before another takes its name; once, however often it is asked."""
    number = 1
    while (kept := path.with_name(f"{path.stem}.earlier-{number}{path.suffix}")).exists():
        if filecmp.cmp(kept, path, shallow=False):
            return
        number += 1
    os.link(path, kept)
