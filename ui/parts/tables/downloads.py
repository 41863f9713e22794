"""Downloads: every table as CSV and XLSX, with GSS codes, edition, date, sources, changed assumptions and the INVENTED mark."""

import pandas as pd
import streamlit as st

from coverage.ask import Ask
from coverage.directory import Directory
from coverage.export import Provenance, to_csv, to_xlsx
from say.coverage.asked import subject
from say.numbers import day
from say.provenance import PRODUCT
from ui.state.need_in_use import assumptions_in_words

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
SOURCES = "directory as named; ONS mid-2023 population estimates; ONS 2025 area codes"
COHORT_SOURCES = (
    f"{SOURCES}; cohort modelled by us from Drive Partnership (2021), ONS domestic abuse overview (November 2024), Census 2021 "
    "shares and our judgements; each assumption listed on the Assumptions screen; central 80 % of the draws"
)


def provenance_of(title: str, directory: Directory, ask: Ask, sources: str = SOURCES) -> Provenance:
    """Return what a saved table or picture says of itself; ``sources`` is ``COHORT_SOURCES`` where people are estimated."""
    return Provenance(
        title=f"{PRODUCT}: {title}",
        directory=directory.title,
        edition=directory.edition,
        asked=f"{subject(ask)}; on {day(ask.terms.on)}; records old after {ask.terms.staleness_months} months",
        sources=sources,
        invented=directory.invented,
        assumptions=assumptions_in_words(),
        modelled=COHORT_SOURCES in sources,
    )


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
