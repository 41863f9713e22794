"""Words by which columns about persons are known, as ``data/lookups/person_words.toml`` lists them."""

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from functools import cache

from geo.areas import LOOKUPS

_BETWEEN = re.compile(r"[^a-z]+")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")


@cache
def person_words(table: str) -> Mapping[str, frozenset[str]]:
    """Give one table of the file: by key the words, as ``plain_words`` leaves them."""
    listed = tomllib.loads((LOOKUPS / "person_words.toml").read_text(encoding="utf-8"))[table]
    return {key: frozenset(map(plain_words, words)) for key, words in listed.items()}


def plain_words(text: str) -> str:
    """Text as it is compared: small letters without accents, one space for what is no letter; ``DateOfBirth`` is three words."""
    letters = unicodedata.normalize("NFKD", _CAMEL.sub(" ", text))
    letters = "".join(one for one in letters if unicodedata.category(one) not in ("Mn", "Cf")).casefold()
    return _BETWEEN.sub(" ", letters.replace("'", " ").replace("’", " ")).strip()
