"""A JSON list of plain records, of no standard, as one grid: a row for each record, a column for each thing that it says.

What stands inside a record's part goes by both names ("contact, phone"); several values of one thing stand in one cell.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import ijson

from geo.mistakes import Mistake
from loaders.files.grid import NUMBERED, Cell, Grid
from loaders.files.workbook_sheets import MOST_COLUMNS, MOST_LINES

_DEEPEST_LIST, _DEEPEST_PART = 2, 3
_BETWEEN = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|_+")
Record = dict[str, Any]


def flat_json(content: bytes, name: str) -> Grid | None:
    """Read the longest list of records of a JSON file (its only list, or one part of it); None where it holds none.

    Raises
    ------
    Mistake
        If the list is longer or wider than can be read.
    """
    events = ijson.parse(BytesIO(content), use_float=True)
    lists = Counter(prefix for prefix, event, _ in events if event == "start_map" and _is_a_list(prefix))
    if not lists:
        return None
    prefix, length = lists.most_common(1)[0]
    if length > MOST_LINES:
        raise Mistake(f"{name}: there are more than {MOST_LINES:,} records; split the file and load its parts.")
    records = [_flat(one) for one in ijson.items(BytesIO(content), prefix, use_float=True) if isinstance(one, dict)]
    headings = list(dict.fromkeys(heading for one in records for heading in one))
    if len(headings) > MOST_COLUMNS:
        raise Mistake(f"{name}: its entries have more than {MOST_COLUMNS} parts; keep those that are needed.")
    rows = [tuple(map(one.get, headings)) for one in records]
    return Grid("", tuple(enumerate([tuple(headings), *rows], start=1)), notes=(NUMBERED,))


def lines_as_list(text: str, name: str) -> bytes | None:
    """JSON of one record a line as one list; None where the first two lines are no such records.

    Raises
    ------
    Mistake
        If a later line is none.
    """
    lines = [(number, line) for number, line in enumerate(text.splitlines(), start=1) if line.strip()]
    if len(lines) < 2 or not all(_is_a_record(line) for _, line in lines[:2]):
        return None
    if broken := next((number for number, line in lines if not _is_a_record(line)), None):
        raise Mistake(
            f"{name}, line {broken}: the record is cut short or damaged; fetch the file again, and load that."
        )
    return f"[{','.join(line for _, line in lines)}]".encode()


def _is_a_record(line: str) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def _is_a_list(prefix: str) -> bool:
    """Whether records at a place are those of a list of the file's own, and not of a list inside a record."""
    parts = prefix.split(".")
    return parts[-1] == "item" and parts.count("item") == 1 and len(parts) <= _DEEPEST_LIST + 1


def _flat(record: Record) -> dict[str, Cell]:
    said: dict[str, list[Cell]] = {}
    for heading, value in _parts(record, (), 0):
        said.setdefault(heading, []).append(value)
    return {heading: values[0] if len(values) == 1 else "; ".join(map(str, values)) for heading, values in said.items()}


def _parts(value: Any, path: tuple[str, ...], depth: int) -> Iterator[tuple[str, Cell]]:
    """Each value inside a record, by the names that lead to it."""
    if value in (None, "", [], {}):
        return
    if depth > _DEEPEST_PART:
        yield ", ".join(path), json.dumps(value, ensure_ascii=False)
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from _parts(part, (*path, _BETWEEN.sub(" ", key).strip() or key), depth + 1)
    elif isinstance(value, list):
        for part in value:
            yield from _parts(part, path, depth)
    else:
        yield ", ".join(path), value
