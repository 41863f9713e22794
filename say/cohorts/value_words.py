"""The value on the map in words: the nation's or one area's, with its interval; never a figure where places are not known."""

import pandas as pd

from cohorts.answers.measures import MEASURES, PEOPLE, PER_1000
from cohorts.model.for_whom import counts_who_would_need
from coverage.ask import Ask
from geo.levels import LEVELS
from say.cohorts.counted_words import who_cause_harm, why_not_counted
from say.cohorts.value_classes import cannot_be_told_apart, one_value_in_words, value_in_words
from say.coverage.asked import subject
from say.estimate import PEOPLE_A_YEAR, Estimate
from say.numbers import NOT_KNOWN, is_known, per_cent
from say.text import with_capital

NATION = "England and Wales"
TOO_FEW = "too few people live here for this to be ranked or quoted on its own."
WHEN_KNOWN = (
    "Places are known only where every record that answers is current and states them. "
    "They are known too where it is recorded that there are none."
)


def value_sentence(value: pd.Series, measure: str, ask: Ask, place: str) -> str:
    """Say a measure of one place with its interval and its central value; "not known" where it is not.

    Parameters
    ----------
    value
        A row of ``value_table_of``.
    measure
        A key of ``MEASURES``.
    ask
        Risk, community and intervention.
    place
        Name of the area.
    """
    one = MEASURES[measure]
    said = f"{one.label} in {place}:"
    counted = f"It counts people {who_cause_harm(ask)}." if measure.startswith("cohort") else _about(ask)
    if not is_known(value["median"]):
        # A measure of places may be not known for its places alone: of those, another sentence speaks.
        of_people = not counts_who_would_need(ask) or not one.of_places
        return f"{said} {NOT_KNOWN}. {counted}{f' {with_capital(why_not_counted(ask))}.' * of_people}"
    centre = one_value_in_words(value["central"], one.unit)
    return (
        f"{said} {value_in_words(value['median'], value['low'], value['high'], one.unit)}. {counted} "
        f"With every assumption at its centre it is {centre}."
    )


def value_headline(value: pd.Series, measure: str, place: str) -> str:
    """Say a measure of one place, a row of ``value_table_of``, in one short sentence with its range.

    A unit that the label says already is not said twice.
    """
    unit = MEASURES[measure].unit
    said = value_in_words(value["median"], value["low"], value["high"], "" if unit == PER_1000 else unit)
    return f"{MEASURES[measure].label} in {place}: {said}."


def _about(ask: Ask) -> str:
    return f"This is about {subject(ask)}."


def known_sentence(values: pd.DataFrame, measure: str, gap: pd.Series, level: str) -> str:
    """Say in how many areas a measure of places is known, and how many people are without a place where it is.

    Parameters
    ----------
    values
        ``value_table_of`` every area of the level.
    measure
        A key of ``MEASURES`` that rests on places.
    gap
        The row of ``gap_table`` for England and Wales.
    level
        ``lad utla pfa region``.
    """
    known, areas = int(values["median"].notna().sum()), f"{len(values)} {LEVELS[level].many}"
    label = MEASURES[measure].label
    if not is_known(gap["unmet_need_where_known_median"]):
        return f"{label} is known in none of {areas}, for no district has known places. {WHEN_KNOWN}"
    where = "" if level == "lad" or not known else ", those where places are known in every district"
    return f"{label} is known in {known or 'none'} of {areas}{where}. {where_known_sentence(gap, NATION)} {WHEN_KNOWN}"


def where_known_sentence(gap: pd.Series, place: str) -> str:
    """Say, of a row of ``gap_table``, which share of the cohort lives where places are known and how many of them lack one."""
    if not is_known(gap["unmet_need_where_known_median"]):
        return f"In no district of {place} are places known."
    without = Estimate.in_row(gap, "unmet_need_where_known", PEOPLE_A_YEAR).about
    return (
        f"In {place}, places are known in districts with {per_cent(gap['share_known_median'])} of the cohort. "
        f"There {without} are without one."
    )


def how_coloured(values: pd.DataFrame, measure: str) -> str:
    """Say what the colours of a map of values mean, and what they do not.

    Parameters
    ----------
    values
        ``value_table_of`` every area of the level.
    measure
        A key of ``MEASURES``.
    """
    if cannot_be_told_apart(values):
        return (
            "These areas cannot be told apart: the ranges of nearly all of them overlap, so they have one colour. "
            "Pointing at an area shows its median and range."
        )
    said = (
        "Areas are coloured by the median. Classes end at round numbers and hold unlike numbers of areas. "
        "A value on an end is in the higher class. "
        "Neighbouring areas can rarely be told apart, as their ranges show."
    )
    if MEASURES[measure].unit != PEOPLE or values["median"].isna().all():
        return said
    return f"This is a number of people, so darker mostly means that more people live there. {said}"
