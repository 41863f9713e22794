"""Pages of a table as one CSV: the headings once, and no cell that a spreadsheet program would run."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO

from loaders.files.cells import clean_text
from loaders.files.guarded_text import guarded


def as_csv(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """Headings, each on one line, and rows as a CSV; without control characters."""
    out = StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([guarded(" ".join(clean_text(heading).split())) for heading in headings])
    writer.writerows([guarded(clean_text(cell)) for cell in row] for row in rows)
    return out.getvalue().encode()


def cells_of(pages: Iterable[bytes]) -> Iterator[dict[str, str]]:
    """Each row of all pages, by heading."""
    return csv.DictReader(StringIO(b"".join(joined(pages)).decode(), newline=""))


def joined(pages: Iterable[bytes]) -> Iterator[bytes]:
    """All pages, with the headings of the first."""
    for number, page in enumerate(pages):
        yield page if number == 0 else page.partition(b"\n")[2]
