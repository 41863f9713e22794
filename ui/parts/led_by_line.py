"""One line for whoever asks what is made for a community: how much of it is led by it, and the switch to that alone."""

from collections.abc import Collection
from dataclasses import replace

import streamlit as st

from coverage.ask import Ask
from coverage.directory import Directory
from coverage.kind_tally import KindTally, kind_tally
from geo.levels import LEVELS
from say.coverage.led_by_words import made_for_or_led_by
from ui.cache.coverage import coverage_of
from ui.parts.marked import Marked
from ui.state.choices import Choices

LED_BY_IT, LED_OR_NOT = "Only what is led by the community", "Led by the community or not"


def show_led_by(s: Marked, directory: Directory, ask: Ask, level: str, codes: Collection[str]) -> None:
    """Draw the line for the areas ``codes`` of a level, whichever of the two is shown now."""
    made, led = (tally_of(directory, ask, level, codes, led_by_it) for led_by_it in (False, True))
    with st.container(horizontal=True, gap="small", vertical_alignment="center", key="atlas-led-by"):
        s.say_quietly(made_for_or_led_by(made, led, LEVELS[level].many, ask.community))
        is_on = ask.terms.by_and_for_only
        label = LED_OR_NOT if is_on else LED_BY_IT
        st.button(label, key="only_led_by_it", on_click=Choices.by_and_for_only.put, args=(not is_on,))


def tally_of(directory: Directory, ask: Ask, level: str, codes: Collection[str], led_by_it: bool) -> KindTally:
    """Count the areas ``codes`` by the best that a local record gives them, of all records or of those led by the community."""
    asked = replace(ask, terms=replace(ask.terms, by_and_for_only=led_by_it))
    return kind_tally(coverage_of(directory, asked, level).loc[list(codes)])
