"""One postcode, or half of one, is placed as many at once are."""

from string import ascii_uppercase

import numpy as np
import pytest

from geo.postcode_districts import (
    district_or_country,
    districts_of_outcode,
    is_district,
    middle_of_outcode,
)
from geo.postcodes import PostcodeIndex


@pytest.fixture(scope="module")
def index() -> PostcodeIndex:
    return PostcodeIndex.open()


def test_one_at_a_time_is_as_all_at_once(index: PostcodeIndex) -> None:
    keys = np.random.default_rng(1).choice(index.keys, 300)
    postcodes = [int(key).to_bytes(8, "big").rstrip(b"\0").decode() for key in keys]
    together = index.locate(postcodes)
    expected = together["lad_code"].where(together["result"] == "found", together["country"])
    for postcode, place in zip(postcodes, expected, strict=True):
        assert district_or_country(postcode, index) == (place if isinstance(place, str) else None), postcode


@pytest.mark.parametrize("text", ["", "LS1", "ZZ99 9ZZ", "LS1 3AD 4", "Leeds"])
def test_what_is_no_postcode_lies_nowhere(text: str, index: PostcodeIndex) -> None:
    assert district_or_country(text, index) is None


@pytest.mark.parametrize("outcode", ["LS1", "BD20", "W1A", "SW1A", "CH4", "TD15"])
def test_half_a_postcode_counts_the_postcodes_that_begin_so(outcode: str, index: PostcodeIndex) -> None:
    start = index.keys >> np.uint64(8 * (8 - len(outcode)))
    keys = index.keys[start == np.uint64(int.from_bytes(outcode.encode(), "big"))]
    texts = [int(key).to_bytes(8, "big").rstrip(b"\0").decode() for key in keys]
    places = index.locate([text for text in texts if text[:-3] == outcode])["lad_code"].dropna()
    assert districts_of_outcode(outcode.lower(), index) == places.value_counts().to_dict()


@pytest.mark.parametrize("text", ["", "EH1", "ZZ9", "L S1", "LS1 3AD", "é1"])
def test_what_is_no_half_of_ours_has_no_district(text: str, index: PostcodeIndex) -> None:
    assert districts_of_outcode(text, index) == {}


def test_a_country_is_no_district(index: PostcodeIndex) -> None:
    assert [is_district(str(district_or_country(p, index))) for p in ("LS1 3AD", "EH1 1AA")] == [True, False]


def test_the_middle_of_half_a_postcode_is_that_of_its_postcodes(index: PostcodeIndex) -> None:
    texts = [
        f"LS1 {number}{first}{last}" for number in range(10) for first in ascii_uppercase for last in ascii_uppercase
    ]
    middle = index.locate(texts)[["easting_m", "northing_m"]].mean()
    assert middle_of_outcode("ls1", index) == pytest.approx(tuple(middle))
    assert middle_of_outcode("ZZ99", index) is None and middle_of_outcode("", index) is None
