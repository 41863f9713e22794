"""Charts: each says in its picture what it shows, of what, when and by whom (INVENTED too), and comes with its table and files.

Drawn by Vega in the browser, and by the same Vega on this server when a picture is saved, so that both are alike; nothing is
fetched from another host. Colours are blues and greys; nothing is red or green.
"""

import json
import textwrap
from functools import partial
from typing import Any

import altair as alt
import pandas as pd
import streamlit as st
import vl_convert

from coverage.export import Provenance
from geo.writable import writable
from say.numbers import NOT_KNOWN, is_known
from say.text import as_text
from ui.cache.cached import cached
from ui.parts.file_to_save import picture_files, table_files
from ui.parts.save_button import show_save
from ui.parts.tables.on_paper import show_on_paper
from ui.parts.when_open import show_folded
from ui.state.language import said
from ui.state.world import World

CHOSEN, OTHER, QUIET = "#0b3c7d", "#8fb3d9", "#5a5468"
INK = "#1f1a2b"
"""Of all words in a chart: its paper is white where the screen is dark too, so that a picture is the same wherever it is seen."""
FONT = "Source Sans, Arial, Liberation Sans, sans-serif"
LETTERS_PX = 14
PICTURE_WIDTH_PX = 900
LETTERS_A_LINE = 120
INVENTED_MARK = "INVENTED data, for training only."
Draw = partial[alt.Chart] | partial[alt.LayerChart]
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
    return _styled(chart, height, title=title, width=PICTURE_WIDTH_PX, padding=16)


def said_of(provenance: Provenance) -> list[str]:
    """Say what a picture is of: the question, the directory, the assumptions and each source; INVENTED first where it is."""
    sources = ". ".join(f"{source[:1].upper()}{source[1:]}" for source in provenance.sources.split("; "))
    mark = f"{INVENTED_MARK} " if provenance.invented else ""
    return [
        f"{mark}{provenance.asked[:1].upper()}{provenance.asked[1:]}.",
        f"Directory: {provenance.directory}, {provenance.edition}. Assumptions: {provenance.assumptions}.",
        f"Sources: {sources}.",
    ]


@cached(most=200)
def _on_screen(owner: World | None, draw: Draw, invented: bool, height: int, says: str) -> str:
    """Write the specification of a chart for the screen, once, as that is most of what a screen costs.

    The screen says the rest beside it; a browser can copy the picture alone, so INVENTED is in it. The owner says whose it is.
    That charts keep to Vega's schema is held by their tests: to check it here took a third of the time.
    """
    mark = {"title": alt.TitleParams(text=INVENTED_MARK, anchor="start", fontSize=LETTERS_PX)} if invented else {}
    return json.dumps(_styled(draw(), height, description=says, **mark).to_dict(validate=False))


def _styled(chart: alt.Chart | alt.LayerChart, height: int, **words: Any) -> Any:
    """Dress a chart in one go: each change of it copies all its layers."""
    unmarked = {"embedOptions": {"actions": False}}
    return chart.properties(height=height, background="#ffffff", usermeta=unmarked, config=_STYLE, **words)


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


def show_chart(
    owner: World | None,
    draw: Draw,
    table: pd.DataFrame,
    provenance: Provenance,
    name: str,
    says: str,
    height: int = 420,
) -> None:
    """Draw a chart, the button that saves it, and the same as a table, as ``Marked.chart`` says; files say ``provenance``."""

    def saved(kind: str) -> bytes:
        return picture(framed(draw(), provenance, height), kind)

    with st.container(key=f"chart-{name}"):
        spec = _on_screen(owner, draw, provenance.invented, height, says)
        st.vega_lite_chart(spec=json.loads(spec), theme=None, width="stretch")
        asked, *rests = map(as_text, said_of(provenance))
        st.html(f'<details class="atlas-rests"><summary>{asked}</summary><div>{"<br>".join(rests)}</div></details>')
    forms = [*picture_files(name, saved, "png", "svg"), *table_files(table, provenance, name)]
    show_save("Save chart", name, lambda: forms, provenance.invented)
    show_folded(said("The same as a table"), f"open_{name}_table", partial(_show_as_table, table, name, says))


def _show_as_table(table: pd.DataFrame, name: str, says: str) -> None:
    shown = as_shown(table)
    show_on_paper(shown.reset_index(), says)
    st.dataframe(shown, hide_index=False, alt=says, key=f"{name}-table")


def as_shown(table: pd.DataFrame) -> pd.DataFrame:
    """Return a table as people read it: plain headings, at most three figures after the point, unknown as "not known"."""
    shown = table.rename_axis("GSS code")
    for column in shown.select_dtypes("number"):
        shown[column] = [
            f"{value:,.3g}" if is_known(value) and abs(value) < 1000 else _whole(value) for value in shown[column]
        ]
    return shown.rename(columns=lambda heading: str(heading).replace("_", " ").capitalize())


def _whole(value: Any) -> str:
    return f"{value:,.0f}" if is_known(value) else NOT_KNOWN
