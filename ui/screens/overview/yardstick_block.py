"""Our count of force areas beside the count that commissioners published, and the other published figures."""

import streamlit as st

from coverage.ask import Ask, Terms
from coverage.directory import Directory
from coverage.forces_on_record import ForcesOnRecord, forces_on_record
from loaders.directory.yardsticks import Yardstick, yardsticks
from say.text import as_text, with_capital
from ui.cache.coverage import evaluation_of
from ui.parts.plain_text import say_quietly


def show_yardsticks(directory: Directory, named: str, ask: Ask) -> None:
    """Draw our count beside the one that commissioners published, with every published figure below.

    ``named`` is what the directory is called inside a sentence.
    """
    terms = Terms(on=ask.terms.on, staleness_months=ask.terms.staleness_months)
    work = Ask(terms=terms)
    ours = forces_on_record(evaluation_of(directory, work.terms), work)
    say_quietly(beside_published(named, ours, yardsticks()["perpetrator_programmes"]), directory.invented)
    with st.expander("Published national figures to read beside ours"):
        st.html(f"<ul>{''.join(_line(one) for one in yardsticks().values())}</ul>")


def beside_published(named: str, ours: ForcesOnRecord, published: Yardstick) -> str:
    """Say our count, then the published one: each as its own, for the two do not count the same thing."""
    return (
        f"{with_capital(named)} shows work with people who cause harm in {ours.either} of {ours.forces} force areas, "
        f"or in part of them. It is current in {ours.current}, {ours.silent or 'none'} of which state no risk level, "
        f"and old or unclear in {ours.unclear}. "
        f"Commissioners told their association that {published.figure} areas commission perpetrator programmes "
        f"(APCC, {published.source_year}). The two do not count the same thing."
    )


def _line(one: Yardstick) -> str:
    figure = f"<b>{as_text(' '.join((one.figure, one.unit)).strip())}</b>: " if one.figure else ""
    source = f'<a href="{as_text(one.source_url)}" target="_blank" rel="noopener noreferrer">{as_text(one.source_title)}</a>'
    quiet = f'<span class="atlas-quiet">Period: {as_text(one.period)}. Confidence: {as_text(one.confidence)}.</span>'
    return f"<li>{figure}{as_text(one.says)} {quiet} Source: {source} ({as_text(one.source_year)}).</li>"
