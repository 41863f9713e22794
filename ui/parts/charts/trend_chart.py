"""A loaded series over time, a line for each area; what is not known or withheld is a gap in its line."""

from collections.abc import Collection, Sequence
from typing import Final

import altair as alt
import pandas as pd

from cohorts.series.indicator import Indicator
from cohorts.series.recorded import counts_are_at, counts_at, rates_at
from geo.areas import area_name
from say.charts.framed import CHOSEN, LETTERS_PX
from say.maps.map_class import BLUES
from ui.parts.charts.compare_style import INK, NAME

FEWEST_PERIODS = 2
COUNT_IS = "count_is"
"""The column that tells a recorded count from one that is withheld, and by whom, and from one that is not known."""
GAPS: Final = "break-paths-show-path-domains"


def trend_table(periods: Sequence[Indicator], level: str, codes: Collection[str]) -> pd.DataFrame:
    """List a series by area and period.

    Returns
    -------
    pandas.DataFrame
        Indexed by ``area_code``, a row for each period of each area: ``area_name period recorded rate`` (for each 1,000 people
        aged 16 and over, the same in every period), NaN where not known or withheld; ``count_is`` says which. Periods are text
        from a file.
    """
    tables = [
        pd.DataFrame(
            {
                NAME: [area_name(str(code)) for code in counts_at(one, level).index],
                "period": one.period,
                "recorded": counts_at(one, level),
                "rate": rates_at(one, level),
                COUNT_IS: counts_are_at(one, level),
            }
        )
        for one in periods
    ]
    whole = pd.concat(tables).rename_axis("area_code")
    return whole[whole.index.isin(list(codes))]


def trend_chart(table: pd.DataFrame, area: str | None) -> alt.LayerChart:
    """Draw ``trend_table``: the chosen area in bold, the group faint. A single known period shows as a dot."""
    shown = table.reset_index()
    drawn = alt.Chart(shown).encode(
        x=alt.X(
            "period:O",
            sort=list(dict.fromkeys(shown["period"])),
            axis=alt.Axis(title=None, labelAngle=0, labelLimit=120),
        ),
        y=alt.Y("rate:Q", axis=alt.Axis(title="recorded per 1,000 people aged 16 and over")),
        detail=alt.Detail("area_code:N"),
        tooltip=[
            alt.Tooltip(f"{NAME}:N", title="Area"),
            alt.Tooltip("period:O", title="Period"),
            alt.Tooltip("recorded:Q", title="Recorded", format=","),
            alt.Tooltip("rate:Q", title="Per 1,000 adults", format=",.2~r"),
        ],
    )
    dots = alt.MarkConfig(size=25, filled=True)
    group = drawn.mark_line(color=BLUES[1], strokeWidth=1.2, opacity=0.8, point=dots, invalid=GAPS)
    if area is None:
        return alt.LayerChart(layer=[group])
    own = drawn.transform_filter(alt.datum.area_code == area)
    bold = own.mark_line(
        color=CHOSEN, strokeWidth=4, point=alt.MarkConfig(size=80, filled=True, color=CHOSEN), invalid=GAPS
    )
    known = table.loc[table.index == area].dropna(subset=["rate"])["period"]
    last = (
        own.transform_filter(alt.FieldEqualPredicate(field="period", equal=str(known.iloc[-1]))) if len(known) else own
    )
    name = last.mark_text(dy=-14, fontWeight="bold", fontSize=LETTERS_PX, color=INK, text=area_name(area))
    return alt.LayerChart(layer=[group, bold, name])
