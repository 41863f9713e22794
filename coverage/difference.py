"""What is on record before and after: two dates of one directory, or two directories on one date, district by district.

More or less on record is not more or less provision: a record that grows old is not a service that closes.
"""

import numpy as np
import pandas as pd

from coverage.ask import Ask
from coverage.cube import status_by_lad
from coverage.evaluation import Evaluation
from coverage.extent import area_positions, best_status, people_by_status
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
        Indexed by area code: ``area_name``, ``status_before extent_before status_after extent_after`` as in ``best_status``,
        ``share_more share_less share_same`` (of people of all ages, 0 to 1, summing to 1) living in districts whose status is
        better, worse or unchanged (in the order of ``Status``, but that *checked: none* and *nothing listed* count alike: with
        either nothing is on record for them), ``change`` (*more* somewhere and less nowhere, *less* somewhere and more nowhere,
        *both*, or else the *same*) and ``people``. Nothing is missing: every district has a status.
    """
    was, now = status_by_lad(before, ask), status_by_lad(after, ask)
    had, has = (np.maximum(status, Status.NO_RECORD) for status in (was, now))
    codes, area = area_positions(level)
    people = lad_table()["population"].to_numpy(dtype=float)
    total = np.bincount(area, weights=people, minlength=len(codes))
    table = pd.DataFrame({"area_name": area_table(level)["area_name"]}, index=codes)
    for when, status in (("before", was), ("after", now)):
        found = best_status(people_by_status(status, level))
        table[f"status_{when}"], table[f"extent_{when}"] = found["status"], found["extent"]
    for name, holds in (("more", has > had), ("less", has < had), ("same", has == had)):
        here = np.bincount(area, weights=np.where(holds, people, 0.0), minlength=len(codes))
        table[f"share_{name}"] = here / total
    more, less = table["share_more"] > 0, table["share_less"] > 0
    table["change"] = np.select([more & less, more, less], ["both", "more", "less"], "same")
    return table.assign(people=total.astype(int))
