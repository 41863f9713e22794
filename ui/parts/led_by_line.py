"""One line for whoever asks what is made for a community: how much of it is led by it, and the switch to that alone."""

from collections.abc import Collection
from dataclasses import replace

import streamlit as st

from coverage.ask import Ask
from coverage.directory import Directory
from coverage.kind_tally import KindTally, kind_tally
from geo.levels import LEVELS
from say.coverage.led_by_words import BY_AND_FOR, made_for_or_led_by, what_counts
from ui.cache.coverage import coverage_of
from ui.parts.marked import Marked
from ui.state.choices import Choices

WHOEVER = "Whoever leads it"
LED_BY_IT, LED_OR_NOT = "Only what is led by the community", "Led by the community or not"


def show_led_by(s: Marked, directory: Directory, ask: Ask, level: str, codes: Collection[str]) -> None:
    """Draw the line for the areas ``codes`` of a level, whichever of the two is shown now."""
    made, led = (tally_of(directory, ask, level, codes, led_by_it) for led_by_it in (False, True))
    with st.container(horizontal=True, gap="small", vertical_alignment="center", key="atlas-led-by"):
        s.say_quietly(made_for_or_led_by(made, led, LEVELS[level].many, ask.community))
        is_on = ask.terms.by_and_for_only
        label = LED_OR_NOT if is_on else LED_BY_IT
        st.button(label, key="only_led_by_it", on_click=Choices.by_and_for_only.put, args=(not is_on,))


def show_what_counts(s: Marked, directory: Directory, ask: Ask, level: str, codes: Collection[str]) -> None:
    """Draw on a map what counts for a community, what is led by it or all that is made for it, and the switch to the other."""
    made, led = (tally_of(directory, ask, level, codes, led_by_it) for led_by_it in (False, True))
    is_on = ask.terms.by_and_for_only
    with st.container(horizontal=True, gap="small", vertical_alignment="center", key="atlas-led-by"):
        s.say_quietly(what_counts(made, led, is_on, ask.community))
        st.button(WHOEVER if is_on else LED_BY_IT, key="only_led_by_it", on_click=_count, args=(ask, not is_on))


def _count(ask: Ask, only_led: bool) -> None:
    """Count what is led by the community alone or whoever leads it. For callbacks."""
    if ask.intervention == BY_AND_FOR:
        Choices.whoever_leads.put(not only_led)
    Choices.by_and_for_only.put(only_led and ask.intervention != BY_AND_FOR)


def tally_of(directory: Directory, ask: Ask, level: str, codes: Collection[str], led_by_it: bool) -> KindTally:
    """Count the areas ``codes`` by the best that a local record gives them, of all records or of those led by the community."""
    asked = replace(ask, terms=replace(ask.terms, by_and_for_only=led_by_it))
    return kind_tally(coverage_of(directory, asked, level).loc[list(codes)])
