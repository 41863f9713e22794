"""Rounds and what came back to them: kept once, whole, and aside where the round was closed."""

import pytest

from geo.mistakes import Mistake
from store.database import Store
from store.rounds import keep_returns, named_round, open_round, returns_of, round_of, rounds, save_round
from tests.store.sentences import one_sentence

A, B = "a" * 64, "b" * 64


def test_a_round_is_kept_with_the_directory_that_it_started_from(store: Store) -> None:
    made = open_round(store, "Mapping", "[1]", {"head": "{}"})
    save_round(store, made.id, "Mapping", "[2]", made.version)
    found = round_of(store, made.id)
    assert (found.text, found.directory, found.version, found.frozen) == ("[2]", {"head": "{}"}, 2, False)
    assert named_round(rounds(store), "MAPPING").id == named_round(rounds(store), made.id).id == made.id


def test_two_rounds_have_two_names(store: Store) -> None:
    open_round(store, "Mapping", "[1]", {})
    with pytest.raises(Mistake) as caught:
        open_round(store, "mapping", "[1]", {})
    assert "Mapping" in one_sentence(caught)


def test_a_file_that_comes_twice_is_kept_once(store: Store) -> None:
    made = open_round(store, "Mapping", "[]", {})
    assert [one.file_checksum for one in keep_returns(store, made.id, {A: "first", B: "second"})] == [A, B]
    assert keep_returns(store, made.id, {A: "another text"}) == ()
    assert sorted(one.text for one in returns_of(store, made.id)) == ["first", "second"]


def test_what_comes_after_the_end_is_kept_aside(store: Store) -> None:
    made = open_round(store, "Mapping", "[]", {})
    keep_returns(store, made.id, {A: "in time"})
    save_round(store, made.id, "Mapping", "[]", made.version, closed=True)
    keep_returns(store, made.id, {B: "late"})
    assert {one.text: one.late for one in returns_of(store, made.id)} == {"in time": False, "late": True}
    with pytest.raises(Mistake):
        save_round(store, made.id, "Mapping", "[]")


def test_a_return_that_was_changed_by_hand_is_not_shown(store: Store) -> None:
    made = open_round(store, "Mapping", "[]", {})
    keep_returns(store, made.id, {A: "in time"})
    with store.writing() as connection:
        connection.exec_driver_sql("UPDATE round_return SET answers = 'other'")
    with pytest.raises(Mistake) as caught:
        returns_of(store, made.id)
    assert "no longer" in one_sentence(caught)
