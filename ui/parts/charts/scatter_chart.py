"""Two measures against each other, an area each. No line is drawn through them: that would claim more than is known."""

import altair as alt
import pandas as pd

from cohorts.answers.comparison import rankable
from cohorts.answers.measures import Measure
from geo.areas import area_name
from say.charts.framed import CHOSEN, LETTERS_PX
from say.maps.map_class import BLUES
from ui.parts.charts.compare_style import INK, NAME, value_axis, value_format


def two_measures(across: pd.DataFrame, up: pd.DataFrame) -> pd.DataFrame:
    """Join two comparisons of the same group.

    Returns
    -------
    pandas.DataFrame
        Indexed by ``area_code``, the areas that have a rank in both: ``area_name`` and ``low median high`` of each, with
        ``across_`` or ``up_`` before them.
    """
    ends = ["low", "median", "high"]
    one, other = rankable(across), rankable(up)
    joined = one[[NAME]].join(one[ends].add_prefix("across_"), validate="1:1")
    return joined.join(other[ends].add_prefix("up_"), how="inner", validate="1:1")


def scatter_chart(table: pd.DataFrame, area: str | None, of_across: Measure, of_up: Measure) -> alt.LayerChart:
    """Draw ``two_measures``: the chosen area in bold with both its ranges, the others as dots; names on pointing."""
    shown = table.reset_index()
    drawn = alt.Chart(shown).encode(
        tooltip=[
            alt.Tooltip(f"{NAME}:N", title="Area"),
            alt.Tooltip("across_median:Q", title=of_across.label, format=value_format(of_across)),
            alt.Tooltip("up_median:Q", title=of_up.label, format=value_format(of_up)),
        ]
    )
    x = alt.X("across_median:Q", axis=value_axis(of_across), scale=alt.Scale(zero=False))
    y = alt.Y("up_median:Q", axis=value_axis(of_up), scale=alt.Scale(zero=False))
    others = drawn.mark_circle(size=60, color=BLUES[2], opacity=0.75, stroke="#ffffff").encode(x=x, y=y)
    if area is None or area not in table.index:
        return alt.LayerChart(layer=[others])
    own = drawn.transform_filter(alt.datum.area_code == area)
    wide = own.mark_rule(strokeWidth=2, color=CHOSEN).encode(
        x=alt.X("across_low:Q"), x2=alt.X2("across_high:Q"), y=alt.Y("up_median:Q")
    )
    tall = own.mark_rule(strokeWidth=2, color=CHOSEN).encode(
        x=alt.X("across_median:Q"), y=alt.Y("up_low:Q"), y2=alt.Y2("up_high:Q")
    )
    dot = own.mark_point(filled=True, shape="diamond", size=170, color=CHOSEN, opacity=1).encode(x=x, y=y)
    name = own.mark_text(
        dy=-14, dx=6, align="left", fontWeight="bold", fontSize=LETTERS_PX, color=INK, text=area_name(area)
    )
    return alt.LayerChart(layer=[others, wide, tall, dot, name.encode(x=x, y=y)])
