"""The lottery numbers as sentences that can be quoted, with their ranges and their caveat.

What is not known is said to be not known. Every sentence about invented data says INVENTED.
"""

import math
from collections.abc import Callable, Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from cohorts.lottery import PER, Lottery
from cohorts.summary import CENTRAL_SHARE, Interval
from cohorts.words import NOT_KNOWN, day, per_cent, pounds, rounded
from coverage.vocabulary import LEVELS, Status
from geo.areas import area_table

FEWEST_COMPARED = 2
LIVE_WHERE = {
    Status.SERVED: "a current local service is on record for them",
    Status.POSSIBLE: "one may be, on a record that is old or unclear",
    Status.WIDER_ONLY: "only a regional, national or remote service is listed",
    Status.NOT_FOR_THEM: "services reach, none recorded for these people",
    Status.CONFIRMED_NONE: "it is confirmed that there is none",
    Status.NO_RECORD: "nothing is listed, which is not the same as nothing there",
}


def lottery_in_words(
    lottery: Lottery,
    subject: str,
    level: str,
    directory: str,
    on: date,
    invented: bool,
    changed: bool = False,
) -> str:
    """Say the lottery numbers of one ask.

    Parameters
    ----------
    lottery
        As ``cohorts.lottery.lottery`` gives it.
    subject
        What is asked about: "conditional cautions for standard risk".
    level
        ``lad utla pfa region``: the level at which areas are compared.
    directory
        The directory in a sentence: "the published record". May be text from a file: make it safe before it is shown.
    on
        The date asked about.
    invented, changed
        Whether the directory is invented, and whether the user has changed assumptions: the sentences then say so.

    Returns
    -------
    str
        Who lives where there is what; how evenly known places fall; what it would take; and the caveat that goes with them.
    """
    said = [
        _who_lives_where(lottery, subject, directory, on),
        _known_places(lottery, level),
        *([_what_it_would_take(lottery)] if _comparable(lottery) else []),
        _caveat(changed),
    ]
    return " ".join(f"INVENTED: {sentence}" if invented else sentence for sentence in said)


def with_range(found: Interval, say: Callable[[float], str], unit: str = "") -> str:
    """Say a median with its range: "54,000 a year (49,000 to 60,000)"; the median alone where both ends read the same."""
    if math.isnan(found.median):
        return NOT_KNOWN
    said, low, high = f"{say(found.median)}{unit}", say(found.low), say(found.high)
    return said if low == high else f"{said} ({low} to {high})"


def _who_lives_where(lottery: Lottery, subject: str, directory: str, on: date) -> str:
    later = ", if nothing is updated until then," if on > date.today() else ","
    begun = f"On {day(on)}{later} by {directory}:"
    cohort = with_range(lottery.cohort, rounded, " a year")
    shares = {status: lottery.share_by_status[status.key] for status in LIVE_WHERE}
    if any(math.isnan(share.median) for share in shares.values()):
        return f"{begun} how many people would need {subject} is {cohort}, so the shares of them are {NOT_KNOWN}."
    served = shares.pop(Status.SERVED)
    parts = [with_range(served, per_cent) if served.high > 0 else "none"]
    parts[0] += f" live where {LIVE_WHERE[Status.SERVED]}"
    parts += [
        f"{with_range(share, per_cent)} where {LIVE_WHERE[status]}"
        for status, share in shares.items()
        if share.high > 0
    ]
    return f"{begun} of the people who would need {subject}, about {cohort}, {'; '.join(parts)}."


def _comparable(lottery: Lottery) -> bool:
    """Whether places are known in enough areas, and for a known cohort, to say how they differ."""
    return lottery.areas_known >= FEWEST_COMPARED and not math.isnan(lottery.best_tenth.median)


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


def _what_it_would_take(lottery: Lottery) -> str:
    if lottery.extra_places.high < 1:
        return "Each of these areas is at the level of the best-served tenth it is compared with."
    cost = with_range(lottery.cost_gbp, pounds)
    priced = f"at a cost that is {NOT_KNOWN}" if cost == NOT_KNOWN else f"about {cost}"
    return (
        "To bring each of these areas to the level of the best-served tenth it is compared with would take about "
        f"{with_range(lottery.extra_places, rounded)} more places a year, {priced}."
    )


def _caveat(changed: bool) -> str:
    own = "; assumptions were CHANGED by the user" if changed else ""
    return (
        f"These are estimates: a range holds the middle {per_cent(CENTRAL_SHARE)} of what the assumptions allow; areas whose "
        f"places are {NOT_KNOWN} in full are left out of the comparison{own}."
    )


def lottery_numbers(lottery: Lottery) -> dict[str, Any]:
    """Lay the numbers out for JSON: every field of ``Lottery``, intervals as ``low median high``, what is not known as None."""
    numbers: dict[str, Any] = _none_where_not_known(asdict(lottery))
    return numbers


def _none_where_not_known(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _none_where_not_known(part) for key, part in value.items()}
    return None if isinstance(value, float) and math.isnan(value) else value
