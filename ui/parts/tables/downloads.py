"""Downloads: every table as CSV and XLSX, with GSS codes, edition, date, sources, changed assumptions and the INVENTED mark."""

import pandas as pd
import streamlit as st

from coverage.export import Provenance, to_csv, to_xlsx

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def file_stem(name: str, invented: bool) -> str:
    """Return the name of a file; one of invented data says so."""
    return f"INVENTED_{name}" if invented else name


def show_downloads(table: pd.DataFrame, provenance: Provenance, name: str) -> None:
    """Draw the two download buttons for a table; the file is made when it is asked for."""
    stem = file_stem(name, provenance.invented)
    with st.container(horizontal=True):
        st.download_button(
            "Download CSV",
            lambda: to_csv(table, provenance),
            f"{stem}.csv",
            "text/csv",
            key=f"{name}-csv",
            on_click="ignore",
        )
        st.download_button(
            "Download XLSX",
            lambda: to_xlsx(table, provenance),
            f"{stem}.xlsx",
            _XLSX,
            key=f"{name}-xlsx",
            on_click="ignore",
        )
