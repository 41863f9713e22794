"""Four small facts with their sources, and what is not known."""

from dataclasses import replace

import pandas as pd

from cohorts.model.for_whom import counts_who_would_need
from cohorts.model.summary import interval
from cohorts.tolerances import OF_A_RATIO
from coverage.ask import Ask
from coverage.communities import COMMUNITIES
from coverage.directory import Directory
from coverage.vocabulary import HARMED, Status
from loaders.sources_register import edition_of, national_finding
from say.cohorts.counted_words import who_cause_harm, why_not_counted
from say.coverage.asked import kind_of_work, subject
from say.coverage.directory_words import unknowns_in_words, unsure_in_words
from say.estimate import WHOLE_NUMBER, Estimate
from say.numbers import NOT_KNOWN, is_known, people, per_cent
from ui.cache.cohorts import gap_of
from ui.cache.coverage import age_of, coverage_of
from ui.frame.screen import Screen
from ui.parts.marked import Fact
from ui.state.world import World

LISTED = tuple(f"share_{status.key}" for status in Status if status >= Status.WIDER_ONLY)
"""Columns of the people whom some record is for, near or wide; the others are not reached by one."""
"""Less than this of a district is rounding, not people."""


def show_facts(s: Screen) -> None:
    """Draw the four facts, each with its source."""
    directory, ask = s.directory, s.choices.ask
    survivors = national_finding("survivors_support_to_change")
    figure, words, source, url = (str(survivors[part]) for part in ("figure", "words", "source", "url"))
    facts = [
        _nothing_listed_fact(s.world, ask),
        _by_and_for_fact(directory, ask, led_by_it=True),
        _by_and_for_fact(directory, ask, led_by_it=False),
        Fact(figure, words, source, url, of_directory=False),
    ]
    s.facts(facts)


def _nothing_listed_fact(world: World, ask: Ask) -> Fact:
    """Say how many of the people counted live where nothing is listed, and how many of all ages do."""
    directory, population = world.directory, f"ONS {edition_of('population')} population"
    districts = coverage_of(directory, ask, "lad")
    unlisted = (districts[f"share_{Status.NO_RECORD.key}"] * districts["people"]).sum()
    if not counts_who_would_need(ask):
        figure, said = _nothing_listed_for_others(ask, districts, unlisted)
        sources = f"{directory.title}; {population}"
        return Fact(figure, f"{said}. {_home_to(unlisted, districts)}", sources, "", of_directory=True)
    need = gap_of(world, ask)
    without = interval(need.cohort[:, need.status == Status.NO_RECORD].sum(axis=1))
    figure, said = (
        str(Estimate.of(without, WHOLE_NUMBER)),
        f"people a year {who_cause_harm(ask)} live, by our estimate,",
    )
    if not is_known(without.median):
        said = f"is how many people {who_cause_harm(ask)} live where nothing is listed"
    elif not unlisted:
        figure, said = "None", f"of the people {who_cause_harm(ask)} live where nothing is listed"
    else:
        said = f"{said} where nothing is listed"
    sources = f"{directory.title}; our cohort; {population}"
    return Fact(figure, f"{said}. {_home_to(unlisted, districts)}", sources, "", of_directory=True)


def _nothing_listed_for_others(ask: Ask, districts: pd.DataFrame, unlisted: float) -> tuple[str, str]:
    """Say the same of people whom the cohort does not count: never in people who cause harm, whom nobody asked about here."""
    if unlisted:
        return (
            NOT_KNOWN,
            f"is how many people who would need this live where nothing is listed: {why_not_counted(ask)}",
        )
    for_them = (districts[list(LISTED)].sum(axis=1) > 1 - OF_A_RATIO).all()
    about = f"a listing of {subject(ask)}" if for_them else f"a record of {kind_of_work(ask)}"
    return "No district", f"is without {about}"


def _home_to(unlisted: float, districts: pd.DataFrame) -> str:
    """Say how many people of all ages live where nothing is listed, and what that does not prove; "" where nobody does."""
    if not unlisted:
        return ""
    return (
        f"Those districts are home to {people(unlisted)} of all ages ({per_cent(unlisted / districts['people'].sum())}). "
        "That is not proof that there is none."
    )


def _by_and_for_fact(directory: Directory, ask: Ask, led_by_it: bool) -> Fact:
    """Say in how many force areas support for people harmed is made for a community, whatever is chosen at the left."""
    terms = replace(ask.terms, by_and_for_only=led_by_it, for_whom=HARMED)
    tables = [coverage_of(directory, Ask(community=word, terms=terms), "pfa") for word in COMMUNITIES]
    served, possible = (
        pd.concat([table["status"].eq(status.key) for table in tables], axis=1).any(axis=1)
        for status in (Status.SERVED, Status.POSSIBLE)
    )
    local = served | possible
    whose = "led by and for some community" if led_by_it else "made for some community, led by it or not"
    have = "has" if local.sum() == 1 else "have"
    unsure = unsure_in_words(int((local & ~served).sum()), int(local.sum()))
    return Fact(
        f"{local.sum()} of {len(local)}",
        f"force areas {have} a record of support for people who are harmed, {whose}. It names the area or part of it. "
        f"{unsure}Regional and national records are not counted. No record is not the same as none.",
        directory.title,
        "",
        of_directory=True,
    )


def show_unknowns(s: Screen) -> None:
    """Draw what the directory leaves unsaid."""
    s.plain.bullets(unknowns_in_words(s.directory.services, age_of(s.directory, s.choices.ask.terms)))
