"""From the cohort to starts: which share of people goes on from each step to the next, where anybody knows."""

import pandas as pd
import streamlit as st

from cohorts.model.starts import STEPS
from loaders.assumptions.starts import shipped_starts
from say.cohorts.starts_words import LABELS, NOBODY_KNOWS, seen_in_words, share_of_step, steps_not_known
from say.text import as_text
from ui.parts.plain_text import say_quietly
from ui.state.need_in_use import need_in_use


def show_starts() -> None:
    """Draw the steps with their shares, "not known" where nobody has published one, and every count that was published."""
    assumptions = need_in_use().assumptions
    say_quietly(f"The cohort is everybody at the risk level. {NOBODY_KNOWS} {steps_not_known(assumptions)}")
    of_referred = {"completed_of_referred": "Completed, of those referred"}
    rows = {key: LABELS[step] for step, key in STEPS.items()} | of_referred
    shown = pd.DataFrame(
        {
            "Step": list(rows.values()),
            "Share, with our range": [share_of_step(assumptions[key]) for key in rows],
            "Source": [assumptions[key].source for key in rows],
        }
    )
    st.dataframe(
        shown, hide_index=True, key="need-starts", alt="From the cohort to starts: the share of each step"
    )
    items = "".join(f"<li>{as_text(sentence)}</li>" for sentence in seen_in_words(shipped_starts()))
    st.html(f"<ul>{items}</ul>")
