"""Warnings on places: those that stop before the plan does, those already there that end, and those that nobody knows of."""

import numpy as np

from funding.scenario.sharing_rules import RULES
from geo.areas import area_name
from say.funding.check import Case
from say.numbers import day, in_areas
from say.text import first_of

FEW_LINES, MOST_AREAS = 2, 5
"""How many are named in a sentence."""


def areas_that_stop(case: Case) -> list[str]:
    """Name the areas that have places from the plan in one year and none in a later one."""
    places = case.plan.allocation.places.sum(axis=2)
    had = np.maximum.accumulate(places, axis=1)[:, :-1] > 0
    stopping = (had & (places[:, 1:] == 0)).any(axis=1)
    return [area_name(case.plan.problem.areas[number]) for number in np.flatnonzero(stopping)]


def stops_early(case: Case, names: list[str]) -> str:
    """Say how many areas those are, and which."""
    areas = "1 area" if len(names) == 1 else f"{len(names)} areas"
    return f"Places of one year of the plan are gone in a later one, in {areas}: {first_of(names, MOST_AREAS)}."


def lines_not_known(case: Case) -> int:
    """Count the lines of which the places already there are not known in some area; none where such places do not count."""
    counted = case.plan.scenario.already_there != "not_counted"
    return int((case.plan.areas_there_not_known > 0).sum()) if counted else 0


def there_not_known(case: Case, lines: int) -> str:
    """Say in how many areas, line by line, and what follows where it is nowhere known."""
    asked, named = case.plan.problem, dict[int, dict[str, None]]()
    for line, number in zip(asked.lines, case.plan.areas_there_not_known.tolist(), strict=True):
        if number:
            named.setdefault(number, {})[line.intervention.label.lower()] = None
    said = [
        f"{in_areas(number, len(asked.areas))} the places already there are not known for {first_of(list(kinds), FEW_LINES)}."
        for number, kinds in named.items()
    ]
    said.append("They count as none when money is shared.")
    if RULES[asked.rule].by_cohort_where_nothing_is_there and np.isnan(asked.there).all():
        said.append("The rule chosen is then the same as sharing by cohort.")
    return " ".join(said)


def share_that_ends(case: Case) -> float:
    """Give which share of the places that count throughout would have ended when the last year begins; NaN without any."""
    now, then = _there(case)
    return (now - then) / now if now else np.nan


def _there(case: Case) -> tuple[float, float]:
    """Give the places a year that are there now, and when the plan's last year begins."""
    now = float(np.nansum(case.plan.problem.there))
    return now, now if case.plan.later is None else float(np.nansum(case.plan.later.there))


def there_ends(case: Case, share: float) -> str:
    """Say how many there are now, and how many would be known to be there then."""
    if case.plan.later is None:
        raise ValueError("nothing is known of a later day, so nothing can be said to end")
    now, then = _there(case)
    return (
        f"{now:,.0f} places a year are counted as already there, throughout. If nothing is renewed or confirmed again, "
        f"{then:,.0f} would be known to be there on {day(case.plan.later.on)}."
    )
