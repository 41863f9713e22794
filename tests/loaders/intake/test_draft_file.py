"""A draft comes back from its texts as it was, whatever stands in its cells; a large one within seconds."""

import json
from dataclasses import fields

from hypothesis import given
from hypothesis import strategies as st

from loaders.intake.decisions import Decisions
from loaders.intake.draft import Draft
from loaders.intake.draft_file import (
    draft_of_texts,
    file_as_text,
    steps_as_text,
    steps_of_text,
    words_as_text,
    words_of_text,
)
from loaders.intake.found_table import FoundRow, FoundTable, LineAside

TEXT = st.text(st.characters() | st.sampled_from("\0\ud800\udfff\u2028\ufeff'\"\\"), max_size=8)
NUMBER = st.integers(1, 10**6)
POSITIONS = st.lists(st.integers(0, 20), max_size=3).map(tuple)
TEXTS = st.lists(TEXT, max_size=3).map(tuple)
PLACE = st.tuples(TEXT, NUMBER)
AREA = st.tuples(TEXT, TEXT)
ROW = st.builds(FoundRow, NUMBER, TEXTS, TEXT, POSITIONS, POSITIONS, st.booleans())
TABLE = st.builds(
    FoundTable,
    TEXT,
    NUMBER,
    TEXTS,
    st.lists(ROW, max_size=3).map(tuple),
    st.lists(st.builds(LineAside, NUMBER, TEXT), max_size=2).map(tuple),
    TEXTS,
)
WORDS = st.dictionaries(st.tuples(TEXT, TEXT), TEXTS, max_size=3)
STEP = st.builds(
    Decisions,
    kind=TEXT,
    columns=st.dictionaries(TEXT, TEXT, max_size=3),
    words=WORDS,
    areas=st.dictionaries(TEXT, st.lists(AREA, max_size=2).map(tuple), max_size=3),
    one_area=st.none() | AREA,
    cells=st.dictionaries(st.tuples(TEXT, NUMBER, TEXT), TEXT, max_size=3),
    left_out=st.frozensets(PLACE, max_size=3),
    as_services=st.frozensets(PLACE, max_size=3),
    not_confidential=st.dictionaries(PLACE, TEXT, max_size=3),
)
DRAFT = st.builds(
    Draft,
    name=TEXT,
    format=TEXT,
    checksum=TEXT,
    tables=st.lists(TABLE, max_size=2).map(tuple),
    confidential=st.dictionaries(PLACE, TEXT, max_size=3),
    notes=TEXTS,
    steps=st.lists(STEP, min_size=1, max_size=2).map(tuple),
)


@given(DRAFT)
def test_a_draft_comes_back_exactly(draft: Draft) -> None:
    text = file_as_text(draft)
    assert draft_of_texts(text, steps_as_text(draft.steps)) == draft
    assert text.isascii() and "\0" not in text


@given(st.lists(STEP, max_size=3).map(tuple))
def test_steps_come_back_exactly(steps: tuple[Decisions, ...]) -> None:
    assert steps_of_text(steps_as_text(steps)) == steps


@given(WORDS)
def test_a_vocabulary_comes_back_exactly(words: dict[tuple[str, str], tuple[str, ...]]) -> None:
    assert words_of_text(words_as_text(words)) == words


def test_everything_that_can_be_decided_is_written() -> None:
    (written,) = json.loads(steps_as_text([Decisions()]))
    assert list(written) == [one.name for one in fields(Decisions)]
