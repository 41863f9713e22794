"""All that is not known of an area as a table to save: one row for each cell, with who would know."""

from collections.abc import Iterable

import pandas as pd

from coverage.ask import ANY
from coverage.asking.cell import (
    BED_SPACES,
    DID_IT_START,
    DOES_IT_RUN,
    FUNDED_TO,
    IS_IT_MET,
    IS_THERE_ONE,
    PLACES,
    RISK,
    MissingCell,
)
from coverage.asking.parties import PARTIES
from coverage.communities import COMMUNITIES
from coverage.interventions import INTERVENTIONS
from coverage.standards.standards import STANDARDS
from coverage.vocabulary import RISK_LEVELS, SIDES
from say.text import listing, plain_line

_NOT_KNOWN = {
    IS_THERE_ONE: "whether there is any",
    BED_SPACES: "how many bed spaces there are, all together",
    IS_IT_MET: "whether it is there",
    DID_IT_START: "whether it started",
    DOES_IT_RUN: "whether it still runs",
    PLACES: "how many people a year it can take",
    RISK: "which risk levels it takes",
    FUNDED_TO: "to which day it is funded",
}


def missing_table(cells: Iterable[MissingCell]) -> pd.DataFrame:
    """Lay missing cells out.

    Returns
    -------
    pandas.DataFrame
        Indexed by ``area_code`` ("; " between several): ``about not_known for_whom service organisation who_would_know``, text;
        "" where a cell is of no one service.
    """
    rows = [_row(cell) for cell in cells]
    return pd.DataFrame(rows, columns=[*_COLUMNS]).set_index("area_code")


_COLUMNS = ("area_code", "about", "not_known", "for_whom", "service", "organisation", "who_would_know")


def _row(cell: MissingCell) -> dict[str, str]:
    return {
        "area_code": "; ".join(cell.area.codes),
        "about": about_in_words(cell),
        "not_known": _NOT_KNOWN[cell.what],
        "for_whom": SIDES[cell.side],
        "service": plain_line(cell.service),
        "organisation": plain_line(cell.organisation),
        "who_would_know": listing((PARTIES[key].label for key in cell.would_know), "or"),
    }


def about_in_words(cell: MissingCell) -> str:
    """Say what a cell is about: a kind of work, a community, a risk level, a standard, or accommodation."""
    if cell.what == BED_SPACES:
        return "Accommodation-based services"
    if cell.standard:
        return STANDARDS[cell.standard].label
    if cell.kind != ANY:
        return INTERVENTIONS[cell.kind].label
    return COMMUNITIES[cell.community].label if cell.community != ANY else RISK_LEVELS[cell.risk]
