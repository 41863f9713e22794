"""Collection rounds and the workbooks that came back: a round in versions, what came back to it once and for good.

The texts are the caller's; nothing here reads what they say, so whatever may not be kept must be taken out before.
"""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Row, insert, select

from geo.mistakes import Mistake
from store.access.items import Act, require_item
from store.actions import Action
from store.audit import About, record_in
from store.database import Store
from store.kinds import require_id
from store.packed_text import packed, unpacked
from store.saving import add_version, locked_item
from store.tables import RETURN
from store.versions import Heading, checksum, headings, item_version, texts_of_latest

KIND = "round"
_ROUND, _ANSWERS = "round", "answers"


@dataclass(frozen=True)
class SavedRound(Heading):
    """A round as it is now, closed where it is ``frozen``: its text, and by name those of the directory that it started from."""

    text: str
    directory: Mapping[str, str] = field(repr=False)


@dataclass(frozen=True)
class SavedReturn:
    """A workbook that came back: the checksum of its file, when it was taken, and its text.

    ``late`` is whether the round was closed by then: it is kept aside, and counts for nothing.
    """

    file_checksum: str
    taken_at: datetime
    late: bool
    text: str = field(repr=False)


def open_round(store: Store, name: str, text: str, directory: Mapping[str, str]) -> Heading:
    """Keep a new round with the directory that it starts from. Mistake as ``add_version``: no two have the same name."""
    parts = {_ROUND: packed(text)} | {part: packed(one) for part, one in directory.items()}
    return add_version(store, KIND, name, parts)


def save_round(
    store: Store, round_id: str, name: str, text: str, expected_version: int | None = None, closed: bool = False
) -> Heading:
    """Keep a round as it is now, for the last time where it is ``closed``; Mistake as ``add_version``."""
    return add_version(store, KIND, name, {_ROUND: packed(text)}, round_id, expected_version, frozen=closed)


def rounds(store: Store) -> tuple[Heading, ...]:
    """List every round, the last saved first; a closed one is ``frozen``."""
    return headings(store, KIND)


def round_texts(store: Store) -> tuple[str, ...]:
    """Give the text of every round as it is now, without its directory; unchecked, for lists.

    Raises Mistake where one is no text of a round at all.
    """
    try:
        return tuple(map(unpacked, texts_of_latest(store, KIND, _ROUND).values()))
    except ValueError as error:
        raise Mistake("A round is no longer what was kept: put a copy of the saved work back.") from error


def round_of(store: Store, round_id: str) -> SavedRound:
    """Open a round. Raises Mistake if there is none of this id, or it is no longer what was kept."""
    heading, parts = item_version(store, KIND, round_id)
    _, first = item_version(store, KIND, round_id, 1)
    directory = {part: unpacked(text) for part, text in first.items() if part != _ROUND}
    return SavedRound(**asdict(heading), text=unpacked(parts[_ROUND]), directory=directory)


def keep_returns(store: Store, round_id: str, texts: Mapping[str, str]) -> tuple[SavedReturn, ...]:
    """Keep workbooks that came back, all in one transaction: all of them are kept, or none.

    Parameters
    ----------
    store
        As ``open_store`` gives it.
    round_id
        The round to which they came back, open or closed.
    texts
        By the checksum of a file, what was read of it. One that is there already is kept as it was.

    Returns
    -------
    tuple
        Those that are new, in the order given.

    Raises
    ------
    Mistake
        If there is no such round, or the store cannot be written.
    """
    taken_at = datetime.now(UTC)
    require_item(store, Act.CHANGE, KIND, round_id)
    with store.writing() as connection:
        late = bool(locked_item(connection, KIND, round_id).frozen)
        there = set(connection.execute(select(RETURN.c.file_checksum).where(RETURN.c.round_id == round_id)).scalars())
        new = [SavedReturn(key, taken_at, late, text) for key, text in texts.items() if key not in there]
        if new:
            connection.execute(insert(RETURN), [_row(round_id, one) for one in new])
            record_in(connection, Action.ROUND_RETURNS_KEPT, About(KIND, round_id))
    return tuple(new)


def returns_of(store: Store, round_id: str) -> tuple[SavedReturn, ...]:
    """Give every workbook that came back to a round, the first taken first. Raises Mistake if one is no longer what was kept."""
    require_id(KIND, round_id)
    require_item(store, Act.READ, KIND, round_id)
    wanted = select(RETURN).where(RETURN.c.round_id == round_id).order_by(RETURN.c.taken_at, RETURN.c.file_checksum)
    with store.reading() as connection:
        rows = connection.execute(wanted).all()
    if not all(map(is_as_kept, rows)):
        raise Mistake(
            "A returned workbook of this round is no longer what was kept: put a copy of the saved work back."
        )
    return tuple(SavedReturn(row.file_checksum, row.taken_at, row.late, unpacked(row.answers)) for row in rows)


def is_as_kept(row: Row[Any]) -> bool:
    """Tell whether the row of a returned workbook still has its checksum."""
    return bool(row.checksum == checksum({_ANSWERS: row.answers}))


def named_round(found: Sequence[Heading], named: str) -> Heading:
    """Find a round by its id or, whatever its capitals, its name. Raises Mistake where there is none."""
    for one in found:
        if named == one.id or named.casefold() == one.name.casefold():
            return one
    listed = ", ".join(f'"{one.name}"' for one in found) or "none yet"
    raise Mistake(f'There is no round called "{named[:80]}": there are {listed}.')


def _row(round_id: str, one: SavedReturn) -> dict[str, Any]:
    text = packed(one.text)
    return {
        "round_id": round_id,
        "file_checksum": one.file_checksum,
        "taken_at": one.taken_at,
        "late": one.late,
        "answers": text,
        "checksum": checksum({_ANSWERS: text}),
    }
