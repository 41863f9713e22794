"""A JSON file that somebody gives us: whatever it holds, it is read or refused in one sentence that names it once."""

from pathlib import Path
from typing import Any

import pytest

from geo.mistakes import Mistake
from loaders.files.json_file import load_json_file


def as_it_stands(entry: Any) -> Any:
    return entry


def refused(entry: Any) -> Any:
    raise Mistake(f"{entry} is no tea.")


def load(content: Path | bytes, read: Any = as_it_stands) -> Any:
    return load_json_file(
        content,
        "tea.json",
        read,
        what="a recipe",
        screen="Kitchen",
        named_twice="One step stands there twice",
        largest_kb=100,
    )


def test_a_file_is_read_with_or_without_a_byte_order_mark(tmp_path: Path) -> None:
    (tmp_path / "tea.json").write_bytes(b'{"minutes": [3, 4.5, null]}')
    assert load(tmp_path / "tea.json") == {"minutes": [3, 4.5, None]}
    assert load(b'\xef\xbb\xbf{"minutes": 3}') == {"minutes": 3}


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "the file is empty; save it again from where it was made, and load that."),
        (
            b'{"leaves": "' + b"x" * 150_000 + b'"}',
            "The file is 150 kB, and a recipe has at most 100 kB.",
        ),
        (b'{"minutes": NaN}', "NaN is not a number that can be used: leave out what is not known."),
        (
            b'{"minutes": -Infinity}',
            "-Infinity is not a number that can be used: leave out what is not known.",
        ),
        (b'{"minutes": Infinity}', "Infinity is not a number that can be used: leave out what is not known."),
        (b'{"minutes": 3, "minutes": 4}', "One step stands there twice: leave one of the two out."),
        (b'[{"pot": {"lid": 1, "lid": 1}}]', "One step stands there twice: leave one of the two out."),
    ],
)
def test_what_cannot_be_used_is_one_sentence(content: bytes, sentence: str) -> None:
    with pytest.raises(Mistake) as mistake:
        load(content)
    assert str(mistake.value) == f"tea.json: {sentence}"


@pytest.mark.parametrize(
    "content", [b"minutes = 3", b'{"leaves": "cut sh', b'\xff\xfe{"minutes": 3}', b"[" * 90_000, b"9" * 5_000]
)
def test_what_is_no_json_is_one_sentence(content: bytes) -> None:
    with pytest.raises(Mistake) as mistake:
        load(content)
    said = "This is not a recipe that can be read (JSON); save one on the Kitchen screen."
    assert str(mistake.value) == f"tea.json: {said}"


def test_a_missing_file_is_a_mistake(tmp_path: Path) -> None:
    with pytest.raises(Mistake, match=r"^tea.json: there is no file"):
        load(tmp_path / "absent.json")


def test_what_the_reader_refuses_names_the_file_too() -> None:
    with pytest.raises(Mistake) as mistake:
        load(b"7", refused)
    assert str(mistake.value) == "tea.json: 7 is no tea."
