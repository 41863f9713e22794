"""The least money for a standard, in sentences to quote: the answer, its range, and what it counts and leaves out."""

import numpy as np

from cohorts.model.summary import CENTRAL_SHARE
from coverage.communities import COMMUNITIES
from funding.problem.problem import Problem
from funding.reverse.least_money import LeastMoney
from funding.reverse.starts_money import StartsMoney
from funding.reverse.whom import EVERY_AREA, WORST_TENTH
from say.cohorts.starts_words import NOBODY_KNOWS, taken_on_in_words
from say.estimate import POUNDS, SMALL_PER_CENT, Estimate
from say.funding.money_words import over_years
from say.numbers import in_areas, per_cent, pounds
from say.text import first_of

WHOM = {EVERY_AREA: "in every area", WORST_TENTH: "in the worst-served tenth"}
EACH_LINE = (
    "Each line is brought to the standard for its own people: people who need two kinds of help count in both. Teams shared "
    "between neighbours are not used."
)
MOST_LINES = 3
HALF = 0.5


def least_money_words(
    found: LeastMoney, asked: Problem, standard: float, whom: str, starts: StartsMoney
) -> tuple[str, ...]:
    """Say the least money for a standard, asked ``whom`` as in ``funding.reverse.whom``: the answer, and which step it counts."""
    years = len(asked.years)
    said = (
        _answer(found, years, standard, whom),
        *_which_step(asked, years, standard, starts),
        f"At central values it is {pounds(found.total_gbp)}, which would do in {per_cent(found.share_of_draws_enough)} of the "
        "draws.",
        "It buys whole places and teams, and includes what is kept back at the top.",
        EACH_LINE,
        _others(found, asked),
        _tenth(found) if whom == WORST_TENTH else "",
        _not_known(found, asked),
    )
    return tuple(one for one in said if one)


def _answer(found: LeastMoney, years: int, standard: float, whom: str) -> str:
    where = WHOM.get(whom) or f"in every area for {COMMUNITIES[whom].label}"
    draws = found.total_in_draws
    a_year = f", about {pounds(draws.median / years)} a year" if years > 1 else ""
    return (
        f"The least money that would bring coverage up to {per_cent(standard)} of everybody {where} is about "
        f"{pounds(draws.median)} {over_years(years)}{a_year}. The central {per_cent(CENTRAL_SHARE)} of draws of people and "
        f"prices run from {pounds(draws.low)} to {pounds(draws.high)}."
    )


def _which_step(asked: Problem, years: int, standard: float, starts: StartsMoney) -> list[str]:
    """Say that the answer counts everybody, what is known of those who would start, and what the same share of them costs."""
    said = ["That counts everybody at the risk level of each line, whether or not they would be referred or start."]
    if standard >= HALF:
        said.append("Nobody has proposed reaching half of everybody.")
    if starts.most_seen is not None and standard > starts.most_seen.median:
        most = Estimate.of(starts.most_seen, SMALL_PER_CENT)
        said.append(f"No published service took on more than {most} of our estimate of everybody there.")
    said.append(NOBODY_KNOWS)
    by_work = [
        taken_on_in_words(asked.lines[number].intervention.label, found)
        for number, found in starts.by_line.items()
        if found
    ]
    said += dict.fromkeys(by_work)
    return said + _money_for_starts(asked, years, standard, starts) if starts.known else said


def _money_for_starts(asked: Problem, years: int, standard: float, starts: StartsMoney) -> list[str]:
    """Say what the same share of those who would start takes, where fewest and most do, and what that leaves out."""
    few, many = (str(Estimate.of(gbp, POUNDS)) for gbp in (starts.fewest_gbp, starts.most_gbp))
    takes = f"To reach {per_cent(standard)} of those who would start takes about {few} {over_years(years)}"
    said = (
        [f"{takes}."]
        if few == many
        else [f"{takes} where the fewest start.", f"Where the most start, it takes about {many}."]
    )
    unknown = [asked.lines[number].label.lower() for number, one in starts.by_line.items() if one is None]
    if unknown:
        said.append(f"That leaves out {first_of(unknown, MOST_LINES)}, of which nothing is published.")
    return said


def _others(found: LeastMoney, asked: Problem) -> str:
    """Name the lines whose people nothing here counts."""
    lines = [asked.lines[number] for number in np.flatnonzero(found.part.any(axis=0))]
    named = dict.fromkeys(line.intervention.label.lower() for line in lines if not line.is_for_people_who_cause_harm)
    if not named:
        return ""
    return f"How many people need {' or '.join(named)} is not known. Places for them are measured against people who cause harm."


def _tenth(found: LeastMoney) -> str:
    """Say what share of the cohort the worst-served tenth holds, which ties and large areas make more than a tenth."""
    shares = found.share_of_cohort[~np.isnan(found.share_of_cohort)]
    ends = dict.fromkeys(per_cent(float(one)) for one in (shares.min(), shares.max()))
    return (
        "Worst served are the areas of lowest coverage that hold a tenth of the cohort, of those whose places are known. "
        f"With all as low as the last of them, they hold {' to '.join(ends)} of the whole cohort of each line."
    )


def _not_known(found: LeastMoney, asked: Problem) -> str:
    if not found.there_not_known:
        return ""
    return (
        f"{in_areas(found.there_not_known, len(asked.areas))} the places already there are not known, and count as none: less "
        "might do."
    )
