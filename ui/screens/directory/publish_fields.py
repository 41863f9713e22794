"""What everybody who publishes is asked: as which directory, its name, their own name, and why; and the publishing itself."""

from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st

from geo.writable import one_line
from say.text import listing
from store.directories import Facts, PublishedHeading, publish
from ui.state.held import Held
from ui.state.published_directories import published_list
from ui.state.saved_work import saved_work

_NEW = ""


@dataclass(frozen=True)
class PublishFields:
    """Where the visit holds what is asked."""

    whose: Held[str]
    name: Held[str]
    by: Held[str]
    note: Held[str]

    def draw(self, proposed_name: str) -> PublishedHeading | None:
        """Draw the fields; return the directory that gets a next version, None for a new one."""
        listed = {one.id: one for one in published_list()}
        whose, name, by, note = st.columns([2, 2, 1, 2])
        whose.selectbox(
            "Publish as",
            [_NEW, *listed],
            format_func=lambda key: f"The next version of {listed[key].name}" if key else "A new directory",
            key=self.whose.key,
        )
        chosen = listed.get(self.whose.now())
        if chosen is None:
            name.text_input("Its name (needed)", proposed_name, key=self.name.key, max_chars=80)
        by.text_input("Your name (needed)", key=self.by.key, max_chars=80)
        note.text_input("What changed, and why", key=self.note.key, max_chars=500)
        return chosen

    def missing(self, chosen: PublishedHeading | None) -> str:
        """Name in one sentence all that is needed and not there; "" where all is."""
        needed = {
            "a name for the directory": chosen.name if chosen else self.name.now(),
            "your own name": self.by.now(),
        }
        missing = [words for words, given in needed.items() if not one_line(given)]
        return f"To publish it, give {listing(missing)}." if missing else ""

    def publish(self, chosen: PublishedHeading | None, parts: Mapping[str, str], facts: Facts) -> PublishedHeading:
        """Publish texts as what was asked; Mistake as ``store.directories.publish``."""
        return publish(
            saved_work(),
            chosen.name if chosen else self.name.now(),
            parts,
            self.by.now(),
            self.note.now(),
            facts,
            chosen.id if chosen else None,
            chosen.version if chosen else None,
        )
