"""The one exception for what a user can put right: shown as a plain sentence, never as a traceback."""


class Mistake(Exception):
    """Something in a user's file or choice that the user can mend.

    The message is one plain sentence: which file, row, column; what was expected; what to do.
    Anything else that is raised is our bug and keeps its traceback.
    """


_OPENERS = frozenset(("A", "An", "Each", "It", "Its", "Load", "Nothing", "One", "That", "The", "This", "What"))
"""First words that are no names, and so begin with a small letter behind another sentence."""


def in_one_sentence(*said: str) -> str:
    """Sentences as one, those behind the first joined to it by semicolons; blank ones are left out."""
    first, *more = [one.strip().removesuffix(".") for one in said if one.strip()] or [""]
    joined = "; ".join((first, *map(_joined, more)))
    return f"{joined}." if joined else ""


def with_what_to_do(said: str, to_do: str) -> str:
    """What is said and, in the same sentence, what to do about it ("" where nothing)."""
    return f"{said.removesuffix('.')}; {to_do[0].lower()}{to_do[1:]}" if to_do else said


def _joined(sentence: str) -> str:
    word, _, rest = sentence.partition(" ")
    return f"{word.lower()} {rest}" if word in _OPENERS else sentence
