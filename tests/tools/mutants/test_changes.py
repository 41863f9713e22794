"""Small changes to a module, for trying whether tests notice: each edge, number, *and*, limit and listed word once."""

import pytest

from tools.mutants.changes import changes_of


def after(source: str) -> list[str]:
    """Return what each change makes of a line."""
    return [change.source for change in changes_of(source)]


@pytest.mark.parametrize(
    ("source", "made"),
    [
        ("a < b", ["a <= b"]),
        ("a < b <= c", ["a <= b <= c", "a < b < c"]),
        ("a is None", ["a is not None"]),
        ("a and b or c", ["(a and b) and c", "(a or b) or c"]),
        ("return_ = True", ["return_ = False"]),
        ("a * 12", ["a / 12", "a * 13"]),
        ("np.clip(a, low, None)", ["a"]),
        ("a.clip(lower=low)", ["a"]),
        ("f(max(a, b), c)", ["f(a, c)"]),
        ("NAMES = ('a', 'b')", ["NAMES = ('b',)", "NAMES = ('a',)"]),
    ],
)
def test_each_kind_of_change_is_made_once(source: str, made: list[str]) -> None:
    assert after(source) == made


@pytest.mark.parametrize("source", ["'the 3 of them'", "f'{a + 1} of {b}'", "a: Literal[3] = b", "'a' + b"])
def test_text_and_annotations_are_left_alone(source: str) -> None:
    assert after(source) == []


def test_a_change_says_its_line_and_what_stood_there() -> None:
    (change,) = changes_of("a = b\nif a >= c:\n    d()\n")
    assert (change.line, change.before, change.after) == (2, "a >= c", "a > c")
