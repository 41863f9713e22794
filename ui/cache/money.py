"""Money on record, worked out once for each directory: in every area of a level, and in districts taken together."""

from collections.abc import Mapping

import pandas as pd

from coverage.directory import Directory
from coverage.money.by_area import MoneyHere, money_by_area, money_together
from coverage.money.ledger import Entry, Standing, ledger, ledger_together
from say.coverage.money_on_record import MoneyOfAreas, awards_on_record
from ui.cache.cached import cached


@cached(most=20)
def ledger_at(directory: Directory, level: str) -> tuple[Entry, ...]:
    """Return the ``ledger`` of all awards that go with a directory."""
    return ledger(awards_on_record(directory), level)


@cached(most=20)
def money_at(directory: Directory, level: str) -> Mapping[str, MoneyHere]:
    """Return ``money_by_area`` of them."""
    return money_by_area(ledger_at(directory, level), level)


@cached(most=20)
def _together(directory: Directory, lads: tuple[str, ...]) -> MoneyHere:
    return money_together(ledger_together(awards_on_record(directory), lads))


def money_of(directory: Directory) -> MoneyOfAreas:
    """Return where the money of a directory is looked up."""
    return MoneyOfAreas(lambda level: money_at(directory, level), lambda lads: _together(directory, lads))


def pounds_at(directory: Directory, level: str) -> pd.Series:
    """Return the pounds that count in every area of a level, by area code; NaN where none is on record, which is not £0."""
    return pd.Series({code: here.pounds(Standing.COUNTED) for code, here in money_at(directory, level).items()})
