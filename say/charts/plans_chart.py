"""The plans of a grid as a picture: people reached against the first field that varies, a line for each value of the second."""

from dataclasses import dataclass, replace
from typing import Any

import altair as alt
import pandas as pd

from coverage.export import Provenance
from funding.reverse.one_of_many import REACHED, REFUSED
from geo.mistakes import Mistake
from say.charts.framed import framed, picture
from say.funding.grid_files import GridResults, in_figures

MOST_LINES = 6
BLUES = ("#0b3c7d", "#3f7fc1", "#8fb3d9", "#5a5468", "#9a94a8", "#1f1a2b")
DASHES = ([1, 0], [8, 3], [3, 3], [12, 3, 3, 3], [2, 6], [14, 6])
HEIGHT_PX = 420
_X, _LINE = "x", "line"
CENTRAL, LOW, _, HIGH = REACHED


@dataclass(frozen=True)
class _Drawn:
    """The rows that are drawn, with ``x`` and ``line``, and in words which they are."""

    rows: pd.DataFrame
    which: str


def plans_picture(results: GridResults, kind: str) -> bytes:
    """Draw the plans of a grid, ``svg`` or ``png``: the central value as a line, the central 80 % of draws as a band.

    A third field and those after it stand at their first value, and of more than ``MOST_LINES`` lines the first are drawn: the
    picture says so. A plan that is refused is a gap.

    Raises
    ------
    Mistake
        Where no plan of those that would be drawn has a number.
    """
    drawn = _drawn(results)
    if not drawn.rows[CENTRAL].notna().any():
        raise Mistake("No picture can be drawn: no plan that it would show has a number of people reached.")
    about = results.provenance
    said: Provenance = replace(about, asked=f"{about.asked}; drawn: {drawn.which}")
    return picture(framed(_chart(drawn.rows, results.paths), said, HEIGHT_PX), kind)


def _drawn(results: GridResults) -> _Drawn:
    """Choose the rows that one picture can show, and say which they are."""
    table, paths = results.table, results.paths
    said = [f"people reached at central values by {paths[0]}, with the central 80% of draws"]
    for path in paths[2:]:
        first = table[path].iloc[0]
        table = table[table[path] == first]
        said.append(f"{path} at {in_figures(first)}")
    lines = list(dict.fromkeys(table[paths[1]])) if len(paths) > 1 else [""]
    if len(lines) > MOST_LINES:
        said.append(f"the first {MOST_LINES} of {len(lines)} values of {paths[1]}")
    if len(paths) > 1:
        table = table[table[paths[1]].isin(lines[:MOST_LINES])]
    line = table[paths[1]].map(in_figures) if len(paths) > 1 else ""
    if refused := int((table[REFUSED] != "").sum()):
        said.append(f"plans that are refused, and so are gaps: {refused}")
    return _Drawn(table.assign(**{_X: table[paths[0]], _LINE: line})[[_X, _LINE, *REACHED]], "; ".join(said))


def _chart(rows: pd.DataFrame, paths: tuple[str, ...]) -> Any:
    """Draw a band and a line where the first field is a number, and ranges with points where it is a word."""
    number = rows[_X].dtype.kind in "fi"
    order = list(dict.fromkeys(rows[_LINE]))
    x = alt.X(f"{_X}:Q" if number else f"{_X}:N", title=paths[0], sort=None, axis=alt.Axis(labelAngle=0))
    legend = alt.Legend(title=paths[1], symbolOpacity=1) if len(paths) > 1 else None
    colour = alt.Color(
        f"{_LINE}:N", sort=order, legend=legend, scale=alt.Scale(domain=order, range=BLUES[: len(order)])
    )
    dash = alt.StrokeDash(f"{_LINE}:N", legend=legend, scale=alt.Scale(domain=order, range=DASHES[: len(order)]))
    reached = alt.Y(f"{CENTRAL}:Q", title="People reached over all years")
    beside: dict[str, Any] = {} if number else {"xOffset": alt.XOffset(f"{_LINE}:N", sort=order)}
    base = alt.Chart(rows).encode(x=x, color=colour, **beside)
    ends: dict[str, Any] = {"y": alt.Y(f"{LOW}:Q", title="People reached over all years"), "y2": f"{HIGH}:Q"}
    if number:
        return alt.layer(
            base.mark_area(opacity=0.16).encode(**ends), base.mark_line(point=True).encode(y=reached, strokeDash=dash)
        )
    return alt.layer(
        base.mark_rule(strokeWidth=2).encode(**ends), base.mark_point(filled=True, size=70).encode(y=reached)
    )
