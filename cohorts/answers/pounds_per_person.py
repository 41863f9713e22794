"""Pounds on record a year for each person who would need the work: exact pounds over an estimate, so with a range."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from cohorts.model.cohort import Cohort
from cohorts.model.summary import Interval, interval
from coverage.ask import ANY
from coverage.interventions import INTERVENTIONS
from coverage.money.award import Award
from coverage.money.by_area import MoneyHere
from coverage.vocabulary import CAUSE_HARM
from geo.areas import lad_table


@dataclass(frozen=True)
class PoundsPerPerson:
    """Pounds a person and year.

    Attributes
    ----------
    risk
        The level of the people and of the awards; ``any`` for all people and all awards.
    years
        Over so many financial years in which money is on record.
    awards
        How many sums are in it.
    without_years
        How many sums are not, since their years are not known.
    pounds
        The range; each end is the pounds over the other end of the people.
    """

    risk: str
    years: int
    awards: int
    without_years: int
    pounds: Interval


def pounds_per_person(money: MoneyHere, cohort: Cohort, lads: Sequence[str], risk: str) -> PoundsPerPerson | None:
    """Divide the sum that counts in an area, a year, by its people: of awards for people who cause harm, as the cohort is.

    Parameters
    ----------
    money
        Of the area.
    cohort
        In every draw.
    lads
        The districts of the area.
    risk
        The level asked for. Where an award of the area states that level alone, only such awards and the people at that level
        count; else all awards and the people of all levels.

    Returns
    -------
    PoundsPerPerson or None
        None where no sum of known years counts: that is not £0.
    """
    awards = [one.award for one in money.for_whom(CAUSE_HARM).counted]
    at_risk = [one for one in awards if risk_of(one) == risk]
    taken = at_risk or awards
    dated = [one for one in taken if one.years is not None]
    if not dated:
        return None
    years = {year for one in dated if one.years is not None for year in one.years.each}
    a_year = sum(one.pounds for one in dated) / len(years)
    of_risk = risk if at_risk else ANY
    inside = lad_table().index.get_indexer(pd.Index(list(lads)))
    people = cohort.people(of_risk, ANY, inside).sum(axis=1)
    with np.errstate(divide="ignore"):
        found = interval(a_year / people)
    return PoundsPerPerson(of_risk, len(years), len(dated), len(taken) - len(dated), found)


def risk_of(award: Award) -> str:
    """The one risk level that an award states, or that its kind of work names; "" where there is none, or there are several."""
    if award.risk_levels:
        return award.risk_levels[0] if len(award.risk_levels) == 1 else ""
    return INTERVENTIONS[award.kind].named_risk if award.kind else ""
