"""A postcode in a cell about areas is its district, in memory: nothing that is said repeats it."""

import pytest

from loaders.directory.area_cells import areas_of_cell


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("LS1 3AD", ["Leeds"]),
        ("ls13ad", ["Leeds"]),
        ("LSI 3AD", ["Leeds"]),
        ("LS1", ["Leeds"]),
        ("LS1, LS2 and LS3", ["Leeds"]),
        ("12 High Street, Leeds, LS1 3AD", ["Leeds"]),
        ("The Old School, LS1 3AD", ["Leeds"]),
        ("Postcode: LS1 3AD", ["Leeds"]),
        ("West Yorkshire, LS1 3AD", ["Leeds"]),
        ("Kent CT1 2AA", ["Canterbury"]),
        ("Leeds, Bradford (LS1 3AD)", ["Leeds", "Bradford"]),
        ("LS1 3AD\nBD1 1AA", ["Leeds", "Bradford"]),
        ("12 High Street, Leeds, [Leeds]", ["Leeds"]),
        ("[withheld], [Leeds]", ["Leeds"]),
        ("[West Yorkshire police force area]", ["West Yorkshire"]),
    ],
)
def test_a_postcode_is_its_district(text: str, names: list[str]) -> None:
    found = areas_of_cell(text, None, {})
    assert [area.name for area in found.areas] == names and not found.questions


@pytest.mark.parametrize(
    "text",
    ["LS1 3AD", "12 High Street, LS1 3AD", "LSI 3AD", "12 High Street, Leeds", "ZZ1 1ZZ", "9 Mill Lane; Atlantis"],
)
def test_no_message_repeats_a_postcode_or_an_address(text: str) -> None:
    for ask in (True, False):
        notice = areas_of_cell(text, None, {}, ask=ask).notice
        assert notice and not any(told in notice for told in ("3AD", "1ZZ", "High Street", "Mill Lane"))


def test_half_a_postcode_that_lies_in_two_districts_is_asked() -> None:
    [question] = areas_of_cell("BD20", None, {}).questions
    assert [option.name for option in question.options] == ["Bradford", "North Yorkshire"]
    assert "postcodes" in (question.options[0].notice or "")
    assert "name the one that is served" in areas_of_cell("BD20", None, {}, ask=False).notice


def test_a_postcode_elsewhere_says_where() -> None:
    assert "Scotland" in areas_of_cell("EH1 1AA", None, {}).notice


def test_what_was_not_kept_names_no_area() -> None:
    assert "not kept" in areas_of_cell("[withheld]", None, {}).notice
