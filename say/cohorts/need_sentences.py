"""The need of one area in words: how many people, how sure, and what the record leaves them; unknown is never nought."""

from collections.abc import Mapping

import pandas as pd

from cohorts.assumptions.assumption import Assumption
from cohorts.model.for_whom import counts_who_would_need
from cohorts.model.summary import CENTRAL_SHARE, ENDS, Interval
from coverage.ask import ANY, Ask
from coverage.interventions import INTERVENTIONS
from coverage.vocabulary import Status
from say.cohorts.counted_words import everybody_counted, who_cause_harm, why_not_counted
from say.cohorts.lottery_words import LIVE_WHERE, where_they_live
from say.coverage.asked import subject
from say.estimate import PER_CENT, WHOLE_PEOPLE, WHOLE_PEOPLE_A_YEAR, Estimate, whole_people
from say.numbers import count, is_known, per_cent
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


def cohort_sentences(where: str, cohort: Estimate, ask: Ask, changed: bool = False) -> list[str]:
    """Say our estimate of how many people a year there are, then its range; or that the number is not known, and why.

    Parameters
    ----------
    where
        "In Kent".
    cohort
        People a year, as ``WHOLE_PEOPLE``.
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
    if not cohort.known:
        return [
            f"{where}, the number of people {who_cause_harm(ask)} is not known.",
            f"{with_capital(why_not_counted(ask))}.",
            "So how many of them a service reaches is not known either.",
        ]
    own = ", with your changed assumptions," if changed else ""
    return [
        f"{where}{own} our estimate is {whole_people(cohort.central)} people a year {who_cause_harm(ask)}.",
        f"Its {per_cent(CENTRAL_SHARE)} range, ours too, is {whole_people(cohort.low)} to {whole_people(cohort.high)}.",
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


def reached_sentences(shares: Mapping[Status, tuple[Interval, Interval]], ask: Ask, directory: str) -> list[str]:
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
        f"{_share_of_them(share, people)}{'' if _is_all(share.low) else ','} live where {LIVE_WHERE[status]}."
        for status, (share, people) in shares.items()
        if share.high > 0
    ]
    return [f"This is about {subject(ask)}.", where_they_live(directory, ask.terms.on), *said] if said else []


def places_sentences(row: pd.Series) -> list[str]:
    """Say what is known of the places of the services that reach these people; nothing where none does.

    Parameters
    ----------
    row
        The area's row of ``gap_table``.
    """
    if _is_all(row["share_capacity_unknown_low"]):
        return ["How many places there are for them is not known."]
    return [
        f"{words} {_share_of_them(_interval(row, f'share_{part}'), _interval(row, f'people_{part}')).replace('All', 'all')}."
        for part, words in _OF_PLACES.items()
        if row[f"share_{part}_high"] > 0
    ]


def _interval(row: pd.Series, measure: str) -> Interval:
    return Interval(*(float(row[f"{measure}_{end}"]) for end in ENDS))


def _share_of_them(share: Interval, people: Interval) -> str:
    if _is_all(share.low):
        return "All of them"
    return f"{Estimate.of(share, PER_CENT)}, about {Estimate.of(people, WHOLE_PEOPLE)}"


def _is_all(share: float) -> bool:
    return round(share, 9) == 1


def unmet_sentences(row: pd.Series) -> list[str]:
    """Say the unmet need: with its range where places are known, "at least" where some are, else "not known"."""
    unmet, where_known = (
        Estimate.in_row(row, measure, WHOLE_PEOPLE_A_YEAR) for measure in ("unmet_need", "unmet_need_where_known")
    )
    if unmet.known:
        coverage = Estimate.in_row(row, "coverage", PER_CENT)
        cover = f"Places cover {coverage} of the need." if coverage.high > 0 else "There is no place."
        return [f"Unmet need is {unmet.about}.", cover]
    if where_known.known:
        known = Estimate.in_row(row, "share_known", PER_CENT)
        return [
            f"Unmet need is at least {where_known}.",
            f"Places are known for {known} of these people; for the rest unmet need is not known.",
        ]
    return ["Unmet need is not known, because in no district here are all the places known."]


def centre_sentence(cohort: Estimate, centre: float, ask: Ask, assumptions: Mapping[str, Assumption]) -> str:
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
    if not is_known(centre) or whole_people(centre) == whole_people(cohort.central):
        return ""
    above = cohort.central > centre
    side, way, least = ("above", "up", "down") if above else ("below", "down", "up")
    victims = assumptions["adult_victims"]
    skewed = victims.high - victims.value > victims.value - victims.low
    counts_victims = ask.risk in ("standard", ANY) and ask.community == ANY
    chief = ", the number of victims above all" if above and skewed and counts_victims else ""
    return (
        f"With every assumption at its centre it would be {whole_people(centre)}. The middle of the draws, "
        f"{whole_people(cohort.central)}, lies {side} that because ranges, on the whole, reach further {way} than {least}{chief}."
    )
