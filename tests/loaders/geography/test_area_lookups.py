"""A lookup of districts to wider areas gives each district once, however many rows it has."""

import pytest

from geo.areas import lad_table
from geo.mistakes import Mistake
from loaders.geography.lookups import load_area_lookup
from tests.official import official

HEAD = "LAD24CD,LAD24NM,CSP24CD,CSP24NM,PFA24CD,PFA24NM\n"
NORWICH = "E07000148,Norwich,E22000001,Norwich North,E23000024,Norfolk\n"


def test_a_district_of_several_partnerships_counts_once() -> None:
    text = (
        HEAD
        + NORWICH
        + NORWICH.replace("North", "South")
        + "E07000144,Broadland,E22000002,Broadland,E23000024,Norfolk\n"
    )
    lookup, report = load_area_lookup(text.encode(), "l.csv")
    assert (lookup.edition, lookup.table["pfa_code"].to_dict()) == (
        "2024",
        {"E07000144": "E23000024", "E07000148": "E23000024"},
    )
    said = " ".join(report.sentences())
    assert "3 rows are of 2 districts, because some have several; each district counts once." in said
    assert "316 districts have no row" in said
    assert "Every district lies in the same police force area as here." in said


def test_a_district_in_two_forces_is_refused_and_one_in_another_is_said() -> None:
    elsewhere = NORWICH.replace("E23000024,Norfolk", "E23000032,Kent")
    with pytest.raises(Mistake, match="row 3: Norwich is put into Kent, and before into Norfolk"):
        load_area_lookup((HEAD + NORWICH + elsewhere).encode(), "l.csv")
    _, report = load_area_lookup((HEAD + elsewhere).encode(), "l.csv")
    assert "1 districts lie in another" not in " ".join(report.sentences())
    assert "1 district lies in another police force area than here: Norwich." in " ".join(report.sentences())


def test_retired_codes_names_and_other_countries_are_told_apart() -> None:
    text = "ltla21_name,pfa21_name\nAllerdale,Cumbria\nCarlisle,Cumbria\nGlasgow City,Police Scotland\n"
    lookup, report = load_area_lookup(text.encode(), "l.csv")
    assert list(lookup.table.index) == ["E06000063"]
    assert report.rows_set_aside == 1


def test_a_table_without_wider_areas_is_no_lookup() -> None:
    with pytest.raises(Mistake, match="lacks a column of districts, such as LAD24CD"):
        load_area_lookup(b"LAD24CD,people,cases,names\nE07000148,3,4,5\n", "l.csv")


def test_the_published_lookup_holds_332_rows_and_318_districts() -> None:
    path = official("lookup_ltla24_csp24_pfa24.csv")
    lookup, report = load_area_lookup(path, path.name)
    assert report.rows_read == 332
    assert lookup.table["pfa_code"].to_dict() == lad_table()["pfa_code"].to_dict()
