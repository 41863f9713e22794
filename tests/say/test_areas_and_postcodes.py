"""What is said of a place: an area with all related to it, and the areas of postcodes."""

import pandas as pd
import pytest

from geo.mistakes import Mistake
from say.areas_and_postcodes import area_meant, areas_of_postcodes, areas_related_to


def test_an_area_is_answered_by_its_name_and_a_name_that_several_have_is_said_to_be_read() -> None:
    table, about = areas_related_to(area_meant("Kent"))
    assert table.index[0] == "E10000016" and "not as the police force area Kent" in about.asked
    table, about = areas_related_to(area_meant("Kent", "pfa"))
    assert table.index[0] == "E23000032" and about.asked == "the police force area Kent (E23000032)"
    assert "ONS code history" in about.sources and "ONS boundaries" in about.sources


def test_a_retired_area_is_answered_with_what_it_became() -> None:
    table, about = areas_related_to(area_meant("E10000006"))
    assert table["relation"].tolist() == ["itself", "successor", "successor"]
    assert about.asked == "Cumbria (E10000006), which is retired"


def test_what_is_no_area_is_a_plain_mistake() -> None:
    with pytest.raises(Mistake, match="Nowhere"):
        area_meant("Nowhere")


def test_postcodes_are_answered_in_their_order_and_what_is_none_says_so() -> None:
    (table, about), mended = areas_of_postcodes(["sw1a2aa", "NR2 INH.", "EH1 1YZ", "ZZ9 9ZZ", "nonsense"])
    assert table["result"].tolist() == ["found", "found", "outside", "not_found", "not_a_postcode"]
    westminster = table.loc["sw1a2aa"]
    assert westminster[["lad_name", "pfa_name", "region_code", "nation_code"]].tolist() == [
        "Westminster",
        "Metropolitan Police",
        "E12000007",
        "E92000001",
    ]
    assert table.loc[["EH1 1YZ", "ZZ9 9ZZ", "nonsense"], "lad_name"].isna().all()
    assert mended == ['"NR2 INH." was read as the postcode NR2 1NH.'] and mended[0] in about.asked
    assert "ONS Postcode Directory" in about.sources and not pd.isna(table.loc["EH1 1YZ", "country"])
