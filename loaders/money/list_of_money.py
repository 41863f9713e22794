"""Awards and payments of a user's list (360Giving, contract notices, spending), as far as they are understood by themselves."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from coverage.directory import Directory
from geo.mistakes import Mistake
from loaders.intake.draft import open_draft
from loaders.intake.understanding.words import Vocabulary
from loaders.intake.worked_out import worked_out

_NOTHING_REMEMBERED: Mapping[str, str] = MappingProxyType({})
_NO_WORDS: Vocabulary = MappingProxyType({})


def list_of_money(path: Path) -> Directory:
    """Read a list of awards or payments as a directory without services; what may not be kept is withheld first.

    Raises
    ------
    Mistake
        When the file cannot be read, or holds no list of money.
    """
    draft = open_draft(path, path.name)
    worked = worked_out(draft, _NOTHING_REMEMBERED, _NO_WORDS)
    if worked.money is None or worked.directory is None:
        raise Mistake(f"{draft.name}: no list of awards, contracts or payments was found in it.")
    return worked.directory
