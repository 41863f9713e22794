"""A table as it is printed: in words, whole and on white. What Streamlit draws is a picture of the rows that are in view."""

import pandas as pd
import pyarrow as pa
import streamlit as st
from streamlit.proto.ArrowData_pb2 import ArrowData

from say.numbers import NOT_KNOWN, count
from say.text import as_text

MOST_COLUMNS, MOST_ROWS = 14, 400
"""That can be read on paper."""


def show_on_paper(words: pd.DataFrame, caption: str) -> None:
    """Put a table in place that is seen in print alone, as ``on_paper`` writes it."""
    st.html(on_paper(words, caption))


def on_paper(words: pd.DataFrame, caption: str) -> str:
    """Write a table as HTML that is seen in print alone; one too large for paper says so, and that it can be saved.

    Parameters
    ----------
    words
        Every cell as it is to be read, without an index; what is missing is "not known".
    caption
        What the table shows.
    """
    rows, columns = words.shape
    if columns > MOST_COLUMNS or rows > MOST_ROWS:
        large = (
            f"{caption}: {count(rows, 'row')} and {count(columns, 'column')}, too large for paper. Save it as a file."
        )
        return f'<p class="atlas-on-paper">{as_text(large)}</p>'
    head = "".join(f'<th scope="col">{as_text(name)}</th>' for name in words.columns)
    body = "".join(f"<tr>{''.join(map(_cell, cells))}</tr>" for cells in words.itertuples(index=False, name=None))
    return (
        f'<table class="atlas-on-paper"><caption>{as_text(caption)}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    )


def words_sent(message: ArrowData) -> pd.DataFrame:
    """Return the words of the cells of a table that is ready, as Streamlit sends them."""
    words: pd.DataFrame = pa.ipc.open_stream(message.styler.display_values).read_pandas()
    return words


def _cell(value: object) -> str:
    return f"<td>{as_text(NOT_KNOWN if pd.isna(value) else value)}</td>"  # type: ignore[call-overload]
