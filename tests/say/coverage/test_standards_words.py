"""The scorecard in words and as a table: what it rests on, what is not shown, and never a score."""

from datetime import date

import pandas as pd
import pytest

from coverage.ask import Terms
from coverage.standards.standards import STANDARDS
from loaders.directory.shipped import published_directory
from say.answers import standards_of_areas

KENT, MANCHESTER = "E23000032", "E23000005"


@pytest.fixture(scope="module")
def table() -> pd.DataFrame:
    found, about = standards_of_areas(published_directory(), Terms(date(2026, 11, 27)), [KENT, MANCHESTER])
    assert "published facts about standards" in about.sources
    return found


def test_each_standard_has_a_row_and_its_sources_in_the_order_of_what_they_say(table: pd.DataFrame) -> None:
    assert list(table.loc[KENT, "standard"]) == list(STANDARDS)
    for behind, sources in zip(table["behind"], table["published_in"], strict=True):
        assert behind.count(" | ") == sources.count(" | ")


def test_a_line_says_what_it_rests_on_or_why_what_is_on_record_does_not_count(table: pd.DataFrame) -> None:
    kent = table.loc[KENT].set_index("standard")["why"]
    assert kent["evaluation"] == "Nothing on record speaks of it."
    assert kent["pathway_housing"] == "On record, and it does not count: the record has no date."
    assert kent["coordinated_response"] == (
        "Domestic abuse strategy: Kent and Medway Domestic Abuse Partnership strategy 2024 to 2029 "
        "(2024; a strategy; no coordinator found)."
    )
