"""From any number on a screen to its formula, its inputs and their sources: one click opens it, one more opens the source."""

from collections.abc import Iterable
from pathlib import Path

import streamlit as st

from cohorts.assumptions.assumption import GRADES, Assumption
from cohorts.model.communities import share_assumptions
from coverage.ask import ANY
from coverage.communities import COMMUNITIES
from coverage.interventions import INTERVENTIONS
from loaders.sources_register import publisher_and_edition
from say.estimate import Estimate
from say.text import as_text
from ui.parts.links import source_link
from ui.parts.marked import Marked
from ui.parts.when_open import show_folded
from ui.state.address import address_as_written
from ui.state.choices import choices_in_use
from ui.state.language import said
from ui.state.need_in_use import need_in_use

_METHOD = Path(__file__).parent
TOPICS = (
    "status",
    "counts",
    "standards",
    "cohort",
    "gap",
    "lottery",
    "distance",
    "compare",
    "funding",
    "safety",
    "unknown",
)
"""The parts of the method, in the order in which they read; each a file in ``method/``."""
GROUPS_OF_TOPIC = {
    "cohort": ("cohort", "drivers", "survey rates"),
    "compare": ("model",),
    "funding": ("unit costs",),
}


def show_method(topics: Iterable[str]) -> None:
    """Draw parts of the method, in words and in formulas."""
    for topic in topics:
        st.markdown((_METHOD / f"{topic}.md").read_text(encoding="utf-8"))


def show_how_made(s: Marked, topics: tuple[str, ...]) -> None:
    """Draw how numbers are made, folded away and filled once opened: formulas, inputs with their ranges, sources to open.

    Parameters
    ----------
    s
        The screen; the directory that it rests on is the source of every status and place.
    topics
        Some of ``TOPICS``; with *cohort*, *lottery* or *compare* the assumptions they rest on are listed.
    """

    def draw() -> None:
        show_method(topics)
        s.plain.say_quietly(
            f"Services and places: {s.basis.directory}, {s.basis.edition}. People: {publisher_and_edition('population')}."
        )
        st.page_link(
            "pages/sources_and_method.py",
            label="Every record, dataset and licence",
            query_params=address_as_written(),
        )
        if inputs := inputs_of(topics):
            st.html(f'<ul class="atlas-sources">{"".join(map(_input, inputs))}</ul>')

    show_folded(said("How these numbers are made, and from what"), "open_how_made", draw)


def inputs_of(topics: tuple[str, ...]) -> list[Assumption]:
    """List the assumptions that the topics rest on for the choices at the left, changed ones first."""
    ask = choices_in_use().ask
    groups = {group for topic in topics for group in GROUPS_OF_TOPIC.get(topic, ())}
    keys = set()
    if "cohort" in topics and ask.community != ANY:
        keys |= {*share_assumptions(ask.community, ask.risk), COMMUNITIES[ask.community].relative_rate}
    if {"lottery", "compare"} & set(topics) and ask.intervention != ANY:
        keys |= {INTERVENTIONS[ask.intervention].unit_cost, "smallest_area_ranked"}
    wanted = [one for key, one in need_in_use().assumptions.items() if key in keys or one.group in groups]
    return sorted(wanted, key=lambda one: not one.changed)


def _input(one: Assumption) -> str:
    """Return one assumption as HTML: value, range, year, source with its address, grade."""
    source = source_link(one.source, one.url)
    changed = "CHANGED by you. " if one.changed else ""
    facts = {
        "Value": f"{changed}{Estimate.assumed(one)} {one.unit}",
        "Year": one.period or "not stated",
        "Grade": GRADES[one.grade],
        "Range": one.range_basis,
    }
    listed = "".join(f"<dt>{label}</dt><dd>{as_text(words)}</dd>" for label, words in facts.items())
    return f"<li><strong>{as_text(one.label)}</strong><dl>{listed}<dt>Source</dt><dd>{source}</dd></dl></li>"
