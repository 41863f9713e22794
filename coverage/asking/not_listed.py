"""How many kinds of work and communities have nothing listed, area by area: the cells that a whole map can be asked about."""

import pandas as pd

from coverage.ask import ANY
from coverage.communities import COMMUNITIES
from coverage.interventions import INTERVENTIONS
from coverage.kinds_of_work import AreasMeant, kinds_of_work, made_for_communities
from coverage.one_area import BothSides
from coverage.vocabulary import HARMED, NOT_LOCAL, SIDES, STATUS_OF_KEY, Status

NOT_ASKED = "other"
"""Nobody can say whether there is some other work."""
KINDS_ASKED = tuple(kind for kind in INTERVENTIONS if kind != NOT_ASKED)
COMMUNITIES_ASKED = tuple(
    (key, side) for key, one in COMMUNITIES.items() for side in SIDES if side == HARMED or one.may_cause_harm
)
"""Communities, each for either side that its people may be on."""
ASKED_OF_EACH = len(KINDS_ASKED) + len(COMMUNITIES_ASKED)


def nothing_is_listed(best: pd.DataFrame) -> pd.Series:
    """Say of each row of ``best_status`` whether no district has a local record, and nobody has checked that there is none."""
    status = best["status"].map(STATUS_OF_KEY)
    return status.le(NOT_LOCAL) & status.ne(Status.CONFIRMED_NONE)


def not_listed_in(both: BothSides, level: str) -> pd.Series:
    """Count for each area of a level, by its code, of how many of the ``ASKED_OF_EACH`` nothing is listed."""
    areas = AreasMeant.at(level)
    kinds, made = kinds_of_work(both, ANY, areas), made_for_communities(both, ANY, areas)
    found = [*(kinds[one] for one in KINDS_ASKED), *(made[one] for one in COMMUNITIES_ASKED)]
    return pd.concat([nothing_is_listed(one) for one in found], axis=1).sum(axis=1)
