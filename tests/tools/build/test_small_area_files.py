"""What the build makes of its look-ups of small areas."""

import numpy as np
import pandas as pd
import pytest

from tools.build.small_areas.files import district_of_most, numbers_by_key
from tools.build.small_areas.rural import shares_in_rural_groups


def test_a_small_area_goes_to_the_district_of_most_of_its_postcodes() -> None:
    lsoa_codes = ["E01000001"] * 3 + ["E01000002"] * 2
    districts = ["E06000002", "E06000001", "E06000002", "E06000004", "E06000003"]
    postcodes = pd.DataFrame({"lsoa_code": lsoa_codes, "lad_code": districts})
    assert district_of_most(postcodes).to_dict() == {"E01000001": "E06000002", "E01000002": "E06000003"}


def test_a_small_area_in_a_district_that_is_no_more_stops_the_build() -> None:
    with pytest.raises(ValueError, match="in no district"):
        district_of_most(pd.DataFrame({"lsoa_code": ["E01000001"], "lad_code": ["E07000168"]}))


def test_rural_is_the_share_of_postcodes_whose_group_is_known() -> None:
    lsoa_codes = pd.Series(["E01000001"] * 4 + ["E01000002"])
    groups = pd.Series(["1A1", "1C3", "6A3", np.nan, "8B2"])
    assert shares_in_rural_groups(lsoa_codes, groups).to_dict() == {"E01000001": pytest.approx(2 / 3), "E01000002": 0}


def test_a_small_area_without_a_known_group_stops_the_build() -> None:
    with pytest.raises(ValueError, match="known group"):
        shares_in_rural_groups(pd.Series(["E01000001"]), pd.Series([np.nan], dtype="str"))


def test_numbers_follow_the_order_of_the_index_and_unknown_is_not_the_first() -> None:
    everywhere = pd.Series(["LS11AA", "EH11AA", "B11AA"])
    placed = pd.DataFrame({"postcode": ["LS11AA", "B11AA"], "lsoa_code": ["E01000001", "E01000002"]})
    codes = pd.Index(["E01000001", "E01000002"])
    assert numbers_by_key(everywhere, placed, codes).tolist() == [1, -1, 0]  # B1 1AA, EH1 1AA, LS1 1AA
