"""The lottery numbers as sentences that can be quoted, with their ranges and their caveat.

What is not known is said to be not known. Every sentence about invented data says INVENTED.
"""

import math
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from cohorts.counted_words import (
    OTHER_PEOPLE,
    cohort_sources,
    everybody_counted,
    price_in_words,
    who_cause_harm,
)
from cohorts.for_whom import FOR_OTHERS
from cohorts.lottery import PER, Lottery
from cohorts.need import Need
from cohorts.summary import CENTRAL_SHARE, Interval
from cohorts.words import NOT_KNOWN, day, per_cent, pounds, rounded
from coverage.ask import Ask
from coverage.vocabulary import LEVELS, Status
from geo.areas import area_table

LIVE_WHERE = {
    Status.SERVED: "a current local service is on record for them",
    Status.POSSIBLE: "a local service may reach them, by a record that is old or unclear",
    Status.WIDER_ONLY: "only a regional, national or remote service is listed",
    Status.NOT_FOR_THEM: "services reach, none recorded for these people",
    Status.CONFIRMED_NONE: "it is confirmed that there is none",
    Status.NO_RECORD: "nothing is listed, which is not the same as nothing there",
}


@dataclass(frozen=True)
class _Asked:
    """What the sentences are about: the provision, who is counted, and why their number is not known where it is not."""

    provision: str
    counted: str
    why_unknown: str = ""
    price: str = ""


def lottery_to_quote(
    lottery: Lottery, need: Need, ask: Ask, subject: str, level: str, directory: str, invented: bool
) -> str:
    """Say the lottery numbers of one ask so that they can be quoted: with what they count, their caveats and their sources.

    Parameters
    ----------
    lottery
        As ``cohorts.lottery.lottery`` gives it.
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
        Who lives where there is what; how evenly known places fall; what it would take; the caveats; the sources.
    """
    price = need.assumptions.get(f"unit_cost_{ask.intervention}")
    asked = _Asked(
        subject,
        who_cause_harm(ask),
        OTHER_PEOPLE if ask.intervention in FOR_OTHERS else "",
        price_in_words(price) if price and price.known else "",
    )
    said = _numbers(lottery, asked, level, directory, ask.terms.on)
    if need.weights is not None or any(one.changed for one in need.assumptions.values()):
        said.insert(0, "CHANGED: some of the shipped assumptions were changed by the user.")
    sources = f"Sources: {'; '.join([directory, *cohort_sources(need, ask)])}."
    return _marked([*said, _caveat(), everybody_counted(ask), sources], invented)


def _numbers(lottery: Lottery, asked: _Asked, level: str, directory: str, on: date) -> list[str]:
    """Say where people live, how evenly places fall and, where that is known, what it would take: a sentence each."""
    said = [_who_lives_where(lottery, asked, directory, on), _known_places(lottery, level)]
    return [*said, _what_it_would_take(lottery, asked.price)] if _comparable(lottery) else said


def _marked(sentences: list[str], invented: bool) -> str:
    return " ".join(f"INVENTED: {sentence}" if invented else sentence for sentence in sentences)


def with_range(found: Interval, say: Callable[[float], str], unit: str = "") -> str:
    """Say a median with its range: "54,000 a year (49,000 to 60,000)"; the median alone where both ends read the same."""
    if math.isnan(found.median):
        return NOT_KNOWN
    said, low, high = f"{say(found.median)}{unit}", say(found.low), say(found.high)
    return said if low == high else f"{said} ({low} to {high})"


def _who_lives_where(lottery: Lottery, asked: _Asked, directory: str, on: date) -> str:
    later = ", if nothing is updated until then," if on > date.today() else ","
    begun = f"On {day(on)}{later} by {directory}, for {asked.provision}:"
    shares = {status: lottery.share_by_status[status.key] for status in LIVE_WHERE}
    if any(math.isnan(share.median) for share in shares.values()):
        return f"{begun} {_unknown_cohort(asked)}, so the shares of them are {NOT_KNOWN}."
    cohort = with_range(lottery.cohort, rounded)
    served = shares.pop(Status.SERVED)
    parts = [with_range(served, per_cent) if served.high > 0 else "none"]
    parts[0] += f" live where {LIVE_WHERE[Status.SERVED]}"
    parts += [
        f"{with_range(share, per_cent)} where {LIVE_WHERE[status]}"
        for status, share in shares.items()
        if share.high > 0
    ]
    return f"{begun} of an estimated {cohort} people a year {asked.counted}, {'; '.join(parts)}."


def _unknown_cohort(asked: _Asked) -> str:
    if asked.why_unknown:
        return f"how many people would need it is {NOT_KNOWN}, because {asked.why_unknown}"
    return f"the number of people {asked.counted} is {NOT_KNOWN}"


def _comparable(lottery: Lottery) -> bool:
    """Whether places are known in enough areas, and for a known cohort, to say how they differ."""
    return not math.isnan(lottery.best_tenth.median)


def _known_places(lottery: Lottery, level: str) -> str:
    areas = f"{lottery.areas_known or 'none'} of {len(area_table(level))} {LEVELS[level].lower()}"
    known = f"Places are known in full in {areas}"
    if not lottery.areas_known:
        return f"{known}, so how evenly they fall is {NOT_KNOWN}."
    if math.isnan(lottery.share_known.median):
        return f"{known}; how many people need them, and how evenly they fall, is {NOT_KNOWN}."
    home = f"{known}, home to {with_range(lottery.share_known, per_cent)} of these people"
    if not _comparable(lottery):
        return f"{home}: too few to compare, so how evenly places fall is {NOT_KNOWN}."
    if not lottery.best_tenth.high > 0:
        return f"{home}, and none of those areas has a place."
    return (
        f"{home}: there the best-served tenth have {with_range(lottery.best_tenth, rounded)} places for every {PER} people and "
        f"the worst-served tenth {_worst_tenth(lottery)}; unevenness, from 0 (all alike) to 1 (Gini), is "
        f"{with_range(lottery.gini, '{:.2f}'.format)}."
    )


def _worst_tenth(lottery: Lottery) -> str:
    if not lottery.worst_tenth.high > 0:
        return "none"
    return f"{with_range(lottery.worst_tenth, rounded)}, the ratio being {with_range(lottery.best_to_worst, rounded)}"


def _what_it_would_take(lottery: Lottery, price: str) -> str:
    if lottery.extra_places.high < 1:
        return "Each of these areas is at the level of the best-served tenth it is compared with."
    cost = with_range(lottery.cost_gbp, pounds)
    basis = f", at {price}" if price else ""
    priced = f"at a cost that is {NOT_KNOWN}" if cost == NOT_KNOWN else f"about {cost}{basis}"
    return (
        "To bring each of these areas to the level of the best-served tenth it is compared with would take about "
        f"{with_range(lottery.extra_places, rounded)} more places a year, {priced}."
    )


def _caveat() -> str:
    return (
        f"These are estimates: a range holds the middle {per_cent(CENTRAL_SHARE)} of what the assumptions allow; areas whose "
        f"places are {NOT_KNOWN} in full are left out of the comparison."
    )


def lottery_numbers(lottery: Lottery) -> dict[str, Any]:
    """Lay the numbers out for JSON: every field of ``Lottery``, intervals as ``low median high``, what is not known as None."""
    numbers: dict[str, Any] = _none_where_not_known(asdict(lottery))
    return numbers


def _none_where_not_known(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _none_where_not_known(part) for key, part in value.items()}
    return None if isinstance(value, float) and math.isnan(value) else value
