"""A table in the language that the reader chose: its headings, and the names of its areas; what it holds stays as it is."""

import pandas as pd
from pandas.io.formats.style import Styler

from ui.state.language import said

AREA = "Area"


def headings(shown: pd.DataFrame | Styler) -> dict[str, str]:
    """Give for each column what its heading is called, where that is not its own name."""
    return {str(column): said(str(column)) for column in shown.columns if said(str(column)) != column}


def with_names(shown: pd.DataFrame | Styler) -> pd.DataFrame | Styler:
    """Call every area in the column *Area* by its name in the language."""
    if AREA not in headings(shown):
        return shown
    if isinstance(shown, Styler):
        return shown.format(lambda name: said(str(name)), subset=[AREA])
    return shown.assign(**{AREA: shown[AREA].map(said)})
