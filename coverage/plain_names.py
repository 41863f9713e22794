"""Names of services and bodies without what only spelling changes, so that two records can be told to be alike."""

import re
import unicodedata

LINKING_WORDS = frozenset(["the", "and", "of"])
FORMS_OF_BODIES = frozenset(["ltd", "limited", "cic", "cio", "plc", "llp", "inc", "charity", "company", "co"])
BRACKETS = re.compile(r"\([^()]*\)")
INSIDE_WORDS = str.maketrans("", "", "'’.")


def plain_name(name: str) -> str:
    """A name without case, accents, what stands in brackets, and marks inside words."""
    plain = BRACKETS.sub(" ", name)
    if not name.isascii():
        decomposed = unicodedata.normalize("NFKD", plain)
        plain = "".join(c for c in decomposed.casefold() if not unicodedata.combining(c))
    return plain.casefold().translate(INSIDE_WORDS)
