"""Four small facts with their sources, and what is not known."""

from dataclasses import replace

import pandas as pd
import streamlit as st

from coverage.ask import ANY, Ask
from coverage.directory import Directory
from coverage.headline import DirectoryAge
from coverage.vocabulary import COMMUNITIES, Status
from ui.cached import coverage_of
from ui.format import as_text, count
from ui.register import national_finding
from ui.sentences import people_sentence, subject

FLAGSHIP = ("high", "high_risk_case_management")


def overview_ask(ask: Ask) -> Ask:
    """Return the ask that the overview speaks of: the user's, or intensive work with high risk where nothing is chosen."""
    if (ask.risk, ask.community, ask.intervention) == (ANY, ANY, ANY):
        return replace(ask, risk=FLAGSHIP[0], intervention=FLAGSHIP[1])
    return ask


def show_facts(directory: Directory, ask: Ask, forces: pd.DataFrame) -> None:
    """Draw the four facts."""
    districts = coverage_of(directory, ask, "lad")
    unlisted = people_sentence(districts, Status.NO_RECORD)
    survivors = national_finding("survivors_support_to_change")
    items = [
        (
            unlisted,
            f"live in districts where nothing is listed: {subject(ask)}.",
            f"{directory.title}; ONS mid-2023 population.",
        ),
        (
            f"{_forces_served(directory, ask, by_and_for_only=True)} of {len(forces)}",
            "force areas have a current record of provision by and for a community that names the area or part of it.",
            f"{directory.title}.",
        ),
        (
            f"{_forces_served(directory, ask, by_and_for_only=False)} of {len(forces)}",
            "have one when specialist strands in generic bodies are counted too.",
            f"{directory.title}.",
        ),
        tuple(str(survivors[part]) for part in ("figure", "words", "source")),
    ]
    cells = "".join(
        f'<li><b>{as_text(figure)}</b>{as_text(words)}<br><span class="atlas-quiet">Source: {as_text(source)}</span></li>'
        for figure, words, source in items
    )
    st.html(f'<ul class="atlas-facts">{cells}</ul>')


def _forces_served(directory: Directory, ask: Ask, by_and_for_only: bool) -> int:
    """Count the force areas in some district of which at least one community is served."""
    terms = replace(ask.terms, by_and_for_only=by_and_for_only)
    tables = [coverage_of(directory, Ask(community=word, terms=terms), "pfa") for word in COMMUNITIES]
    return int(pd.concat([table["lads_served"] > 0 for table in tables], axis=1).any(axis=1).sum())


def show_unknowns(directory: Directory, age: DirectoryAge) -> None:
    """Say what the directory leaves unsaid, in counts of records."""
    services = directory.services
    lines = [
        f"{count(age.without_area)} of {count(age.records, 'record')} do not say which area they serve: they are on no map.",
        f"{count(services['places'].isna().sum())} do not say how many places they have.",
        f"{count(services['risk_levels'].map(len).eq(0).sum())} do not say for which risk level they are.",
        f"{count(age.stale)} are old and {count(age.undated)} have no date: they count only as “may be served”.",
    ]
    st.html(f"<ul>{''.join(f'<li>{as_text(line)}</li>' for line in lines)}</ul>")
