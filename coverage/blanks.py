"""What is not known of one area: the blanks of its records, and the kinds of work that most like it have and it lacks.

Each blank is something that one person could fill.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

import numpy as np
import pandas as pd

from coverage.currency import REASONS
from coverage.evaluation import Evaluation
from coverage.kind_rows import KindRow, KindRows
from coverage.kinds_of_work import usual_side
from coverage.reaching import lads_reached
from coverage.records import RISK_UNSAID, described_records
from coverage.vocabulary import Status
from geo.areas import lad_table
from geo.as_given import is_known
from geo.levels import Reach

FEWEST_LIKE_IT = 3
"""From so many of the areas beside it on, a kind of work that is nowhere listed here is asked after."""
DOES_IT_RUN, DID_IT_START, PLACES, RISK, IS_THERE_ONE = "does_it_run", "did_it_start", "places", "risk", "is_there_one"
IN_TURN = (DOES_IT_RUN, DID_IT_START, IS_THERE_ONE, PLACES, RISK)
"""One of each is listed before the second of any."""
SURE_ENOUGH = (REASONS["current"], RISK_UNSAID, REASONS["side_unsaid"])
"""What leaves a record current."""
NOT_ASKED = "other"
"""Nobody can say whether there is some other work."""


@dataclass(frozen=True)
class Blank:
    """One thing that is not known.

    Attributes
    ----------
    what
        ``DOES_IT_RUN`` (its record is old, undated or its money is over), ``DID_IT_START`` (it was announced), ``PLACES`` and
        ``RISK`` (the record leaves them out), or ``IS_THERE_ONE`` (nothing is listed).
    kind
        The kind of work.
    service, organisation, as_of
        Of the record, "" where there is none; ``as_of`` in words.
    reach
        How the record reaches the area: a key of ``geo.levels.Reach``; "" where there is none.
    others, of
        How many of the areas beside it have the kind, and how many there are.
    """

    what: str
    kind: str
    service: str = ""
    organisation: str = ""
    as_of: str = ""
    reach: str = ""
    others: int = 0
    of: int = 0


def blanks(rows: KindRows, announced: pd.DataFrame) -> list[Blank]:
    """List the blanks of one area, one of each sort in turn.

    Parameters
    ----------
    rows
        Its kinds of work.
    announced
        ``announced_and_not_found`` there.
    """
    found = [*_of_records(rows.local_records), *_of_announced(announced), *_of_missing(rows)]
    of_each = [[one for one in found if one.what == what] for what in IN_TURN]
    return [one for turn in zip_longest(*of_each) for one in turn if one is not None]


def _of_announced(announced: pd.DataFrame) -> Iterator[Blank]:
    for record in announced.itertuples():
        yield _blank(DID_IT_START, record)


def _of_records(local: pd.DataFrame) -> Iterator[Blank]:
    """Yield one blank for each local record: whether it runs, else its places, else its risk level."""
    for record in local.itertuples():
        unsure = [why for why in str(record.reason).split("; ") if why not in SURE_ENOUGH]
        if record.status == "announced":
            yield _blank(DID_IT_START, record)
        elif unsure:
            yield _blank(DOES_IT_RUN, record)
        elif not is_known(record.places):
            yield _blank(PLACES, record)
        elif not record.risk_levels:
            yield _blank(RISK, record)


def _of_missing(rows: KindRows) -> Iterator[Blank]:
    for row in sorted(rows.all, key=_others, reverse=True):
        missing = not row.is_local and not row.is_wider_only and row.kind != NOT_ASKED
        missing = missing and row.status is not Status.CONFIRMED_NONE
        if missing and _others(row) >= FEWEST_LIKE_IT:
            yield Blank(IS_THERE_ONE, row.kind, others=_others(row), of=(row.near or row.everywhere).of)


def _others(row: KindRow) -> int:
    return (row.near or row.everywhere).either


def _blank(what: str, record: Any) -> Blank:
    return Blank(what, record.intervention, record.service_name, record.organisation_name, record.as_of, record.reach)


def announced_and_not_found(evaluation: Evaluation, lads: tuple[str, ...]) -> pd.DataFrame:
    """List records that were announced for some districts long ago, of which no start was found: they count nowhere.

    Returns
    -------
    pandas.DataFrame
        As ``described_records``, with ``reach`` (key): of the kinds of work that are usually for the side of the evaluation.
    """
    services = evaluation.not_counted
    of_side = services["intervention"].map(usual_side).eq(evaluation.terms.side)
    services = services[services["reason"].eq("announced_long_ago") & of_side]
    services = services.reset_index(drop=True)
    pairs = lads_reached(services, evaluation.directory.service_areas)
    inside = lad_table().index.get_indexer(pd.Index(list(lads)))
    here = pairs[np.isin(pairs["lad"], inside)]
    nearest = here.groupby("service")["reach"].max()
    return described_records(services.iloc[nearest.index]).assign(reach=[Reach(int(one)).key for one in nearest])
