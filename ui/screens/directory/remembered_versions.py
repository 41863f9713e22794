"""Versions of what this office remembers of files: each to be opened, compared with the one before, and restored."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

import pandas as pd
import streamlit as st

from geo.mistakes import Mistake
from say.coverage.remembered_words import difference_in_words
from say.numbers import day
from ui.parts.marked import Marked
from ui.state.held import forget_in_widget
from ui.state.visit import OnDirectory


@dataclass(frozen=True)
class Remembered:
    """One version: when and by whom it was saved, and by word or heading what it means, as people read it."""

    version: int
    saved_at: datetime
    by: str
    said: Mapping[str, str]


def show_versions(
    s: Marked, versions: Sequence[Remembered], word: str, key: str, restore: Callable[[int], object]
) -> None:
    """Draw the versions (the last first), what the one picked says, and the way to take an earlier one again.

    ``word`` is what the words are called at the head of the table ("Column"), ``key`` the key of the choice of version.
    """
    s.table(_as_table(versions), "Each version: its number, when and by whom it was saved, and what it changed")
    by_number = {one.version: one for one in versions}
    picked = st.selectbox("Version to look at", list(by_number), format_func=lambda n: f"Version {n}", key=key)
    said = by_number[picked].said
    if said:
        s.table(pd.DataFrame({word: list(said), "Means": list(said.values())}), f"What version {picked} says")
    else:
        s.say_quietly("This version knows nothing: it was forgotten.")
    if picked != versions[0].version:
        st.button(
            f"Restore version {picked}",
            on_click=partial(changed, partial(restore, picked), key),
            key=f"restore {key}",
        )


def changed(change: Callable[[], object], key: str) -> None:
    """Change what is remembered, as a click asks; what was refused is said, else the newest version is shown."""
    try:
        change()
    except Mistake as mistake:
        OnDirectory.remembering_refused.put(str(mistake))
    else:
        forget_in_widget(key)


def _as_table(versions: Sequence[Remembered]) -> pd.DataFrame:
    before = [*(one.said for one in versions[1:]), {}]
    return pd.DataFrame(
        {
            "Version": [one.version for one in versions],
            "Saved": [day(one.saved_at) for one in versions],
            "By": [one.by for one in versions],
            "What it changed": [difference_in_words(was, one.said) for was, one in zip(before, versions, strict=True)],
        }
    )
