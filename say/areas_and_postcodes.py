"""Answers about places: an area with all that are related to it, and the areas of postcodes."""

from collections.abc import Sequence

from geo.any_map import find_on_any_map
from geo.areas import lad_parents
from geo.found_area import FoundArea
from geo.mended_postcodes import mended_postcodes
from geo.postcodes import PostcodeIndex
from geo.relations import relations_of, relations_of_retired, retired_meant
from geo.retired import Retired
from geo.single_names import described
from say.answers import Answer
from say.provenance import POSTCODES, RELATED_AREAS, basis_without_directory

_BESIDE = ["lad_name", "utla_name", "pfa_name", "region_code", "nation_code"]
"""What stands beside what the index of postcodes says itself."""


def area_meant(text: str, level: str | None = None) -> FoundArea | Retired:
    """Find the area that a text means, a retired one as itself where no level is asked for. Raises Mistake as ``find_area``."""
    return (retired_meant(text) if level is None else None) or find_on_any_map(text, level)


def areas_related_to(area: FoundArea | Retired) -> Answer:
    """Answer what an area is, lies in and holds, whom it borders, and what it was; of a retired one, what it became."""
    if isinstance(area, Retired):
        asked, table = f"{area.name} ({area.code}), which is retired", relations_of_retired(area)
    else:
        asked = ". ".join(filter(None, [described((area.level, area.code)), area.notice]))
        table = relations_of(area.code)
    return table, basis_without_directory(asked, "none used").provenance(
        "areas and how they are related", RELATED_AREAS
    )


def areas_of_postcodes(postcodes: Sequence[str]) -> tuple[Answer, list[str]]:
    """Answer in which areas postcodes lie, in their order, and say in sentences which slips were mended.

    ``result`` and the columns after it are those of ``PostcodeIndex.locate``, then names and codes of the areas. Whether a
    postcode is still in use is not on record: one that is not lies where it last did.
    """
    index = PostcodeIndex.open()
    read, mended = mended_postcodes(list(postcodes), index)
    located = index.locate(read).assign(postcode=list(postcodes)).set_index("postcode")
    table = located.join(lad_parents()[_BESIDE], on="lad_code", validate="m:1")
    asked = " ".join(["in which areas postcodes lie.", *mended])
    return (table, basis_without_directory(asked, "none used").provenance("areas of postcodes", POSTCODES)), mended
