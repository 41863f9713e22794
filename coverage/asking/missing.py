"""What is not known of an area: every blank of its records, and every kind of work, risk and community with nothing listed.

What was checked and declared to be none is known. A confidential service is never asked after by itself: accommodation is
asked about once, as bed spaces in the whole area.
"""

from collections.abc import Iterator
from typing import Any

import pandas as pd

from coverage.ask import ANY
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
from coverage.asking.not_listed import COMMUNITIES_ASKED, KINDS_ASKED, nothing_is_listed
from coverage.asking.parties import COMMISSIONS, COUNCIL, OF_BEDS, PROVIDER, who_knows_of
from coverage.currency import REASONS
from coverage.evaluation import Evaluation
from coverage.interventions import INTERVENTIONS
from coverage.kind_rows import NEAR
from coverage.kinds_of_work import AreasMeant, kinds_of_work, made_for_communities, usual_side
from coverage.one_area import BothSides, announced_for_both_sides
from coverage.records import RISK_UNSAID
from coverage.vocabulary import CAUSE_HARM, HARMED, RISK_LEVELS
from geo.as_given import is_known
from geo.home import Home
from geo.levels import Reach

SURE_ENOUGH = (REASONS["current"], RISK_UNSAID, REASONS["side_unsaid"])
"""What leaves a record current."""


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
        *_of_kinds(both, home, risk),
        *(_of_risks(both, home) if risk == ANY else ()),
        *_of_communities(both, home, risk),
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


def _of_kinds(both: BothSides, home: Home, risk: str) -> Iterator[MissingCell]:
    found = kinds_of_work(both, risk, AreasMeant.together(home.lads))
    for kind in KINDS_ASKED:
        if _is_missing(found[kind]):
            yield MissingCell(home, IS_THERE_ONE, who_knows_of(kind), usual_side(kind), kind, risk)


def _of_risks(both: BothSides, home: Home) -> Iterator[MissingCell]:
    """Ask for each risk level at which no kind of work with people who cause harm is listed."""
    kinds = [kind for kind in INTERVENTIONS if usual_side(kind) == CAUSE_HARM]
    for risk in RISK_LEVELS:
        found = kinds_of_work(both, risk, AreasMeant.together(home.lads))
        if all(_is_missing(found[kind]) for kind in kinds):
            yield MissingCell(home, IS_THERE_ONE, COMMISSIONS, CAUSE_HARM, risk=risk)


def _of_communities(both: BothSides, home: Home, risk: str) -> Iterator[MissingCell]:
    found = made_for_communities(both, risk, AreasMeant.together(home.lads))
    for community, side in COMMUNITIES_ASKED:
        if _is_missing(found[community, side]):
            yield MissingCell(home, IS_THERE_ONE, COMMISSIONS, side, risk=risk, community=community)


def _is_missing(best: pd.DataFrame) -> bool:
    return bool(nothing_is_listed(best).iloc[0])
