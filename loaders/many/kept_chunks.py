"""Chunks that are done, kept in one file beside what is being made, so that work goes on where it was however it ended."""

import fcntl
import json
import os
from hashlib import sha256
from pathlib import Path
from types import TracebackType
from typing import Any

from geo.mistakes import Mistake

ENDING = ".unfinished"
_LETTERS_OF_KEY = 16


class KeptChunks:
    """A file that only grows: one line a chunk, each with its checksum. What is broken counts as not there.

    Its name holds the key of the work (a hash of all that it is made from), so that other work never takes its chunks.
    """

    def __init__(self, out: Path, key: str) -> None:
        self.path = out.with_name(f"{out.name}.{key[:_LETTERS_OF_KEY]}{ENDING}")
        self.found: dict[int, list[Any]] = {}
        self._key = key

    def __enter__(self) -> "KeptChunks":
        """Take the file for oneself and read what is whole. Raises Mistake where another does, or it cannot be written."""
        try:
            self._file = self.path.open("a+b")
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise Mistake(f"{self.path}: another run of the same work is writing there; wait until it ends.") from error
        except OSError as error:
            raise Mistake(f"{self.path} could not be written: {error.strerror}.") from error
        self._file.truncate(self._read())
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let go of the file, which stays until ``forget`` unless it is empty."""
        if not os.fstat(self._file.fileno()).st_size:
            self.forget()
        self._file.close()

    def add(self, number: int, results: list[Any]) -> None:
        """Keep a chunk: once this returns it is on the disk."""
        said = json.dumps([number, results], ensure_ascii=False, separators=(",", ":")).encode()
        self._file.write(self._sum(said) + b" " + said + b"\n")
        self._file.flush()
        os.fsync(self._file.fileno())

    def forget(self) -> None:
        """Throw the file away: what was made of the chunks is written."""
        self.path.unlink(missing_ok=True)

    def _read(self) -> int:
        """Read the chunks up to the first line that is not whole; give where that begins."""
        self._file.seek(0)
        whole = 0
        for line in self._file:
            checksum, _, said = line.rstrip(b"\n").partition(b" ")
            if not line.endswith(b"\n") or checksum != self._sum(said):
                break
            number, results = json.loads(said)
            self.found[number] = results
            whole += len(line)
        return whole

    def _sum(self, said: bytes) -> bytes:
        """Sum up a line together with the key, so that a line of other work is none of ours."""
        return sha256(self._key.encode() + said).hexdigest().encode()
