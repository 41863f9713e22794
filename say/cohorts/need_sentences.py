"""The need of one area in words: how many people, how sure, and what the record leaves them; unknown is never nought."""

from collections.abc import Mapping
from datetime import date

import pandas as pd

from cohorts.assumptions.assumption import Assumption
from cohorts.model.for_whom import counts_who_would_need
from cohorts.model.summary import CENTRAL_SHARE, Interval
from coverage.ask import ANY, Ask
from coverage.interventions import INTERVENTIONS
from coverage.vocabulary import Status
from say.cohorts.counted_words import everybody_counted, who_cause_harm, why_not_counted
from say.cohorts.lottery_words import LIVE_WHERE, with_range
from say.coverage.asked import subject
from say.numbers import count, day, is_known, per_cent, rounded
from say.text import with_capital

CAVEAT = (
    "An estimate, not a count: national figures shared out between areas, as said below. "
    "At most a tenth of what the assumptions allow lies below the range, and a tenth above."
)
COMMUNITIES_NOTE = (
    "People may belong to several communities or to none, so the rows of communities do not sum to everybody."
)

_OF_PLACES = {
    "with_room": "There are enough known places for",
    "full": "There are not enough known places for",
    "capacity_unknown": "How many places there are is not known for",
}


def in_figures(people: float) -> str:
    """Say an estimated number of people, in whole people: 6,624.7 is "6,600", 4.3 is "4", 0.3 is "under 1"."""
    if 0 < people < 1:
        return "under 1"
    return rounded(people) if people >= 10 else f"{people:.0f}"


def interval_in(row: pd.Series, measure: str) -> Interval:
    """Take one measure out of a row of ``gap_table``."""
    return Interval(*(float(row[f"{measure}_{end}"]) for end in ("low", "median", "high")))


def cohort_sentences(where: str, cohort: Interval, ask: Ask, changed: bool = False) -> list[str]:
    """Say our estimate of how many people a year there are, then its range; or that the number is not known, and why.

    Parameters
    ----------
    where
        "In Kent".
    cohort
        People a year.
    ask
        What was asked.
    changed
        Whether the user has changed assumptions: the first sentence then says so.
    """
    if not counts_who_would_need(ask):
        return [
            f"This is about {subject(ask)}.",
            f"{where}, how many people would need it is not known.",
            f"{with_capital(why_not_counted(ask))}.",
        ]
    if not is_known(cohort.median):
        return [
            f"{where}, the number of people {who_cause_harm(ask)} is not known.",
            f"{with_capital(why_not_counted(ask))}.",
            "So how many of them a service reaches is not known either.",
        ]
    own = ", with your changed assumptions," if changed else ""
    return [
        f"{where}{own} our estimate is {in_figures(cohort.median)} people a year {who_cause_harm(ask)}.",
        f"Its {per_cent(CENTRAL_SHARE)} range, ours too, is {in_figures(cohort.low)} to {in_figures(cohort.high)}.",
    ]


def counted_note(ask: Ask) -> str:
    """Say whom the figures count, whichever intervention is chosen, and what to choose where it is for some of them only."""
    if not counts_who_would_need(ask):
        return "The figures below are of people who cause harm, whichever intervention is chosen."
    if ask.intervention != ANY and INTERVENTIONS[ask.intervention].named_risk not in ("", ask.risk):
        return f"{everybody_counted(ask)} Intensive work is for high risk. Choose that to count those people alone."
    if ask.intervention == "young_people" and ask.community != "young_people":
        return (
            f"{everybody_counted(ask)} All ages from 16 on are counted: choose the community “Young people” to count those "
            "aged 16 to 24."
        )
    return everybody_counted(ask)


def too_small_sentence(area: str, smallest: float) -> str:
    """Say why an area has no headline."""
    return (
        f"{area} has fewer than {count(smallest)} people aged 16 and over, which is too few for a headline. "
        "Its numbers stand in the tables below."
    )


def reached_sentences(
    shares: Mapping[Status, tuple[Interval, Interval]], ask: Ask, directory: str
) -> list[str]:
    """Say where these people live, by what is on record there, told apart by how sure it is; nothing for a cohort of nobody.

    Parameters
    ----------
    shares
        ``need_figures.status_shares_of`` the area: the share and the number of people by status.
    ask
        What was asked.
    directory
        The directory in a sentence: "the published record".
    """
    said = [
        f"{_share_of_them(share, people)}{'' if _is_all(share) else ','} live where {LIVE_WHERE[status]}."
        for status, (share, people) in shares.items()
        if share.high > 0
    ]
    if not said:
        return []
    later = ", if nothing is updated until then" if ask.terms.on > date.today() else ""
    return [
        f"This is about {subject(ask)}.",
        f"This is where they live by {directory} on {day(ask.terms.on)}{later}.",
        *said,
    ]


def places_sentences(row: pd.Series) -> list[str]:
    """Say what is known of the places of the services that reach these people; nothing where none does.

    Parameters
    ----------
    row
        The area's row of ``gap_table``.
    """
    if _is_all(interval_in(row, "share_capacity_unknown")):
        return ["How many places there are for them is not known."]
    return [
        f"{words} {_share_of_them(share, interval_in(row, f'people_{part}')).replace('All', 'all')}."
        for part, words in _OF_PLACES.items()
        if (share := interval_in(row, f"share_{part}")).high > 0
    ]


def _share_of_them(share: Interval, people: Interval) -> str:
    if _is_all(share):
        return "All of them"
    return f"{with_range(share, per_cent)}, about {with_range(people, in_figures, ' people')}"


def _is_all(share: Interval) -> bool:
    return round(share.low, 9) == 1


def unmet_sentences(row: pd.Series) -> list[str]:
    """Say the unmet need: with its range where places are known, "at least" where some are, else "not known"."""
    unmet, where_known = interval_in(row, "unmet_need"), interval_in(row, "unmet_need_where_known")
    if is_known(unmet.median):
        coverage = interval_in(row, "coverage")
        return [
            f"Unmet need is about {with_range(unmet, in_figures, ' people a year')}.",
            f"Places cover {with_range(coverage, per_cent)} of the need."
            if coverage.high > 0
            else "There is no place.",
        ]
    if is_known(where_known.median):
        known = with_range(interval_in(row, "share_known"), per_cent)
        return [
            f"Unmet need is at least {with_range(where_known, in_figures, ' people a year')}.",
            f"Places are known for {known} of these people; for the rest unmet need is not known.",
        ]
    return ["Unmet need is not known, because in no district here are all the places known."]


def centre_sentence(cohort: Interval, centre: float, ask: Ask, assumptions: Mapping[str, Assumption]) -> str:
    """Say the value at the centre of every assumption, and why the median differs from it; "" where they read the same.

    Parameters
    ----------
    cohort
        People a year, in draws.
    centre
        The same with every assumption at its value.
    ask
        What was asked: the number of victims plays the first part in standard risk and in any, for everybody.
    assumptions
        Those in use.
    """
    if not is_known(centre) or in_figures(centre) == in_figures(cohort.median):
        return ""
    above = cohort.median > centre
    side, way, least = ("above", "up", "down") if above else ("below", "down", "up")
    victims = assumptions["adult_victims"]
    skewed = victims.high - victims.value > victims.value - victims.low
    counts_victims = ask.risk in ("standard", ANY) and ask.community == ANY
    chief = ", the number of victims above all" if above and skewed and counts_victims else ""
    return (
        f"With every assumption at its centre it would be {in_figures(centre)}. The middle of the draws, "
        f"{in_figures(cohort.median)}, lies {side} that because ranges, on the whole, reach further {way} than {least}{chief}."
    )
