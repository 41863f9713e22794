"""Many areas by many measures: each cell says its value, and its blue says where in the group it stands."""

import math
import textwrap
from collections.abc import Mapping

import altair as alt
import pandas as pd

from cohorts.answers.comparison import FEWEST_COMPARED, rankable
from cohorts.answers.measures import Measure
from say.charts.framed import LETTERS_PX
from say.maps.map_class import BLUES, UNKNOWN
from say.numbers import NOT_KNOWN, is_known, per_cent, rounded
from ui.parts.charts.compare_style import INK, NAME, bold_name

FIFTHS = ("lowest", "lower", "middle", "higher", "highest")
NOT_PLACED = f"{NOT_KNOWN}, or too small or alone"
_ROW_PX, _HEADING_PX = 25, 150
_LONGEST_NAME_PX = 170
_LETTERS_A_LINE, _LINE_PX = 14, 13


def heat_cells(comparisons: Mapping[str, pd.DataFrame], of: Mapping[str, Measure]) -> pd.DataFrame:
    """Lay out the cells of a heat table.

    Parameters
    ----------
    comparisons
        For each measure, ``cohorts.answers.comparison.comparison`` of the same group.
    of
        What each measure is.

    Returns
    -------
    pandas.DataFrame
        ``area_code area_name measure median said fifth``: what the cell says, and in which fifth of the areas that have a rank
        it is. Areas of which the same is said share one; the least share is always in the lowest, the greatest in the
        highest. Not known says so.
    """
    cells = []
    for measure, table in comparisons.items():
        say = per_cent if of[measure].is_share else rounded
        said = pd.Series([say(value) if is_known(value) else NOT_KNOWN for value in table["median"]], index=table.index)
        ranked = rankable(table)["median"]
        ranked = ranked if len(ranked) >= FEWEST_COMPARED else ranked.iloc[:0]
        cells.append(
            table[[NAME, "median"]].assign(
                measure="|".join(textwrap.wrap(of[measure].label, _LETTERS_A_LINE)),
                said=said,
                fifth=_fifths(ranked, said[ranked.index], of[measure].is_share).reindex(table.index).fillna(NOT_PLACED),
            )
        )
    return pd.concat(cells).reset_index()


def _fifths(values: pd.Series, said: pd.Series, share: bool) -> pd.Series:
    """Name the fifth of each value, none unknown; values said alike are one, and of shares the ends are ends."""
    alike = values.groupby(said).transform("mean")
    fifth = (alike.rank(pct=True) * len(FIFTHS)).map(math.ceil) - 1
    if share and alike.nunique() > 1:
        fifth = fifth.mask(alike == alike.min(), 0).mask(alike == alike.max(), len(FIFTHS) - 1)
    return fifth.map(dict(enumerate(FIFTHS)))


def heat_chart(cells: pd.DataFrame, area: str | None) -> alt.LayerChart:
    """Draw the cells: areas down, in the order given, measures across; the chosen area's name in bold."""
    lines = max(heading.count("|") for heading in cells["measure"])
    across = alt.X(
        "measure:N",
        sort=list(dict.fromkeys(cells["measure"])),
        axis=alt.Axis(
            title=None,
            orient="top",
            labelAngle=0,
            labelExpr="split(datum.label, '|')",
            labelOverlap=False,
            labelPadding=_LINE_PX * lines + 4,
        ),
    )
    down = alt.Y(
        f"{NAME}:N",
        sort=list(dict.fromkeys(cells[NAME])),
        axis=alt.Axis(title=None, labelLimit=_LONGEST_NAME_PX, labelFontWeight=bold_name(area), labelOverlap=False),
    )
    drawn = alt.Chart(cells).encode(x=across, y=down)
    boxes = drawn.mark_rect(stroke="#ffffff", strokeWidth=1).encode(
        color=alt.Color(
            "fifth:N",
            scale=alt.Scale(domain=[*FIFTHS, NOT_PLACED], range=[*BLUES, UNKNOWN]),
            legend=alt.Legend(title="Fifth of the group", orient="bottom", columns=3, labelLimit=300),
        ),
        tooltip=[alt.Tooltip(f"{NAME}:N", title="Area"), alt.Tooltip("said:N", title="Middle of the draws")],
    )
    dark = alt.FieldOneOfPredicate(field="fifth", oneOf=list(FIFTHS[3:]))
    words = drawn.mark_text(fontSize=LETTERS_PX).encode(
        text=alt.Text("said:N"), color=alt.condition(dark, alt.value("#ffffff"), alt.value(INK))
    )
    return alt.LayerChart(layer=[boxes, words])


def height_of_heat(areas: int) -> int:
    """Return how high a heat table of so many areas is to be, in pixels."""
    return _ROW_PX * areas + _HEADING_PX
