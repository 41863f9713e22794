"""What outlives its council: records and awards that name a council announced to end, and that last longer than it.

An option to extend is not counted as an end. Of a council whose successors are not decided the day is the one expected.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

import pandas as pd

from coverage.money.award import SERVICE, Award
from geo.announced import LEVELS_THAT_END, endings
from geo.areas import area_name, area_table, lads_of, parent
from geo.reorganisation import Announced, not_cut

RECORD, AWARD = "record", "award"
_CERTAINTIES = ("high", "medium", "low")
COLUMNS = (
    *("what", "name", "lasts_to", "is_money", "council_code", "council_name", "council_ends", "certainty"),
    *("source_title", "source_url"),
)


@dataclass(frozen=True)
class CouncilEnds:
    """When a council of today ends, as announced: its last day, and how certain that is."""

    code: str
    last_day: date
    certainty: str


def least_certain(said: Iterable[Announced]) -> str:
    """Give the certainty of several announcements together: that of the least certain."""
    return max((one.certainty for one in said), key=_CERTAINTIES.index)


def announced_for(code: str) -> tuple[Announced, ...]:
    """Give what is announced for a council that ends, or may: what follows it, or what is not decided; () where nothing is."""
    if code in endings():
        return endings()[code].successors
    authorities = {parent(lad, "utla") for lad in lads_of(code)}
    return tuple(one for one in not_cut() if authorities & set(one.of_today))


@cache
def councils_that_end() -> dict[str, CouncilEnds]:
    """Give every district and upper-tier authority that is announced to end, by its code, those not decided among them."""
    found = {}
    for code in sorted({str(code) for level in LEVELS_THAT_END for code in area_table(level).index}):
        if said := announced_for(code):
            found[code] = CouncilEnds(code, max(one.last_day_before for one in said), least_certain(said))
    return found


def outliving(
    records: pd.DataFrame, service_areas: pd.DataFrame, awards: Iterable[Award], lads: Sequence[str]
) -> pd.DataFrame:
    """List what outlives a council of some districts, the council that ends first before the others.

    Parameters
    ----------
    records
        ``records_among`` the districts; only those that answer are read, remote ones too.
    service_areas
        Of the directory: which areas each service names.
    awards
        All on record; one that a service states is left to its record.
    lads
        The districts.

    Returns
    -------
    pandas.DataFrame
        A row for each record or award and council: ``what`` (``RECORD`` or ``AWARD``), ``name``, ``lasts_to`` (date),
        ``is_money`` (bool: that day is of its money), ``council_code council_name council_ends`` (date) ``certainty
        source_title source_url``. A record without a last day is not in it: nothing tells how long it lasts.
    """
    inside = frozenset(lads)
    here = {code: one for code, one in councils_that_end().items() if inside & set(lads_of(code))}
    rows = [*_of_records(records, service_areas, here), *_of_awards(awards, here)]
    table = pd.DataFrame(rows, columns=list(COLUMNS), dtype=object)
    return table.sort_values(["council_ends", "council_code", "what", "lasts_to"], kind="stable", ignore_index=True)


Row = tuple[str, str, date, bool, str, str, date, str, str, str]


def _of_records(records: pd.DataFrame, service_areas: pd.DataFrame, here: dict[str, CouncilEnds]) -> Iterable[Row]:
    answering = records[records["role"].eq("answers")]
    named = service_areas[service_areas["area_code"].isin(list(here))].groupby("service_id")["area_code"].unique()
    for record in answering[answering["service_id"].isin(named.index)].to_dict("records"):
        days = {is_money: record[day] for is_money, day in ((False, "end_date"), (True, "funded_to")) if record[day]}
        if not days:
            continue
        is_money, last = max(days.items(), key=lambda day: (day[1], not day[0]))
        for council in (here[code] for code in sorted(named[record["service_id"]])):
            if date.fromisoformat(last) > council.last_day:
                of = record["service_name"], date.fromisoformat(last), is_money
                yield _row(RECORD, *of, council, record["source_title"], record["source_url"])


def _of_awards(awards: Iterable[Award], here: dict[str, CouncilEnds]) -> Iterable[Row]:
    for award in awards:
        if award.origin == SERVICE or award.not_given or award.years is None:
            continue
        last = date(award.years.last + 1, 3, 31)
        for council in here.values():
            names = council.code in award.area_codes or _is_funder(council.code, award.funder)
            if names and last > council.last_day:
                yield _row(AWARD, award.what, last, True, council, award.source_title, award.source_url)


def _is_funder(code: str, funder: str) -> bool:
    said = funder.casefold()
    return "council" in said and said.startswith(area_name(code).casefold())


def _row(what: str, name: str, last: date, is_money: bool, council: CouncilEnds, title: str, url: str) -> Row:
    return (
        *(what, name, last, is_money, council.code, area_name(council.code), council.last_day, council.certainty),
        *(title, url),
    )
