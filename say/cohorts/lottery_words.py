"""The lottery numbers as sentences that can be quoted, with their ranges and their caveat.

What is not known is said to be not known. Every sentence about invented data says INVENTED.
"""

import math
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from cohorts.answers.lottery import PER, Lottery
from cohorts.model.for_whom import counts_who_would_need
from cohorts.model.inputs import CohortInputs
from cohorts.model.summary import CENTRAL_SHARE, Interval
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
from say.numbers import NOT_KNOWN, day, per_cent, pounds, rounded
from say.terms import in_sentences

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


@dataclass(frozen=True)
class _Asked:
    """What the sentences are about: the provision, who is counted, and why their number is not known where it is not."""

    provision: str
    counted: str
    why_unknown: str = ""
    price: str = ""


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
    price = need.assumptions.get(f"unit_cost_{ask.intervention}")
    asked = _Asked(
        subject,
        who_cause_harm(ask),
        why_not_counted(ask) if not counts_who_would_need(ask) else "",
        price_in_words(price) if price and price.known else "",
    )
    published = [] if invented else published_figures(need.assumptions, ask)
    said = [*published, *_numbers(lottery, asked, level, directory, ask.terms.on)]
    if need.weights is not None or any(one.changed for one in need.assumptions.values()):
        said.insert(0, "CHANGED: some of the shipped assumptions were changed by the user.")
    sources = [_sentence(source) for source in cohort_sources(need, ask)]
    return _marked(
        [*said, *_CAVEATS, everybody_counted(ask), WHETHER_OR_NOT, SOURCES_LEAD, *sources], invented
    )


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."


def _numbers(lottery: Lottery, asked: _Asked, level: str, directory: str, on: date) -> list[str]:
    """Say where people live, how evenly places fall and, where that is known, what it would take."""
    said = [*_who_lives_where(lottery, asked, directory, on), *_known_places(lottery, level)]
    return [*said, *_what_it_would_take(lottery, asked.price)] if _comparable(lottery) else said


def _marked(sentences: list[str], invented: bool) -> str:
    return " ".join(f"INVENTED: {sentence}" if invented else sentence for sentence in sentences)


def with_range(found: Interval, say: Callable[[float], str], unit: str = "") -> str:
    """Say a median with its range: "54,000 a year (49,000 to 60,000)"; the median alone where both ends read the same."""
    if math.isnan(found.median):
        return NOT_KNOWN
    said, low, high = f"{say(found.median)}{unit}", say(found.low), say(found.high)
    return said if low == high else f"{said} ({low} to {high})"


def _who_lives_where(lottery: Lottery, asked: _Asked, directory: str, on: date) -> list[str]:
    """Say how many people there are, then for each status which share of them lives where it holds."""
    about = f"This is about {asked.provision}."
    if any(math.isnan(lottery.share_by_status[status.key].median) for status in LIVE_WHERE):
        return [about, _unknown_cohort(asked), f"So where they live, by what is on record, is {NOT_KNOWN}."]
    later = ", if nothing is updated until then" if on > date.today() else ""
    cohort = with_range(lottery.cohort, rounded)
    return [
        about,
        f"By our estimate there are {cohort} people a year {asked.counted}.",
        f"This is where they live by {directory} on {day(on)}{later}.",
        *(
            f"{_share_of_them(lottery.share_by_status[status.key])} where {words}."
            for status, words in LIVE_WHERE.items()
            if status is Status.SERVED or lottery.share_by_status[status.key].high > 0
        ),
    ]


def _share_of_them(share: Interval) -> str:
    return f"{with_range(share, per_cent)} live" if share.high > 0 else "None of them live"


def _unknown_cohort(asked: _Asked) -> str:
    if asked.why_unknown:
        return f"How many people would need it is {NOT_KNOWN}: {asked.why_unknown}."
    return f"The number of people {asked.counted} is {NOT_KNOWN}."


def _comparable(lottery: Lottery) -> bool:
    """Whether places are known in enough areas, and for a known cohort, to say how they differ."""
    return not math.isnan(lottery.best_tenth.median)


def _known_places(lottery: Lottery, level: str) -> list[str]:
    """Say in how many areas places are known, then how evenly they fall there, or why that is not known."""
    areas = f"{lottery.areas_known or 'none'} of {len(area_table(level))} {LEVELS[level].many}"
    known = f"Places are known in full in {areas}"
    unevenness = f"How evenly they fall is {NOT_KNOWN}"
    if not lottery.areas_known:
        return [f"{known}.", f"{unevenness}."]
    if math.isnan(lottery.share_known.median):
        return [f"{known}.", f"How many people need them, and how evenly they fall, is {NOT_KNOWN}."]
    home = f"{known}, home to {with_range(lottery.share_known, per_cent)} of these people."
    if not _comparable(lottery):
        return [home, f"{unevenness}: these areas are too few to compare."]
    return [home, *_how_evenly(lottery)]


def _how_evenly(lottery: Lottery) -> list[str]:
    """Say what the best-served and the worst-served tenth have, and the Gini coefficient."""
    if not lottery.best_tenth.high > 0:
        return ["None of those areas has a place."]
    return [
        f"There the best-served tenth have {with_range(lottery.best_tenth, rounded)} places for every {PER} people.",
        _worst_tenth(lottery),
        f"Unevenness (Gini), from 0, all alike, to 1, is {with_range(lottery.gini, '{:.2f}'.format)}.",
    ]


def _worst_tenth(lottery: Lottery) -> str:
    if not lottery.worst_tenth.high > 0:
        return "The worst-served tenth have none."
    worst = with_range(lottery.worst_tenth, rounded)
    return f"The worst-served tenth have {worst}; the ratio is {with_range(lottery.best_to_worst, rounded)}."


def _what_it_would_take(lottery: Lottery, price: str) -> list[str]:
    """Say how many places would bring every area to the best-served tenth, and their cost with the price of one."""
    if lottery.extra_places.high < 1:
        return ["Each of these areas is at the level of the best-served tenth it is compared with."]
    cost = with_range(lottery.cost_gbp, pounds)
    return [
        "To match the best-served tenth each is compared with, these areas would need about "
        f"{with_range(lottery.extra_places, rounded)} more places a year.",
        f"Their cost is {NOT_KNOWN}." if cost == NOT_KNOWN else f"They would cost about {cost}.",
        *(
            [f"{sentence}." for sentence in f"That is at {price}".split(". ", 1)]
            if price and cost != NOT_KNOWN
            else []
        ),
    ]


def lottery_numbers(lottery: Lottery) -> dict[str, Any]:
    """Lay the numbers out for JSON: every field of ``Lottery``, intervals as ``low median high``, what is not known as None."""
    numbers: dict[str, Any] = _none_where_not_known(asdict(lottery))
    return numbers


def _none_where_not_known(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _none_where_not_known(part) for key, part in value.items()}
    return None if isinstance(value, float) and math.isnan(value) else value
