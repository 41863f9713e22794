"""The least money for a standard, in sentences to quote: the answer, its range, and what it counts and leaves out."""

import numpy as np

from cohorts.summary import CENTRAL_SHARE
from cohorts.words import per_cent, pounds
from coverage.vocabulary import COMMUNITIES
from funding.problem import Problem
from funding.reverse import LeastMoney
from funding.reverse_whom import EVERY_AREA, WORST_TENTH

WHOM = {EVERY_AREA: "in every area", WORST_TENTH: "in the worst-served tenth"}
EACH_LINE = (
    "Each line is brought to the standard for its own people: people who need two kinds of help count in both. Teams shared "
    "between neighbours are not used."
)


def least_money_words(found: LeastMoney, asked: Problem, standard: float, whom: str) -> tuple[str, ...]:
    """Say the least money for a standard, asked ``whom`` as in ``funding.reverse_whom``: the answer first."""
    said = (
        _answer(found, len(asked.years), standard, whom),
        f"At central values it is {pounds(found.total_gbp)}, which would do in {per_cent(found.share_of_draws_enough)} of the "
        "draws.",
        EACH_LINE,
        _others(found, asked),
        _tenth(found) if whom == WORST_TENTH else "",
        _not_known(found, asked),
    )
    return tuple(one for one in said if one)


def _answer(found: LeastMoney, years: int, standard: float, whom: str) -> str:
    where = WHOM.get(whom) or f"in every area for {COMMUNITIES[whom]}"
    draws = found.total_in_draws
    over = "in one year" if years == 1 else f"over {years} years, about {pounds(draws.median / years)} a year"
    return (
        f"The least money that would bring coverage up to {per_cent(standard)} {where} is about {pounds(draws.median)} "
        f"({pounds(draws.low)} to {pounds(draws.high)} in the central {per_cent(CENTRAL_SHARE)} of draws of people and prices) "
        f"{over}, in whole places and teams, what is kept back at the top included."
    )


def _others(found: LeastMoney, asked: Problem) -> str:
    """Name the lines whose people nothing here counts."""
    lines = [asked.lines[number] for number in np.flatnonzero(found.part.any(axis=0))]
    named = dict.fromkeys(
        line.intervention.label.lower() for line in lines if not line.is_for_people_who_cause_harm
    )
    if not named:
        return ""
    return f"How many people need {' or '.join(named)} is not known: places are measured against people who cause harm."


def _tenth(found: LeastMoney) -> str:
    """Say what share of the cohort the worst-served tenth holds, which ties and large areas make more than a tenth."""
    shares = found.share_of_cohort[~np.isnan(found.share_of_cohort)]
    ends = dict.fromkeys(per_cent(float(one)) for one in (shares.min(), shares.max()))
    return (
        "Worst served are, of the areas whose places already there are known, those of the lowest coverage that hold a tenth of "
        f"their cohort, and all as low as the last of them: {' to '.join(ends)} of the whole cohort of each line."
    )


def _not_known(found: LeastMoney, asked: Problem) -> str:
    if not found.there_not_known:
        return ""
    return (
        f"In {found.there_not_known} of {len(asked.areas)} areas the places already there are not known, and count as none, so "
        "less might do."
    )
