"""What is counted in the record of an area: nothing on record is 0 communities, and an age that nobody states is not known."""

from dataclasses import replace
from datetime import date

import pytest

from coverage.ask import Terms
from coverage.evaluation import Evaluation, evaluate
from coverage.observed import observed_by_area
from coverage.vocabulary import SIDES
from loaders.directory.shipped import published_directory


@pytest.fixture(scope="module")
def by_side() -> dict[str, Evaluation]:
    terms = Terms(on=date(2026, 11, 22))
    return {side: evaluate(published_directory(), replace(terms, for_whom=side)) for side in SIDES}


@pytest.mark.parametrize("level", ["lad", "region"])
def test_every_area_is_counted_and_what_no_record_states_is_not_known(
    by_side: dict[str, Evaluation], level: str
) -> None:
    found = observed_by_area(by_side.values(), level)
    assert found["communities_provided"].notna().all()
    assert (found["record_age"].dropna() >= 0).all() and found["record_age"].isna().any() == (level == "lad")
    ending = found["records_ending"].dropna()
    assert len(ending) and (ending >= 0).all()
