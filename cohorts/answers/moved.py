"""The cohort of a place as shipped and as the assumptions stand: what a change has moved."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from cohorts.answers.of_area import area_people
from cohorts.model.cohort import Cohort
from cohorts.model.summary import ENDS, Interval, interval


@dataclass(frozen=True)
class Answer:
    """The cohort of one place, people a year: as shipped, now, now at the centre, and the difference draw by draw.

    ``moved`` is not known where the two have not the same number of draws from the same seed.
    """

    code: str
    shipped: Interval
    now: Interval
    centre: float
    moved: Interval


def answer_of(code: str, risk: str, community: str, shipped: Cohort, now: Cohort, central: Cohort) -> Answer:
    """Set the cohort of an area as shipped beside that of the assumptions in use, in draws and at their centre."""
    before, after, centre = (area_people(one, code, risk, community) for one in (shipped, now, central))
    same = all(now.values[key][0] == shipped.values[key][0] for key in ("draws", "seed"))
    moved = after - before if same else np.full(1, np.nan)
    return Answer(code, interval(before), interval(after), float(centre[0]), interval(moved))


def answers_table(answers: Sequence[Answer], names: Sequence[str]) -> pd.DataFrame:
    """List answers as files hold them, by area code and with their names: people a year, NaN where not known."""
    rows = [
        {"area_name": name, "now_centre": one.centre}
        | {f"{part}_{end}": getattr(getattr(one, part), end) for part in ("shipped", "now", "moved") for end in ENDS}
        for one, name in zip(answers, names, strict=True)
    ]
    return pd.DataFrame(rows, index=pd.Index([one.code for one in answers], name="area_code"))
