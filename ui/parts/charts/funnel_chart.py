"""A funnel plot: recorded rates by size of area, and the limits within which chance alone may carry them."""

import altair as alt
import numpy as np
import pandas as pd

from cohorts.series.funnel import FEWER, MORE, WITHIN, funnel_limits
from geo.areas import area_name
from say.charts.framed import CHOSEN, LETTERS_PX, QUIET
from say.maps.map_class import BLUES
from ui.parts.charts.compare_style import INK, NAME

_LINES = (
    "line across: rate of these areas together",
    "dashed: 95% limits; curved, solid: 99.8% limits (Poisson)",
)
_STEPS = 150
_BEYOND = 1.06
_COLOURS = {MORE: BLUES[4], FEWER: BLUES[2], WITHIN: "#a8a4b0"}
_SHAPES = {MORE: "triangle-up", FEWER: "triangle-down", WITHIN: "circle"}


def funnel_chart(table: pd.DataFrame, area: str | None) -> alt.LayerChart:
    """Draw ``cohorts.series.funnel.funnel``: 95% limits dashed, 99.8% limits solid, the rate of the whole group across."""
    shown = table.reset_index()
    present = [word for word in _COLOURS if word in set(shown["position"])]
    key = alt.Legend(title=None, orient="top", direction="vertical", labelLimit=420)
    x = alt.X(
        "people_16_plus:Q",
        axis=alt.Axis(title=["people aged 16 and over", *_LINES], format=",.0f", labelOverlap=True),
        scale=alt.Scale(zero=False, nice=False),
    )
    y = alt.Y(
        "rate:Q",
        axis=alt.Axis(title="recorded per 1,000 people aged 16 and over"),
        scale=alt.Scale(zero=False),
    )
    dots = (
        alt.Chart(shown)
        .mark_point(filled=True, size=75, opacity=0.95)
        .encode(
            x=x,
            y=y,
            color=alt.Color(
                "position:N",
                legend=key,
                scale=alt.Scale(domain=present, range=[_COLOURS[word] for word in present]),
            ),
            shape=alt.Shape(
                "position:N",
                legend=key,
                scale=alt.Scale(domain=present, range=[_SHAPES[word] for word in present]),
            ),
            tooltip=[
                alt.Tooltip(f"{NAME}:N", title="Area"),
                alt.Tooltip("recorded:Q", title="Recorded", format=","),
                alt.Tooltip("rate:Q", title="Per 1,000 adults", format=",.2~r"),
                alt.Tooltip("position:N", title="Beside chance"),
            ],
        )
    )
    layers = [*_limits(table), dots]
    if area in table.index:
        own = alt.Chart(shown[shown["area_code"] == area])
        ring = own.mark_point(size=220, strokeWidth=3, color=CHOSEN).encode(x=x, y=y)
        name = own.mark_text(dy=-18, fontWeight="bold", fontSize=LETTERS_PX, color=INK, text=area_name(str(area)))
        layers += [ring, name.encode(x=x, y=y)]
    return alt.LayerChart(layer=layers)


def _limits(table: pd.DataFrame) -> list[alt.Chart]:
    people = table["people_16_plus"]
    sizes = np.geomspace(people.min() / _BEYOND, people.max() * _BEYOND, _STEPS)
    rate = float(table["group_rate"].iloc[0])
    drawn = alt.Chart(funnel_limits(rate, sizes).assign(group_rate=rate)).encode(x=alt.X("people_16_plus:Q"))
    return [
        drawn.mark_line(color=INK, strokeWidth=1).encode(y=alt.Y("group_rate:Q")),
        *(
            drawn.mark_line(color=QUIET, strokeWidth=1.5, strokeDash=dash).encode(y=alt.Y(f"{side}_{name}:Q"))
            for name, dash in (("95", [5, 4]), ("99_8", [1, 0]))
            for side in ("low", "high")
        ),
    ]
