"""What is not known of an area: every blank of its records, and every kind of work, risk and community with nothing listed.

What was checked and declared to be none is known. A confidential service is never asked after by itself: accommodation is
asked about once, as bed spaces in the whole area.
"""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Any

import numpy as np
import pandas as pd

from coverage.ask import ANY, Ask
from coverage.asking.cell import (
    BED_SPACES,
    DID_IT_START,
    DOES_IT_RUN,
    FUNDED_TO,
    IS_THERE_ONE,
    PLACES,
    RISK,
    MissingCell,
)
from coverage.asking.not_listed import KINDS_ASKED, asks_of_communities, asks_of_kinds
from coverage.asking.on_record import on_record
from coverage.asking.parties import COMMISSIONS, COUNCIL, OF_BEDS, PROVIDER, who_knows_of
from coverage.currency import REASONS
from coverage.evaluation import Evaluation
from coverage.interventions import INTERVENTIONS
from coverage.kind_rows import NEAR
from coverage.kinds_of_work import usual_side
from coverage.one_area import BothSides, announced_for_both_sides
from coverage.records import RISK_UNSAID
from coverage.vocabulary import CAUSE_HARM, HARMED, RISK_LEVELS
from geo.areas import lad_table
from geo.as_given import is_known
from geo.home import Home
from geo.levels import Reach

SURE_ENOUGH = (REASONS["current"], RISK_UNSAID, REASONS["side_unsaid"])
"""What leaves a record current."""
_WITH_WHO_CAUSES_HARM = tuple(kind for kind in INTERVENTIONS if usual_side(kind) == CAUSE_HARM)


def missing_cells(both: BothSides, home: Home, risk: str, records: pd.DataFrame) -> tuple[MissingCell, ...]:
    """List all that is not known of an area.

    Parameters
    ----------
    both
        ``evaluate_both_sides`` of a directory, on the date asked about.
    home
        An area of any level, or a group.
    risk
        The risk level at which records are read: with ``any``, each level is asked about by itself too.
    records
        ``records_of_both_sides`` of its districts, at that risk level.

    Returns
    -------
    tuple of MissingCell
        Of records first, each with all its blanks one after the other, then of kinds, risk levels, communities and beds.
    """
    found = pd.concat([records, announced_for_both_sides(both, home.lads)], ignore_index=True)
    return (
        *_of_records(home, _open_and_local(found, both[CAUSE_HARM])),
        *_not_there(both, home, risk),
        MissingCell(home, BED_SPACES, OF_BEDS, HARMED),
    )


def _open_and_local(records: pd.DataFrame, evaluation: Evaluation) -> pd.DataFrame:
    """Return the records that answer and name the area or its force, none of a confidential service among them."""
    services = evaluation.directory.services
    hidden = services.loc[services["confidential"], "service_id"]
    answers = records["role"].fillna("answers").eq("answers")  # what was announced long ago has no role
    return records[answers & records["reach"].isin(NEAR) & ~records["service_id"].isin(hidden)]


def _of_records(home: Home, local: pd.DataFrame) -> Iterator[MissingCell]:
    for record in local.itertuples():
        yield from (_cell_of_record(home, record, what) for what in _blanks_of(record))


def _cell_of_record(home: Home, record: Any, what: str) -> MissingCell:
    return MissingCell(
        area=home,
        what=what,
        would_know=_who_knows_of_record(record),
        side=usual_side(record.intervention),
        kind=record.intervention,
        service_id=record.service_id,
        service=record.service_name,
        organisation=record.organisation_name,
        as_of=record.as_of,
        reach=record.reach,
    )


def _blanks_of(record: Any) -> Iterator[str]:
    """Yield what one record leaves open, what matters most first."""
    unsure = record.status != "announced" and is_known(record.reason)
    if record.status == "announced":
        yield DID_IT_START
    elif unsure and any(why not in SURE_ENOUGH for why in str(record.reason).split("; ")):
        yield DOES_IT_RUN
    if not is_known(record.places):
        yield PLACES
    if not record.risk_levels:
        yield RISK
    if not record.end_date and not record.funded_to:
        yield FUNDED_TO


def _who_knows_of_record(record: Any) -> tuple[str, ...]:
    """Say who would know: of a local record whoever runs it, else the council; of a force's the commissioner or the police."""
    of_kind = who_knows_of(record.intervention)
    if record.reach != Reach.LOCAL.key:
        return (*of_kind, PROVIDER)
    return (PROVIDER, COUNCIL, *(one for one in of_kind if one != COUNCIL))


def _not_there(both: BothSides, home: Home, risk: str) -> Iterator[MissingCell]:
    """Ask for each kind of work, then each risk level (where all are read), then each community of which nothing is known."""
    kinds, communities = asks_of_kinds(both, KINDS_ASKED, risk), asks_of_communities(both, risk)
    levels = {level: asks_of_kinds(both, _WITH_WHO_CAUSES_HARM, level) for level in RISK_LEVELS if risk == ANY}
    unknown = _unknown(both, home, [*kinds, *communities, *chain.from_iterable(levels.values())])
    for ask in kinds:
        if ask in unknown:
            yield MissingCell(home, IS_THERE_ONE, who_knows_of(ask.intervention), ask.side, ask.intervention, risk)
    for level, asks in levels.items():
        if unknown.issuperset(asks):
            yield MissingCell(home, IS_THERE_ONE, COMMISSIONS, CAUSE_HARM, risk=level)
    for ask in communities:
        if ask in unknown:
            yield MissingCell(home, IS_THERE_ONE, COMMISSIONS, ask.side, risk=risk, community=ask.community)


def _unknown(both: BothSides, home: Home, asks: Sequence[Ask]) -> set[Ask]:
    inside = np.asarray(lad_table().index.get_indexer(pd.Index(home.lads)), dtype=np.int64)
    [found] = on_record(both, asks, [inside]).unknown
    return {ask for ask, is_unknown in zip(asks, found, strict=True) if is_unknown}
