"""The glossary: a term is explained where it first stands in a sentence, and the sentence stays as it was."""

from hypothesis import given
from hypothesis import strategies as st

from coverage.vocabulary import Status
from say.glossary import as_listed, glossary, in_pieces
from say.terms import ENGLISH, terms

WRITTEN = [words for term in glossary() for words in term.written]


@given(st.lists(st.sampled_from([*WRITTEN, "In Kent", ", ", " ", "<b>", "12", "reserved"])).map(" ".join))
def test_a_sentence_in_pieces_is_the_sentence_and_explains_each_meaning_once(sentence: str) -> None:
    pieces = in_pieces(sentence)
    means = [piece.means for piece in pieces if piece.means]
    assert "".join(piece.words for piece in pieces) == sentence
    assert len(means) == len(set(means))


def test_the_longest_term_wins_and_part_of_a_word_is_no_term() -> None:
    assert [piece.words for piece in in_pieces("An old or unclear record") if piece.means] == ["old or unclear record"]
    assert not any(piece.means for piece in in_pieces("It is reserved for workplaces"))


def test_every_status_is_explained_as_the_legend_explains_it() -> None:
    listed = {as_listed(term): term.means for term in glossary()}
    assert listed["Nothing listed"] == terms(ENGLISH).statuses[Status.NO_RECORD].long


def test_every_meaning_is_a_short_sentence() -> None:
    for term in glossary():
        assert all(len(said.split()) <= 30 for said in term.means.split(". ")), term
        assert term.means.endswith("."), term
