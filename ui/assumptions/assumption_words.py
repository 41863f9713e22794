"""What the Assumptions screen says in words: how many are changed, how old a figure is, what a change moved."""

import re
from collections.abc import Iterable
from datetime import date

from cohorts.assumptions import Assumption
from cohorts.summary import Interval
from coverage.ask import ANY, Ask
from coverage.vocabulary import COMMUNITIES
from ui.words.format import NOT_KNOWN, count, estimate, figure, is_known, rounded

_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?:[/-](\d\d)(?!\d))?")
CENTURY = 100


def counts_in_words(assumptions: Iterable[Assumption]) -> str:
    """Say how many assumptions there are, how many are judgement, how many have no number and how many are changed."""
    every = list(assumptions)
    judged = sum(one.grade == "judgement" for one in every)
    unknown = sum(not one.known for one in every)
    changed = sum(one.changed for one in every)
    of_them = (
        f"{count(changed)} of them {'is' if changed == 1 else 'are'} changed by you"
        if changed
        else "none is changed"
    )
    return (
        f"The estimates rest on {count(len(every), 'assumption')}: {count(judged)} are our judgement, {count(unknown)} have no "
        f"figure, and {of_them}."
    )


def age_in_words(period: str, today: date) -> str:
    """Say how old a figure is by the years it speaks of: "6 years old", "6 to 13 years old"; "not known" where it names none."""
    ends = {int(year[:2] + end) if end else int(year) for year, end in _YEAR.findall(period)}
    if not ends or "undated" in period:
        return NOT_KNOWN
    newest, oldest = (max(today.year - year, 0) for year in (max(ends), min(ends)))
    if oldest == 0:
        return "this year"
    return count(oldest, "year") + " old" if newest == oldest else f"{newest} to {oldest} years old"


def numbers_in_words(one: Assumption) -> str:
    """Say a value with its range as it was given: "53,000 (45,000 to 65,000)"."""
    span = f" ({figure(one.low)} to {figure(one.high)})" if one.known and one.high > one.low else ""
    return f"{figure(one.value)}{span}"


def cohort_in_words(ask: Ask) -> str:
    """Name the cohort that the choices ask about: "the cohort at high risk (Male victims)"."""
    risk = "of any risk level" if ask.risk == ANY else f"at {ask.risk} risk"
    community = "" if ask.community == ANY else f" ({COMMUNITIES[ask.community]})"
    return f"the cohort {risk}{community}"


def answer_in_words(
    place: str, ask: Ask, shipped: Interval, now: Interval, centre: float, moved: Interval | None
) -> str:
    """Say the cohort of a place with its range, and where assumptions are changed what it was as shipped and what moved.

    Parameters
    ----------
    place
        As it reads in a sentence: "Kent".
    ask
        The choices.
    shipped, now
        As shipped, and as the assumptions stand.
    centre
        As they stand, with every assumption at its centre; lower than the median where ranges reach further up than down.
    moved
        The difference, draw by draw; None where nothing is changed.
    """
    subject = f"In {place} {cohort_in_words(ask)} is"
    if not is_known(now.median):
        return f"{subject} not known: nobody has a figure for the share of people that it is."
    said = f"{subject} {_said(now)} people a year, {rounded(centre)} at the centre of every assumption"
    if moved is None:
        return f"{said}; all are as shipped."
    return f"{said}; as shipped it was {_said(shipped)}. {_moved_in_words(moved)}"


def _said(interval: Interval) -> str:
    return estimate(interval.median, interval.low, interval.high)


def _moved_in_words(moved: Interval) -> str:
    if not is_known(moved.median):
        return "What your changes move is not known."
    if moved.low == moved.high == 0:
        return "Your changes do not move it."
    return f"Your changes move it by {signed(moved.median)} ({signed(moved.low)} to {signed(moved.high)})."


def signed(value: float) -> str:
    """Write a difference with its sign: "+6,600", "−0.5"; "not known" where it is not known."""
    if not is_known(value):
        return NOT_KNOWN
    if not round(abs(value), 9):
        return "0"
    return f"{'+' if value > 0 else '−'}{rounded(abs(value))}"
