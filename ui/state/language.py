"""The terms of the language that the reader chose: of headers, statuses, headings and labels, not of sentences."""

from say.terms import Terms, terms
from ui.state.choices import Choices


def terms_in_use() -> Terms:
    """Return the terms of the language chosen."""
    return terms(Choices.lang.now())


def said(english: str) -> str:
    """Say a heading, a label or the name of an area in the language chosen."""
    return terms_in_use().said(english)
