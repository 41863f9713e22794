"""The long form of what is said of one area of another map: its tables in sentences, to be quoted."""

from collections.abc import Iterator, Sequence

from say.coverage.status_words import NOT_NOTHING
from say.recut.made_of import made_of
from say.recut.one_area import OfTable, OneArea
from say.recut.onto import people_meant


def one_area_to_quote(here: OneArea, tables: Sequence[OfTable]) -> Iterator[str]:
    """Say how many people it is about, what the area is, and the sentence of every table with what its range is."""
    of = {one.table: one for one in tables}
    yield here.first(of["cohort"])
    yield f"{here.line}."
    yield from made_of(here.target, here.code)
    yield of["people"].split_said
    for one in tables:
        yield " ".join(filter(None, (one.sentence, one.range_said)))
    yield f"Shared out by {people_meant()}."
    yield NOT_NOTHING
