"""One thing that is not known of an area, which one person could say."""

from dataclasses import dataclass

from coverage.ask import ANY
from geo.home import Home

DOES_IT_RUN, DID_IT_START, PLACES, RISK, FUNDED_TO = "does_it_run", "did_it_start", "places", "risk", "funded_to"
IS_THERE_ONE, BED_SPACES, IS_IT_MET = "is_there_one", "bed_spaces", "is_it_met"
OF_A_RECORD = (DID_IT_START, DOES_IT_RUN, PLACES, RISK, FUNDED_TO)
"""What may not be known of a service on record."""


@dataclass(frozen=True)
class MissingCell:
    """One thing that is not known.

    Attributes
    ----------
    area
        Of what area, or areas taken together.
    what
        Of a service on record one of ``OF_A_RECORD``: ``DID_IT_START`` (it was announced), ``DOES_IT_RUN`` (its record is old,
        undated or its money is over), ``PLACES`` a year, ``RISK`` levels, ``FUNDED_TO`` (no end of it or of its money). Else
        ``IS_THERE_ONE`` (nothing is listed), ``BED_SPACES`` (of accommodation, in the whole area), or ``IS_IT_MET`` (a standard).
    would_know
        Keys of ``PARTIES``, the likeliest first.
    side, kind, risk, community
        Of a key each of ``SIDES``, ``INTERVENTIONS``, ``RISK_LEVELS`` and ``COMMUNITIES``; ``any`` where it is of all.
    standard
        A key of ``STANDARDS``; "" where it is of none.
    service_id, service, organisation, as_of, reach
        Of the record; ``as_of`` in words, ``reach`` a key of ``geo.levels.Reach``; "" where there is none.
    """

    area: Home
    what: str
    would_know: tuple[str, ...]
    side: str = ANY
    kind: str = ANY
    risk: str = ANY
    community: str = ANY
    standard: str = ""
    service_id: str = ""
    service: str = ""
    organisation: str = ""
    as_of: str = ""
    reach: str = ""
