"""Bars whose names stand above them, so that a long name is cut on no screen, however narrow."""

import textwrap
from functools import partial

import altair as alt
import pandas as pd

from say.charts.framed import LETTERS_PX, PAPER

LETTERS_A_LINE = 42
LINE_PX, BAR_PX, BETWEEN_PX, AROUND_NAMES_PX = 18, 20, 14, 6


def wrapped(name: str) -> str:
    """Break a name into lines that fit the narrowest screen."""
    return "\n".join(textwrap.wrap(name, LETTERS_A_LINE))


def lines_of(names: pd.Series) -> int:
    """Count the lines of the longest name."""
    return max(str(name).count("\n") + 1 for name in names)


def height_of(names: pd.Series) -> int:
    """Say how high a chart of these names is, in pixels, without its axis."""
    return len(names) * (lines_of(names) * LINE_PX + BAR_PX + BETWEEN_PX)


def below_name(names: pd.Series) -> float:
    """Say how far below the middle of its row a bar stands, to leave room for the lines of its name, in pixels."""
    return lines_of(names) * LINE_PX / 2


def row_of(names: pd.Series, position: float = 0.5) -> alt.Y:
    """Return the row of each name, at a position in it from 0 (its top) to 1, without an axis."""
    return alt.Y("label:N", sort=list(names), title=None, axis=None, bandPosition=position)


def names_above(names: pd.Series) -> alt.LayerChart:
    """Draw the names, each at the top of its row, from a column ``label`` of lines; no line of the chart runs through them."""
    rows = alt.Chart(pd.DataFrame({"label": names})).encode(
        x=alt.value(0), y=row_of(names, 0), text=alt.Text("label:N")
    )
    words = partial(
        rows.mark_text,
        align="left",
        baseline="top",
        lineBreak="\n",
        lineHeight=LINE_PX,
        fontSize=LETTERS_PX,
        dy=BETWEEN_PX / 2,
    )
    return alt.LayerChart(layer=[words(color=PAPER, stroke=PAPER, strokeWidth=AROUND_NAMES_PX), words()])
