"""What the screens say first in words: short sentences that can be quoted with their caveat."""

from datetime import date

import pandas as pd

from coverage.ask import Ask
from coverage.headline import AreasOfStatus, areas_by_status
from coverage.vocabulary import Status
from geo.levels import LEVELS
from say.coverage.asked import said_of
from say.coverage.status_words import NOT_NOTHING
from say.numbers import day
from say.terms import in_sentences
from say.text import with_capital


def national_sentence(table: pd.DataFrame, ask: Ask, level: str, directory: str) -> str:
    """Say how many areas have what, each counted once by the best that any of its people have, whole or in part.

    Sentences: what is on record where; what the other areas have; on which date and by which directory.
    """
    found = areas_by_status(table)
    areas = f"{len(table)} {LEVELS[level].many}"
    first = said_of(ask, _served_in_words(found[Status.SERVED], areas))
    rest = [
        words.of_areas.format(areas=on.areas, in_part=f" ({on.part} in part)" if on.part else "")
        for status, words in in_sentences().items()
        if status is not Status.SERVED and (on := found[status]).areas
    ]
    halves = [rest[:2], rest[2:]]
    others = [f"{with_capital('; '.join(half))}." for half in halves if half]
    caveat = [NOT_NOTHING] if found[Status.NO_RECORD].areas else []
    return " ".join([first, *others, *caveat, _by_whom(ask, directory)])


def _served_in_words(served: AreasOfStatus, areas: str) -> str:
    if not served.areas:
        return f"on a current local record in none of {areas}"
    if not served.whole:
        return f"on a current record in part of {served.part} of {areas}, in the whole of none"
    more = f", in part of {served.part} more" if served.part else ""
    return f"on a current record in {served.whole} of {areas}{more}"


def _by_whom(ask: Ask, directory: str) -> str:
    if ask.terms.on > date.today():
        return f"That is what {directory} says of {day(ask.terms.on)}, if nothing is updated until then."
    return f"That is what {directory} says of {day(ask.terms.on)}."


def points_in_words(points: int) -> str:
    """Say what the dots on the map are, and that there are none where no record gives a place that may be shown."""
    if not points:
        return "No record behind this answer gives a place that may be shown, so there are no dots on the map."
    return "Black dots are places where a service can be visited. A service whose place is confidential has none."
