"""What the audit calls the paths that were refused: a stranger chooses no words in it."""

from say.terms import ENGLISH, terms_file

PLACES = frozenset({*terms_file(ENGLISH)["screens"], "api", "app", "media", "static", "_stcore"})


def place_of(path: str) -> str:
    """Return the place of a path: its first part where that is ours."""
    first = path.strip("/").partition("/")[0] or "overview"
    return first if first in PLACES else "elsewhere"
