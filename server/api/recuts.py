"""Addresses about areas that change: what outlives a council that ends."""

from collections.abc import Mapping
from typing import Any

from coverage.ask import Terms
from loaders.directory.shipped import published_directory
from say.coverage.outliving_answer import outliving_of_area
from server.api.address import Address
from server.api.as_json import Told
from server.api.choices import AREA, ON, PAGE, STALENESS_MONTHS
from server.api.schemas import columns, rows_of


def outliving(asked: Mapping[str, Any]) -> Told:
    """Answer which records and awards outlive a council of an area."""
    directory, terms = published_directory(), Terms(asked["on"], asked["staleness_months"])
    return Told(outliving_of_area(directory, terms, asked["area"]), terms.on, directory)


_OUTLIVING = columns(
    text="council_code what name lasts_to is_money council_name council_ends certainty source_title source_url",
    number="",
)
RECUTS = (
    Address(
        "/outliving/{area}",
        "Records and awards that last longer than a council of the area which is announced to end.",
        (AREA, ON, STALENESS_MONTHS, *PAGE),
        outliving,
        rows_of(_OUTLIVING),
        "/outliving/E10000003",
        is_for_all=True,
    ),
)
