"""A table of sentences: cells wrap, and on a narrow screen each row stands as a list."""

import pandas as pd
import streamlit as st

from say.text import as_text


def show_wrapped(shown: pd.DataFrame, caption: str) -> None:
    """Draw a table whose first column names the rows; its cells are text."""
    names = [as_text(name) for name in shown.columns[1:]]
    head = "".join(f'<th scope="col">{name}</th>' for name in names)
    rows = "".join(_row(names, cells) for cells in shown.itertuples(index=False, name=None))
    st.html(
        f'<table class="atlas-beside"><caption>{as_text(caption)}</caption>'
        f"<thead><tr><td></td>{head}</tr></thead><tbody>{rows}</tbody></table>"
    )


def _row(names: list[str], cells: tuple[str, ...]) -> str:
    of, *said = map(as_text, cells)
    values = "".join(f'<td data-plan="{name}">{one}</td>' for name, one in zip(names, said, strict=True))
    return f'<tr><th scope="row">{of}</th>{values}</tr>'
