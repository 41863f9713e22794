"""What the Overview says first, a figure and its words: who lives where nothing is listed, what is made for communities."""

import pandas as pd

from cohorts.model.summary import Interval
from cohorts.tolerances import OF_A_RATIO
from coverage.ask import Ask
from coverage.vocabulary import Status
from say.cohorts.counted_words import who_cause_harm, why_not_counted
from say.coverage.asked import kind_of_work, subject
from say.coverage.directory_words import unsure_in_words
from say.estimate import WHOLE_NUMBER, Estimate
from say.numbers import NOT_KNOWN, people, per_cent

Said = tuple[str, str]
"""A figure, and the words that follow it."""
LISTED = tuple(f"share_{status.key}" for status in Status if status >= Status.WIDER_ONLY)
"""Columns of the people whom some record is for, near or wide; the others are not reached by one."""


def nothing_listed(ask: Ask, districts: pd.DataFrame, without: Interval | None) -> Said:
    """Say how many of the people counted live where nothing is listed, and how many of all ages do.

    Parameters
    ----------
    ask
        What was asked.
    districts
        ``coverage_table`` of every district.
    without
        People a year whom the cohort counts there; None where it does not count the people asked about.
    """
    unlisted = float((districts[f"share_{Status.NO_RECORD.key}"] * districts["people"]).sum())
    if without is None:
        figure, said = _for_others(ask, districts, unlisted)
    else:
        figure, said = _counted(ask, Estimate.of(without, WHOLE_NUMBER), unlisted)
    return figure, f"{said}. {_home_to(unlisted, districts)}"


def _counted(ask: Ask, without: Estimate, unlisted: float) -> Said:
    whom = f"people {who_cause_harm(ask)} live where nothing is listed"
    if not without.known:
        return str(without), f"is how many {whom}"
    if not unlisted:
        return "None", f"of the {whom}"
    said = f"people a year {who_cause_harm(ask)} live, by our estimate, where nothing is listed"
    return str(without), said


def _for_others(ask: Ask, districts: pd.DataFrame, unlisted: float) -> Said:
    """Say the same of people whom the cohort does not count: never in people who cause harm, whom nobody asked about here."""
    if unlisted:
        why = why_not_counted(ask)
        return NOT_KNOWN, f"is how many people who would need this live where nothing is listed: {why}"
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


def made_for_communities(tables: list[pd.DataFrame], led_by_it: bool) -> Said:
    """Say in how many force areas support for people harmed is made for a community.

    Parameters
    ----------
    tables
        ``coverage_table`` of every force area, one for each community.
    led_by_it
        Whether only provision led by and for the community counts.
    """
    served, possible = (
        pd.concat([table["status"].eq(status.key) for table in tables], axis=1).any(axis=1)
        for status in (Status.SERVED, Status.POSSIBLE)
    )
    local = served | possible
    whose = "led by and for some community" if led_by_it else "made for some community, led by it or not"
    have = "has" if local.sum() == 1 else "have"
    unsure = unsure_in_words(int((local & ~served).sum()), int(local.sum()))
    return (
        f"{local.sum()} of {len(local)}",
        f"force areas {have} a record of support for people who are harmed, {whose}. It names the area or part of it. "
        f"{unsure}Regional and national records are not counted. No record is not the same as none.",
    )
