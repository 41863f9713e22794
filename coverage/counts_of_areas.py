"""How many kinds of work, and communities that some of it is made for, every area of a level has on record."""

from collections.abc import Mapping

import pandas as pd

from coverage.communities import COMMUNITIES
from coverage.vocabulary import NOT_LOCAL, SIDES, STATUS_OF_KEY, Status


def counts_of_areas(kinds: Mapping[str, pd.DataFrame], made: Mapping[tuple[str, str], pd.DataFrame]) -> pd.DataFrame:
    """Count for every area of a level what is on record there.

    Parameters
    ----------
    kinds, made
        ``kinds_of_work`` and ``made_for_communities`` of the areas.

    Returns
    -------
    pandas.DataFrame
        Indexed by area code: ``kinds`` and ``current`` (kinds on any record, and on a current one, that names the area or a part
        of it) and ``communities`` (for which some such work is made, for either side).
    """
    of_kinds = pd.DataFrame({kind: _value(found) for kind, found in kinds.items()})
    best = {one: pd.concat([_value(made[one, side]) for side in SIDES], axis=1).max(axis=1) for one in COMMUNITIES}
    return pd.DataFrame(
        {
            "kinds": (of_kinds > NOT_LOCAL).sum(axis=1),
            "current": (of_kinds == Status.SERVED).sum(axis=1),
            "communities": (pd.DataFrame(best) > NOT_LOCAL).sum(axis=1),
        }
    )


def _value(found: pd.DataFrame) -> pd.Series:
    return found["status"].map(STATUS_OF_KEY)
