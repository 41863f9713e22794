"""Names of refuges, told from words for what kind of place it is; and texts without them."""

import re
from collections.abc import Collection
from functools import cache, lru_cache

from loaders.directory.accommodation_words import accommodation_words
from loaders.directory.look_alikes import as_read, words_of
from loaders.directory.refuges import is_a_house, says_refuge, those_that_say_refuge

NAME_WITHHELD, REFUGE_WITHHELD = "Name withheld", "Refuge or safe accommodation, name withheld"
IN_A_TEXT = "[name withheld]"
_CAPITALISED = r"[A-ZÀ-ÖØ-ÞŴŶ][\w'’-]*"
_WORD_FOR_ONE = r"(?:[Rr]efuges?|[Ss]afe[ -]?[Hh]ouses?|[Ll]loches|REFUGES?|LLOCHES)"
_BEFORE = re.compile(rf"((?:{_CAPITALISED}\s+)+)(?={_WORD_FOR_ONE}\b)")
_BEHIND = re.compile(rf"(?<=[Ll]loches)((?:\s+{_CAPITALISED})+)")
_HAS_ONE = re.compile(_WORD_FOR_ONE)


@lru_cache(maxsize=20_000)
def names_nothing(text: str) -> bool:
    """Whether a text only says what kind of place it is, "women's refuge", and so names none."""
    return set(words_of(as_read(text)).split()) <= _general_words()


def names_a_refuge(text: str) -> bool:
    """Whether a text says refuge, and more than that."""
    return says_refuge(text) and not names_nothing(text)


def those_that_name_a_refuge(texts: Collection[str]) -> set[str]:
    """Of a great many texts those of which ``names_a_refuge`` holds."""
    return {text for text in those_that_say_refuge(texts) if not names_nothing(text)}


def house_of(name: str) -> str:
    """What is left of a refuge's name without the word for one, where that is a house: "Larch House"; else ""."""
    left = " ".join(_HAS_ONE.sub(" ", name).split())
    return left if is_a_house(left) and not names_nothing(left) else ""


def may_name_among(texts: Collection[str]) -> set[str]:
    """Of a great many texts those in which ``without_names`` may find a name: all that it changes."""
    likely = (t for t in texts if "efuge" in t or "ouse" in t or "loches" in t or "REFUGE" in t or "LLOCHES" in t)
    return set(filter(_HAS_ONE.search, likely))


def without_names(text: str) -> str:
    """A text that mentions a refuge, without its name: the capitalised words beside the word for one."""
    if not _HAS_ONE.search(text):
        return text
    return _BEHIND.sub(_unless_general, _BEFORE.sub(_unless_general, text))


def _unless_general(match: re.Match[str]) -> str:
    name = match[1]
    if names_nothing(name):
        return name
    before, behind = (" " if name[:1].isspace() else ""), (" " if name[-1:].isspace() else "")
    return f"{before}{IN_A_TEXT}{behind}"


@cache
def _general_words() -> frozenset[str]:
    return frozenset(words_of(as_read(word)) for word in accommodation_words()["names_nothing"]["words"])
