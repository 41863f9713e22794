"""What a cell says that should hold a word of a drop-down: the word itself, or one typed that can mean nothing else."""

from collections.abc import Mapping

from coverage.rounds.answers import (
    CORRECTED,
    ENDED,
    NONE,
    NOT_KNOWN,
    NOT_OURS,
    ON_RECORDS,
    RUNS,
    THERE_IS,
    TO_QUESTIONS,
)
from loaders.directory.synonyms import spelling_key

_TYPED = {
    THERE_IS: (
        "there is one",
        "there is",
        "there is one told on the next sheet",
        "yes",
        "yes there is",
        "yes see next sheet",
    ),
    NONE: ("none we checked", "none checked", "checked none", "none have checked", "we have checked none"),
    NOT_KNOWN: ("we dont know", "we don’t know", "dont know", "do not know", "not known", "unknown", "not sure", "dk"),
}
_TYPED_OF_RECORDS = {
    RUNS: ("it runs", "runs", "yes", "correct", "right", "yes correct"),
    CORRECTED: ("it runs as corrected", "it runs as I corrected it", "corrected", "yes as corrected"),
    ENDED: ("ended", "it ended", "closed", "no longer runs", "has ended"),
    NOT_OURS: ("not known", "unknown", "we dont know it", "we do not know", "dont know", "do not know"),
}


def _by_spelling(words: Mapping[str, str], typed: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    return {spelling_key(text): key for key, word in words.items() for text in (word, *typed[key])}


_QUESTIONS, _RECORDS = _by_spelling(TO_QUESTIONS, _TYPED), _by_spelling(ON_RECORDS, _TYPED_OF_RECORDS)


def answer_to_question(text: str) -> str | None:
    """The key of ``TO_QUESTIONS`` that a text means; None for any other. *None* alone does not say that anybody checked."""
    return _QUESTIONS.get(spelling_key(text))


def answer_on_record(text: str) -> str | None:
    """The key of ``ON_RECORDS`` that a text means; None for any other."""
    return _RECORDS.get(spelling_key(text))
