"""A postcode is located however it is written, and nothing else is ever taken for one."""

from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.mistakes import Mistake
from geo.postcode_index import write_index
from geo.postcodes import PostcodeIndex

ROWS = [
    ("SW1A2AA", "E09000033", 530047.0, 179951.0),
    ("M11AE", "E08000003", 384756.0, 398553.0),
    ("CF101EP", "W06000015", 318200.0, 175860.0),
    ("W1A1AA", "E09000033", 528887.0, 181593.0),
    ("M12XX", None, np.nan, np.nan),
    ("EH11YZ", "S12000036", 325597.0, 673676.0),
    ("EH12ZZ", None, np.nan, np.nan),
    ("BT15GS", "N09000003", 333500.0, 374000.0),
    ("GY11AA", "L99999999", np.nan, np.nan),
    ("IM11AA", "M99999999", np.nan, np.nan),
]


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> PostcodeIndex:
    folder = tmp_path_factory.mktemp("cache") / "postcodes"
    write_index(folder, pd.DataFrame(ROWS, columns=["postcode", "lad_code", "easting_m", "northing_m"]))
    return PostcodeIndex.open(folder)


@pytest.mark.parametrize("text", ["SW1A2AA", "SW1A 2AA", "sw1a2aa", "  s w1A  2a A\n", "SW1A\u00a02AA", "SW1A\t2AA"])
def test_case_and_spaces_do_not_matter(index: PostcodeIndex, text: str) -> None:
    row = index.locate([text]).iloc[0]
    assert row["postcode"] == text
    assert (row["result"], row["lad_code"], row["pfa_code"]) == ("found", "E09000033", "E23000001")
    assert (row["utla_code"], row["region_name"], row["country"]) == ("E09000033", "London", "England")
    assert (row["easting_m"], row["northing_m"]) == (530047.0, 179951.0)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            " ",
            "SW1A2AAX",
            "SW1A 2AA X",
            "SW1A2AA" * 5000,
            "XSW1A2AA",
            "SW1A2A",
            "2AA",
            "hello",
            "SW1A-2AA",
        ),
        *("ＳＷ1A2AA", "SŴ1A2AA", "SW1A2AA\0", "M11AE\0", "\0", "SW1A\u200b2AA", "١٢٣٤٥٦٧", "A" * 7, "1" * 7),
        *(None, float("nan"), pd.NA, 12345, 1.5, b"SW1A2AA", ("SW1A2AA",)),
    ],
)
def test_what_is_not_a_postcode_is_said_to_be_none(index: PostcodeIndex, text: object) -> None:
    row = index.locate(["M1 1AE", text]).iloc[1]
    assert row["result"] == "not_a_postcode"
    assert row[["lad_code", "utla_code", "pfa_code", "region_name", "country"]].isna().all()
    assert np.isnan(row["easting_m"])


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("EH1 1YZ", "Scotland"),
        ("EH1 2ZZ", "Scotland"),
        ("BT1 5GS", "Northern Ireland"),
        ("GY1 1AA", "Channel Islands"),
        ("IM1 1AA", "Isle of Man"),
    ],
)
def test_postcodes_elsewhere_are_recognised_as_outside(index: PostcodeIndex, text: str, country: str) -> None:
    row = index.locate([text]).iloc[0]
    assert (row["result"], row["country"]) == ("outside", country)
    assert pd.isna(row["lad_code"])


def test_a_point_on_the_irish_grid_is_not_given_as_one_on_ours(index: PostcodeIndex) -> None:
    assert np.isnan(index.locate(["BT1 5GS"])["easting_m"].item())
    assert index.locate(["EH1 1YZ"])["easting_m"].item() == 325597.0


def test_a_postcode_on_record_in_no_district_is_not_found(index: PostcodeIndex) -> None:
    assert index.locate(["M1 2XX", "ZZ1 1ZZ"])["result"].tolist() == ["not_found", "not_found"]


def test_order_length_and_index_are_those_given(index: PostcodeIndex) -> None:
    given_series = pd.Series(["M1 1AE", None, "CF10 1EP", "M1 1AE"], index=[7, 7, 3, 1])
    located = index.locate(given_series)
    assert located.index.tolist() == [7, 7, 3, 1]
    assert located["lad_code"].fillna("-").tolist() == ["E08000003", "-", "W06000015", "E08000003"]


@pytest.mark.parametrize("nothing", [[], pd.Series([], dtype="str"), ()])
def test_no_postcodes_give_an_empty_table(index: PostcodeIndex, nothing: list[str]) -> None:
    located = index.locate(nothing)
    assert len(located) == 0
    assert "lad_code" in located


@given(st.lists(st.one_of(st.text(max_size=12), st.none(), st.floats(), st.integers()), max_size=5))
def test_nothing_but_the_postcode_itself_matches(index: PostcodeIndex, texts: list[object]) -> None:
    known = {row[0] for row in ROWS}
    located = index.locate(texts)
    assert len(located) == len(texts)
    for text, result in zip(texts, located["result"], strict=True):
        written = "".join(text.split()).upper() if isinstance(text, str) and text.isascii() else ""
        assert (result in ("found", "outside")) <= (written in known)


def test_an_index_that_is_not_there_says_what_to_run(tmp_path: Path) -> None:
    with pytest.raises(Mistake, match="make setup"):
        PostcodeIndex.open(tmp_path / "none")
