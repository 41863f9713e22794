"""Headings of columns: the field that a heading names, by its own name, by another word for it, or by a slip of the pen."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from rapidfuzz.distance import OSA

from loaders.directory.schema import Column
from loaders.intake.understanding.heading_marks import CONFIDENTIAL, is_confidential, rules_out
from loaders.intake.understanding.heading_words import (
    LONGEST_HEADING,
    Words,
    bare_heading,
    heading_key,
    heading_words,
    headings_by_target,
    without_numbers,
    words_of_heading,
)

Why = Literal["name", "synonym", "content", "remembered", "you"]

BY_NAME, BY_SYNONYM, BY_A_SLIP, BY_A_PART = 1.0, 0.95, 0.85, 0.8
_STEP, _NUMBERED = 0.001, 0.02
_EITHER = re.compile(r"/|\bor\b", re.IGNORECASE)
_SHORTEST_MISSPELT, _SHORTEST_WITH_TWO_SLIPS = 6, 10
Labels = tuple[tuple[str, str], ...]
"""Name and label of each field."""


@dataclass(frozen=True)
class Named:
    """The target that a heading names, how surely (0 to 1), and whether by its own name or by another word."""

    target: str
    confidence: float
    why: Why


def named_by(heading: str, fields: Sequence[Column], form: str) -> Named | None:
    """The target that a heading names; None where it names none, or a word in it rules that out.

    ``form`` says which other words count: a table of ``heading_words.toml``, ``directory`` or ``money``.
    """
    text, bare = heading[:LONGEST_HEADING], bare_heading(heading)
    labels = tuple((field.name, field.label) for field in fields)
    names = _names(labels, form)
    whole = names.get(heading_key(text)) or names.get(heading_key(bare))
    if whole is None and is_confidential(text) and CONFIDENTIAL in dict(labels):
        return Named(CONFIDENTIAL, BY_SYNONYM, "synonym")
    found = (
        whole
        or _numbered(bare, names)
        or _either(bare, names)
        or _misspelt(heading_key(bare), labels, form)
        or _in_part(bare, labels, form)
    )
    return found if found and (found.why == "name" or not rules_out(heading, found.target)) else None


def _numbered(heading: str, names: Mapping[str, Named]) -> Named | None:
    """What a heading names without its numbers: "Area 2", "Capacity 2025/26", "LAD24CD"."""
    named = names.get(heading_key(without_numbers(heading)))
    return Named(named.target, round(max(named.confidence - _NUMBERED, BY_A_PART), 3), "synonym") if named else None


def _either(heading: str, names: Mapping[str, Named]) -> Named | None:
    """What both words of "Area / borough" name; None where one names nothing, or another field."""
    named = [names.get(heading_key(part)) for part in _EITHER.split(heading)]
    targets = {one and one.target for one in named}
    target = targets.pop() if len(named) > 1 and len(targets) == 1 else None
    return Named(target, BY_A_PART, "synonym") if target else None


def _misspelt(key: str, labels: Labels, form: str) -> Named | None:
    """The one target whose name is a slip away: one letter in a name of six or more, two in one of ten."""
    if len(key) < _SHORTEST_MISSPELT:
        return None
    slips = 2 if len(key) >= _SHORTEST_WITH_TWO_SLIPS else 1
    near = {
        named.target
        for name, named in _names_by_first_letter(labels, form).get(key[0], ())
        if OSA.distance(key, name, score_cutoff=slips) <= slips
    }
    return Named(near.pop(), BY_A_SLIP, "synonym") if len(near) == 1 else None


def _in_part(heading: str, labels: Labels, form: str) -> Named | None:
    """The one target of which a longer heading holds a name of two words or more: the longest names alone."""
    words = words_of_heading(heading)
    named = _long_names_by_first_word(labels, form)
    held = [
        (len(name), target)
        for at, word in enumerate(words)
        for name, target in named.get(word, ())
        if words[at : at + len(name)] == name
    ]
    most = max((length for length, _ in held), default=0)
    targets = {target for length, target in held if length == most}
    return Named(targets.pop(), BY_A_PART, "synonym") if len(targets) == 1 else None


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
def _names_by_first_letter(labels: Labels, form: str) -> dict[str, list[tuple[str, Named]]]:
    """The names that are long enough for a slip, and what each names, by the letter that they begin with."""
    found: dict[str, list[tuple[str, Named]]] = defaultdict(list)
    for name, named in _names(labels, form).items():
        if len(name) >= _SHORTEST_MISSPELT:
            found[name[0]].append((name, named))
    return dict(found)


@cache
def _long_names_by_first_word(labels: Labels, form: str) -> dict[str, list[tuple[Words, str]]]:
    """The names of two words or more, and the target of each, by the word that they begin with."""
    named = [(word, target) for target, words in _words_by_target(labels, form) for word in words]
    named += [(label, name) for name, label in labels]
    found: dict[str, list[tuple[Words, str]]] = defaultdict(list)
    for heading, target in named:
        words = words_of_heading(heading)
        if len(words) > 1:
            found[words[0]].append((words, target))
    return dict(found)


def _words_by_target(labels: Labels, form: str) -> list[tuple[str, list[str]]]:
    if stray := set(heading_words(form)) - set(dict(labels)):
        raise ValueError(f"heading_words.toml: there is no field {sorted(stray)} in {form}.")
    return headings_by_target(form)
