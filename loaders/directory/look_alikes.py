"""Text as somebody reads it: other alphabets' look-alike letters, signs for letters, accents and invisible characters undone."""

import re
import unicodedata
from functools import cache

from loaders.directory.accommodation_words import accommodation_words

_JOINED = re.compile(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ])|(?<=[A-Z])(?=[A-Z][a-z])")
_IS_JOINED = re.compile(r"[a-zà-ÿ][A-ZÀ-Þ]|[A-Z][A-Z][a-z]")
_SEARCHED = 2_000  # characters
_LETTERS = re.compile(r"[^\W\d_]+")


def as_read(text: str) -> str:
    """The text in small English letters as far as it looks like them; signs and digits stay."""
    return _with_letters(_plain(text), letters_only=True)


def as_read_aloud(text: str) -> str:
    """As ``as_read``, with the digits and signs that stand for letters read as them: ``r3fug3``."""
    return _with_letters(_plain(text), letters_only=False)


def is_searched_whole(text: str) -> bool:
    """Whether ``searched`` leaves a text as it is."""
    return len(text) <= 2 * _SEARCHED


def searched(text: str) -> str:
    """The part of a text in which words are looked for: of a long one, both ends."""
    return text if is_searched_whole(text) else f"{text[:_SEARCHED]} {text[-_SEARCHED:]}"


def parts_joined_words(text: str) -> bool:
    """Whether ``words_of`` takes a word of the text apart."""
    return _IS_JOINED.search(text) is not None


def words_of(text: str) -> str:
    """The words of a text, one space between, what is JoinedLikeThis taken apart."""
    return " ".join(_LETTERS.findall(as_read(_JOINED.sub(" ", text))))


def squashed(text: str) -> str:
    """The letters of a text without anything between them."""
    return "".join(_LETTERS.findall(text))


def _plain(text: str) -> str:
    if text.isascii():
        return text.casefold()
    decomposed = unicodedata.normalize("NFKD", text)
    kept = "".join(c for c in decomposed if unicodedata.category(c) not in ("Mn", "Cf", "Me"))
    return kept.casefold()


def _with_letters(plain: str, letters_only: bool) -> str:
    return plain.translate(_table(letters_only)) if not (letters_only and plain.isascii()) else plain


@cache
def _table(letters_only: bool) -> dict[int, str]:
    return {
        ord(sign): letter
        for letter, signs in accommodation_words()["look_alikes"].items()
        for sign in signs
        if (sign.isalpha() and not sign.isascii()) or not letters_only
    }
