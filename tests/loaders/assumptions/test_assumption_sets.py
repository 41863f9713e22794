"""The file of a set of assumptions: what is saved is read back, and whatever is wrong is one plain sentence."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from cohorts.assumptions.assumption_set import AS_SHIPPED, AssumptionSet
from geo.mistakes import Mistake
from loaders.assumptions.assumption_sets import load_assumption_set, write_assumption_set
from tests.samples import examples

CHANGE = {"cohort_high": {"value": 60_000.0, "low": 50_000.0, "high": 70_000.0}}
WEIGHTS = {"population_16_plus": 0.3, "expected_victims": 0.7}
KENT = AssumptionSet("Kent's own", CHANGE, WEIGHTS)


def load(entry: Any) -> AssumptionSet:
    return load_assumption_set(json.dumps(entry).encode(), "kent.json")


@pytest.mark.parametrize("changes", [KENT, AS_SHIPPED, AssumptionSet("Weights", {}, {"fälle.csv": 1.0})])
def test_what_is_saved_is_read_back(changes: AssumptionSet, tmp_path: Path) -> None:
    saved = write_assumption_set(changes)
    assert load_assumption_set(saved, "saved.json") == changes
    (tmp_path / "saved.json").write_bytes(saved)
    assert load_assumption_set(tmp_path / "saved.json", "saved.json") == changes
    assert json.loads(saved)["version"] == 1


def test_a_file_with_a_byte_order_mark_and_whole_numbers_is_read() -> None:
    text = '{"name": " Kent \\u0000\\n own", "changes": {"cohort_high": {"value": 60000}}, "weights": null}'
    found = load_assumption_set(b"\xef\xbb\xbf" + text.encode(), "kent.json")
    assert found == AssumptionSet("Kent own", {"cohort_high": {"value": 60_000.0}}, None)


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        ([], "must hold one set"),
        ({"colour": 1}, '"colour" is not a part of a set'),
        ({"name": 3}, "name of the set must be words"),
        ({"name": "x" * 100}, "more than 80 letters"),
        ({"version": 2}, "saved by a later edition"),
        ({"version": "1"}, "version must be 1"),
        ({"version": True}, "version must be 1"),
        ({"version": 0}, "version must be 1"),
        ({"changes": [1]}, "changes must be a list of names"),
        ({"changes": None}, "changes must be a list of names"),
        ({"changes": {"moonlight": {"value": 1}}}, '"moonlight" is not an assumption'),
        ({"changes": {"cohort_high": 60_000}}, '"cohort_high" must be a list of names'),
        ({"changes": {"cohort_high": {"middle": 1}}}, '"cohort_high" has "middle"'),
        ({"changes": {"cohort_high": {"value": "many"}}}, "value of cohort_high is not a number"),
        ({"changes": {"cohort_high": {"value": None}}}, "value of cohort_high is not a number"),
        ({"changes": {"cohort_high": {"value": True}}}, "value of cohort_high is not a number"),
        ({"changes": {"cohort_high": {"value": 10**400}}}, "value of cohort_high is a larger number"),
        ({"changes": {"cohort_high": {"value": -1}}}, "every number must be 0 or more"),
        ({"changes": {"cohort_high": {"value": 5, "low": 6}}}, "the value 5 must lie between"),
        ({"changes": {"share_faith": {"low": 0.1}}}, "or none of them"),
        ({"changes": {"share_migrant": {"value": 3}}}, "a share lies between 0 and 1"),
        ({"changes": {"weight_expected_victims": {"value": 1}}}, "goes under weights"),
        ({"weights": {"population_16_plus": 0.3}}, "sum to 0.3; they must sum to 1"),
        ({"weights": {"population_16_plus": "all"}}, 'weight of "population_16_plus" is not a number'),
        ({"weights": 1}, "weights must be a list of names"),
    ],
)
def test_a_wrong_set_is_one_plain_sentence(entry: Any, words: str) -> None:
    with pytest.raises(Mistake, match=words) as mistake:
        load(entry)
    assert str(mistake.value).startswith("kent.json: ")
    assert "\n" not in str(mistake.value)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"cohort_high = 60000", "not a set of assumptions that can be read .* on the Assumptions screen"),
        (b'{"changes": {"cohort_high": {"value": 1e999}}}', "larger number than can be used"),
        (b'{"name": "A", "name": "B"}', "same key stands in the file twice"),
        (b'{"name": "' + b"x" * 100_000 + b'"}', "a set of assumptions has at most 100 kB"),
    ],
)
def test_what_is_no_set_is_one_plain_sentence(content: bytes, words: str) -> None:
    with pytest.raises(Mistake, match=words) as mistake:
        load_assumption_set(content, "kent.json")
    assert str(mistake.value).count("kent.json: ") == 1


def test_very_long_keys_are_cut_and_control_characters_left_out() -> None:
    with pytest.raises(Mistake) as mistake:
        load({"changes": {"\x1b[31m" + "y" * 5_000: {"value": 1}}})
    assert len(str(mistake.value)) < 200
    assert "\x1b" not in str(mistake.value)


words = some.dictionaries(some.text(max_size=8), some.floats(), max_size=3)
anything = some.recursive(
    some.none() | some.booleans() | some.integers() | some.floats() | some.text(max_size=12),
    lambda inner: some.lists(inner, max_size=3) | some.dictionaries(some.text(max_size=12), inner, max_size=3),
    max_leaves=6,
)


@examples(6)
@given(
    some.fixed_dictionaries(
        {},
        optional={
            "version": anything,
            "name": anything,
            "changes": anything | some.dictionaries(some.sampled_from(["cohort_high", "draws"]), words | anything),
            "weights": anything | words,
        },
    )
    | anything
)
def test_whatever_the_file_holds_it_is_read_or_refused_in_words(entry: Any) -> None:
    try:
        found = load(entry)
    except Mistake as mistake:
        assert str(mistake).startswith("kent.json: ")
    else:
        assert load_assumption_set(write_assumption_set(found), "again.json") == found
