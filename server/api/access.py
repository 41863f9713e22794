"""The address of distance and access: how far an area is from a place, as ranges, and what a change would bring."""

from collections.abc import Mapping
from typing import Any

from loaders.directory.shipped import published_directory
from say.distance.access_answer import access_of_area, services_named, sites_named
from say.distance.access_table import ENDS, ESTIMATES
from server.api.address import Address
from server.api.as_json import Told
from server.api.choice import Choice
from server.api.choices import AREA, ASK, PAGE, ask_of
from server.api.people import shipped_people
from server.api.schemas import columns, rows_of


def access(asked: Mapping[str, Any]) -> Told:
    """Answer how far an area and the areas inside it are from a place, and who has access to one."""
    ask, directory = ask_of(asked), published_directory()
    change = asked["new_site"], asked["closed"]
    return Told(access_of_area(ask, directory, shipped_people(), asked["area"], *change), ask.terms.on, directory)


_ROWS = columns(
    text="area_code area_name at_least line_lies_in in_words",
    number="people share_known share_near with_known_place without_known_place from_afar "
    + " ".join(f"{name}_{end}" for name in ESTIMATES for end in ENDS),
)
_CHANGE = (
    Choice(
        "new_site",
        'What if there were places here: towns, or first halves of postcodes, "; " between them.',
        {"type": "string"},
        "Hexham; Machynlleth",
        sites_named,
        "",
    ),
    Choice(
        "closed",
        'What if these services closed: ids, "; " between them, each of one with a known place.',
        {"type": "string"},
        "S1",
        services_named,
        "",
    ),
)
ACCESS = Address(
    "/access/{area}",
    "How far an area and the areas inside it are from a place, as ranges, and who has access; null is not known, or not asked.",
    (AREA, *ASK, *_CHANGE, *PAGE),
    access,
    rows_of(_ROWS),
    "/access/E23000032?intervention=behaviour_change_group",
    is_for_all=True,
)
