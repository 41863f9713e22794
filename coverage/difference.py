"""What is on record before and after: two dates of one directory, or two directories on one date, district by district.

More or less on record is not more or less provision: a record that grows old is not a service that closes.
"""

import numpy as np
import pandas as pd

from coverage.ask import Ask
from coverage.cube import status_cube
from coverage.evaluation import Evaluation
from coverage.tables import area_positions, main_status, people_by_status
from coverage.vocabulary import Status
from geo.areas import area_table, lad_table


def record_difference(before: Evaluation, after: Evaluation, ask: Ask, level: str) -> pd.DataFrame:
    """Compare what two evaluations give for one ask.

    Parameters
    ----------
    before, after
        What is compared; their own terms hold, not those of the ask.
    ask
        Risk, community and intervention.
    level
        ``lad utla pfa region``.

    Returns
    -------
    pandas.DataFrame
        Indexed by area code: ``area_name``, ``status_before`` and ``status_after`` (keys, of the largest share of people),
        ``share_more share_less share_same`` (of people of all ages, 0 to 1, summing to 1) living in districts whose status is
        better, worse or unchanged (in the order of ``Status``, but that *checked: none* and *nothing listed* count alike: with
        either nothing is on record for them), ``change`` (*more* somewhere and less nowhere, *less* somewhere and more nowhere,
        *both*, or else the *same*) and ``people``. Nothing is missing: every district has a status.
    """
    position = (slice(None), *ask.cell)
    was, now = status_cube(before)[position], status_cube(after)[position]
    had, has = (np.maximum(status, Status.NO_RECORD) for status in (was, now))
    codes, area = area_positions(level)
    people = lad_table()["population"].to_numpy(dtype=float)
    total = np.bincount(area, weights=people, minlength=len(codes))
    table = pd.DataFrame({"area_name": area_table(level)["area_name"]}, index=codes)
    table["status_before"] = main_status(people_by_status(was, level))
    table["status_after"] = main_status(people_by_status(now, level))
    for name, holds in (("more", has > had), ("less", has < had), ("same", has == had)):
        here = np.bincount(area, weights=np.where(holds, people, 0.0), minlength=len(codes))
        table[f"share_{name}"] = here / total
    more, less = table["share_more"] > 0, table["share_less"] > 0
    table["change"] = np.select([more & less, more, less], ["both", "more", "less"], "same")
    return table.assign(people=total.astype(int))
