"""The glossary: what terms mean, and where in a sentence they stand, so that a reader can ask for the meaning there."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache

from geo.data_folder import DATA
from say.terms import ENGLISH, terms
from say.text import with_capital


@dataclass(frozen=True)
class Term:
    """A term: the ways it is written in a sentence, the first as the glossary lists it, and what it means."""

    written: tuple[str, ...]
    means: str


@dataclass(frozen=True)
class Piece:
    """A part of a sentence, and what it means where it is a term; "" where it is none."""

    words: str
    means: str


@cache
def glossary() -> tuple[Term, ...]:
    """Return every term in the order of the alphabet: those of the field, and the statuses."""
    with (DATA / "terms" / "glossary.toml").open("rb") as file:
        ours = [Term(tuple(one["written"]), one["means"]) for one in tomllib.load(file).values()]
    statuses = [Term((one.short,), one.long) for one in terms(ENGLISH).statuses.values()]
    return tuple(sorted([*ours, *statuses], key=lambda term: term.written[0].lower()))


def in_pieces(sentence: str) -> list[Piece]:
    """Cut a sentence into pieces, with the meaning of each term where it first stands; together they are the sentence."""
    pieces, at, said = [], 0, set[str]()
    for found in _pattern().finditer(sentence):
        means = _meanings()[found.group().lower()]
        if means in said:
            continue
        said.add(means)
        pieces += [Piece(sentence[at : found.start()], ""), Piece(found.group(), means)]
        at = found.end()
    return [piece for piece in (*pieces, Piece(sentence[at:], "")) if piece.words]


def as_listed(term: Term) -> str:
    """Return a term as a glossary lists it: with a capital, and other ways to write it after it."""
    return with_capital(", ".join(term.written))


@cache
def _meanings() -> dict[str, str]:
    return {words.lower(): term.means for term in glossary() for words in term.written}


@cache
def _pattern() -> re.Pattern[str]:
    """Find a term as a whole, the longest that stands there."""
    written = sorted(_meanings(), key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, written))})(?![\w-])", re.IGNORECASE)
