"""What somebody asks for is found on any map; what a file says is read by the areas on record alone."""

import pytest

from geo.any_map import find_on_any_map, find_several_on_any_map
from geo.mistakes import Mistake
from geo.names import find_area


@pytest.mark.parametrize("text", ["East Surrey", "NEW-SURREY-1", " new-surrey-1 ", "east surrey"])
def test_east_surrey_is_found_by_name_and_code_and_says_from_when(text: str) -> None:
    found = find_on_any_map(text)
    assert (found.code, found.level) == ("NEW-SURREY-1", "announced")
    assert found.notice is not None and "from 1 April 2027" in found.notice and "code of ours" in found.notice
    assert find_several_on_any_map(text) == (found,)


def test_a_working_name_is_found_with_and_without_its_mark() -> None:
    for text in ("Mid Essex", "Mid Essex (proposed)"):
        found = find_on_any_map(text)
        assert found.name == "Mid Essex (proposed)" and "working name" in str(found.notice)


def test_no_file_is_read_as_naming_what_is_only_announced() -> None:
    for text in ("East Surrey", "NEW-SURREY-1"):
        with pytest.raises(Mistake):
            find_area(text)


def test_an_area_on_record_is_found_at_another_map_where_it_stands_there() -> None:
    assert find_on_any_map("Kent County Council", "announced").code == "E10000016"
    assert find_on_any_map("Kent").level == "utla"
    with pytest.raises(Mistake, match="Surrey"):
        find_on_any_map("Surrey", "announced")
    with pytest.raises(Mistake, match="not a police force area"):
        find_on_any_map("East Surrey", "pfa")


def test_an_area_of_which_nothing_is_to_be_known_comes_without_a_notice() -> None:
    assert find_on_any_map("Powys Teaching Health Board").notice is None
