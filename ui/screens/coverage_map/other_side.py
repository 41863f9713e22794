"""From the map of one's own services for one side to those for the other, by one click."""

from dataclasses import replace

import streamlit as st

from coverage.ask import Ask, sides_to_choose
from coverage.directory import Directory
from coverage.matching import asked_about
from coverage.vocabulary import SIDES
from ui.state.choices import Choices


def show_way_to_other_side(directory: Directory, ask: Ask) -> None:
    """Draw it, with how many services it shows; nothing where the kind of work has one side, or no service the other."""
    [other] = set(SIDES) - {ask.side}
    if other not in sides_to_choose(ask.intervention):
        return
    asked = replace(ask, terms=replace(ask.terms, for_whom=other))
    if number := int(asked_about(directory.records_of_services, asked).sum()):
        label = f"Show {number:,} for {SIDES[other].lower()}"
        st.button(label, key="other_side", type="tertiary", on_click=Choices.for_whom.put, args=(other,))
