"""Pages of a table as one CSV: the headings once, and no cell that a spreadsheet program would run."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO

from loaders.files.guarded_text import guarded


def as_csv(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """Headings and rows as a CSV."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerows([guarded(cell) for cell in row] for row in (headings, *rows))
    return out.getvalue().encode()


def joined(pages: Iterable[bytes]) -> Iterator[bytes]:
    """All pages, with the headings of the first."""
    for number, page in enumerate(pages):
        yield page if number == 0 else page.partition(b"\n")[2]
