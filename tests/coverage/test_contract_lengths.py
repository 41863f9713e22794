"""How long records run: three years or more, less, or not known; and which end soon, counted in each area that they name."""

from datetime import date

import pandas as pd
import pytest

from coverage.ask import Ask, Terms
from coverage.contract_lengths import LENGTHS, length_of, lengths_by_area
from coverage.evaluation import evaluate
from tests.directories import directory_of, service

ON = date(2026, 11, 27)
ASK = Ask("high", "any", "behaviour_change_group", Terms(ON))
NORWICH, BROADLAND, NORFOLK = "E07000148", "E07000144", "E23000024"


@pytest.mark.parametrize(
    ("starts", "ends", "funded_to", "length"),
    [
        ("2024-04-01", "2027-03-31", None, "long_enough"),
        ("2024-04-01", "2027-03-01", None, "long_enough"),
        ("2024-04-01", "2027-02-27", None, "shorter"),
        ("2024-04-01", None, "2026-03-31", "shorter"),
        ("2024-04-01", "2025-03-31", "2027-03-31", "long_enough"),
        ("2024-04-01", None, None, "not_known"),
        (None, "2027-03-31", None, "not_known"),
    ],
)
def test_a_record_runs_from_its_start_to_its_end_or_that_of_its_money(
    starts: str | None, ends: str | None, funded_to: str | None, length: str
) -> None:
    starts_on, ends_on, funded = [pd.Series([day], dtype="datetime64[ns]") for day in (starts, ends, funded_to)]
    assert length_of(starts_on, ends_on, funded, 3).tolist() == [length]


def test_each_area_counts_its_records_once_by_what_is_known_of_them() -> None:
    soon = {"starts": pd.Timestamp("2025-04-01"), "ends": pd.Timestamp("2027-03-31")}
    directory = directory_of(
        service(("lad", NORWICH), ("lad", BROADLAND), **soon),
        service(("lad", NORWICH)),
        service(("region", "E12000006")),
    )
    found = lengths_by_area(evaluate(directory, ASK.terms), ASK, "pfa", 3).drop(columns="area_name")
    assert found.loc[NORFOLK].to_dict() == {
        "records": 2, "ending_soon": 1, "no_end": 1, "shorter": 1, "long_enough": 0, "not_known": 1
    }  # fmt: skip
    assert found.drop(index=NORFOLK).sum().sum() == 0
    assert (found[list(LENGTHS)].sum(axis=1) == found["records"]).all()
