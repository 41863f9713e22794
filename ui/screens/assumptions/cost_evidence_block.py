"""The published figures that a unit cost rests on, each at its own prices and carried to ours, drawn as a list."""

import streamlit as st

from coverage.directory import Directory
from loaders.assumptions.cost_evidence import shipped_cost_evidence
from say.funding.cost_evidence_words import evidence_as_shown, evidence_in_words
from ui.parts.choices.sidebar import chosen
from ui.parts.plain_text import say_quietly
from ui.parts.tables.downloads import provenance_of, show_downloads

SOURCES = "the publishers named on each row; ONS consumer prices (D7BT, D7G7)"


def show_cost_evidence(directory: Directory) -> None:
    """Draw every published cost, whether our range holds it, and who published it."""
    evidence = shipped_cost_evidence()
    table = evidence_as_shown(evidence)
    say_quietly(evidence_in_words(evidence))
    st.dataframe(table, hide_index=True, alt="Published costs, at their own prices and at ours")
    provenance = provenance_of("published costs", directory, chosen().ask, SOURCES)
    show_downloads(table, provenance, "published_costs")
