"""The levels at which areas stand: what each is called, and how near a service is that names an area of it.

The areas of a level share the whole country out between them, in whole districts: each level is a partition of the districts.
Two partitions may cross. Nothing may assume that one nests in another unless ``geo.nesting`` says so.
"""

from dataclasses import dataclass
from enum import IntEnum


class Reach(IntEnum):
    """How a service reaches an area; the larger the nearer."""

    NONE = 0
    WIDER = 1
    FORCE = 2
    LOCAL = 3

    @property
    def key(self) -> str:
        """The name used in files: ``local``, ``force``, ``wider``, ``none``."""
        return self.name.lower()


@dataclass(frozen=True)
class Level:
    """One level of areas. No field has a default: a level that leaves one out cannot be made.

    Attributes
    ----------
    key
        As files, columns (``<key>_code``) and links have it.
    label
        As a choice or a heading.
    article, one, many, short
        In a sentence: "an", "upper-tier authority", "upper-tier authorities"; and once it is clear what kind of area is meant.
    reach
        How a service that names an area of the level reaches its districts.
    finer_than_force
        Whether an area says where in its force something is: a confidential service is then placed by its force instead.
    planned
        Whether money can be shared out between areas of the level.
    on_record
        Whether records, names and figures are given by its areas. Else it is a map that the country is only cut by: no file is
        read as naming an area of it, and ``geo.area_notes`` says what to know of each.
    """

    key: str
    label: str
    article: str
    one: str
    many: str
    short: str
    reach: Reach
    finer_than_force: bool
    planned: bool
    on_record: bool


ANNOUNCED = "announced"
"""The key of the map of what is announced: ``geo.reorganisation`` says what that is."""
HEALTH = "health"
"""The key of the map of health areas: ``geo.health_areas`` says what they are."""
# fmt: off
LEVELS = {
    level.key: level
    for level in (
        Level(key="lad", label="Local authority districts", article="a", one="local authority district",
              many="local authority districts", short="district",
              reach=Reach.LOCAL, finer_than_force=True, planned=True, on_record=True),
        Level(key="utla", label="Upper-tier authorities", article="an", one="upper-tier authority",
              many="upper-tier authorities", short="upper-tier authority",
              reach=Reach.LOCAL, finer_than_force=True, planned=True, on_record=True),
        Level(key="pfa", label="Police force areas", article="a", one="police force area",
              many="police force areas", short="force area",
              reach=Reach.FORCE, finer_than_force=False, planned=True, on_record=True),
        Level(key="region", label="Regions", article="a", one="region",
              many="regions", short="region",
              reach=Reach.WIDER, finer_than_force=False, planned=True, on_record=True),
        Level(key="nation", label="Nations", article="a", one="nation",
              many="nations", short="nation",
              reach=Reach.WIDER, finer_than_force=False, planned=False, on_record=True),
        Level(key=ANNOUNCED, label="Upper-tier authorities as announced", article="an",
              one="upper-tier authority as announced", many="upper-tier authorities as announced", short="authority",
              reach=Reach.LOCAL, finer_than_force=True, planned=True, on_record=False),
        Level(key=HEALTH, label="Health areas (whole districts)", article="a", one="health area",
              many="health areas", short="health area",
              reach=Reach.LOCAL, finer_than_force=True, planned=False, on_record=False),
    )
}
"""By key. In this order a name that several areas have means the first, and a figure of the first overrides the rest."""
# fmt: on

LEVELS_ON_RECORD = {key: level for key, level in LEVELS.items() if level.on_record}
"""Those by which records, names and figures are given."""
PLANNED_LEVELS = {key: level for key, level in LEVELS.items() if level.planned}
"""Those between whose areas money can be shared out."""


def a_level(level: str) -> str:
    """Name a level in a sentence: "an upper-tier authority"."""
    return f"{LEVELS[level].article} {LEVELS[level].one}"
