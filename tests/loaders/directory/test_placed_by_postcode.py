"""An area in brackets stands in place of a postcode: it reads back as that area, and keeps no more than the force area."""

import pandas as pd
import pytest

from geo.areas import area_table
from loaders.directory.area_cells import areas_of_cell
from loaders.directory.placed_by_postcode import area_in_brackets, district_in_brackets, force_in_brackets
from loaders.intake.load import load_directory
from tests.loaders.directory_files import csv_file


@pytest.mark.parametrize(("level", "in_brackets"), [("lad", district_in_brackets), ("pfa", force_in_brackets)])
def test_every_area_reads_back_as_itself(level: str, in_brackets) -> None:  # type: ignore[no-untyped-def]
    assert [area_in_brackets(in_brackets(code)) for code in area_table(level).index] == [
        (level, code) for code in area_table(level).index
    ]


@pytest.mark.parametrize(("level", "in_brackets"), [("lad", district_in_brackets), ("pfa", force_in_brackets)])
def test_every_area_in_brackets_is_the_area_served_without_a_question(level: str, in_brackets) -> None:  # type: ignore[no-untyped-def]
    for code in area_table(level).index:
        [area] = areas_of_cell(in_brackets(code), None, {}).areas
        assert (area.level, area.code) == (level, code)


@pytest.mark.parametrize("text", ["", "Leeds", "[Leeds", "[Ambleford]", "[Leeds] and [Bradford]", "[[Leeds]]"])
def test_other_texts_are_no_area_in_brackets(text: str) -> None:
    assert area_in_brackets(text) is None


@pytest.mark.parametrize("written", ["[Leeds]", "[West Yorkshire police force area]"])
@pytest.mark.parametrize("permission", ["yes", "", "no"])
def test_a_location_placed_so_keeps_its_force_alone(written: str, permission: str) -> None:
    directory, report = load_directory(csv_file({"postcode": written, "address_public": permission}), "d.csv")
    [place] = directory.locations.to_dict("records")
    assert place["pfa_code"] == "E23000010" and not place["confidential"]
    assert not any(place[column] for column in ("location_name", "address", "postcode", "lad_code")) and pd.isna(
        place["easting_m"]
    )
    assert [p.message for p in report.problems] == [
        "Only the area of its address was kept."
        if permission == "yes"
        else "The address was not kept, only its force area."
    ]


@pytest.mark.parametrize(
    ("written", "says"), [("[outside England and Wales]", "outside"), ("[postcode not known]", "not a postcode")]
)
def test_what_could_not_be_placed_is_said(written: str, says: str) -> None:
    _, report = load_directory(csv_file({"postcode": written}), "d.csv")
    [problem] = report.problems
    assert says in problem.message and written not in problem.message
