"""Areas in order of a measure, each a mark with its range; more than can be named stand side by side without their names."""

import altair as alt
import pandas as pd

from cohorts.answers.comparison import rankable
from cohorts.answers.measures import Measure
from geo.areas import area_name
from say.charts.framed import LETTERS_PX
from ui.parts.charts.compare_style import (
    INK,
    NAME,
    bold_name,
    tooltips,
    value_axis,
    verdict_marks,
    with_verdicts,
)

MOST_NAMED = 60
_ROW_PX, _KEY_PX, _MANY_PX = 21, 150, 480
_LONGEST_NAME_PX = 170


def ranked_bars(table: pd.DataFrame, area: str | None, of: Measure, judgement: str) -> alt.LayerChart:
    """Draw the areas that have a rank, the highest first.

    Parameters
    ----------
    table
        As ``cohorts.answers.comparison.comparison`` gives it.
    area, of, judgement
        The chosen area, the measure, and ``none more less``.

    Returns
    -------
    altair.LayerChart
        Names down the side for up to ``MOST_NAMED`` areas, and a line where the chosen one stands; for more, the areas from
        left to right, only the chosen one named.
    """
    shown = with_verdicts(rankable(table), area, judgement)
    shown["order"] = range(1, len(shown) + 1)
    colour, shape = verdict_marks(shown, area, judgement)
    if len(shown) > MOST_NAMED:
        return _side_by_side(shown, area, of, colour, shape)
    names = alt.Y(
        f"{NAME}:N",
        sort=list(shown[NAME]),
        axis=alt.Axis(title=None, labelLimit=_LONGEST_NAME_PX, labelFontWeight=bold_name(area), labelOverlap=False),
    )
    drawn = alt.Chart(shown).encode(y=names, tooltip=tooltips(of))
    rules = drawn.mark_rule(strokeWidth=2.5).encode(
        x=alt.X("low:Q", axis=value_axis(of), scale=alt.Scale(zero=False)), x2=alt.X2("high:Q"), color=colour
    )
    dots = drawn.mark_point(filled=True, size=90, opacity=1).encode(x=alt.X("median:Q"), color=colour, shape=shape)
    own = drawn.transform_filter(alt.datum.area_code == area).mark_rule(strokeDash=[4, 4], color=INK)
    line = own.encode(x=alt.X("median:Q"), y=alt.value(0), y2=alt.value("height"))
    return alt.LayerChart(layer=[line, rules, dots] if area else [rules, dots])


def _side_by_side(
    shown: pd.DataFrame, area: str | None, of: Measure, colour: alt.Color, shape: alt.Shape
) -> alt.LayerChart:
    drawn = alt.Chart(shown).encode(
        x=alt.X(
            "order:Q",
            axis=alt.Axis(
                title=f"{len(shown)} areas in order, the highest first", labels=False, ticks=False, grid=False
            ),
            scale=alt.Scale(domain=[0, len(shown) + 1], nice=False),
        ),
        tooltip=tooltips(of),
    )
    rules = drawn.mark_rule(strokeWidth=1.2).encode(
        y=alt.Y("low:Q", axis=value_axis(of), scale=alt.Scale(zero=False)), y2=alt.Y2("high:Q"), color=colour
    )
    dots = drawn.mark_point(filled=True, size=22, opacity=1).encode(y=alt.Y("median:Q"), color=colour, shape=shape)
    if area is None:
        return alt.LayerChart(layer=[rules, dots])
    own = drawn.transform_filter(alt.datum.area_code == area)
    bold = own.mark_rule(strokeWidth=4, color=INK).encode(y=alt.Y("low:Q"), y2=alt.Y2("high:Q"))
    mark = own.mark_point(filled=True, shape="diamond", size=160, color=INK, opacity=1).encode(y=alt.Y("median:Q"))
    name = own.mark_text(dy=-12, fontWeight="bold", fontSize=LETTERS_PX, color=INK, text=area_name(area))
    return alt.LayerChart(layer=[rules, dots, bold, mark, name.encode(y=alt.Y("high:Q"))])


def height_of_bars(table: pd.DataFrame) -> int:
    """Return how high the picture of a comparison is to be, in pixels."""
    rows = len(rankable(table))
    return _MANY_PX if rows > MOST_NAMED else _ROW_PX * rows + _KEY_PX
