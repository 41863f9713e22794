"""Shares by district: every district once, numbers that can be, and a plain sentence where they are not."""

from pathlib import Path

import pytest

from geo.areas import lad_table
from geo.mistakes import Mistake
from loaders.assumptions.district_shares import load_district_shares
from loaders.assumptions.register import DISTRICT_SHARES

LINES = DISTRICT_SHARES.read_text(encoding="utf-8").splitlines()


def refused(folder: Path, lines: list[str], words: str) -> None:
    path = folder / "shares.csv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    with pytest.raises(Mistake, match=words):
        load_district_shares(path)


def test_every_district_has_three_shares_with_their_source_and_day() -> None:
    table = load_district_shares(DISTRICT_SHARES)
    assert table.groupby("community")["area_code"].apply(set).map(len).tolist() == [318, 318, 318]
    assert set(table["area_code"]) == set(lad_table().index)
    assert table["source"].str.startswith("our calculation from Census 2021 (TS0").all()
    assert table["source"].str.endswith("Office for National Statistics").all()
    assert set(table["period"]) == {"21 March 2021"}
    people = table.drop_duplicates("area_code")["residents"].sum()
    assert people == pytest.approx(59_597_578, abs=100)  # England and Wales on the day of the Census


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("E09999999,1000,0.1,0.1,0.1", "row 2: E09999999 is not a district of today"),
        ("E06000002,1000,0.1,0.1,0.1", "row 3: E06000002 comes twice"),
        ("E06000001,0,0.1,0.1,0.1", 'row 2, column residents_2021: "0" is not a number above 0'),
        (
            "E06000001,1000,12.5,0.1,0.1",
            'row 2, column black_and_minoritised_share: "12.5" is not a number from 0',
        ),
        ("E06000001,1000,0.1,,0.1", 'row 2, column lgbt_share_16_plus: "" is not a number from 0 to 1'),
    ],
)
def test_a_wrong_row_is_one_plain_sentence(tmp_path: Path, line: str, words: str) -> None:
    refused(tmp_path, [LINES[0], line, *LINES[2:]], words)


def test_a_district_or_a_column_that_is_not_there_is_named(tmp_path: Path) -> None:
    refused(tmp_path, [LINES[0], *LINES[2:]], "it lacks 1 districts, the first of them E06000001")
    refused(tmp_path, [LINES[0].replace("disabled_share", "other"), *LINES[1:]], "lacks the column disabled_share")
    with pytest.raises(Mistake, match="there is no file"):
        load_district_shares(tmp_path / "absent")
