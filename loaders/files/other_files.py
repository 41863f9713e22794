"""What a file is that is not a directory: another kind of file that this dashboard reads or writes, named as what it is."""

import json
import re
from collections.abc import Iterable

from geo.mistakes import Mistake
from loaders.files.cells import matching_key


class SeriesMistake(Mistake):
    """That a file is a series of counts, which another screen reads."""


WANTED = "nor in Open Referral UK, 360Giving, OCDS or GeoJSON; save its table as .xlsx and load that."
_JSON_BEGINS = re.compile(r'\s*(?:\{\s*"|\[\s*\{)')
_CUT_SHORT = "a JSON file that is cut short or damaged; fetch or save it again, and load that."
_PLAN = "a plan, not a directory; load it on the Plans screen."
_SET = "a set of assumptions, not a directory; load it on the Assumptions screen."
A_SERIES = "a series of counts, not a directory; load it on the Assumptions screen."
_GROUP = "a group of areas, not a directory; load it on the Compare screen."
_SAVED = "a table saved from a screen, not a directory; start from the template."


def json_as_what_it_is(text: str) -> str | None:
    """Say what a JSON text without any list is; None for a text that is no JSON."""
    if text.lstrip()[:1] not in ("{", "["):
        return None
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return _CUT_SHORT if _JSON_BEGINS.match(text) else None
    return f"a JSON file with no list in it, {WANTED}"


def json_of_another_screen(parts: frozenset[str]) -> str:
    """Say what a JSON file with these parts is, and where it belongs; "" where it is nothing that this dashboard writes."""
    if {"changes", "weights"} & parts:
        return _SET
    return _PLAN if {"budget", "mix", "interventions"} & parts else ""


def table_as_what_it_is(headings: Iterable[str]) -> str | None:
    """Say what a table with these headings is, and where it belongs; None where we do not know either."""
    keys = {matching_key(heading) for heading in headings if heading}
    if {"asked", "directory", "sources", "datastatus"} <= keys:
        return _SAVED
    if "value" in keys and "period" in keys:
        return A_SERIES
    if keys and keys <= {"areacode", "areaname", "area", "code", "name"} and "areacode" in keys:
        return _GROUP
    return None
