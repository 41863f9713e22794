"""Slips in a postcode are mended where only one postcode on record is meant, and never where the text is one already."""

from pathlib import Path

import pandas as pd
import pytest

from geo.mended_postcodes import mended_postcode, mended_postcodes
from geo.postcode_index import write_index
from geo.postcodes import PostcodeIndex

ROWS = [
    ("SW1A2AA", "E09000033", 530047.0, 179951.0),
    ("M11AE", "E08000003", 384756.0, 398553.0),
    ("CF101EP", "W06000015", 318200.0, 175860.0),
    ("SO147LY", "E06000045", 441900.0, 111900.0),
    ("N101AA", "E09000014", 528700.0, 190000.0),
    ("LS11AA", "E08000035", 430000.0, 433000.0),
    ("EH11YZ", "S12000036", 325597.0, 673676.0),
    ("B10AA", "E08000025", 407000.0, 287000.0),
    ("W1A0AA", "E09000033", 528887.0, 181593.0),
]


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> PostcodeIndex:
    folder: Path = tmp_path_factory.mktemp("cache") / "postcodes"
    write_index(folder, pd.DataFrame(ROWS, columns=["postcode", "lad_code", "easting_m", "northing_m"]))
    return PostcodeIndex.open(folder)


@pytest.mark.parametrize(
    ("text", "postcode"),
    [
        ("SWIA 2AA", "SW1A 2AA"),
        ("SW1A 2AA.", "SW1A 2AA"),
        ("SW1A 2AA,", "SW1A 2AA"),
        ("(SW1A 2AA)", "SW1A 2AA"),
        ("SW1A-2AA", "SW1A 2AA"),
        ("M1 IAE", "M1 1AE"),
        ("MI lAE", "M1 1AE"),
        ("CFlO 1EP", "CF10 1EP"),
        ("S014 7LY", "SO14 7LY"),
        ("N1O 1AA.", "N10 1AA"),
        ("W1A OAA", "W1A 0AA"),
        ("EHI 1YZ", "EH1 1YZ"),
    ],
)
def test_a_slip_of_one_sign_for_another_and_marks_around_are_mended(
    index: PostcodeIndex, text: str, postcode: str
) -> None:
    assert mended_postcode(text, index) == postcode


@pytest.mark.parametrize("text", [row[0] for row in ROWS])
def test_every_confusion_of_nought_and_o_and_of_one_and_i_is_mended_back(index: PostcodeIndex, text: str) -> None:
    swapped = text.translate(str.maketrans("O0I1", "0O1I"))
    assert mended_postcode(f"{swapped}.", index) == f"{text[:-3]} {text[-3:]}"


@pytest.mark.parametrize("text", ["SW1A 2AA", "m11ae", "Leeds", "OLDHAM", "SW1A 9ZZ", "", "1", "B" * 400, "Il0O"])
def test_what_is_a_postcode_or_none_at_all_is_left_alone(index: PostcodeIndex, text: str) -> None:
    assert mended_postcode(text, index) is None


def test_a_list_is_mended_in_its_order_and_says_what_was_read(index: PostcodeIndex) -> None:
    mended, said = mended_postcodes(["SW1A 2AA", "M1 IAE.", "nowhere"], index)
    assert mended == ["SW1A 2AA", "M1 1AE", "nowhere"]
    assert said == ['"M1 IAE." was read as the postcode M1 1AE.']
