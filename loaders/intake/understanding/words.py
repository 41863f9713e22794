"""What people write in the columns that hold words of the field: by the user's word, the team's vocabulary, and the shipped one.

A word that maps to nothing stays as written. It is listed for the user and never counts as a match.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz import fuzz, process
from rapidfuzz.utils import default_process

from loaders.directory.schema import CSV_FORM, Column, columns_of
from loaders.directory.synonyms import means_not_known, spelling_key, spellings, synonyms
from loaders.files.cells import choices_named, shown
from loaders.intake.decisions import Decisions
from loaders.intake.found_table import FoundTable
from loaders.intake.understanding.columns import Understanding
from loaders.intake.understanding.phrases import LONGEST_TEXT, phrase_in, thoughts_in

Vocabulary = Mapping[tuple[str, str], tuple[str, ...]]
"""By (field, word as written): the keys that it means; empty: it says that nothing is known."""

FOR_WHOM, COMMUNITIES = "for_whom", "communities"
MOST_SUGGESTED = 3
_NEAR = 75


@dataclass(frozen=True)
class WordRead:
    """What a text means: its keys (None: it maps to nothing), and a sentence where the reading should be said, else ""."""

    keys: tuple[str, ...] | None
    notice: str = ""


@dataclass(frozen=True)
class UnknownWord:
    """A text that maps to nothing: its field, how it is mostly written, in how many rows, and the keys of near words."""

    field: str
    written: str
    rows: int
    near: tuple[str, ...]


@dataclass(frozen=True)
class RememberedWord:
    """A text that the team's vocabulary decides: its field, how it is mostly written, in how many rows, and the keys it means."""

    field: str
    written: str
    rows: int
    keys: tuple[str, ...]


class WordReader:
    """Reads texts by what was decided for this file, then by the team's vocabulary, then by the shipped one."""

    def __init__(self, decisions: Decisions, vocabulary: Vocabulary) -> None:
        """The user's words count before the team's; case, spaces and punctuation do not matter in either."""
        self.said: dict[tuple[str, str], tuple[str, ...]] = {}
        for words in (vocabulary, decisions.words):
            for (field, written), keys in words.items():
                if field in _fields() and set(keys) <= set(_fields()[field].choices):
                    self.said[field, spelling_key(written)] = keys

    def read(self, field: str, written: str) -> WordRead:
        """What a text means in a field of words.

        A text that says that nothing is known maps to nothing, unless somebody has said what it means.
        """
        if self.said and (keys := self.said.get((field, _key(written)))) is not None:
            return WordRead(keys)
        return _shipped(field, written)

    def communities_of(self, field: str, written: str) -> tuple[str, ...]:
        """The communities that a whole text names under *For whom* in place of a side; none where it is or holds more."""
        if field != FOR_WHOM or means_not_known(written, field) or self.read(field, written).keys is not None:
            return ()
        read = self.read(COMMUNITIES, written)
        return () if read.notice or read.keys is None else read.keys


def meaning(field: str, written: str, decisions: Decisions, vocabulary: Vocabulary) -> tuple[str, ...] | None:
    """The keys that a text means in a field of words, none of them where somebody said so; None where it maps to nothing.

    For many texts build one ``WordReader``.
    """
    return WordReader(decisions, vocabulary).read(field, written).keys


def unknown_words(
    tables: Sequence[FoundTable], understanding: Understanding, decisions: Decisions, vocabulary: Vocabulary
) -> list[UnknownWord]:
    """Every text in a column of words that maps to nothing, those of most rows first; what says "not known" is not among them."""
    reader = WordReader(decisions, vocabulary)

    def is_unknown(field: str, written: str) -> bool:
        asked = not means_not_known(written, field) and reader.read(field, written).keys is None
        return asked and not reader.communities_of(field, written)

    found = [
        UnknownWord(field, written, words.total(), near_keys(field, written))
        for (field, _key), words in _spelled_in(tables, understanding, is_unknown).items()
        for written in [words.most_common(1)[0][0]]
    ]
    return sorted(found, key=lambda word: -word.rows)


def words_remembered(
    tables: Sequence[FoundTable], understanding: Understanding, decisions: Decisions, vocabulary: Vocabulary
) -> list[RememberedWord]:
    """Every text that the team's vocabulary decides and nobody has said of this file, those of most rows first."""
    by_team, of_file = WordReader(Decisions(), vocabulary).said, WordReader(decisions, {}).said
    remembered = by_team.keys() - of_file.keys()
    found = [
        RememberedWord(field, words.most_common(1)[0][0], words.total(), by_team[field, key])
        for (field, key), words in _spelled_in(
            tables, understanding, lambda field, written: (field, _key(written)) in remembered
        ).items()
    ]
    return sorted(found, key=lambda word: -word.rows)


def _spelled_in(
    tables: Sequence[FoundTable], understanding: Understanding, wanted: Callable[[str, str], bool]
) -> dict[tuple[str, str], Counter[str]]:
    """By field and word as compared: the spellings of those wanted in columns of words, and in how many rows each stands."""
    spelled: dict[tuple[str, str], Counter[str]] = {}
    for field, cells in _columns_of_words(tables, understanding):
        for written, rows in Counter(cells).items():
            if wanted(field, written):
                spelled.setdefault((field, _key(written)), Counter())[written] += rows
    return spelled


def near_keys(field: str, written: str) -> tuple[str, ...]:
    """The keys whose words in a field are nearest to a text, at most three; none where nothing is near.

    By the letters of the whole, then by the same words in any order, then by what a part of it lets one think of.
    """
    ranked = process.extract(_key(written), _names(field).keys(), scorer=fuzz.ratio, score_cutoff=_NEAR, limit=20)
    near = [keys[0] for name, _, _ in ranked if len(keys := _names(field)[name]) == 1]
    near += _of_near_words(field, written[:LONGEST_TEXT])
    return tuple(dict.fromkeys([*near, *thoughts_in(field, written)]))[:MOST_SUGGESTED]


def _of_near_words(field: str, written: str) -> list[str]:
    spelled = _spelled(field)
    ranked = process.extract(
        written, spelled.keys(), scorer=fuzz.token_sort_ratio, processor=default_process, score_cutoff=_NEAR, limit=20
    )
    return [spelled[words] for words, _, _ in ranked]


@cache
def _spelled(field: str) -> dict[str, str]:
    """The key that each label and each other spelling means, as they are written, where it means one alone."""
    listed = {spelling: keys[0] for spelling, keys in spellings(field) if len(keys) == 1}
    return {**listed, **{label: key for key, label in _fields()[field].choices.items()}}


def _columns_of_words(
    tables: Iterable[FoundTable], understanding: Understanding
) -> Iterable[tuple[str, Iterable[str]]]:
    targets = {(column.sheet, column.position): column.target for column in understanding.columns}
    for table in tables:
        for position in range(len(table.headings)):
            field = targets.get((table.sheet, position), "")
            if field in _fields():
                yield field, (row.cells[position] for row in table.rows)


@cache
def _fields() -> dict[str, Column]:
    """The fields of a directory that hold words, by name."""
    return {column.name: column for column in columns_of(CSV_FORM) if column.kind in ("choice", "choices")}


@cache
def _names(field: str) -> dict[str, tuple[str, ...]]:
    """The keys that each word of a field means, by ``spelling_key``: its own words, and the others listed."""
    own = {spelling_key(word): (key,) for key, label in _fields()[field].choices.items() for word in (key, label)}
    return {**synonyms(field), **own}


@lru_cache(maxsize=50_000)
def _shipped(field: str, written: str) -> WordRead:
    column = _fields()[field]
    if means_not_known(written, field):
        return WordRead(None)
    keys = choices_named(written, column.choices, field)
    if keys is None:
        return _within(column, written)
    fits = len(keys) == 1 or (keys and column.kind == "choices")
    return WordRead(keys if fits else None)


def _within(column: Column, written: str) -> WordRead:
    phrase = phrase_in(column.name, written)
    if phrase is None or (column.kind == "choice" and len(phrase.keys) > 1):
        return WordRead(None)
    labels = ", ".join(column.choices[key] for key in phrase.keys)
    said = shown(written[phrase.first : phrase.behind])
    return WordRead(phrase.keys, f"{shown(written)} was read as {labels}, by the word {said}.")


@lru_cache(maxsize=50_000)
def _key(written: str) -> str:
    return spelling_key(written)
