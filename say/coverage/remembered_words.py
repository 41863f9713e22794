"""What an office remembers of files, in words: how two versions of it differ."""

from collections.abc import Iterable, Mapping

from say.text import first_of, plain_line

MOST_NAMED = 3
LONGEST_NAME = 40
SAME = "Nothing."


def difference_in_words(before: Mapping[str, str], after: Mapping[str, str]) -> str:
    """Say what is new, what means something else, and what was forgotten, each by its first few words.

    ``before`` and ``after`` hold by word (or heading) what it means, as people read it.
    """
    changed = [word for word in after if word in before and before[word] != after[word]]
    parts = (
        ("New", _named(word for word in after if word not in before)),
        ("Changed", [f"{_quoted(word)} from {before[word]} to {after[word]}" for word in changed]),
        ("Forgotten", _named(word for word in before if word not in after)),
    )
    return " ".join(f"{what}: {first_of(words, MOST_NAMED)}." for what, words in parts if words) or SAME


def _named(words: Iterable[str]) -> list[str]:
    return [_quoted(word) for word in words]


def _quoted(word: str) -> str:
    return f"“{plain_line(word)[:LONGEST_NAME]}”"
