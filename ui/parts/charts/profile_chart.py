"""One area against the spread of its group: a line for each measure (a spine chart)."""

from collections.abc import Mapping

import altair as alt
import pandas as pd

from cohorts.answers.measures import Measure
from geo.areas import area_name
from say.charts.framed import CHOSEN, LETTERS_PX
from say.cohorts.compare_sentences import value_of
from say.maps.map_class import BLUES
from ui.parts.charts.compare_style import INK

_ROW_PX, _KEY_PX = 56, 70
_FAINT = "#d9d5df"
_LEAST, _MOST = 0.0, 1.0


def profile_chart(spread: pd.DataFrame, area: str, of: Mapping[str, Measure]) -> alt.LayerChart:
    """Draw an area against its group.

    Parameters
    ----------
    spread
        As ``cohorts.answers.profile.profile`` gives it: measures not known or alike everywhere are left out.
    area
        The chosen area.
    of
        What each measure is.
    """
    shown = spread.dropna(subset=["at_median"])
    shown = shown.assign(
        label=[of[str(measure)].label for measure in shown.index],
        said=[f"{of[str(measure)].label}: {value_of(of[str(measure)], row)}" for measure, row in shown.iterrows()],
    ).reset_index()
    row = alt.Y("label:N", sort=list(shown["label"]), axis=None)
    along = alt.Scale(domain=[_LEAST, _MOST])
    ends = alt.Axis(
        title=[
            "left: lowest end of any range; right: highest end",
            f"diamond and line: {area_name(area)} and its range",
            "grey: lowest to highest area; blue: middle half; tick: middle",
        ],
        labels=False,
        ticks=False,
        grid=False,
    )
    drawn = alt.Chart(shown).encode(y=row, tooltip=[alt.Tooltip("said:N", title=area_name(area))])
    whole = drawn.mark_bar(height=12, color=_FAINT).encode(
        x=alt.X("at_least:Q", scale=along, axis=ends), x2=alt.X2("at_most:Q")
    )
    half = drawn.mark_bar(height=12, color=BLUES[1]).encode(x=alt.X("at_quarter:Q"), x2=alt.X2("at_three_quarters:Q"))
    middle = drawn.mark_tick(thickness=3, size=20, color=INK).encode(x=alt.X("at_middle:Q"))
    span = drawn.mark_rule(strokeWidth=3, color=CHOSEN).encode(x=alt.X("at_low:Q"), x2=alt.X2("at_high:Q"))
    dot = drawn.mark_point(filled=True, shape="diamond", size=150, color=CHOSEN, opacity=1).encode(
        x=alt.X("at_median:Q")
    )
    words = drawn.mark_text(align="left", dy=-18, fontSize=LETTERS_PX, color=INK).encode(
        x=alt.datum(_LEAST), text=alt.Text("said:N")
    )
    return alt.LayerChart(layer=[whole, half, middle, span, dot, words])


def height_of_profile(spread: pd.DataFrame) -> int:
    """Return how high the picture is to be, in pixels."""
    return _ROW_PX * len(spread.dropna(subset=["at_median"])) + _KEY_PX
