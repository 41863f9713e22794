"""What the map says first: one short sentence, of the country or of one area. The long form of each is to be quoted."""

from typing import Any

import pandas as pd

from coverage.ask import ANY, Ask
from coverage.extent import PART
from coverage.headline import areas_by_status
from coverage.kind_tally import KindTally
from coverage.vocabulary import SIDES, STATUS_OF_KEY, Status
from geo.levels import LEVELS
from say.coverage.status_words import shares_in_words
from say.numbers import of_number
from say.terms import english
from say.text import listing

MOST_WORDS, MOST_NAMED = 18, 5
_HAVE = {
    Status.POSSIBLE: ("has only an old or unclear record", "have only an old or unclear record"),
    Status.WIDER_ONLY: ("has only a regional or national service", "have only a regional or national service"),
    Status.NOT_FOR_THEM: ("has services, none recorded", "have services, none recorded"),
    Status.NO_RECORD: ("has nothing listed", "have nothing listed"),
    Status.CONFIRMED_NONE: ("was checked and has none", "were checked and have none"),
}
"""What one area and several have where none is served; "for this" follows."""


def national_headline(table: pd.DataFrame, level: str, risk: str) -> str:
    """Say in how many areas a current record serves people and nothing is listed; where it serves none, what most have.

    Examples
    --------
    "A current record serves 4 of 43 police force areas (1 in part); nothing is listed in 28."
    "24 of 43 police force areas have only a regional or national service for this at high risk."
    """
    found = areas_by_status(table)
    if not found[Status.SERVED].areas:
        return _what_most_have(table, level, risk)
    served, empty = found[Status.SERVED], found[Status.NO_RECORD].areas
    part = f" ({served.part} in part)" if served.part else ""
    listed = f"; nothing is listed in {empty}" if empty else ""
    return f"A current record serves {served.areas} of {len(table)} {LEVELS[level].many}{part}{listed}."


def own_headline(asked: int, services: int, tally: KindTally, level: str, ask: Ask) -> str:
    """Say of one's own services, shown alone, how many are asked about, for whom where that is all that is asked, and where.

    Examples
    --------
    "4 of your 12 services, for people who cause harm, are in 3 of 43 police force areas."
    """
    whom = f"for {SIDES[ask.side].lower()}"
    side_alone = (ask.risk, ask.community, ask.intervention) == (ANY, ANY, ANY)
    if not asked and services == 1:
        return f"Your one service {f'is not {whom}' if side_alone else 'does not answer this'}."
    if not asked:
        return f"None of your {services:,} services {f'is {whom}' if side_alone else 'answers this'}."
    subject = "Your one service" if services == 1 else f"{asked:,} of your {services:,} services"
    where = f"in {tally.on_record or 'none'} of {tally.areas} {LEVELS[level].many}."
    named = f"{subject}, {whom}, {of_number(asked, 'is', 'are')} {where}"
    if side_alone and len(named.split()) <= MOST_WORDS:
        return named
    return f"{subject} {of_number(asked, 'answers', 'answer')} this, {where}"


def _what_most_have(table: pd.DataFrame, level: str, risk: str) -> str:
    """Say what most areas have; a few are named, where that is no longer than a first sentence may be."""
    found = areas_by_status(table)
    most = max(_HAVE, key=lambda status: found[status].areas)
    number = found[most].areas
    one, several = _HAVE[most]
    said = f"{one if number == 1 else several} for this{'' if risk == ANY else f' at {risk} risk'}."
    named = f"{listing(sorted(table.loc[table['status'].eq(most.key), 'area_name']))} {said}"
    if number <= MOST_NAMED and len(named.split()) <= MOST_WORDS:
        return named
    return f"{number} of {len(table)} {LEVELS[level].many} {said}"


def area_headline(row: Any) -> str:
    """Say what one area has, with the share of its people where that is not all.

    Parameters
    ----------
    row
        The area's row of ``coverage_table``: "Kent: may be served in part (17% of people)." An official name that would make it
        too long is left out: a screen has it beside.
    """
    said = english().status(row["status"], row["extent"])
    share = f" ({shares_in_words(row)[STATUS_OF_KEY[row['status']]]} of people)" if row["extent"] == PART else ""
    named = f"{row['area_name']}: {said}{share}."
    return named if len(named.split()) <= MOST_WORDS else f"This area: {said}{share}."


def differences_headline(table: pd.DataFrame) -> str:
    """Say in how many areas there is less on record, more, or both, of all in ``record_difference``."""
    words = {"less": "less in {}", "more": "more in {}", "both": "both in {}", "same": "the same in {}"}
    found = table["change"].value_counts()
    parts = [said.format(found[change]) for change, said in words.items() if found.get(change)]
    return f"On record, of {len(table)} areas: {listing(parts)}."
