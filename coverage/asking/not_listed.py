"""How many kinds of work and communities have nothing listed, area by area: the cells that a whole map can be asked about."""

from collections.abc import Iterable

import numpy as np
import pandas as pd

from coverage.ask import ANY, Ask
from coverage.asking.on_record import on_record
from coverage.communities import COMMUNITIES
from coverage.extent import area_positions
from coverage.interventions import INTERVENTIONS
from coverage.kinds_of_work import usual_side
from coverage.one_area import BothSides
from coverage.vocabulary import HARMED, SIDES

NOT_ASKED = "other"
"""Nobody can say whether there is some other work."""
KINDS_ASKED = tuple(kind for kind in INTERVENTIONS if kind != NOT_ASKED)
COMMUNITIES_ASKED = tuple(
    (key, side) for key, one in COMMUNITIES.items() for side in SIDES if side == HARMED or one.may_cause_harm
)
"""Communities, each for either side that its people may be on."""
ASKED_OF_EACH = len(KINDS_ASKED) + len(COMMUNITIES_ASKED)


def asks_of_kinds(both: BothSides, kinds: Iterable[str], risk: str) -> list[Ask]:
    """Ask of each kind of work whether there is any for its usual side, whatever the community."""
    return [Ask(risk, ANY, kind, both[usual_side(kind)].terms) for kind in kinds]


def asks_of_communities(both: BothSides, risk: str) -> list[Ask]:
    """Ask of each of ``COMMUNITIES_ASKED`` whether work of any kind is made for it."""
    return [Ask(risk, community, ANY, both[side].terms) for community, side in COMMUNITIES_ASKED]


def not_listed_in(both: BothSides, level: str) -> pd.Series:
    """Count for each area of a level, by its code, of how many of the ``ASKED_OF_EACH`` nothing is listed."""
    codes, of_lad = area_positions(level)
    asks = [*asks_of_kinds(both, KINDS_ASKED, ANY), *asks_of_communities(both, ANY)]
    found = on_record(both, asks, (np.flatnonzero(of_lad == place) for place in range(len(codes))))
    return pd.Series(found.unknown.sum(axis=1), index=codes)
