"""Offices from a file: headings as people write them, persons left out, every other row kept or said."""

import pytest

from coverage.asking.offices import Office
from coverage.export import Provenance, to_csv, to_xlsx
from geo.mistakes import Mistake
from loaders.offices.office_file import read_offices
from say.asking.office_table import office_table

WRITTEN = b"""Our contacts,,,,,
Type,Organisation,Contact name,Job title,Email,Force area
PCC,Kent PCC,Jane Smith,domestic abuse lead,commissioning@kent.example,Kent Police
,Surrey County Council,John Brown,VAWG coordinator,vawg@surrey.example,Surrey
Police,Sussex Police,A Person,public protection unit,a.person@sussex.example,Sussex
Bakers,Bread Ltd,,,,Kent
Police,Nowhere Police,,,,Atlantis
"""


def test_headings_are_guessed_persons_are_left_out_and_every_other_row_is_said() -> None:
    found = read_offices(WRITTEN, "contacts.csv")
    assert found.offices == (
        Office("commissioner", "Kent PCC", "domestic abuse lead", "commissioning@kent.example", ("E23000032",)),
        Office("council", "Surrey County Council", "VAWG coordinator", "vawg@surrey.example", ("E10000030",)),
    )
    column, person, kind, area = found.said
    assert "“Contact name” was left out" in column and "row 5: An address at sussex.example" in person
    assert "row 6: it says no kind of office" in kind and "row 7" in area and "Atlantis" in area
    assert not [one for one in ("Jane", "John", "a.person") if one in repr(found)]


@pytest.mark.parametrize("write", [to_csv, to_xlsx])
def test_what_is_saved_is_read_again(write: object) -> None:
    office = Office("provider", "Steps", "service manager", "info@steps.example", ("E23000032", "E23000033"))
    about = Provenance("offices", "none", "none", "none", "none", invented=False)
    assert read_offices(write(office_table([office]), about), "offices").offices == (office,)


def test_a_file_without_offices_says_what_to_head_columns_with() -> None:
    with pytest.raises(Mistake, match="head them “Office” and “Areas”"):
        read_offices(b"a,b\n1,2\n", "other.csv")
