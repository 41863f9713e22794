"""The address of the patchwork: every area by every kind of work and community."""

from collections.abc import Mapping
from typing import Any

from coverage.ask import Terms
from coverage.vocabulary import Status
from geo.areas import ENGLAND_AND_WALES
from loaders.directory.shipped import published_directory
from say.coverage.patchwork_answer import patchwork_area, patchwork_of_areas
from server.api.address import Address
from server.api.as_json import Told
from server.api.choice import Choice, yes_or_no
from server.api.choices import OF_EITHER_SIDE, PAGE, RISK
from server.api.schemas import BOOLEAN, columns, rows_of


def patchwork(asked: Mapping[str, Any]) -> Told:
    """Answer what is on record in the forces of a nation, or the districts of a force, by kinds of work and communities."""
    terms, directory = Terms(**{one.name: asked[one.name] for one in OF_EITHER_SIDE}), published_directory()
    answer = patchwork_of_areas(directory, terms, asked["risk"], asked["within"], asked["both_sides"])
    return Told(answer, terms.on, directory)


_CELLS = {
    **columns(
        text="area_code area_name column label group intervention community side status extent ends in_words",
        number="districts districts_of share services local_services " + " ".join(f"share_{one.key}" for one in Status),
        lists="records",
    ),
    "local": BOOLEAN,
    "current": BOOLEAN,
}
PATCHWORK = Address(
    "/patchwork",
    "Every force of a nation, or every district of a force, by every kind of work and community.",
    (
        Choice(
            "within",
            "A nation or a police force area, by its code or name; usually both nations.",
            {"type": "string"},
            "E23000032",
            patchwork_area,
            ENGLAND_AND_WALES,
        ),
        RISK,
        *OF_EITHER_SIDE,
        yes_or_no("both_sides", "Show each kind of work under each side that it may be for."),
        *PAGE,
    ),
    patchwork,
    rows_of(_CELLS),
    "/patchwork?within=E23000032&risk=high",
    is_for_all=True,
)
