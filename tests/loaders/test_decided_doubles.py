"""A list of doubles that somebody decided on is read as they meant it, or refused in one sentence that names the row."""

from pathlib import Path

import pytest

from coverage.reconcile.together import OneService
from geo.mistakes import Mistake
from loaders.directory.decided_doubles import decided_doubles

HEADER = "number,one_service,first_id,second_id,second_stands_in\n"


def decided(tmp_path: Path, text: str) -> list[OneService]:
    path = tmp_path / "doubles.csv"
    path.write_text(text, encoding="utf-8-sig")
    return decided_doubles(path)


def test_yes_is_one_service_and_no_or_blank_stays_two(tmp_path: Path) -> None:
    rows = "1,Yes ,A,B,places; Areas\n2,no,C,D,\n3,,E,F,\n4,y,'=G,H,\n"
    assert decided(tmp_path, HEADER + rows) == [
        OneService("A", "B", frozenset({"places", "areas"})),
        OneService("=G", "H"),
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (HEADER + "1,perhaps,A,B,\n", 'row 2, one_service: "perhaps" is neither yes nor no'),
        (HEADER + "1,yes,A,B,colour\n", 'row 2, second_stands_in: "colour" is no field'),
        ("number,one_service,first_id\n1,yes,A\n", "no column named second_id"),
    ],
)
def test_what_cannot_be_understood_is_refused_with_its_row(tmp_path: Path, text: str, words: str) -> None:
    with pytest.raises(Mistake, match=words):
        decided(tmp_path, text)


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(Mistake, match="could not be read"):
        decided_doubles(tmp_path / "none.csv")
