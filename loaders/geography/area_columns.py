"""Which column of a map or a lookup says which area is meant: by the official names of columns, else by what stands in them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from geo.areas import levels_of
from geo.levels import LEVELS_ON_RECORD
from geo.mistakes import Mistake
from geo.names import CODE, find_area

_OFFICIAL = {
    "lad": "lad", "ltla": "lad", "la": "lad", "utla": "utla", "ctyua": "utla", "cty": "utla", "pfa": "pfa", "rgn": "region",
    "region": "region", "eer": "region", "ctry": "nation", "nat": "nation",
}  # fmt: skip
"""Short names of levels in the columns of official files, and ours."""
_STEM = "|".join(sorted(_OFFICIAL, key=len, reverse=True))
_COLUMN = re.compile(rf"(?P<stem>{_STEM})_?(?P<year>\d\d)?_?(?P<part>cd|code|nm|name)?", re.IGNORECASE)
_MOST_TRIED = 40
_MOSTLY = 0.5


@dataclass(frozen=True)
class AreaColumn:
    """What says which area each outline or row is of: its level, the edition of its columns, its codes and its names.

    Codes are "" where the file has names alone.
    """

    level: str
    edition: str
    codes: tuple[str, ...]
    names: tuple[str, ...]


def official_columns(columns: Sequence[str]) -> dict[str, dict[str, int]]:
    """Give the places of official columns by level and part (``cd``, ``nm``): ``{"lad": {"cd": 0, "nm": 1}}``."""
    found: dict[str, dict[str, int]] = {}
    for place, column in enumerate(columns):
        if matched := _COLUMN.fullmatch(column.strip()):
            part = "cd" if (matched["part"] or "").lower() in ("cd", "code") else "nm"
            found.setdefault(_OFFICIAL[matched["stem"].lower()], {}).setdefault(part, place)
    return found


def edition_of(column: str) -> str:
    """Give the year that an official column names: "2024" of ``LAD24CD``; "" where it names none."""
    matched = _COLUMN.fullmatch(column.strip())
    return f"20{matched['year']}" if matched and matched["year"] else ""


def area_column(columns: Sequence[str], texts: Sequence[Sequence[str]], name: str) -> AreaColumn:
    """Find the column of areas: an official one of the finest level, else one that holds codes, else one that holds names.

    Raises Mistake where there is none.
    """
    official = official_columns(columns)
    for level in LEVELS_ON_RECORD:
        if "cd" in official.get(level, {}) or "nm" in official.get(level, {}):
            return _of(columns, texts, level, official[level])
    for place, cells in enumerate(texts):
        if of_codes := _level_of_codes([cell.strip() for cell in cells if cell.strip()]):
            return _of(columns, texts, of_codes, {"cd": place})
    for place, cells in enumerate(texts):
        if of_names := _level_of_names([cell for cell in cells if cell.strip()]):
            return _of(columns, texts, of_names, {"nm": place})
    raise Mistake(f"{name}: no column says which area is meant; give one with codes such as E07000148, or names.")


def _of(columns: Sequence[str], texts: Sequence[Sequence[str]], level: str, places: dict[str, int]) -> AreaColumn:
    codes = tuple(cell.strip() for cell in texts[places["cd"]]) if "cd" in places else ()
    names = tuple(cell.strip() for cell in texts[places["nm"]]) if "nm" in places else codes
    edition = next(filter(None, (edition_of(columns[place]) for place in places.values())), "")
    return AreaColumn(level, edition, codes or ("",) * len(names), names)


def _level_of_codes(codes: Sequence[str]) -> str | None:
    """Give the finest level at which most codes stand; None where most texts are no codes of ours."""
    if sum(bool(CODE.fullmatch(code)) for code in codes) <= _MOSTLY * len(codes):
        return None
    levels = []
    for code in codes[:_MOST_TRIED]:
        try:
            levels.append(levels_of(find_area(code).code))
        except Mistake:
            continue
    often = {level: sum(level in each for each in levels) for level in LEVELS_ON_RECORD}
    best = max(often, key=lambda level: often[level])
    return best if often[best] else None


def _level_of_names(names: Sequence[str]) -> str | None:
    for level in LEVELS_ON_RECORD:
        tried = names[:_MOST_TRIED]
        if tried and sum(_is_named(name, level) for name in tried) > _MOSTLY * len(tried):
            return level
    return None


def _is_named(name: str, level: str) -> bool:
    try:
        return find_area(name, level).exact
    except Mistake:
        return False
