"""Which list a JSON file is, of which standard, and its items one at a time: a long file is never held whole."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from itertools import islice
from typing import Any

import ijson

_LISTS = ("releases", "records", "grants", "contents", "content")
"""The parts of a file in which a standard keeps its list."""
_OF_SERVICES = {
    "organization",
    "service_at_locations",
    "service_areas",
    "service_taxonomys",
    "eligibilitys",
    "attributes",
}
_OF_THE_FIRST_EDITION = {
    "service_taxonomys",
    "eligibilitys",
    "regular_schedules",
    "fundings",
    "deliverable_type",
    "attending_type",
}
_TOTALS = ("total_pages", "totalPages")
_LOOKED_AT = 20
DEEPEST = 60
_LARGEST_ITEM = 5_000_000
"""Bytes of a file that may be one item by itself."""


@dataclass(frozen=True)
class JsonList:
    """A list of a standard: its key in ``FORMATS``, and where its items stand, as ijson says it."""

    standard: str
    prefix: str


class TooDeepError(ValueError):
    """JSON nested deeper than any standard: to follow where one is in it would take memory without end."""


@dataclass
class Outline:
    """What a JSON file is from outside: the lists where a standard may keep its own, its outermost parts, its ``type``."""

    lists: list[str]
    parts: list[str]
    type: str = ""


def outline(content: bytes) -> Outline:
    """Look through a JSON file once.

    Raises
    ------
    ijson.JSONError
        If it is no JSON, or ends too early.
    TooDeepError
        If it is nested too deeply.
    """
    found = Outline([], [])
    within: list[str] = []  # what is open, outermost first: "[" or "{"
    key = ""
    for event, value in ijson.basic_parse(BytesIO(content), use_float=True):
        if event in ("start_map", "start_array"):
            if event == "start_array" and key in _LISTS and within in (["{"], ["[", "{"]):
                found.lists.append("item." * (len(within) - 1) + f"{key}.item")
            within.append("{" if event == "start_map" else "[")
            if len(within) > DEEPEST:
                raise TooDeepError
        elif event in ("end_map", "end_array"):
            within.pop()
        elif event == "map_key":
            key = value
            if within == ["{"]:
                found.parts.append(key)
        elif event == "string" and key == "type" and len(within) == 1:
            found.type = value
    return found


def json_list(content: bytes, about: Outline) -> JsonList | None:
    """Which list of which standard a JSON file is; None where it is none of them.

    Several packages or pages in one list are one list.
    """
    places = dict.fromkeys((*about.lists, "item", *([""] if len(content) < _LARGEST_ITEM else [])))
    for prefix in places:
        items = islice(ijson.items(BytesIO(content), prefix, use_float=True), _LOOKED_AT)
        if key := next((key for item in items if isinstance(item, dict) and (key := _standard(item, prefix))), None):
            return JsonList(key, prefix)
    return None


def pages_in_all(content: bytes, about: Outline) -> int:
    """How many pages a list has of which this is one; 1 where it does not say."""
    for key in about.parts:
        if key in _TOTALS:
            total = next(ijson.items(BytesIO(content), key, use_float=True), 1)
            return total if isinstance(total, int) and total > 0 else 1
    return 1


def _standard(item: dict[str, Any], prefix: str) -> str | None:
    if "ocid" in item:
        return "ocds"
    if "fundingOrganization" in item or "amountAwarded" in item:
        return "360giving"
    if (
        "name" in item
        and ("id" in item or "organization_id" in item)
        and (_OF_SERVICES & item.keys() or "content" in prefix)
    ):
        first = "content.item" in prefix or _OF_THE_FIRST_EDITION & item.keys() or _says_area_the_old_way(item)
        return "open_referral_uk_1" if first else "open_referral_uk_3"
    return None


def _says_area_the_old_way(item: dict[str, Any]) -> bool:
    areas = item.get("service_areas")
    return isinstance(areas, list) and any(isinstance(area, dict) and "service_area" in area for area in areas)


def items_of(content: bytes, place: JsonList) -> Iterator[dict[str, Any]]:
    """Each item of the list, one at a time."""
    return (item for item in ijson.items(BytesIO(content), place.prefix, use_float=True) if isinstance(item, dict))
