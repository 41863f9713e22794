"""Whether saved work is whole: the database's own checks, the checksum of each version, and the chain of the audit."""

from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter

from sqlalchemy import Connection, and_, select, text

from geo.mistakes import Mistake
from store.audit_chain import verify_chain
from store.database import Store
from store.kinds import KINDS
from store.rounds import is_as_kept
from store.tables import ITEM, PART, RETURN, VERSION
from store.versions import checksum

MOST_SAID = 10
_IN_RUNS = {"yield_per": 50}  # rows at a time: texts are long


def faults_in(store: Store) -> tuple[str, ...]:
    """Say everything that is wrong with the saved work, each in a sentence; nothing where it is whole.

    Raises Refused where whoever acts may not see the audit. What cannot be read at all is said as one more fault.
    """
    found: list[str] = []
    try:
        with store.at_one_moment() as connection:
            for fault in (*_of_sqlite(connection), *_of_versions(connection), *_of_returns(connection)):
                found.append(f"{fault} Put a backup back with `restore`.")
        if broken := verify_chain(store):
            found.append(broken)
    except Mistake as mistake:
        found.append(str(mistake))
    more = len(found) - MOST_SAID
    return (*found[:MOST_SAID], *([f"{more:,} more faults of saved work are not listed."] if more > 0 else []))


def _of_sqlite(connection: Connection) -> Iterator[str]:
    if connection.dialect.name != "sqlite":
        return
    said = connection.execute(text("PRAGMA integrity_check(1)")).scalar_one()
    if said != "ok":
        yield "The file of saved work is damaged inside."
    if connection.execute(text("PRAGMA foreign_key_check")).first():
        yield "The file of saved work holds rows that do not belong together."


def _of_versions(connection: Connection) -> Iterator[str]:
    """Compare the texts of every version with its checksum."""
    texts = PART.c.item_id == VERSION.c.item_id, PART.c.version == VERSION.c.version
    wanted = (
        select(ITEM.c.kind, VERSION, PART.c.part, PART.c.text)
        .select_from(ITEM)
        .join(VERSION)
        .outerjoin(PART, and_(*texts))
    )
    rows = connection.execute(wanted.order_by(VERSION.c.item_id, VERSION.c.version), execution_options=_IN_RUNS)
    for (item_id, version), run in groupby(rows, key=attrgetter("item_id", "version")):
        each = list(run)
        if checksum({row.part: row.text for row in each if row.part is not None}) != each[0].checksum:
            called = KINDS[each[0].kind].called if each[0].kind in KINDS else "item"
            yield f"Version {version} of the {called} {item_id} is no longer what was saved."


def _of_returns(connection: Connection) -> Iterator[str]:
    for row in connection.execute(select(RETURN), execution_options=_IN_RUNS):
        if not is_as_kept(row):
            yield f"A returned workbook of the round {row.round_id} is no longer what was kept."
