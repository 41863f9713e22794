"""Grids of anything at all, for what must hold of every file."""

from typing import Any

from hypothesis import strategies as some

from loaders.files.grid import Grid

_WORDS = (
    "",
    "Total",
    "Provider",
    "Area",
    "Note: x",
    "Key",
    "£5",
    "2024/25",
    "(5)",
    "Kent",
    "a\nb",
    "=1+1",
    "\u200b",
    "Amount",
    "Date",
)
_CELLS = some.one_of(
    some.none(),
    some.sampled_from(_WORDS),
    some.integers(-9, 99999),
    some.floats(),
    some.dates(),
    some.booleans(),
    some.text(max_size=8),
)
_MERGED = some.tuples(some.integers(1, 25), some.integers(0, 5), some.integers(1, 30), some.integers(0, 7))


@some.composite
def any_grids(draw: Any) -> Grid:
    """A sheet of at most 25 lines and six columns."""
    lines = draw(some.lists(some.lists(_CELLS, max_size=6), max_size=25))
    numbered = tuple((number, tuple(line)) for number, line in enumerate(lines, start=1))
    return Grid("Any", numbered, tuple(draw(some.lists(_MERGED, max_size=4))))
