"""What answers changed on the map: of each area how many of its cells became known, and how many are open again."""

import numpy as np
import pandas as pd

from coverage.rounds.what_is_known import Known

COLUMNS = ("asked", "unknown_before", "unknown_after", "newly_known", "open_again", "change")


def map_changed(before: Known, after: Known) -> pd.DataFrame:
    """Compare what is known before and after, cell by cell.

    Returns
    -------
    pandas.DataFrame
        Indexed by area code: ``asked`` (cells), ``unknown_before unknown_after``, ``newly_known`` (nothing answered before, and
        something does now: a service, or that there is none), ``open_again`` (a service ended, and nothing else is on record),
        and ``change`` (*more*, *less*, *both*, or the *same*).
    """
    cells = pd.DataFrame(
        [(area, before.is_unknown((area, one)), after.is_unknown((area, one))) for area, one in before.statuses],
        columns=["area_code", "was", "now"],
    )
    cells = cells.assign(asked=1, newly_known=cells["was"] & ~cells["now"], open_again=~cells["was"] & cells["now"])
    table = (
        cells.rename(columns={"was": "unknown_before", "now": "unknown_after"}).groupby("area_code").sum().astype(int)
    )
    more, less = table["newly_known"] > 0, table["open_again"] > 0
    return table.assign(change=np.select([more & less, more, less], ["both", "more", "less"], "same"))[list(COLUMNS)]
