"""Awards of the perpetrator funds that somebody has published, each with its source."""

from dataclasses import dataclass
from functools import cache

from coverage.money.award import FACT, Award, Years
from coverage.vocabulary import CAUSE_HARM
from geo.data_folder import DATA
from loaders.files.own_tables import rows_as

FUNDING = DATA / "facts" / "ho_funding.csv"
TITLE = "Published awards of the perpetrator funds"


@dataclass(frozen=True)
class _Row:
    """One row of the file, all of it text."""

    award_id: str
    area_codes: str
    first_year: str
    last_year: str
    years_basis: str
    period: str
    amount_gbp: str
    precision: str
    what: str
    kind: str
    funder: str
    source_title: str
    source_url: str


@cache
def published_awards() -> tuple[Award, ...]:
    """Every published award, in file order: money to commissioners, who pass it on, for people who cause harm."""
    return tuple(_award(row) for row in rows_as(_Row, FUNDING))


def _award(row: _Row) -> Award:
    return Award(
        key=row.award_id,
        origin=FACT,
        listed_in=TITLE,
        identifier="",
        area_codes=tuple(row.area_codes.split(";")),
        years=years_between(row.first_year, row.last_year, row.years_basis),
        period=row.period,
        pounds=float(row.amount_gbp) if row.amount_gbp else float("nan"),
        precision=row.precision,
        what=row.what,
        kind=row.kind,
        for_whom=CAUSE_HARM,
        risk_levels=(),
        funder=row.funder,
        recipient="",
        passed_on=True,
        paid=False,
        not_given="",
        same_as="",
        as_of="",
        source_title=row.source_title,
        source_url=row.source_url,
        invented=False,
    )


def years_between(first: str, last: str, basis: str) -> Years | None:
    """Read the years of "2021-22" and "2022-23"; None where both are blank."""
    return Years(int(first[:4]), int(last[:4]), basis) if first else None
