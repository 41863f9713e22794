"""Charts on a screen: each comes with its table, and with the files of its picture, which ``say.charts.framed`` draws.

Drawn by Vega in the browser, and by the same Vega on this server when a picture is saved, so that both are alike.
"""

import json
from dataclasses import dataclass
from functools import partial
from typing import Any

import altair as alt
import pandas as pd
import streamlit as st
from streamlit.dataframe_util import convert_anything_to_arrow_bytes

from coverage.export import Provenance
from say.charts.framed import INVENTED_MARK, LETTERS_PX, framed, picture, said_of, styled
from say.numbers import NOT_KNOWN, is_known
from say.text import as_text
from ui.cache.cached import cached
from ui.parts.file_to_save import picture_files, table_files
from ui.parts.save_button import show_save
from ui.parts.tables.on_paper import show_on_paper
from ui.parts.when_open import show_folded
from ui.state.language import said
from ui.state.world import World

Draw = partial[alt.Chart] | partial[alt.LayerChart]


@dataclass(frozen=True)
class _Sent:
    """A chart as it is sent: its specification, and the tables that it names, in Arrow."""

    spec: str
    tables: dict[str, bytes]


@cached(most=80)
def _on_screen(owner: World | None, draw: Draw, invented: bool, height: int, says: str) -> _Sent:
    """Write the specification of a chart for the screen, once, as that is most of what a screen costs.

    The screen says the rest beside it; a browser can copy the picture alone, so INVENTED is in it. The owner says whose it is.
    That charts keep to Vega's schema is held by their tests: to check it here took a third of the time.
    """
    mark = {"title": alt.TitleParams(text=INVENTED_MARK, anchor="start", fontSize=LETTERS_PX)} if invented else {}
    spec = styled(draw(), height, description=says, **mark).to_dict(validate=False)
    tables = {name: convert_anything_to_arrow_bytes(rows) for name, rows in spec.pop("datasets").items()}
    return _Sent(json.dumps(spec), tables)


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
        sent = _on_screen(owner, draw, provenance.invented, height, says)
        # its height keeps its room until the browser has drawn it: what stands below it does not jump
        st.vega_lite_chart(
            spec=json.loads(sent.spec) | {"datasets": sent.tables}, theme=None, width="stretch", height=height
        )
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
