"""The sums that published facts state for records of services, as awards: how each is read is kept apart from the fact."""

from dataclasses import dataclass
from functools import cache

import pandas as pd

from coverage.directory import Directory
from coverage.matching import sides_of_services
from coverage.money.award import SERVICE, Award
from geo.data_folder import DATA
from loaders.directory.awards import awards_of
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
    """Give the sums of a directory's services as awards, in the order of ``awards_of``; one sum of two services is one award."""
    sums = awards_of(directory)
    services = directory.services.set_index("service_id").loc[list(sums.index)]
    areas: dict[str, tuple[str, ...]] = {
        str(key): tuple(sorted(set(codes))) for key, codes in directory.service_areas.groupby("service_id")["area_code"]
    }
    sides = map(str, sides_of_services(services))
    first = services.reset_index().groupby("fact_id")["service_id"].first()
    return tuple(
        _award(service, str(key), float(sums[str(key)]), areas[str(key)] if key in areas else (), side, first)
        for (key, service), side in zip(services.iterrows(), sides, strict=True)
    )


def _award(service: pd.Series, key: str, stated: float, areas: tuple[str, ...], side: str, first: pd.Series) -> Award:
    read = sums_read()[str(service["fact_id"])]
    of_fact = str(first[read.fact_id])
    return Award(
        key=key,
        origin=SERVICE,
        listed_in=TITLE,
        identifier="",
        area_codes=areas,
        years=years_between(read.first_year, read.last_year, read.years_basis),
        period=str(service["funding_period"]),
        pounds=float(read.whole_gbp) if read.whole_gbp else stated,
        precision=read.precision,
        what=str(service["service_name"]),
        kind=str(service["intervention"]),
        for_whom=side,
        risk_levels=tuple(service["risk_levels"]),
        funder="",
        recipient=str(service["organisation_name"]),
        passed_on=False,
        paid=False,
        not_given="",
        same_as=read.same_as if of_fact == key else of_fact,
        as_of=published_facts()[read.fact_id].as_of,
        source_title=str(service["source_title"]),
        source_url=str(service["source_url"]),
        invented=False,
    )
