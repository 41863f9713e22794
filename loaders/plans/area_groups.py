"""A group of areas as a small file: one row for each, its GSS code and name. Written to be read again."""

import csv
import io
from collections.abc import Iterable

from geo.any_map import codes_of_other_maps, find_on_any_map
from geo.areas import area_name
from geo.mistakes import Mistake
from geo.names import CODE
from loaders.files.cells import clean_text, matching_key, shown
from loaders.files.file_kind import file_kind, read_bytes
from loaders.files.text import decode

HEADER = ("area_code", "area_name")


def write_area_group(codes: Iterable[str]) -> bytes:
    """Write a group as UTF-8 CSV, sorted by code, with a byte-order mark so that spreadsheets read names rightly."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(HEADER)
    writer.writerows((code, area_name(code)) for code in sorted(codes))
    return out.getvalue().encode("utf-8-sig")


def load_area_group(content: bytes, name: str, most: int) -> tuple[str, ...]:
    """Read a group of areas.

    Parameters
    ----------
    content
        A CSV file with a column "area code"; other columns are not read. A retired code is read as what it became.
    name
        What to call the file in messages.
    most
        How many areas a group may have.

    Returns
    -------
    tuple of str
        Current codes, sorted, each once.

    Raises
    ------
    Mistake
        If the file is empty, no CSV, lacks the column, names an area we do not know, or has too many.
    """
    content = read_bytes(content, name)
    if file_kind(content, name) != "text":
        raise Mistake(f"{name}: this is a workbook; save the sheet as CSV UTF-8 and load that.")
    try:
        lines = list(csv.reader(io.StringIO(decode(content, name), newline="")))
    except csv.Error as error:
        raise Mistake(f"{name}: the file cannot be read as a CSV; save it again as CSV UTF-8.") from error
    filled = [[clean_text(cell) for cell in line] for line in lines if any(map(str.strip, line))]
    heading = [matching_key(cell) for cell in (filled[0] if filled else [])]
    if matching_key(HEADER[0]) not in heading:
        raise Mistake(f'{name}: the table lacks the column "area code", with a GSS code in each row.')
    column = heading.index(matching_key(HEADER[0]))
    if len(filled) - 1 > most:
        raise Mistake(f"{name}: a group has at most {most} areas, and this file has {len(filled) - 1:,}.")
    codes = {_code(line[column] if column < len(line) else "", name) for line in filled[1:]}
    if not codes:
        raise Mistake(f"{name}: there is no area in it.")
    return tuple(sorted(codes))


def _code(text: str, name: str) -> str:
    given = text.upper()
    if not CODE.fullmatch(given) and given not in codes_of_other_maps():
        raise Mistake(f"{name}: {shown(text)} is not an area code such as E07000148.")
    try:
        return find_on_any_map(given).code
    except Mistake as mistake:
        raise Mistake(f"{name}: {mistake}") from mistake
