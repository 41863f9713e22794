"""The facts behind a published record, for those who want to go back to each source."""

from dataclasses import dataclass
from functools import cache

from loaders.directory.shipped import DIRECTORIES
from loaders.files.own_tables import rows_as

HISTORY = DIRECTORIES / "published_history.csv"


@dataclass(frozen=True)
class PublishedFact:
    """One published fact: what it adds to its record, the date as its source gives it ("" where none), and its source."""

    fact_id: str
    adds: str
    why: str
    as_of: str
    source_title: str
    source_url: str


@cache
def published_facts() -> dict[str, PublishedFact]:
    """Every published fact by its id."""
    return {fact.fact_id: fact for fact in rows_as(PublishedFact, HISTORY)}


def earlier_facts(fact_id: str, source_title: str, ids: str) -> list[PublishedFact | str]:
    """The facts folded into a record, newest first, as its ``earlier_facts`` names them.

    They are looked up only for a record of ours, told by its own fact and source; in any other directory, and for an id that
    is not ours, the id stays as it is.
    """
    leading = published_facts().get(fact_id)
    known = published_facts() if leading and leading.source_title == source_title else {}
    return [known.get(name, name) for name in ids.split(";") if name]
