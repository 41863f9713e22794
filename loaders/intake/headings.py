"""Headings of columns: the field that a heading names, by its own name, by another word for it, or by a slip of the pen."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from rapidfuzz.distance import OSA

from geo.areas import LOOKUPS
from loaders.directory.schema import Column
from loaders.directory.synonyms import spelling_key
from loaders.intake.decisions import NOTE

Why = Literal["name", "synonym", "content", "remembered", "you"]

FORMS = ("directory", "money")
CONFIDENTIAL = "confidential"
BY_NAME, BY_SYNONYM, BY_A_SLIP, BY_A_PART = 1.0, 0.95, 0.85, 0.8
_STEP, _NUMBERED = 0.001, 0.02
_SHORTEST_MISSPELT, _SHORTEST_WITH_TWO_SLIPS = 6, 10
_SLIPS_IN_THE_MARK = 2
_LONGEST = 120
_BRACKETS = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_NUMBERING = re.compile(r"^\s*[0-9]{1,2}[.)]\s*")
_POSSESSIVE, _APOSTROPHE = re.compile(r"['’]s\b"), re.compile(r"['’]")
_DIGITS = re.compile(r"[0-9]+")
_WORD = re.compile(r"[^\W_]+|£")
Words = tuple[str, ...]
Labels = tuple[tuple[str, str], ...]
"""Name and label of each field."""


@dataclass(frozen=True)
class Named:
    """The target that a heading names, how surely (0 to 1), and whether by its own name or by another word."""

    target: str
    confidence: float
    why: Why


def listed_headings() -> tuple[str, ...]:
    """Every heading that is listed as another word for a field, or as one that is kept, for any kind of file."""
    kept, fields = _file()[NOTE].values(), (words for form in FORMS for words in _file()[form].values())
    return tuple(word for words in (*fields, *kept) for word in words)


def heading_key(heading: str) -> str:
    """A heading as compared with others: letters and digits; the signs themselves where it holds nothing else."""
    return spelling_key(heading) or heading.strip()


def named_by(heading: str, fields: Sequence[Column], form: str) -> Named | None:
    """The target that a heading names; None where it names none, or a word in it rules that out.

    ``form`` says which other words count: a table of ``heading_words.toml``, ``directory`` or ``money``.
    """
    text = heading[:_LONGEST]
    bare = _NUMBERING.sub("", _BRACKETS.sub(" ", text))
    labels = tuple((field.name, field.label) for field in fields)
    names = _names(labels, form)
    whole = names.get(heading_key(text)) or names.get(heading_key(bare))
    if whole is None and is_confidential(text) and CONFIDENTIAL in dict(labels):
        return Named(CONFIDENTIAL, BY_SYNONYM, "synonym")
    found = whole or _numbered(bare, names) or _misspelt(heading_key(bare), names) or _in_part(bare, labels, form)
    return found if found and (found.why == "name" or not rules_out(heading, found.target)) else None


def is_confidential(heading: str) -> bool:
    """Whether a heading speaks of confidentiality, in English or Welsh, however it is misspelt: a mark must not be lost."""
    key = spelling_key(heading[:_LONGEST])
    slips = (OSA.distance(word, CONFIDENTIAL, score_cutoff=_SLIPS_IN_THE_MARK) for word in (key, *_words(heading)))
    return "confid" in key or "cyfrinach" in key or min(slips) <= _SLIPS_IN_THE_MARK


def rules_out(heading: str, target: str) -> bool:
    """Whether a word in the heading says that it is something else: the postcode of an office is no area served."""
    words, key = set(_words(heading)), _words(heading)
    never = _file()["never"].get(target, ())
    return any(word in words or (" " in word and _holds(key, tuple(word.split()))) for word in never)


def levels_said(heading: str) -> tuple[str, ...]:
    """The levels that the areas under a heading are of, in the order to try; none where it says of none, or of two."""
    words = _words(_DIGITS.sub(" ", heading))
    said = {levels for levels, named in _file()["levels"].items() if any(_holds(words, _words(word)) for word in named)}
    if "lad" in said and len(said) == 2:  # "local authority district"
        said -= {"lad;utla"}
    return tuple(said.pop().split(";")) if len(said) == 1 else ()


def speaks_of_contracts(headings: Sequence[str]) -> bool:
    """Whether a table's headings are those of contracts or awards: its plain dates are then dates of money."""
    marks = {spelling_key(word) for word in _file()["contract"]["words"]}
    return any(marks & set(_words(heading)) for heading in headings)


def is_a_plain_date(heading: str) -> bool:
    """Whether a heading says start or end, and not of what."""
    return spelling_key(heading) in {spelling_key(word) for word in _file()["contract"]["dates"]}


def says_little(heading: str) -> bool:
    """Whether a heading names its field only if the cells bear it out: "Type", "Tier", "Service area"."""
    return heading_key(_NUMBERING.sub("", _BRACKETS.sub(" ", heading[:_LONGEST]))) in _little()


def _numbered(heading: str, names: Mapping[str, Named]) -> Named | None:
    """What a heading names without its numbers: "Area 2", "Capacity 2025/26", "LAD24CD"."""
    named = names.get(heading_key(_DIGITS.sub("", heading)))
    return Named(named.target, round(max(named.confidence - _NUMBERED, BY_A_PART), 3), "synonym") if named else None


def _misspelt(key: str, names: Mapping[str, Named]) -> Named | None:
    """The one target whose name is a slip away: one letter in a name of six or more, two in one of ten."""
    if len(key) < _SHORTEST_MISSPELT:
        return None
    slips = 2 if len(key) >= _SHORTEST_WITH_TWO_SLIPS else 1
    near = {
        named.target
        for name, named in names.items()
        if len(name) >= _SHORTEST_MISSPELT
        and name[0] == key[0]
        and OSA.distance(key, name, score_cutoff=slips) <= slips
    }
    return Named(near.pop(), BY_A_SLIP, "synonym") if len(near) == 1 else None


def _in_part(heading: str, labels: Labels, form: str) -> Named | None:
    """The one target of which a longer heading holds a name of two words or more: the longest names alone."""
    words = _words(heading)
    held = [(len(name), target) for name, target in _long_names(labels, form) if _holds(words, name)]
    most = max((length for length, _ in held), default=0)
    targets = {target for length, target in held if length == most}
    return Named(targets.pop(), BY_A_PART, "synonym") if len(targets) == 1 else None


def _holds(words: Words, name: Words) -> bool:
    return any(words[at : at + len(name)] == name for at in range(len(words) - len(name) + 1))


def _words(heading: str) -> Words:
    plain = _APOSTROPHE.sub("", _POSSESSIVE.sub(" ", heading[:_LONGEST]))
    return tuple(spelling_key(word) or word for word in _WORD.findall(plain))


@cache
def _names(labels: Labels, form: str) -> dict[str, Named]:
    """By ``heading_key``: what each heading that we know names."""
    found: dict[str, Named] = {}
    for target, words in _words_by_target(labels, form):
        for rank, word in enumerate(words):
            sure = round(max(BY_SYNONYM - rank * _STEP, BY_A_PART), 3)
            if found.setdefault(heading_key(word), Named(target, sure, "synonym")).target != target:
                raise ValueError(f'heading_words.toml: "{word}" has two meanings in {form}.')
    own = {heading_key(name): Named(field[0], BY_NAME, "name") for field in labels for name in reversed(field)}
    return {**found, **own}


@cache
def _long_names(labels: Labels, form: str) -> tuple[tuple[Words, str], ...]:
    """The names of two words or more, and the target of each."""
    named = [(word, target) for target, words in _words_by_target(labels, form) for word in words]
    named += [(label, name) for name, label in labels]
    return tuple((_words(word), target) for word, target in named if len(_words(word)) > 1)


def _words_by_target(labels: Labels, form: str) -> list[tuple[str, list[str]]]:
    listed: dict[str, list[str]] = _file()[form]
    if stray := set(listed) - set(dict(labels)):
        raise ValueError(f"heading_words.toml: there is no field {sorted(stray)} in {form}.")
    return [*listed.items(), (NOTE, _file()[NOTE][form])]


@cache
def _little() -> frozenset[str]:
    return frozenset(heading_key(word) for word in _file()["little"]["words"])


@cache
def _file() -> dict[str, Any]:
    return tomllib.loads((LOOKUPS / "heading_words.toml").read_text(encoding="utf-8"))
