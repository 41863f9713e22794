"""Published facts about the sector's standards in force areas, and how each is read: kept apart, so both can be checked."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import pandas as pd

from coverage.ask import Terms
from coverage.records import date_in_words
from coverage.standards.evidence import FACT, Evidence, held_back_by_age
from geo.data_folder import DATA
from loaders.files.dates import parse_date
from loaders.files.own_tables import rows_as

FACTS = DATA / "facts" / "standards.csv"
READ = DATA / "facts" / "standards_read.csv"


@dataclass(frozen=True)
class StandardFact:
    """One published fact. ``standard`` is in the words of the file; ``as_of`` a year, a month or a day, "" where it has none."""

    fact_id: str
    area_code: str
    standard: str
    value: str
    as_of: str
    source_title: str
    source_url: str


@dataclass(frozen=True)
class Reading:
    """How one fact is read against one standard: a key of ``STANDARDS``, one of ``evidence.SAYS``, and to what it is confined."""

    fact_id: str
    standard: str
    says: str
    only: str


@cache
def standard_facts() -> dict[str, StandardFact]:
    """Every fact by its id, in the order of the file."""
    return {one.fact_id: one for one in rows_as(StandardFact, FACTS)}


@cache
def readings() -> tuple[Reading, ...]:
    """How facts are read, in the order of the file; a fact that speaks of several standards has several."""
    return tuple(rows_as(Reading, READ))


def evidence_of_facts(terms: Terms) -> Iterator[Evidence]:
    """Give what published facts say of the standards, on a date."""
    for read in readings():
        fact = standard_facts()[read.fact_id]
        first, last = _span(fact.as_of)
        yield Evidence(
            standard=read.standard,
            area_code=fact.area_code,
            origin=FACT,
            key=fact.fact_id,
            says=read.says,
            only=read.only,
            what=f"{fact.standard}: {fact.value}",
            as_of=date_in_words(first, last),
            held_back=held_back_by_age(last, terms),
            by="",
            source_title=fact.source_title,
            source_url=fact.source_url,
        )


def _span(as_of: str) -> tuple[pd.Timestamp | None, pd.Timestamp | None]:
    """Return the first and the last day that a date covers; None for both where a fact has none."""
    if not as_of:
        return None, None
    span = parse_date(as_of)
    return pd.Timestamp(span.first), pd.Timestamp(span.last)
