"""What comes back from a reader is equal to what it gave, and anything that is not as declared is refused."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.mistakes import Mistake
from loaders.apart.plain import NotAsDeclaredError, as_json, of_json
from loaders.assumptions.assumption_sets import load_assumption_set
from loaders.files.grid import Cell, FileRead, Grid, UncomputedFormula
from loaders.intake.decisions import Decisions
from loaders.intake.draft import Draft, open_draft
from loaders.intake.found_table import FoundRow, FoundTable, LineAside
from loaders.plans.scenarios import PRESETS, load_scenario, preset
from loaders.rounds.zip_of_files import read_zip
from loaders.series.series_file import read_series_file
from tests.loaders.files.workbook_forms import FORMS, template_filled

_TEXTS = st.text(st.characters(exclude_categories=()), max_size=8)
_CELLS = st.one_of(
    _TEXTS, st.integers(), st.floats(allow_nan=False), st.booleans(), st.dates(), st.datetimes(), st.none(),
    st.just(UncomputedFormula()),
)  # fmt: skip
_ROWS = st.builds(FoundRow, st.integers(), st.tuples(_TEXTS, _TEXTS), _TEXTS, st.just((1,)), st.just(()), st.booleans())
_ASIDE = st.lists(st.builds(LineAside, st.integers(), _TEXTS), max_size=2).map(tuple)
_TABLES = st.builds(
    FoundTable, _TEXTS, st.integers(), st.tuples(_TEXTS, _TEXTS), st.lists(_ROWS, max_size=3).map(tuple), _ASIDE
)
_DRAFTS = st.builds(
    Draft,
    _TEXTS,
    _TEXTS,
    _TEXTS,
    st.lists(_TABLES, max_size=2).map(tuple),
    st.dictionaries(st.tuples(_TEXTS, st.integers()), _TEXTS, max_size=2),
    st.lists(_TEXTS, max_size=2).map(tuple),
)


def returned(value: Any, kind: Any) -> Any:
    return of_json(as_json(value), kind)


@given(_DRAFTS)
def test_a_draft_comes_back_equal(draft: Draft) -> None:
    assert returned(draft, Draft) == draft


@given(st.lists(st.tuples(st.integers(), st.lists(_CELLS, max_size=4).map(tuple)), max_size=4).map(tuple))
def test_cells_of_every_kind_come_back_as_the_same_kind(lines: tuple[tuple[int, tuple[Cell, ...]], ...]) -> None:
    file = FileRead("a.xlsx", "xlsx", "0", (Grid("One", lines, ((1, 0, 2, 3),), ("said",)),))
    back = returned(file, FileRead)
    assert back == file
    assert [[type(cell) for cell in cells] for _, cells in back.grids[0].lines] == [
        [*map(type, cells)] for _, cells in lines
    ]


def test_a_decided_draft_and_the_files_of_every_other_reader_come_back_equal() -> None:
    book = FORMS["xlsx"](template_filled())
    draft = open_draft(book, "a.xlsx").decided(
        kind="directory",
        words={("risk", "h"): ("high",)},
        one_area=("pfa", "E23000001"),
        left_out=frozenset({("S", 2)}),
    )
    assert returned(draft, Draft) == draft and returned(Decisions(), Decisions) == Decisions()
    series = read_series_file(b"area code,value,period,source\nE07000148,12,2024,ours\n", "a.csv")
    assert returned(series, get_type_hints(read_series_file)["return"]) == series
    for key in PRESETS:
        assert returned(preset(key), get_type_hints(load_scenario)["return"]) == preset(key)
    changed = load_assumption_set(b'{"name": "mine", "changes": {"cohort_high": {"value": 50000}}}', "a.json")
    assert returned(changed, get_type_hints(load_assumption_set)["return"]) == changed
    assert get_type_hints(read_zip)["return"]


def test_texts_that_are_alike_are_held_once() -> None:
    back = of_json(json.dumps([["of several letters"], ["of several letters"]]).encode(), tuple[tuple[str, ...], ...])
    assert back[0][0] is back[1][0]


@dataclass(frozen=True)
class Strict:
    """Something with a check of its own."""

    number: int
    at: date | datetime | None = None
    texts: Mapping[str, str] | None = None

    def __post_init__(self) -> None:
        if self.number < 0:
            raise Mistake("below 0")


@pytest.mark.parametrize(
    "written",
    ['"x"', "[]", "[1]", '["1",null,null]', "[true,null,null]", '[1,{"date":"x"},null]', '[1,{"builtins.eval":"1"},null]',
     '[1,null,{"a":"b"}]', '[1,null,[["a"]]]', "[1,null,null,4]", "[1,null", "[" * 9_999, "\xff", "9" * 5_000, "[1.0,null,null]"],
)  # fmt: skip
def test_what_is_not_as_declared_is_refused(written: str) -> None:
    with pytest.raises(NotAsDeclaredError):
        of_json(written.encode("latin-1"), Strict)


def test_a_dataclass_is_made_by_its_own_checks() -> None:
    assert of_json(b"[1,null,null]", Strict) == Strict(1)
    with pytest.raises(Mistake):
        of_json(b"[-1,null,null]", Strict)


def test_a_reader_whose_kind_cannot_be_told_is_our_fault() -> None:
    for kind in (Path, Draft | Grid, Any):
        with pytest.raises(TypeError):
            of_json(b"1", kind)
