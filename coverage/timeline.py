"""Month by month: what stays on record if nothing is renewed, and which districts lose their last local service.

A record ends here with its end or with its known money, whichever is first. Records do not grow old on the way, so that nothing
falls but what ends; those that say no end stay, and how many they are is counted too.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256

import numpy as np
import pandas as pd

from coverage.ask import MOST_STALENESS_MONTHS, Ask, Terms
from coverage.cube import status_by_lad
from coverage.directory import Directory
from coverage.evaluation import Evaluation, evaluate
from coverage.extent import best_status, people_by_status
from coverage.matching import StatusArray
from coverage.tables import answering_services
from coverage.vocabulary import NOT_LOCAL, STATUS_OF_KEY, Status
from geo.areas import area_table, lad_table

USUAL_MONTHS, MOST_MONTHS = 24, 120
"""How many months are looked ahead."""


@dataclass(frozen=True)
class Month:
    """What is on record on a day, if nothing is renewed until then.

    Attributes
    ----------
    on
        The day: the date asked about, then the first of each month after it.
    services
        The records that answer, by ``service_id``: columns of ``Directory.services``, with ``ends`` as their last day here.
    status
        The status of every LAD, in the order of ``lad_table()``.
    """

    on: date
    services: pd.DataFrame
    status: StatusArray

    @property
    def local(self) -> "np.ndarray[tuple[int], np.dtype[np.bool_]]":
        """Whether each LAD has a local service on record."""
        return self.status > NOT_LOCAL

    def areas_local(self, level: str) -> pd.Series:
        """Whether each area of a level has a local service on record, in any district of it."""
        return _areas(self, level) > NOT_LOCAL


def if_nothing_is_renewed(directory: Directory, on: date) -> Directory:
    """Return a directory whose records end with their money too, where it is known to last to a day from a date on.

    A record with a newer fact than the end of its money does not end with it.
    """
    services, first = directory.services, pd.Timestamp(on)
    newer = services["as_of_first"] > services["funded_to"]
    money = services["funded_to"].where((services["funded_to"] >= first) & ~newer)
    return replace(
        directory,
        services=services.assign(ends=pd.concat([services["ends"], money], axis=1).min(axis=1)),
        checksum=sha256(f"{directory.checksum} not renewed after {on}".encode()).hexdigest(),
    )


Reading = tuple[date, Evaluation]
"""A day, and a directory as it is read then."""


def readings_ahead(directory: Directory, terms: Terms, how_many: int) -> tuple[Reading, ...]:
    """Read a directory on the date of the terms and on the first day of so many months after it, if nothing is renewed.

    A day on which nothing is otherwise than on the one before has the very reading of that one.
    """
    ending, readings = if_nothing_is_renewed(directory, terms.on), list[Reading]()
    days = ending.services.select_dtypes("datetime")
    for number, day in enumerate(_days(terms.on, how_many)):
        if readings and not _any_lies_between(days, readings[-1][0], day):
            readings.append((day, readings[-1][1]))
            continue
        months = min(terms.staleness_months + number, MOST_STALENESS_MONTHS)
        then = replace(terms, on=day, staleness_months=months)
        readings.append((day, evaluate(ending, then)))
    return tuple(readings)


def months_of(directory: Directory, ask: Ask, how_many: int) -> list[Month]:
    """Read a directory on the date asked about and on the first day of so many months after it, if nothing is renewed."""
    return months_read(readings_ahead(directory, ask.terms, how_many), ask)


def months_read(readings: Sequence[Reading], ask: Ask) -> list[Month]:
    """Return what is on record of an ask on each day of ``readings_ahead`` on its terms."""
    months, before = list[Month](), None
    for day, evaluation in readings:
        if evaluation is before:
            months.append(replace(months[-1], on=day))
            continue
        before, then = evaluation, replace(ask, terms=evaluation.terms)
        services = answering_services(evaluation, then).set_index("service_id")
        months.append(Month(day, services, status_by_lad(evaluation, then)))
    return months


def _any_lies_between(days: pd.DataFrame, first: date, last: date) -> bool:
    """Whether a record says anything of a day from the first to the last: else it is on both as it was."""
    return bool(((days >= pd.Timestamp(first)) & (days <= pd.Timestamp(last))).any(axis=None))


def timeline_table(months: Sequence[Month], level: str) -> pd.DataFrame:
    """Count what is on record on each day.

    Returns
    -------
    pandas.DataFrame
        Indexed by ``on``: ``services``; ``services_ended`` of those of the first day; ``services_without_end`` (no end and no end
        of their money is known); ``places_known`` (people a year, of those that say; NaN where none does) and
        ``services_without_places``; ``areas_served`` and ``areas_local`` of the level (on a current, and on any, record that
        names the area or a part of it), ``areas_lost`` of those of the first day, and ``districts_lost``.
    """
    first = months[0]
    local_at_first, rows = first.areas_local(level), list[dict[str, float]]()
    for before, one in zip((None, *months), months, strict=False):
        is_as_before = before is not None and one.status is before.status
        rows.append(rows[-1] if is_as_before else _counted(one, first, local_at_first, level))
    return pd.DataFrame(rows, index=pd.Index([one.on for one in months], name="on"))


def _counted(one: Month, first: Month, local_at_first: pd.Series, level: str) -> dict[str, float]:
    best, places = _areas(one, level), one.services["places"]
    return {
        "services": len(one.services),
        "services_ended": len(first.services.index.difference(one.services.index)),
        "services_without_end": int(one.services["ends"].isna().sum()),
        "places_known": places.sum(min_count=1),
        "services_without_places": int(places.isna().sum()),
        "areas_served": int((best == Status.SERVED).sum()),
        "areas_local": int((best > NOT_LOCAL).sum()),
        "areas_lost": int((local_at_first & ~(best > NOT_LOCAL)).sum()),
        "districts_lost": len(districts_lost(first, one)),
    }


def month_table(month: Month, level: str) -> pd.DataFrame:
    """Say the status of every area of a level: by area code the columns of ``best_status``, and ``area_name``."""
    best = best_status(people_by_status(month.status, level))
    return best.assign(area_name=area_table(level)["area_name"].reindex(best.index))


def services_lost(first: Month, then: Month) -> pd.DataFrame:
    """Return the records of the first day that are not on record on the other, by their end; columns of ``Month.services``."""
    gone = first.services.loc[first.services.index.difference(then.services.index)]
    return gone.sort_values("ends", kind="stable")


def districts_lost(first: Month, then: Month) -> tuple[str, ...]:
    """Return the codes of the districts that have a local service on record on the first day, and none on the other."""
    return tuple(lad_table().index[first.local & ~then.local])


def _areas(month: Month, level: str) -> pd.Series:
    return best_status(people_by_status(month.status, level))["status"].map(STATUS_OF_KEY)


def _days(on: date, how_many: int) -> Iterator[date]:
    yield on
    year, month = on.year, on.month
    for _ in range(how_many):
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
        yield date(year, month, 1)
