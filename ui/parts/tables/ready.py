"""Tables made ready once: pandas works out every cell, which is most of what a screen costs.

Streamlit would have pandas do so for each visitor and each run. What it sends is the same, byte for byte; a test holds that.
"""

from dataclasses import dataclass
from functools import partial
from weakref import WeakKeyDictionary

import pandas as pd
import pyarrow as pa
from pandas.io.formats.style import Styler
from streamlit.dataframe_util import convert_pandas_df_to_arrow_table
from streamlit.elements import arrow
from streamlit.elements.lib.pandas_styler_utils import marshall_styler
from streamlit.proto.ArrowData_pb2 import ArrowData

from cohorts.model.inputs import CohortInputs
from coverage.directory import Directory
from say.terms import terms
from ui.cache.cached import cached
from ui.parts.tables.in_language import headings, styled_with_names, with_names
from ui.parts.tables.on_paper import on_paper, words_sent
from ui.state.world import World

Drawn = partial[Styler]
"""Makes a table out of the arguments that are bound to it and nothing else."""
_MESSAGES: WeakKeyDictionary[Styler, ArrowData] = WeakKeyDictionary()
"""What Streamlit sends of a table that is ready, for as long as the table is kept."""


@cached(most=100)
def ready(owner: World | None, draw: Drawn, language: str) -> Styler:
    """Return a table as the screen sends it, with areas by their names in the language.

    Parameters
    ----------
    owner
        What its numbers rest on: where that came with the product everybody shares the table. None: it stays with the visit.
    draw
        Makes the table. Shared once made: never to be changed.
    language
        One of ``LANGUAGES``.
    """
    table = styled_with_names(draw(), terms(language))
    message = ArrowData()
    marshall_styler(message, table, "table")
    _MESSAGES[table] = message
    return table


@dataclass(frozen=True)
class PlainTable:
    """A table of plain cells as it is sent, its headings in the language, and the HTML that is printed of it."""

    cells: pa.Table
    headings: dict[str, str]
    printed: str


@cached(most=40)
def plain_table(
    owner: Directory | CohortInputs, draw: partial[pd.DataFrame], language: str, index: bool, caption: str
) -> PlainTable:
    """Return a table without colours as the screen sends it, with areas by their names in the language.

    ``owner``, ``draw`` and ``language`` are as in ``ready``; ``index``: whether its index is shown; ``caption``: what it shows.
    """
    in_language = terms(language)
    named = with_names(draw(), in_language)
    shown = (named.reset_index() if index else named).rename(columns=in_language.said)
    return PlainTable(
        convert_pandas_df_to_arrow_table(named), headings(named.columns, in_language), on_paper(shown, caption)
    )


def ready_in_words(table: Styler) -> pd.DataFrame:
    """Return the cells of a table that is ready as the screen shows them."""
    return words_sent(_MESSAGES[table])


def _marshall_once(proto: ArrowData, styler: Styler, default_uuid: str) -> None:
    """Do as Streamlit does, from what is kept where the table is ready."""
    if styler in _MESSAGES:
        proto.MergeFrom(_MESSAGES[styler])
    else:
        marshall_styler(proto, styler, default_uuid)


arrow.marshall_styler = _marshall_once  # type: ignore[attr-defined]
