"""What the Need screen says first, in short sentences; the long form of each is to be quoted."""

from collections.abc import Mapping

from cohorts.model.for_whom import counts_who_would_need
from cohorts.model.summary import Interval
from coverage.ask import Ask
from coverage.vocabulary import Status
from say.estimate import PER_CENT, WHOLE_PEOPLE, Estimate

MOST_WORDS = 18
"""Of a sentence that a screen says first."""
NOT_COUNTED = "how many people would need it is not known."
TOO_FEW_PEOPLE = "too few people live here for a figure of its own."


def reached_headline(area: str, shares: Mapping[Status, tuple[Interval, Interval]]) -> str:
    """Say which share of an area's cohort lives where a current service is on record; a name that is too long is left out.

    Examples
    --------
    "Kent: 12% (9% to 16%) of these people have a current service on record."
    """
    share = shares[Status.SERVED][0] if Status.SERVED in shares else None
    some = f"{Estimate.of(share, PER_CENT)}" if share and share.high > 0 else "none"
    said = f"{some} of these people have a current service on record."
    named = f"{area}: {said}"
    return named if len(named.split()) <= MOST_WORDS else f"This area: {said}"


def estimate_in_short(area: str, cohort: Estimate, ask: Ask, changed: bool) -> str:
    """Say our estimate of an area's cohort with its range, in one short sentence; "" where it is not known.

    Parameters
    ----------
    area
        As it stands in a sentence.
    cohort
        People a year, as ``WHOLE_PEOPLE``.
    ask
        What was asked.
    changed
        Whether the user has changed assumptions.
    """
    if not counts_who_would_need(ask) or not cohort.known:
        return ""
    own = ", with your changed assumptions" if changed else ""
    return f"Our estimate for {area}{own}: {cohort.about} a year."


def parts_of_bar(shares: Mapping[Status, tuple[Interval, Interval]]) -> dict[Status, str]:
    """Say each part of the bar that anybody lives in: its share with its range, and how many people that are."""
    return {
        status: f"{Estimate.of(share, PER_CENT)}; {Estimate.of(people, WHOLE_PEOPLE).about}"
        for status, (share, people) in shares.items()
        if share.high > 0
    }
