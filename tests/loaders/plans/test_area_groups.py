"""A group of areas as a file: what is written is read again, and what cannot be read says so in one sentence."""

import pytest

from geo.mistakes import Mistake
from loaders.plans.area_groups import load_area_group, write_area_group

GROUP = ("E06000054", "E07000148", "W15000002")


def test_what_is_written_is_read_again() -> None:
    assert load_area_group(write_area_group(reversed(GROUP)), "g.csv", 60) == GROUP


def test_headings_are_read_as_people_write_them_and_an_area_counts_once() -> None:
    assert load_area_group(b"Name,Area code\nx,e07000148\ny,E07000148\n\n", "g.csv", 60) == ("E07000148",)


def test_a_retired_code_is_read_as_what_it_became() -> None:
    assert load_area_group(b"area_code\nE07000187\n", "g.csv", 60) == ("E06000066",)  # Mendip, now Somerset


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "empty"),
        (b"name\nNorwich\n", 'lacks the column "area code"'),
        (b"area_code\n", "no area in it"),
        (b"area_code\nE99999999\n", "E99999999"),
        (b"area_code\n<script>alert(1)</script>\n", "is not an area code"),
        (b'area_code\n=HYPERLINK("x")\n', "is not an area code"),
        (b"area_code\n" + b"E07000148\n" * 61, "at most 60 areas"),
        (b"PK\x03\x04rest", "workbook"),
        (b"<html>area_code", "web page"),
        (bytes(range(256)) * 4, "g.csv"),
        (b'area_code\n"' + b"x" * 200_000, "g.csv"),
    ],
)
def test_a_file_that_cannot_be_read_says_why_in_one_sentence(content: bytes, says: str) -> None:
    with pytest.raises(Mistake, match=says.replace("(", r"\(")) as mistake:
        load_area_group(content, "g.csv", 60)
    assert "Traceback" not in str(mistake.value) and len(str(mistake.value)) < 300
