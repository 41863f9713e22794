"""What the Assumptions screen says in words: how many are changed, how old a figure is, what a change moved."""

import math
import re
from collections.abc import Iterable
from datetime import date

from cohorts.assumptions.assumption import Assumption
from cohorts.assumptions.assumption_set import WEIGHT
from cohorts.model.summary import Interval
from coverage.ask import ANY, Ask
from coverage.communities import COMMUNITIES
from say.estimate import NUMBER, Estimate, Unit
from say.numbers import NOT_KNOWN, count, is_known, rounded

_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?:[/-](\d\d)(?!\d))?")
HOW_IT_IS_DRAWN = ("draws", "seed")
"""Settings of the arithmetic; they assume nothing about people."""
_MOST_FIGURES = 4
AT_CENTRE = "With every assumption at its centre it is"


def assumed(assumptions: Iterable[Assumption]) -> list[Assumption]:
    """Keep what is assumed, without the settings of the arithmetic."""
    return [one for one in assumptions if one.key not in HOW_IT_IS_DRAWN]


def changes_counted(assumptions: Iterable[Assumption]) -> int:
    """Count what is changed; the weights are one, since moving any moves the others."""
    changed = [one.key for one in assumptions if one.changed]
    weights = any(key.startswith(WEIGHT) for key in changed)
    return sum(not key.startswith(WEIGHT) for key in changed) + weights


def counts_in_words(assumptions: Iterable[Assumption]) -> str:
    """Say how many assumptions there are, how many are judgement, how many have no number and how many are changed."""
    every = assumed(assumptions)
    judged = sum(one.grade == "judgement" for one in every)
    unknown = sum(not one.known for one in every)
    changed = changes_counted(every)
    return (
        f"The estimates rest on {count(len(every), 'assumption')}. Of them {count(judged)} {_verb(judged, 'is', 'are')} our "
        f"judgement and {count(unknown)} {_verb(unknown, 'has', 'have')} no figure. "
        f"{f'{count(changed)} of them' if changed else 'None'} {_verb(changed or 1, 'is', 'are')} changed"
        f"{' by you' if changed else ''}."
    )


def _verb(number: int, of_one: str, of_many: str) -> str:
    return of_one if number == 1 else of_many


def age_in_words(period: str, today: date) -> str:
    """Say how old a figure is by the years it speaks of: "6 years old", "6 to 13 years old"; "not known" where it names none."""
    ends = {int(year[:2] + end) if end else int(year) for year, end in _YEAR.findall(period)}
    if not ends or "undated" in period:
        return NOT_KNOWN
    newest, oldest = (max(today.year - year, 0) for year in (max(ends), min(ends)))
    if oldest == 0:
        return "this year"
    return count(oldest, "year") + " old" if newest == oldest else f"{newest} to {oldest} years old"


def cohort_in_words(ask: Ask) -> str:
    """Name the cohort that the choices ask about: "the cohort at high risk (Male victims)"."""
    risk = "of any risk level" if ask.risk == ANY else f"at {ask.risk} risk"
    community = "" if ask.community == ANY else f" ({COMMUNITIES[ask.community].label})"
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
    if not is_known(now.median):
        return f"In {place} {cohort_in_words(ask)} is not known. Nobody has a figure for its share of people."
    at_centre = f"{_of_community(ask)} {AT_CENTRE}".strip()
    said = f"{_first(place, ask, Estimate.of(now, NUMBER).about)} {at_centre} {rounded(centre)}."
    if moved is None:
        return f"{said} All assumptions are as shipped."
    before = f"As shipped it was {Estimate.of(shipped, NUMBER).about}."
    if not (is_known(moved.median) and is_known(shipped.median)):
        return f"{said} {before} What your changes move is not known."
    if moved.low == moved.high == 0:
        return f"{said} {before} Your changes do not move it."
    step = common_step(now.median, shipped.median, moved.median)
    in_steps = Unit(lambda people: _to_step(people, step), "")
    after, before = (Estimate.of(one, in_steps).about for one in (now, shipped))
    return (
        f"{_first(place, ask, after)} {at_centre} {_to_step(centre, step)}. "
        f"As shipped it was {before}. {_moved_in_words(now, shipped, moved, step)}"
    )


def _first(place: str, ask: Ask, about: str) -> str:
    risk = "any risk level" if ask.risk == ANY else f"{ask.risk} risk"
    return f"In {place} our estimate is {about} people a year at {risk}."


def _of_community(ask: Ask) -> str:
    return "" if ask.community == ANY else f"Only one community is counted: {COMMUNITIES[ask.community].label}."


def common_step(now: float, shipped: float, moved: float) -> float:
    """Choose one step to round two values and their difference to, so that what is said adds up.

    A power of ten: fine enough for two figures of either value and one of the difference, and never finer than four figures of
    the larger value.
    """
    sizes = [math.floor(math.log10(abs(each))) for each in (now, shipped) if each]
    if not sizes:
        return 1.0
    finest = max(sizes) - _MOST_FIGURES + 1
    of_moved = math.floor(math.log10(abs(moved))) if moved else finest
    return float(10.0 ** max(min(min(sizes) - 1, of_moved), finest))


def _to_step(value: float, step: float) -> str:
    return f"{round(value / step) * step:,.{max(-round(math.log10(step)), 0)}f}"


def _moved_in_words(now: Interval, shipped: Interval, moved: Interval, step: float) -> str:
    """Say the difference of the two numbers as they are said, and the range of the difference draw by draw."""
    middle = (round(now.median / step) - round(shipped.median / step)) * step
    if not round(middle / step):
        return f"Your changes move it by less than {_to_step(step, step)}."
    return (
        f"Your changes move it by {_signed(middle, step)} ({_signed(moved.low, step)} to {_signed(moved.high, step)})."
    )


def _signed(value: float, step: float) -> str:
    size = round(abs(value) / step)
    return f"{'+' if value > 0 else '−'}{_to_step(abs(value), step)}" if size else "0"
