"""Put the areas that a file names to those that this product has: retired codes mapped, other countries left out."""

from collections import Counter
from collections.abc import Sequence

from geo.levels import LEVELS
from geo.mistakes import Mistake, in_one_sentence
from geo.names import CODE, find_area
from geo.retired import retired_areas
from loaders.files.report import Finding
from loaders.geography.area_columns import AreaColumn

MOST_NAMED = 6
_ELSEWHERE = {"S": "Scotland", "N": "Northern Ireland", "L": "the Channel Islands", "M": "the Isle of Man"}


def areas_of(column: AreaColumn, problems: list[Finding], first_row: int = 1) -> list[str]:
    """Give the current code of each area named, "" where it is none of ours; what is left out or mapped is said.

    ``first_row`` is the number of the first in messages.
    """
    found, elsewhere = [], Counter[str]()
    retired: list[str] = []
    for at, (code, name) in enumerate(zip(column.codes, column.names, strict=True)):
        if CODE.fullmatch(code) and code[0] in _ELSEWHERE:
            elsewhere[_ELSEWHERE[code[0]]] += 1
            found.append("")
            continue
        try:
            area = find_area(code or name, column.level)
        except Mistake as mistake:
            problems.append(Finding("", at + first_row, "", in_one_sentence(str(mistake), "It was left out."), True))
            found.append("")
            continue
        found.append(area.code)
        if code in retired_areas():
            retired.append(f"{retired_areas()[code].name} ({code})")
    problems += _said(elsewhere, retired, column)
    return found


def _said(elsewhere: Counter[str], retired: Sequence[str], column: AreaColumn) -> list[Finding]:
    said = []
    if elsewhere:
        listed = " and ".join(f"{number} of {country}" for country, number in sorted(elsewhere.items()))
        said.append(f"Left out, being outside England and Wales: {listed}.")
    if retired:
        one, kind = len(retired) == 1, LEVELS[column.level]
        listed = ", ".join(retired[:MOST_NAMED]) + (" …" if len(retired) > MOST_NAMED else "")
        whose = (
            f"1 code is of a {kind.one} that has ended"
            if one
            else f"{len(retired)} codes are of {kind.many} that have ended"
        )
        said.append(f"{whose}; read as what {'it' if one else 'they'} became: {listed}.")
    return [Finding("", 0, "", one, False) for one in said]
