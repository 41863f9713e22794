"""The legend on a map: every colour in words, with its areas counted once; what holds in part stands with the whole."""

from say.maps.map_class import MapClass
from say.terms import english
from tests.ui.parts.maps.test_area_map import NO_POINTS, table
from ui.parts.maps.legend_on_map import STRIPED, legend_of
from ui.parts.maps.map_pictures import MapPicture, status_picture

LOOKS = {
    "whole": MapClass("served", "#0b3c7d", "solid", "S"),
    "part": MapClass("served in part", "#0b3c7d", "solid", "S", in_part=True),
    "none": MapClass("nothing listed", "#f6f4f8", "sparse", "N"),
}


def picture(*classes: str) -> MapPicture:
    return MapPicture("status", LOOKS, {str(number): (key, "") for number, key in enumerate(classes)}, None)


def test_every_status_has_a_line_and_the_lines_count_every_area_once() -> None:
    legend = legend_of(status_picture(table(), None, NO_POINTS, english()))
    assert [line.letter for line in legend.lines] == ["S", "P", "W", "G", "N", "X"]
    assert [line.counted for line in legend.lines] == ["1 area", *["no area"] * 3, "42 areas", "no area"]


def test_what_holds_in_part_is_counted_with_the_whole_and_the_stripes_are_explained() -> None:
    legend = legend_of(picture("whole", "part", "part", "none"))
    assert [line.counted for line in legend.lines] == ["3 areas, 2 in part", "1 area"]
    assert legend.lines[0].words == "served" and legend.lines[0].classes == ("whole", "part")
    assert legend.notes == (STRIPED,)
    assert legend_of(picture("whole")).notes == ()


def test_the_legend_says_what_the_colours_stand_for() -> None:
    assert legend_of(picture("whole")).title == "Status"
