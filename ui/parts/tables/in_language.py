"""A table in the language that the reader chose: its headings, and the names of its areas; what it holds stays as it is."""

from collections.abc import Iterable

import pandas as pd
from pandas.io.formats.style import Styler

from say.terms import Terms

AREA = "Area"


def headings(columns: Iterable[str], terms: Terms) -> dict[str, str]:
    """Give for each column what its heading is called, where that is not its own name."""
    return {column: terms.said(column) for column in columns if terms.said(column) != column}


def with_names(shown: pd.DataFrame, terms: Terms) -> pd.DataFrame:
    """Call every area in the column *Area* by its name in the language."""
    if AREA not in headings(shown.columns, terms):
        return shown
    return shown.assign(**{AREA: shown[AREA].map(terms.said)})


def styled_with_names(shown: Styler, terms: Terms) -> Styler:
    """Do as ``with_names`` for a table with coloured or worded cells, in place."""
    if AREA not in headings(shown.columns, terms):
        return shown
    return shown.format(lambda name: terms.said(str(name)), subset=[AREA])
