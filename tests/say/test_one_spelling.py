"""A percentage is written as numbers are said, with no space before its sign, in every text that a user can read."""

import ast
import re
from pathlib import Path

import pytest

from say.numbers import per_cent

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = [
    path for folder in ("cohorts", "funding", "loaders", "say", "ui", "pages") for path in (ROOT / folder).rglob("*.py")
]
TEXTS = [
    *(ROOT / "ui" / "parts" / "method").glob("*.md"),
    *(ROOT / "data" / "terms").glob("*.toml"),
    ROOT / "data" / "assumptions.toml",
]
SPACED = re.compile(r"\d\s%")


def texts_of(source: str) -> list[str]:
    """List the texts of a module that may be shown: all but what stands alone as a docstring."""
    tree = ast.parse(source)
    alone = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    return [
        str(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in alone
    ]


def test_numbers_say_it_without_a_space() -> None:
    assert per_cent(0.8) == "80%"


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_a_text_writes_it_as_numbers_say_it(path: Path) -> None:
    assert not SPACED.findall(path.read_text(encoding="utf-8"))


def test_the_program_writes_it_as_numbers_say_it() -> None:
    found = {
        str(path.relative_to(ROOT)): text
        for path in PROGRAM
        if "%" in (source := path.read_text("utf-8"))  # to read every module whole takes seconds
        for text in texts_of(source)
        if SPACED.search(text)
    }
    assert not found
