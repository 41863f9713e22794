"""The sums that records of services state, as awards; how those of published facts are read is kept apart from the facts."""

from dataclasses import dataclass
from functools import cache

import pandas as pd

from coverage.directory import Directory
from coverage.matching import sides_of_services
from coverage.money.award import SERVICE, WITHIN, Award, Years, precision_of, year_of
from coverage.records import date_in_words
from geo.data_folder import DATA
from loaders.directory.record_history import published_facts
from loaders.files.own_tables import rows_as
from loaders.money.published_awards import years_between

READ = DATA / "facts" / "provision_sums_read.csv"
TITLE = "Sums in records of services"


@dataclass(frozen=True)
class SumRead:
    """How the sum of one fact is read, all of it text.

    Years and ``years_basis`` are "" where its source states none. ``whole_gbp`` is the whole where a sum a year is stated,
    ``same_as`` the key of a published award that it is; "" for either where that is not so, and ``why`` in words.
    """

    fact_id: str
    first_year: str
    last_year: str
    years_basis: str
    precision: str
    whole_gbp: str
    same_as: str
    why: str


@cache
def sums_read() -> dict[str, SumRead]:
    """How each sum is read, by its fact."""
    return {one.fact_id: one for one in rows_as(SumRead, READ)}


def service_awards(directory: Directory) -> tuple[Award, ...]:
    """Give the sums that a directory's services state as awards; one sum of two services of one fact is one award."""
    of_services = directory.records_of_services
    services = of_services[of_services["funding_gbp"].notna()].set_index("service_id")
    areas = _areas(directory)
    sides = map(str, sides_of_services(services))
    first: dict[str, str] = {}
    return tuple(
        _award(service, str(key), areas[str(key)], side, first, directory.invented)
        for (key, service), side in zip(services.iterrows(), sides, strict=True)
    )


def _areas(directory: Directory) -> dict[str, tuple[str, ...]]:
    none: dict[str, tuple[str, ...]] = {str(key): () for key in directory.services["service_id"]}
    by_service = directory.service_areas.groupby("service_id")["area_code"]
    return none | {str(key): tuple(sorted(set(codes))) for key, codes in by_service}


def _award(
    service: pd.Series, key: str, areas: tuple[str, ...], side: str, first: dict[str, str], invented: bool
) -> Award:
    read = _reading(service)
    of_fact = first.setdefault(read.fact_id, key) if read else key
    stated = float(service["funding_gbp"])
    return Award(
        key=key,
        origin=SERVICE,
        listed_in=TITLE,
        identifier="",
        area_codes=areas,
        years=years_between(read.first_year, read.last_year, read.years_basis) if read else _years(service),
        period=str(service["funding_period"]),
        pounds=float(read.whole_gbp) if read and read.whole_gbp else stated,
        precision=read.precision if read else precision_of(stated),
        what=str(service["service_name"]),
        kind=str(service["intervention"]),
        for_whom=side,
        risk_levels=tuple(service["risk_levels"]),
        funder="",
        recipient=str(service["organisation_name"]),
        passed_on=False,
        paid=False,
        not_given="",
        same_as=(read.same_as if read and of_fact == key else of_fact if of_fact != key else ""),
        as_of=date_in_words(service["as_of_first"], service["as_of_last"]),
        source_title=str(service["source_title"]),
        source_url=str(service["source_url"]),
        invented=invented,
    )


def _reading(service: pd.Series) -> SumRead | None:
    """How the sum is read, for a record of ours alone, told by its own fact and source."""
    fact = published_facts().get(str(service["fact_id"]))
    is_ours = fact is not None and fact.source_title == str(service["source_title"])
    return sums_read().get(str(service["fact_id"])) if is_ours else None


def _years(service: pd.Series) -> Years | None:
    """The financial years from a record's start to the end of its money; None where either is not known."""
    first, last = service["starts"], service["funded_to"] if pd.notna(service["funded_to"]) else service["ends"]
    if pd.isna(first) or pd.isna(last) or last < first:
        return None
    return Years(year_of(first), year_of(last), WITHIN)
