"""A known phrase inside a longer text: "IDVA service – Kent" speaks of an IDVA, and of nothing else that we know.

Cautious on purpose: a text that lists several things, denies one, speaks of training for one, or names the other side than the
phrase is for, means nothing here. It is left for somebody's word.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from coverage.interventions import INTERVENTIONS
from loaders.directory.schema import CSV_FORM, columns_of
from loaders.directory.synonyms import spelling_key, spellings, thoughts, words_not_beside, words_within

LONGEST_TEXT = 200
_WORD = re.compile(r"[^\W_]+")
_LISTS = re.compile(r"[;,/|+&\n]")
_AND = frozenset({"and", "or", "plus", "versus", "vs", "neu"})
Keys = tuple[str, ...]


@dataclass(frozen=True)
class Phrase:
    """What a phrase means, and where it stands in the text: its first character, and the one behind its last."""

    keys: Keys
    first: int
    behind: int


def phrase_in(field: str, text: str) -> Phrase | None:
    """The one thing that a longer text says of a field, or None where it says nothing, several things, or leaves a doubt."""
    if words_within(field) is None or len(text) > LONGEST_TEXT:
        return None
    if _phrases(field).keys().isdisjoint(_plain_words(text)):
        return None
    words = [(_plain(match[0]), match.start(), match.end()) for match in _WORD.finditer(text)]
    found = _longest(_all_phrases(field, text, words))
    if len({phrase.keys for phrase in found}) != 1 or _leaves_a_doubt(text, words, found):
        return None
    return found[0] if field != "intervention" or sides_agree(found[0].keys, text) else None


def sides_agree(kinds: Keys, text: str) -> bool:
    """Whether a text names no people whom the kinds of work are not for: an IDVA is never for perpetrators."""
    named = {side for word in _plain_words(text[:LONGEST_TEXT]) for side in _sides().get(word, ())}
    return all(named <= set(INTERVENTIONS[kind].sides) for kind in kinds)


def thoughts_in(field: str, text: str) -> dict[str, str]:
    """By key: the phrase of a text that lets one think of it, as ``synonyms.toml`` lists what may be proposed."""
    words = _plain_words(text[:LONGEST_TEXT])
    listed = _thoughts(field)
    return {
        key: phrase
        for at, word in enumerate(words)
        for sought, phrase, key in listed.get(word, ())
        if words[at : at + len(sought)] == sought
    }


def _all_phrases(field: str, text: str, words: list[tuple[str, int, int]]) -> list[Phrase]:
    found = []
    for at, (word, first, _) in enumerate(words):
        for phrase, spelled, keys in _phrases(field).get(word, ()):
            until = at + len(phrase)
            if tuple(w for w, _, _ in words[at:until]) == phrase:
                behind = words[until - 1][2]
                if not spelled.isupper() or len(phrase) > 1 or text[first:behind] == spelled:
                    found.append(Phrase(keys, first, behind))
    return found


def _longest(found: list[Phrase]) -> list[Phrase]:
    """The phrases that lie in no longer one."""

    def lies_in(inner: Phrase, outer: Phrase) -> bool:
        longer = outer.behind - outer.first > inner.behind - inner.first
        return longer and outer.first <= inner.first and inner.behind <= outer.behind

    return [phrase for phrase in found if not any(lies_in(phrase, other) for other in found)]


def _leaves_a_doubt(text: str, words: list[tuple[str, int, int]], found: list[Phrase]) -> bool:
    """Whether what stands around the phrases lists more, or turns them into something else."""
    outside = [w for w, first, behind in words if not any(p.first <= first and behind <= p.behind for p in found)]
    rest = list(text.rstrip(" .;,\n"))
    for phrase in found:
        rest[phrase.first : phrase.behind] = " " * (phrase.behind - phrase.first)
    return _LISTS.search("".join(rest)) is not None or any(
        word in _AND or word in words_not_beside() for word in outside
    )


@cache
def _sides() -> dict[str, Keys]:
    """Whom a single word names."""
    named = {word: keys for word, keys in spellings("for_whom") if word in (words_within("for_whom") or ())}
    return {_plain(word): keys for word, keys in named.items()}


@cache
def _phrases(field: str) -> dict[str, tuple[tuple[tuple[str, ...], str, Keys], ...]]:
    """By first word: the words of each phrase that counts inside a text, its spelling, and the keys that it means."""
    choices = next(column.choices for column in columns_of(CSV_FORM) if column.name == field)
    single = words_within(field) or frozenset()
    listed = [*spellings(field), *((label, (key,)) for key, label in choices.items())]
    found: dict[str, list[tuple[tuple[str, ...], str, Keys]]] = {}
    for spelled, keys in listed:
        words = _plain_words(spelled)
        if len(words) > 1 or spelled in single:
            found.setdefault(words[0], []).append((words, spelled, keys))
        elif words and words[0] in single:
            found.setdefault(words[0], []).append((words, words[0], keys))
    return {word: tuple(phrases) for word, phrases in found.items()}


@cache
def _thoughts(field: str) -> dict[str, list[tuple[tuple[str, ...], str, str]]]:
    """By first word: the words of each phrase that lets one think of something, the phrase, and the key."""
    found: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
    for phrase, key in thoughts(field):
        words = _plain_words(phrase)
        found.setdefault(words[0], []).append((words, phrase, key))
    return found


@lru_cache(maxsize=50_000)
def _plain_words(text: str) -> tuple[str, ...]:
    return tuple(_plain(word) for word in _WORD.findall(text))


@lru_cache(maxsize=50_000)
def _plain(word: str) -> str:
    return spelling_key(unicodedata.normalize("NFKC", word))
