"""The lottery numbers as sentences that can be quoted, with their ranges and their caveat.

What is not known is said to be not known. Every sentence about invented data says INVENTED.
"""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from cohorts.answers.lottery import PER, Lottery
from cohorts.model.for_whom import counts_who_would_need
from cohorts.model.inputs import CohortInputs
from cohorts.model.summary import CENTRAL_SHARE
from coverage.ask import Ask
from coverage.vocabulary import Status
from geo.areas import area_table
from geo.levels import LEVELS
from say.cohorts.counted_words import (
    cohort_sources,
    everybody_counted,
    price_in_words,
    who_cause_harm,
    why_not_counted,
)
from say.cohorts.published_words import published_figures
from say.cohorts.starts_words import WHETHER_OR_NOT
from say.estimate import NUMBER, PER_CENT, POUNDS, TWO_PLACES, Estimate
from say.numbers import NOT_KNOWN, day, is_known, per_cent
from say.terms import in_sentences
from say.text import with_capital

SOURCES_LEAD = "We worked these numbers out from the directory named and from these sources."
_CAVEATS = (
    f"These are our estimates: a range holds the middle {per_cent(CENTRAL_SHARE)} of what the assumptions allow.",
    f"Areas whose places are {NOT_KNOWN} in full are left out of the comparison.",
)
LIVE_WHERE = {
    status: in_sentences()[status].live_where
    for status in sorted(in_sentences(), key=lambda status: status is Status.NO_RECORD)
}
"""Where people live by what is on record there, the best first and what is not known last."""


def lottery_to_quote(
    lottery: Lottery, need: CohortInputs, ask: Ask, subject: str, level: str, directory: str, invented: bool
) -> str:
    """Say the lottery numbers of one ask so that they can be quoted: with what they count, their caveats and their sources.

    Parameters
    ----------
    lottery
        As ``cohorts.answers.lottery.lottery`` gives it.
    need
        That it was worked out from: a changed assumption is said first.
    ask
        What was asked.
    subject
        The same in words: "conditional cautions for standard risk".
    level
        ``lad utla pfa region``: the level at which areas are compared.
    directory
        The directory in a sentence: "the published record". May be text from a file: make it safe before it is shown.
    invented
        Whether the directory is invented: every sentence then says so.

    Returns
    -------
    str
        What is published of how many there are, unless the rest is invented; who lives where there is what; how evenly known
        places fall; what it would take; the caveats; the sources.
    """
    changed = need.weights is not None or any(one.changed for one in need.assumptions.values())
    said = [
        *(["CHANGED: some of the shipped assumptions were changed by the user."] if changed else []),
        *([] if invented else published_figures(need.assumptions, ask)),
        f"This is about {subject}.",
        *_who_lives_where(lottery, ask, directory),
        *_known_places(lottery, level),
        *(_what_it_would_take(lottery, price_of(need, ask)) if comparable(lottery) else []),
        *_CAVEATS,
        everybody_counted(ask),
        WHETHER_OR_NOT,
        SOURCES_LEAD,
        *(f"{with_capital(source)}." for source in cohort_sources(need, ask)),
    ]
    return " ".join(f"INVENTED: {sentence}" if invented else sentence for sentence in said)


def price_of(need: CohortInputs, ask: Ask) -> str:
    """Say what a place of the intervention asked about is reckoned to cost; "" where that is not known, or none is chosen."""
    price = need.assumptions.get(f"unit_cost_{ask.intervention}")
    return price_in_words(price) if price and price.known else ""


def comparable(lottery: Lottery) -> bool:
    """Whether places are known in enough areas, and for a known cohort, to say how unevenly they fall."""
    return is_known(lottery.best_tenth.median)


def _who_lives_where(lottery: Lottery, ask: Ask, directory: str) -> list[str]:
    """Say how many people there are, then for each status which share of them lives where it holds."""
    shares = {status: Estimate.of(lottery.share_by_status[status.key], PER_CENT) for status in LIVE_WHERE}
    if not all(share.known for share in shares.values()):
        why = (
            f"The number of people {who_cause_harm(ask)} is {NOT_KNOWN}."
            if counts_who_would_need(ask)
            else f"How many people would need it is {NOT_KNOWN}: {why_not_counted(ask)}."
        )
        return [why, f"So where they live, by what is on record, is {NOT_KNOWN}."]
    return [
        f"By our estimate there are {Estimate.of(lottery.cohort, NUMBER)} people a year {who_cause_harm(ask)}.",
        where_they_live(directory, ask.terms.on),
        *(
            f"{f'{share} live' if share.high > 0 else 'None of them live'} where {LIVE_WHERE[status]}."
            for status, share in shares.items()
            if status is Status.SERVED or share.high > 0
        ),
    ]


def where_they_live(directory: str, on: date) -> str:
    """Begin the list of who lives where there is what, by a directory in a sentence on a day."""
    later = ", if nothing is updated until then" if on > date.today() else ""
    return f"This is where they live by {directory} on {day(on)}{later}."


def _known_places(lottery: Lottery, level: str) -> list[str]:
    """Say in how many areas places are known, then how evenly they fall there, or why that is not known."""
    areas = f"{lottery.areas_known or 'none'} of {len(area_table(level))} {LEVELS[level].many}"
    known = f"Places are known in full in {areas}"
    unevenness = f"How evenly they fall is {NOT_KNOWN}"
    home = Estimate.of(lottery.share_known, PER_CENT)
    if not lottery.areas_known:
        return [f"{known}.", f"{unevenness}."]
    if not home.known:
        return [f"{known}.", f"How many people need them, and how evenly they fall, is {NOT_KNOWN}."]
    return [
        f"{known}, home to {home} of these people.",
        *(_how_evenly(lottery) if comparable(lottery) else [f"{unevenness}: these areas are too few to compare."]),
    ]


def _how_evenly(lottery: Lottery) -> list[str]:
    """Say what the best-served and the worst-served tenth have, and the Gini coefficient."""
    best, worst = Estimate.of(lottery.best_tenth, NUMBER), Estimate.of(lottery.worst_tenth, NUMBER)
    if not best.high > 0:
        return ["None of those areas has a place."]
    return [
        f"There the best-served tenth have {best} places for every {PER} people.",
        f"The worst-served tenth have {worst}; the ratio is {Estimate.of(lottery.best_to_worst, NUMBER)}."
        if worst.high > 0
        else "The worst-served tenth have none.",
        f"Unevenness (Gini), from 0, all alike, to 1, is {Estimate.of(lottery.gini, TWO_PLACES)}.",
    ]


def _what_it_would_take(lottery: Lottery, price: str) -> list[str]:
    """Say how many places would bring every area to the best-served tenth, and their cost with the price of one."""
    if lottery.extra_places.high < 1:
        return ["Each of these areas is at the level of the best-served tenth it is compared with."]
    more, cost = Estimate.of(lottery.extra_places, NUMBER), Estimate.of(lottery.cost_gbp, POUNDS)
    need = (
        f"To match the best-served tenth each is compared with, these areas would need about {more} more places a year."
    )
    if not cost.known:
        return [need, f"Their cost is {NOT_KNOWN}."]
    at = [f"{sentence}." for sentence in f"That is at {price}".split(". ", 1)] if price else []
    return [need, f"They would cost about {cost}.", *at]


def lottery_numbers(lottery: Lottery) -> dict[str, Any]:
    """Lay the numbers out for JSON: every field of ``Lottery``, intervals as ``low median high``, what is not known as None."""
    return dict(_none_where_not_known(asdict(lottery)))


def _none_where_not_known(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _none_where_not_known(part) for key, part in value.items()}
    return None if not is_known(value) else value
