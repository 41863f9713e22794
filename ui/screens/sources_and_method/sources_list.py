"""The registers and the directory's records, drawn."""

import pandas as pd
import streamlit as st

from coverage.ask import Ask
from coverage.communities import COMMUNITIES
from coverage.directory import Directory
from coverage.interventions import INTERVENTIONS
from coverage.records import described_records
from coverage.vocabulary import (
    DELIVERIES,
    FOR_WHOM,
    PROVISIONS,
    RECORD_STATUSES,
    RISK_LEVELS,
    YES_NO_UNKNOWN,
    labels,
)
from say.numbers import count
from say.text import as_text
from ui.parts.choices.sidebar import chosen
from ui.parts.method.how_made import TOPICS, method_text
from ui.parts.tables.downloads import provenance_of, show_downloads


def show_sources(register: pd.DataFrame) -> None:
    """Draw each source with its edition, licence and attribution."""
    items = []
    for source in register.to_dict("records"):
        facts = "".join(
            f"<dt>{as_text(label)}</dt><dd>{as_text(value)}</dd>"
            for label, value in source.items()
            if label != "Source" and value != "not stated"
        )
        items.append(f"<li><strong>{as_text(source['Source'])}</strong><dl>{facts}</dl></li>")
    st.html(f'<ul class="atlas-sources">{"".join(items)}</ul>')


def show_method() -> None:
    """Draw how each figure is made, in words and in formulas, and what is not known."""
    for topic in TOPICS:
        st.markdown(method_text(topic))


def show_unplaced_records(records: pd.DataFrame) -> None:
    """Draw the records that count but state no area, so that what is on no map is not hidden."""
    words = _in_words(records.set_index("service_id"))
    st.dataframe(words, alt="Records that state no area and are on no map")


def show_directory_records(directory: Directory) -> None:
    """Draw every record of a directory as a table that can be searched and saved."""
    records = described_records(directory.services).set_index("service_id")
    st.dataframe(_in_words(records), alt="Every record of the directory in use", height=420)
    show_downloads(
        records, provenance_of("every record", directory, Ask(terms=chosen().ask.terms)), "records"
    )


def _in_words(records: pd.DataFrame) -> pd.DataFrame:
    """Return records as screens say them: labels for keys, "not known" for what is missing."""
    words = {
        "intervention": labels(INTERVENTIONS),
        "for_whom": {**FOR_WHOM, "": "not stated"},
        "provision": PROVISIONS,
        "quality_assured": YES_NO_UNKNOWN,
        "delivery": DELIVERIES,
        "status": RECORD_STATUSES,
    }
    shown = records.copy()
    for column, said in words.items():
        shown[column] = shown[column].map(said)
    for column, said in (("risk_levels", RISK_LEVELS), ("communities", labels(COMMUNITIES))):
        shown[column] = [", ".join(said[key] for key in keys) or "not stated" for keys in shown[column]]
    shown["places"] = shown["places"].map(count)
    return shown.rename(columns=lambda name: name.replace("_", " ").capitalize())
