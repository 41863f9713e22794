"""Read a JSON file that the user gives, whatever it holds: what is wrong with it is one plain sentence that names the file."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from geo.mistakes import Mistake
from loaders.files.file_kind import read_bytes

KB = 1_000
Meaning = TypeVar("Meaning")


def load_json_file(
    content: Path | bytes,
    name: str,
    read: Callable[[Any], Meaning],
    *,
    what: str,
    screen: str,
    named_twice: str,
    largest_kb: int,
) -> Meaning:
    """Read a JSON file and what it means.

    Parameters
    ----------
    content
        A JSON file, or its content.
    name
        What to call the file in messages.
    read
        Makes the meaning of the entry in the file, or raises ``Mistake``.
    what
        What the file holds ("a scenario"), and ``screen``, the screen that saves such files.
    named_twice
        How to say that a key stands twice: the sentence up to its colon.
    largest_kb
        How large the file may be.

    Raises
    ------
    Mistake
        If the file is missing, empty, too large or no JSON, holds a key twice or a number that is none, or ``read`` refuses it.
    """
    try:
        raw = read_bytes(content, name)
        if len(raw) > largest_kb * KB:
            raise Mistake(f"The file is {len(raw) / KB:,.0f} kB, and {what} has at most {largest_kb:,} kB.")
        try:
            entry = _parsed(raw, named_twice)
        except (ValueError, RecursionError) as error:
            raise Mistake(f"This is not {what} that can be read (JSON); save one on the {screen} screen.") from error
        return read(entry)
    except Mistake as mistake:
        said = str(mistake)
        raise Mistake(said if said.startswith(f"{name}: ") else f"{name}: {said}") from mistake


def _parsed(raw: bytes, named_twice: str) -> Any:
    def each_key_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        entry = dict(pairs)
        if len(entry) < len(pairs):
            raise Mistake(f"{named_twice}: leave one of the two out.")
        return entry

    return json.loads(raw.decode("utf-8-sig"), object_pairs_hook=each_key_once, parse_constant=_refuse_constant)


def _refuse_constant(word: str) -> float:
    raise Mistake(f"{word} is not a number that can be used: leave out what is not known.")
