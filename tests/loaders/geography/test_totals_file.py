"""Tests: a user's table of totals is read by code or name; what cannot be is said with its row and column."""

import pytest

from geo.mistakes import Mistake
from geo.recut.totals import WITHHELD
from loaders.geography.totals_file import load_totals


def read(*lines: str):  # type: ignore[no-untyped-def]
    return load_totals("\n".join(lines).encode(), "own.csv")


def test_counts_sums_and_what_is_not_known_or_withheld_are_told_apart() -> None:
    found = read("area,cases,Spend (£)", "Kent police,12,10.5", "Surrey Police,*,", "E23000033,n/a,£3")
    assert found.counts["cases"] == {"E23000032": 12, "E23000031": WITHHELD, "E23000033": None}
    assert found.pence["Spend (£)"] == {"E23000032": 1050, "E23000031": None, "E23000033": 300}


def test_a_retired_name_and_code_stay_themselves() -> None:
    assert read("area,cases", "Aylesbury Vale,12", "E07000005,3").codes == ["E07000004", "E07000005"]


def test_shares_rates_and_averages_are_left_out_and_that_is_said() -> None:
    found = read("area,cases,cases_per_1000,Share,done", "Kent,12,3,0.2,50%")
    assert list(found.counts) == ["cases"] and len(found.notes) == 3


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (("area,cases", "Kent,12", "Kent,13"), "two rows"),
        (("area,cases", "E07000110,12", "E07000999,13"), "row 3"),
        (("area,cases", "Kent,12", "Surrey,1.5"), 'row 3, column "cases"'),
        (("area,cases", "Kent,12", "Surrey,-4"), "no total"),
        (("area,rate", "Kent,12"), "no column holds totals"),
        (("what,ever", "this,1"), "no column says which area"),
        (("nothing",), "no table"),
    ],
)
def test_each_fault_is_one_sentence(lines: tuple[str, ...], said: str) -> None:
    with pytest.raises(Mistake) as told:
        read(*lines)
    assert said in str(told.value) and str(told.value).startswith("own.csv")
