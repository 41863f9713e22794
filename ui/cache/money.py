"""Money on record in every area of a level, worked out once for each directory."""

from collections.abc import Mapping

from coverage.directory import Directory
from coverage.money.by_area import MoneyHere, money_by_area
from coverage.money.ledger import ledger
from say.coverage.money_on_record import awards_on_record
from ui.cache.cached import cached


@cached(most=20)
def money_at(directory: Directory, level: str) -> Mapping[str, MoneyHere]:
    """Return ``money_by_area`` of all awards that go with a directory."""
    return money_by_area(ledger(awards_on_record(directory), level), level)
