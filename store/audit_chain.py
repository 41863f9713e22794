"""The audit read and checked, by those who may see it."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from store.access.refusals import require
from store.access.roles import Right
from store.audit import FIRST_HASH, Head, head_in, row_hash
from store.database import Store
from store.tables import AUDIT


@dataclass(frozen=True)
class Entry:
    """One row as it stands: its number from 1, when (UTC), who, what, about what, and the hash that chains it."""

    number: int
    at: datetime
    account: str
    action: str
    kind: str
    about: str
    version: int | None
    hash: str


def entries(store: Store, most: int | None = None) -> tuple[Entry, ...]:
    """Give the rows, the last first: at most so many, or all. Raises Refused for who may not see them."""
    require(store, Right.SEE_AUDIT)
    with store.reading() as connection:
        rows = connection.execute(select(AUDIT).order_by(AUDIT.c.number.desc()).limit(most)).all()
    return tuple(Entry(**row._mapping) for row in rows)


def head(store: Store) -> Head:
    """Give the last row's number and hash: note them elsewhere, so that a cut end shows. Raises Refused as ``entries``."""
    require(store, Right.SEE_AUDIT)
    with store.reading() as connection:
        return head_in(connection)


def verify_chain(store: Store, noted: Head | None = None) -> str:
    """Check every row against the one before it.

    Parameters
    ----------
    store
        As ``open_store`` gives it.
    noted
        A head that was noted elsewhere: its row must still be there as it was.

    Returns
    -------
    str
        In a sentence, which is the first broken row and how; "" where the chain is whole.

    Raises
    ------
    Refused
        As ``entries``.
    """
    require(store, Right.SEE_AUDIT)
    before, number = FIRST_HASH, 0
    with store.reading() as connection:
        for row in connection.execute(select(AUDIT).order_by(AUDIT.c.number)).yield_per(1_000):
            number += 1
            if row.number != number:
                return f"Row {number} of the audit is missing."
            before = row_hash(row._asdict(), before)
            if row.hash != before:
                return f"Row {number} of the audit, or the one before it, is not what was written."
            if noted and noted.number == number and noted.hash != row.hash:
                return f"Row {number} of the audit is another than was noted."
    if noted and noted.number > number:
        return f"The audit ends with row {number}, but row {noted.number} was noted: its end is cut off."
    return ""
