"""The share of the cohort by status of the district they live in, as bars."""

import altair as alt
import pandas as pd

from coverage.vocabulary import STATUS_OF_KEY
from say.charts.framed import QUIET
from say.estimate import PER_CENT, Estimate
from say.maps.status_style import style_of
from say.terms import english
from ui.parts.charts.named_bars import BAR_PX, BETWEEN_PX, LINE_PX, below_name, names_above, row_of, wrapped

AXIS_PX, ROW_PX = 60, 2 * LINE_PX + BAR_PX + BETWEEN_PX


def status_chart(table: pd.DataFrame) -> alt.LayerChart:
    """Draw ``status_table`` as bars with their ranges, above each its letter, words and share."""
    called = [english().statuses[STATUS_OF_KEY[key]] for key in table["status"]]
    fill = [style_of(key).fill for key in table["status"]]
    ends = table[["share_low", "share_median", "share_high"]].to_numpy(dtype=float).tolist()
    names = pd.Series(
        [
            wrapped(f"{one.letter}  {one.short}: {Estimate(low, share, high, PER_CENT) if high > 0 else 'nobody'}")
            for one, (low, share, high) in zip(called, ends, strict=True)
        ],
        index=table.index,
    )
    share = alt.X(
        "share_median:Q",
        title="Share of the cohort",
        scale=alt.Scale(domain=[0, 1]),
        axis=alt.Axis(format="%", values=[0, 0.25, 0.5, 0.75, 1]),
    )
    fills = alt.Color("label:N", legend=None, scale=alt.Scale(domain=list(names), range=fill))
    base, down = alt.Chart(table.assign(label=names)).encode(y=row_of(names)), below_name(names)
    bars = base.mark_bar(height=BAR_PX, yOffset=down, stroke=QUIET, strokeWidth=0.6).encode(x=share, color=fills)
    spans = base.mark_rule(color="#10131a", yOffset=down).encode(x="share_low:Q", x2="share_high:Q")
    return alt.LayerChart(layer=[bars, spans, names_above(names)])
