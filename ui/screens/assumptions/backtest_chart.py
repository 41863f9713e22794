"""Each force area by what is recorded and what is modelled, with the line on which both are the same."""

import altair as alt
import pandas as pd

from say.charts.framed import CHOSEN, OTHER, QUIET


def backtest_chart(areas: pd.DataFrame, name: str) -> alt.LayerChart:
    """Draw modelled against recorded on logarithmic scales, so that small areas are seen too, with the line of equality."""
    points = areas[areas["recorded"] > 0].reset_index()
    ends = [
        float(points[["recorded", "modelled"]].min().min()),
        float(points[["recorded", "modelled"]].max().max()),
    ]
    scale = alt.Scale(type="log", domain=[ends[0] / 1.2, ends[1] * 1.2], nice=False)
    axis = alt.Axis(format=",~r", tickCount=5)
    x = alt.X("recorded:Q", title=f"Recorded: {name} (logarithmic scale)", scale=scale, axis=axis)
    y = alt.Y("modelled:Q", title="Modelled, scaled; on the line: as recorded", scale=scale, axis=axis)
    line = alt.Chart(pd.DataFrame({"recorded": ends, "modelled": ends})).mark_line(color=QUIET).encode(x=x, y=y)
    dots = (
        alt.Chart(points)
        .mark_circle(size=90, color=CHOSEN, opacity=0.8, stroke=OTHER)
        .encode(
            x=x,
            y=y,
            tooltip=[
                alt.Tooltip("area_name:N", title="Area"),
                alt.Tooltip("recorded:Q", title="Recorded", format=",.0f"),
                alt.Tooltip("modelled:Q", title="Modelled", format=",.0f"),
            ],
        )
    )
    return alt.LayerChart(layer=[line, dots])
