"""Which standards of the sector nothing on record speaks of, in what no record of a service can show."""

from coverage.asking.cell import IS_IT_MET, MissingCell
from coverage.asking.parties import COMMISSIONER, COMMISSIONS, PARTIES
from coverage.standards.scorecard import LEVEL, Scorecard
from coverage.standards.verdict import Verdict
from coverage.vocabulary import CAUSE_HARM
from geo.home import Home

_PATHWAY = "pathway_"


def missing_standards(card: Scorecard | None, home: Home) -> tuple[MissingCell, ...]:
    """List the standards that are unknown in a force area, where records alone could not settle them.

    Parameters
    ----------
    card
        The scorecard of the force area; None where there is none.
    home
        The area asked about; of any but one force area nothing is listed.
    """
    if card is None or home.is_group or home.level != LEVEL:
        return ()
    return tuple(
        MissingCell(home, IS_IT_MET, _who_knows_of(key), CAUSE_HARM, standard=key)
        for key, one in card.items()
        if one.standard.beyond and one.verdict is Verdict.UNKNOWN
    )


def _who_knows_of(standard: str) -> tuple[str, ...]:
    """Say who would know: of a pathway whoever refers, then the commissioner."""
    whence = standard.removeprefix(_PATHWAY)
    return (whence, COMMISSIONER) if standard.startswith(_PATHWAY) and whence in PARTIES else COMMISSIONS
