"""Four small facts with their sources, and what is not known."""

from dataclasses import replace

import pandas as pd
import streamlit as st

from cohorts.counted_words import OTHER_PEOPLE, who_cause_harm
from cohorts.for_whom import counts_who_would_need
from cohorts.lottery_words import with_range
from cohorts.summary import interval
from coverage.ask import Ask
from coverage.directory import Directory
from coverage.headline import DirectoryAge
from coverage.vocabulary import COMMUNITIES, HARMED, Status
from ui.kept.cached import coverage_of
from ui.kept.cached_need import gap_of
from ui.method.register import national_finding
from ui.need.need_sentences import in_figures
from ui.words.format import as_text, count, is_known, people, per_cent

OTHER_SAID = f"is how many people who would need this live where nothing is listed: {OTHER_PEOPLE}"


def show_facts(directory: Directory, ask: Ask) -> None:
    """Draw the four facts, each with its source."""
    survivors = national_finding("survivors_support_to_change")
    items = [
        _nothing_listed_fact(directory, ask),
        _by_and_for_fact(directory, ask, led_by_it=True),
        _by_and_for_fact(directory, ask, led_by_it=False),
        _fact(*(str(survivors[part]) for part in ("figure", "words", "source", "url"))),
    ]
    st.html(f'<ul class="atlas-facts">{"".join(items)}</ul>')


def _fact(figure: str, words: str, source: str, url: str = "") -> str:
    """Return one fact as HTML; the source is linked where it has an address in our register."""
    named = as_text(source)
    linked = (
        f'<a href="{as_text(url)}" target="_blank" rel="noopener noreferrer">{named}</a>' if url else named
    )
    return f'<li><b>{as_text(figure)}</b>{as_text(words)}<br><span class="atlas-quiet">Source: {linked}</span></li>'


def _nothing_listed_fact(directory: Directory, ask: Ask) -> str:
    """Say how many of the people who cause harm live where nothing is listed, and how many of all ages do."""
    districts = coverage_of(directory, ask, "lad")
    unlisted = (districts[f"share_{Status.NO_RECORD.key}"] * districts["people"]).sum()
    need = gap_of(directory, ask)
    without = interval(need.cohort[:, need.status == Status.NO_RECORD].sum(axis=1))
    figure, said = (
        with_range(without, in_figures),
        f"people a year {who_cause_harm(ask)} live, by our estimate,",
    )
    if not is_known(without.median):
        said = (
            OTHER_SAID
            if not counts_who_would_need(ask)
            else f"is how many people {who_cause_harm(ask)} live where nothing is listed"
        )
    elif not unlisted:
        figure, said = "None", f"of the people {who_cause_harm(ask)} live where nothing is listed"
    else:
        said = f"{said} where nothing is listed"
    return _fact(
        figure,
        f"{said}. {_home_to(unlisted, districts)}",
        f"{directory.title}; our cohort; ONS mid-2023 population",
    )


def _home_to(unlisted: float, districts: pd.DataFrame) -> str:
    """Say how many people of all ages live where nothing is listed, and what that does not prove; "" where nobody does."""
    if not unlisted:
        return ""
    return (
        f"Those districts are home to {people(unlisted)} of all ages ({per_cent(unlisted / districts['people'].sum())}). "
        "That is not proof that there is none."
    )


def _by_and_for_fact(directory: Directory, ask: Ask, led_by_it: bool) -> str:
    """Say in how many force areas support for people harmed is made for a community, whatever is chosen at the left."""
    terms = replace(ask.terms, by_and_for_only=led_by_it, for_whom=HARMED)
    tables = [coverage_of(directory, Ask(community=word, terms=terms), "pfa") for word in COMMUNITIES]
    served, possible = (
        pd.concat([table["status"].eq(status.key) for table in tables], axis=1).any(axis=1)
        for status in (Status.SERVED, Status.POSSIBLE)
    )
    local = served | possible
    whose = "led by and for some community" if led_by_it else "made for some community, led by it or not"
    unsure = (
        f"In {(local & ~served).sum()} of them it is old, or does not state its risk level. "
        if local.any()
        else ""
    )
    return _fact(
        f"{local.sum()} of {len(local)}",
        f"force areas have a record of support for people who are harmed, {whose}. It names the area or part of it. "
        f"{unsure}Regional and national records are not counted. No record is not the same as none.",
        directory.title,
    )


def show_unknowns(directory: Directory, age: DirectoryAge) -> None:
    """Say what the directory leaves unsaid, in counts of records."""
    services = directory.services
    lines = [
        f"The area served is not stated in {count(age.without_area)} of {count(age.records, 'record')}: no map shows those.",
        f"The number of places is not stated in {count(services['places'].isna().sum())}.",
        f"The risk level is not stated in {count(services['risk_levels'].map(len).eq(0).sum())}.",
        f"The date is old in {count(age.stale)} and missing in {count(age.undated)}: none of these counts as “served”.",
        "How many people need a service is an estimate with a range: nobody has counted them.",
    ]
    st.html(f"<ul>{''.join(f'<li>{as_text(line)}</li>' for line in lines)}</ul>")
