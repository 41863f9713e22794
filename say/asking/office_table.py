"""The register of offices as a table: to be read on screen, saved, filled in and loaded again."""

from collections.abc import Iterable

import pandas as pd

from coverage.asking.offices import Office
from coverage.asking.parties import PARTIES
from geo.areas import area_name
from say.numbers import NOT_KNOWN
from say.text import listing, plain_line

COLUMNS = ("Kind of office", "Office", "Role", "Role address", "Areas")
"""As ``read_offices`` takes them in again."""


def office_table(offices: Iterable[Office]) -> pd.DataFrame:
    """Lay offices out to be saved: a row each, with GSS codes; "" where not known, so that it can be filled in.

    Returns
    -------
    pandas.DataFrame
        Indexed from 1 as ``number``: ``COLUMNS`` and ``area_names``, all text.
    """
    rows = [
        (
            PARTIES[one.party].label,
            one.name,
            one.role,
            one.address,
            "; ".join(one.areas),
            "; ".join(map(area_name, one.areas)),
        )
        for one in offices
    ]
    table = pd.DataFrame(rows, columns=[*COLUMNS, "area_names"])
    return table.set_axis(pd.RangeIndex(1, len(table) + 1, name="number"))


def offices_shown(offices: Iterable[Office]) -> pd.DataFrame:
    """Lay offices out to be read: their areas by name, and "not known" where it is."""
    rows = [
        (
            PARTIES[one.party].label,
            plain_line(one.name),
            one.role or NOT_KNOWN,
            one.address or NOT_KNOWN,
            listing(map(area_name, one.areas)),
        )
        for one in offices
    ]
    return pd.DataFrame(rows, columns=list(COLUMNS))
