"""Pictures of charts: each says in it what it shows, of what, when and by whom, INVENTED too; drawn by Vega, without a browser.

Nothing is fetched from another host. Colours are blues and greys; nothing is red or green.
"""

import textwrap
from typing import Any

import altair as alt
import vl_convert
from altair.utils import schemapi

from coverage.export import Provenance
from geo.writable import writable

CHOSEN, OTHER, QUIET = "#0b3c7d", "#8fb3d9", "#5a5468"
INK, PAPER = "#1f1a2b", "#ffffff"
"""Of all words in a chart: its paper is white where the screen is dark too, so that a picture is the same wherever it is seen."""
FONT = "Source Sans, Arial, Liberation Sans, sans-serif"
LETTERS_PX = 14
PICTURE_WIDTH_PX = 900
LETTERS_A_LINE = 120
INVENTED_MARK = "INVENTED data, for training only."
_STYLE = alt.Config(
    font=FONT,
    axis=alt.AxisConfig(
        labelFontSize=LETTERS_PX,
        titleFontSize=LETTERS_PX,
        labelLimit=300,
        gridColor="#e6e2ec",
        labelColor=INK,
        titleColor=INK,
    ),
    legend=alt.LegendConfig(labelFontSize=LETTERS_PX, titleFontSize=LETTERS_PX, labelColor=INK, titleColor=INK),
    title=alt.TitleConfig(color=INK),
    text=alt.MarkConfig(color=INK),
    header=alt.HeaderConfig(labelColor=INK, titleColor=INK),
    view=alt.ViewConfig(stroke=None),
)
alt.data_transformers.disable_max_rows()
schemapi.disable_debug_mode()  # else each part of a chart is held against Vega's schema as it is made; tests do that


def framed(chart: alt.Chart | alt.LayerChart, provenance: Provenance, height: int) -> Any:
    """Put title, question, source and date into the picture of a chart that is to be saved.

    Parameters
    ----------
    chart
        Any single or layered chart; text of its data is drawn as text.
    provenance
        What the picture says of itself.
    height
        Of the chart itself, in pixels.
    """
    provenance = writable(provenance)
    title = alt.TitleParams(
        text=_wrapped(provenance.title, LETTERS_A_LINE * 2 // 3),
        subtitle=[part for line in said_of(provenance) for part in _wrapped(line, LETTERS_A_LINE)],
        anchor="start",
        fontSize=17,
        subtitleFontSize=11,
        subtitleColor=QUIET,
        offset=14,
    )
    return styled(chart, height, title=title, width=PICTURE_WIDTH_PX, padding=16)


def said_of(provenance: Provenance) -> list[str]:
    """Say what a picture is of: the question, the directory, the assumptions and each source; INVENTED first where it is."""
    sources = ". ".join(f"{source[:1].upper()}{source[1:]}" for source in provenance.sources.split("; "))
    mark = f"{INVENTED_MARK} " if provenance.invented else ""
    return [
        f"{mark}{provenance.asked[:1].upper()}{provenance.asked[1:]}.",
        f"Directory: {provenance.directory}, {provenance.edition}. Assumptions: {provenance.assumptions}.",
        f"Sources: {sources}.",
    ]


def styled(chart: alt.Chart | alt.LayerChart, height: int, **words: Any) -> Any:
    """Dress a chart in one go: each change of it copies all its layers."""
    unmarked = {"embedOptions": {"actions": False}}
    return chart.properties(height=height, background=PAPER, usermeta=unmarked, config=_STYLE, **words)


def _wrapped(words: str, letters: int) -> list[str]:
    return textwrap.wrap(words, letters) or [""]


def picture(chart: Any, kind: str) -> bytes:
    """Draw a framed chart as a file.

    Parameters
    ----------
    chart
        As ``framed`` gives it.
    kind
        ``svg``, or ``png`` at twice the size for print.
    """
    spec = chart.to_dict()
    if kind == "svg":
        return str(vl_convert.vegalite_to_svg(spec)).encode()
    return bytes(vl_convert.vegalite_to_png(spec, scale=2))
