"""A CSV file as lines of cells: encoding and separator found from the content."""

import csv
import re
from collections.abc import Iterator
from io import StringIO
from itertools import islice

from geo.mistakes import Mistake
from loaders.directory.schema import CSV_FORM, columns_of
from loaders.files.cells import matching_key
from loaders.files.file_kind import LARGEST_FILE_MB, MB, MOST_ABOVE_HEADER

_STATED_SEPARATOR = re.compile(r'\s*"?sep=(.)"?[^\S\n\r]*(?:\r\n|\r|\n)', re.IGNORECASE)  # a line that Excel writes
csv.field_size_limit(LARGEST_FILE_MB * MB)  # the default is too short for long notes; the file's size is the limit


def csv_lines(content: bytes, name: str) -> Iterator[tuple[int, list[str]]]:
    """Every record of a CSV with its row number, as a spreadsheet would number it.

    Encodings: UTF-8, UTF-16, Windows Western European. Separators: comma, semicolon, tab, bar,
    or the one that a first line ``sep=;`` states.

    Raises
    ------
    Mistake
        When the content is not text, or ends inside quotation marks (it was cut short).
    """
    text = decode(content, name)
    stated = _STATED_SEPARATOR.match(text)
    separator = stated[1] if stated else _separator(text)
    rest, first_row = (text[stated.end() :], 2) if stated else (text, 1)
    _require_whole(rest, separator, name)
    try:
        yield from enumerate(csv.reader(StringIO(rest, newline=""), delimiter=separator), start=first_row)
    except csv.Error as error:
        raise Mistake(f"{name}: the file cannot be read as a CSV. Save it again as CSV UTF-8.") from error


def decode(content: bytes, name: str) -> str:
    """The content as text; ``Mistake`` when it is not text in an encoding that spreadsheets write."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings = ["utf-16"]
    elif content[1:200:2].count(0) > len(content[1:200:2]) / 2:  # Latin text in two bytes a letter
        encodings = ["utf-16-le"]
    else:
        encodings = ["utf-8-sig", "cp1252"]
    for encoding in encodings:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if text[:5_000].count("\0") + text[:5_000].count("\ufffd") <= len(text[:5_000]) / 50:
            return text
    raise Mistake(f"{name}: this is not a workbook or a CSV that can be read. Save it as CSV UTF-8 or as .xlsx.")


def _separator(text: str) -> str:
    """The separator under which one of the first lines names most of the schema's columns."""
    first = [line[:10_000] for line in islice((line for line in text.splitlines() if line.strip()), MOST_ABOVE_HEADER)]
    known = {matching_key(n) for column in columns_of(CSV_FORM) for n in (column.name, column.label)}
    return max(
        ",;\t|",
        key=lambda s: max(
            (sum(matching_key(cell.strip('"')) in known for cell in line.split(s)) for line in first),
            default=0,
        ),
    )


def _require_whole(text: str, separator: str, name: str) -> None:
    """A file cut inside a quoted cell would swallow its last rows into one: refuse it."""
    try:
        for _ in csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True):
            pass
    except csv.Error as error:
        if "unexpected end" in str(error):
            raise Mistake(
                f"{name}: the file ends inside a quoted cell; it is cut short or lacks a quotation mark. "
                "Fetch or save it again, and load that."
            ) from error
