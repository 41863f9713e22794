"""How the gaps table is ordered and whether it shows only what needs attention."""

import pandas as pd
import streamlit as st

from ui.parts.tables.tables import GAP_COLUMNS, worst_first
from ui.state.visit import OnGaps

_BY_NAME, _WORST = "Name", "Most gaps first"


def choose_order(table: pd.DataFrame) -> pd.DataFrame:
    """Draw the order and the attention switch; return the table as they ask."""
    left, right = st.columns([1, 2], vertical_alignment="bottom")
    order = left.selectbox("Sort by", [_WORST, _BY_NAME, *GAP_COLUMNS.values()], key=OnGaps.gaps_order.key)
    attention = right.toggle("Only areas with nothing local in some column", key=OnGaps.gaps_attention.key)
    kept = table[table["gaps"] > 0] if attention else table
    if order == _BY_NAME:
        return kept.sort_values("area_name")
    if order == _WORST:
        return worst_first(kept)
    word = next(word for word, label in GAP_COLUMNS.items() if label == order)
    return worst_first(kept).sort_values(f"{word}_services", kind="stable")
