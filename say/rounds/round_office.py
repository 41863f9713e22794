"""Whom a round asks in an area: the commissioner's office, as the register of offices has it."""

from collections.abc import Iterable

from coverage.asking.offices import Office, office_for
from coverage.asking.parties import COMMISSIONER
from coverage.rounds.collection import Round
from geo.areas import levels_of
from geo.home import home_of
from loaders.offices.shipped import shipped_offices


def office_asked(of: Round, area: str, offices: Iterable[Office]) -> Office | None:
    """Find the office that is asked in an area; None where no source and no register names one.

    Parameters
    ----------
    of, area
        The round, and the GSS code of one of its areas.
    offices
        Those of the register and those that sources name. Of a round that is invented the second alone count: it writes to
        nobody's address.
    """
    known = shipped_offices() if of.invented else offices
    return office_for(known, COMMISSIONER, "", home_of((area,), levels_of(area)[0]))
